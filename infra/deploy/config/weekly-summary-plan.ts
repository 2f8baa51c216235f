import type * as z from 'zod';
import type { SendSummaryEnvironment } from '../../../lambdas/send-summary/env.ts';
import { accountKey } from '../../../shared/certificates/certificate.ts';
import { environmentProblems } from './environment-size.ts';
import type { Monitor, MonitoredAccount } from './monitor.ts';
import { problem } from './problem.ts';
import type { Problem } from './problem.ts';

/** What the function that sends digests is told of them. */
export function summaryVariable(
  weeklySummary: NonNullable<Monitor['weeklySummary']>,
  accounts: readonly MonitoredAccount[],
): z.input<typeof SendSummaryEnvironment>['WEEKLY_SUMMARY'] {
  return JSON.stringify({
    ...weeklySummary,
    accounts: accounts.map(({ synced }) => accountKey(synced)),
  });
}

/** What is wrong with a digest only beside the accounts that it is of. */
export function summaryProblems(
  weeklySummary: Monitor['weeklySummary'],
  given: readonly (MonitoredAccount | undefined)[],
): Problem[] {
  const accounts = given.filter((account) => account !== undefined);
  if (weeklySummary === undefined || accounts.length === 0) return [];
  const { by } = weeklySummary;
  const path = ['notifications', 'weeklySummary'];
  return [
    ...(by !== 'account' && !accounts.some(({ synced }) => Object.hasOwn(synced.tags, by.tag))
      ? [problem([...path, 'by', 'tag'], `no account has a tag "${by.tag}"`)]
      : []),
    ...environmentProblems(
      path,
      ['WEEKLY_SUMMARY', summaryVariable(weeklySummary, accounts)],
      'It holds the names of all accounts: use fewer accounts, or shorter names',
    ),
  ];
}

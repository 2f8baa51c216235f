import type * as z from 'zod';
import type { WeeklySummaryPlan } from '../../../shared/tracking/summary/plan.ts';
import { suggestion } from './describe-issue.ts';
import type { Monitor } from './monitor.ts';
import { problem } from './problem.ts';
import type { Problem } from './problem.ts';
import type { ReadAccount } from './read-account.ts';

/**
 * The event that starts `send-summary`, as `WeeklySummaryPlan` reads it.
 *
 * @param accounts the keys of all accounts.
 */
export function summaryInput(
  weeklySummary: NonNullable<Monitor['weeklySummary']>,
  accounts: readonly string[],
): z.input<typeof WeeklySummaryPlan> {
  return { ...weeklySummary, accounts: [...accounts] };
}

/**
 * Mistakes in a weekly summary that show only together with the provider accounts.
 *
 * @param otherKeys of tags that certificates can have besides the tags of their accounts.
 */
export function summaryProblems(
  weeklySummary: Monitor['weeklySummary'],
  given: readonly (ReadAccount | undefined)[],
  otherKeys: readonly string[],
): Problem[] {
  const accounts = given.filter((account) => account !== undefined);
  if (weeklySummary === undefined || accounts.length === 0) return [];
  const { groupBy } = weeklySummary;
  const path = ['notifications', 'weeklySummary'];
  const keys = [...new Set([...accounts.flatMap(({ tagKeys }) => tagKeys), ...otherKeys])];
  return [
    ...(groupBy !== 'account' && !keys.includes(groupBy.tag)
      ? [
          problem(
            [...path, 'groupBy', 'tag'],
            `no account and no rule has a tag "${groupBy.tag}". Add the tag to an account or to a rule in "owners", add its key to "providerTags" if certificates have it at their provider, or use another key${suggestion(groupBy.tag, keys)}`,
          ),
        ]
      : []),
  ];
}

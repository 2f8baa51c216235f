import type * as z from 'zod';
import type { SendDigestEnvironment } from '../lambdas/send-digest/env.ts';
import { accountKey } from '../shared/certificates/certificate.ts';
import { environmentProblems } from './environment-size.ts';
import type { Monitor, MonitoredAccount } from './monitor.ts';
import { problem } from './problem.ts';
import type { Problem } from './problem.ts';

/** What the function that sends digests is told of them. */
export function digestVariable(
  digest: NonNullable<Monitor['digest']>,
  accounts: readonly MonitoredAccount[],
): z.input<typeof SendDigestEnvironment>['DIGEST'] {
  return JSON.stringify({ ...digest, accounts: accounts.map(({ swept }) => accountKey(swept)) });
}

/** What is wrong with a digest only beside the accounts that it is of. */
export function digestProblems(
  digest: Monitor['digest'],
  given: readonly (MonitoredAccount | undefined)[],
): Problem[] {
  const accounts = given.filter((account) => account !== undefined);
  if (digest === undefined || accounts.length === 0) return [];
  const { by } = digest;
  const path = ['notifications', 'digest'];
  return [
    ...(by !== 'account' && !accounts.some(({ swept }) => Object.hasOwn(swept.tags, by.tag))
      ? [problem([...path, 'by', 'tag'], `no account has a tag "${by.tag}"`)]
      : []),
    ...environmentProblems(
      path,
      ['DIGEST', digestVariable(digest, accounts)],
      'It holds the names of all accounts: use fewer accounts, or shorter names',
    ),
  ];
}

import type * as z from 'zod';
import type { SendDigestEnvironment } from '../lambdas/send-digest/env.ts';
import { accountKey } from '../shared/certificates/certificate.ts';
import type { Monitor, MonitoredAccount } from './monitor.ts';
import { problem } from './problem.ts';
import type { Problem } from './problem.ts';

/** What an environment variable of a Lambda function can hold, with room for its other variables. */
const LARGEST_PLAN = 3500;

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
  const size = Buffer.byteLength(digestVariable(digest, accounts));
  return [
    ...(by !== 'account' && !accounts.some(({ swept }) => Object.hasOwn(swept.tags, by.tag))
      ? [problem([...path, 'by', 'tag'], `no account has a tag "${by.tag}"`)]
      : []),
    ...(size > LARGEST_PLAN
      ? [problem(path, `${size} bytes with the names of all accounts, where ${LARGEST_PLAN} fit`)]
      : []),
  ];
}

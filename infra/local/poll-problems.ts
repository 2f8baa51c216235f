import { accountKey } from '../../shared/certificates/certificate.ts';
import type { PolledAccount } from './run-schedule.ts';

/** One sentence per problem of a poll; empty if the whole account was read. */
export function pollProblems({ account: { synced }, report }: PolledAccount): string[] {
  const name = accountKey(synced);
  const { outcome, failure, failures, messages, counts } = report;
  const reason = failure?.message ?? 'unknown reason';
  const problems = failures ?? (failure === undefined ? [] : [failure]);
  const queue = messages?.failure;
  return [
    ...(outcome === 'failed' ? [`${name} could not be read: ${reason}`] : []),
    ...(outcome === 'paused'
      ? [
          `${name} was read partially (${counts.certificates} certificates); the next run continues.`,
        ]
      : []),
    ...(outcome === 'superseded' ? [`${name} is being read by another run.`] : []),
    ...(outcome === 'complete' ? problems.map(({ message }) => `${name}: ${message}`) : []),
    ...(queue === undefined ? [] : [`${name}: messages could not be read: ${queue.message}`]),
  ];
}

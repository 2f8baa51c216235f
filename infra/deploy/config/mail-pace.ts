import { WORKERS_AT_ONCE } from '../../../shared/notifications/channels/paced-channel.ts';

/**
 * What Amazon SNS sends for an account, whichever of its topics they are of.
 * @see https://docs.aws.amazon.com/general/latest/gr/sns.html
 */
const MAILS_A_SECOND = 10;

/** No faster even where few are told. */
const SHORTEST = 250;

/** More cannot be told one notice in the time of a run. */
export const MAX_ADDRESSES = 100;

/**
 * Milliseconds that a worker of any topic waits before each notice, so that all of them together send no more mails
 * than SNS does: each topic has its own workers, and each of its notices is a mail to each of its own addresses.
 *
 * @param addresses of all topics together.
 */
export function mailPace(addresses: number): number {
  return Math.max(SHORTEST, (WORKERS_AT_ONCE * addresses * 1000) / MAILS_A_SECOND);
}

/** Of all topics together; how many a topic has that is there already nobody knows, and it counts as one. */
export function countAddresses({
  emails,
  escalation,
}: {
  readonly emails: readonly string[];
  readonly escalation?: { readonly emails?: readonly string[] | undefined } | undefined;
}): number {
  const called = escalation === undefined ? 0 : (escalation.emails?.length ?? 1);
  return emails.length + called;
}

import { WORKERS_AT_ONCE } from '../../../shared/notifications/limits.ts';

/**
 * The rate at which Amazon SNS sends e-mail, for all topics of an AWS account together.
 * @see https://docs.aws.amazon.com/general/latest/gr/sns.html
 */
const MAILS_PER_SECOND = 10;

/** Milliseconds; the pace for few addresses. */
const MIN_PACE = 250;

/** With more addresses, one run would not have the time to send one notification to all. */
export const MAX_ADDRESSES = 100;

/**
 * Milliseconds that a worker waits before each notification, so that all topics together stay below the rate of
 * Amazon SNS: each topic has its own workers, and each notification is one e-mail per address of its topic.
 *
 * @param addresses of all topics together.
 */
export function mailPace(addresses: number): number {
  return Math.max(MIN_PACE, (WORKERS_AT_ONCE * addresses * 1000) / MAILS_PER_SECOND);
}

/** Addresses of all topics together. The subscribers of an existing topic are not known: it counts as one address. */
export function countAddresses({
  emails,
  escalation,
}: {
  readonly emails: readonly string[];
  readonly escalation?: { readonly emails?: readonly string[] | undefined } | undefined;
}): number {
  const onCall = escalation === undefined ? 0 : (escalation.emails?.length ?? 1);
  return emails.length + onCall;
}

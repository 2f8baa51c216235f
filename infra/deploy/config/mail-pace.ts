import { WORKERS_AT_ONCE } from '../../../shared/notifications/limits.ts';
import type { ConfiguredChannel } from '../../../shared/notifications/channels/registry.ts';
import { formatValue } from './describe-issue.ts';
import { problem } from './problem.ts';
import type { Problem } from './problem.ts';
import { given } from './valid-parts.ts';
import type { Given } from './valid-parts.ts';

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
  channels,
  escalation,
}: {
  readonly channels: readonly ConfiguredChannel[];
  readonly escalation?: { readonly emails?: readonly string[] | undefined } | undefined;
}): number {
  const onCall = escalation === undefined ? 0 : (escalation.emails?.length ?? 1);
  return emailAddresses(channels).length + onCall;
}

/** The addresses of all e-mail channels, in order. */
export function emailAddresses(channels: readonly ConfiguredChannel[]): string[] {
  return channels.flatMap((channel) =>
    channel.type === 'email' ? channel.settings.addresses : [],
  );
}

/** Each address has one subscription of the topic: Amazon SNS ignores a second one. */
export function addressProblems(
  channels: readonly (Given | undefined)[],
  escalation: unknown,
): Problem[] {
  const addresses = channels.flatMap((channel, index) =>
    channel?.['type'] === 'email'
      ? texts(channel['addresses']).map((address) => ({ ...address, index }))
      : [],
  );
  const { emails } = given(escalation);
  const onCall = escalation === undefined ? 0 : emails === undefined ? 1 : texts(emails).length;
  const excess =
    addresses.length + onCall <= MAX_ADDRESSES
      ? []
      : [
          problem(
            ['notifications', 'channels'],
            `have too many e-mail addresses. Use at most ${MAX_ADDRESSES}, including those of the escalation, because Amazon SNS sends ten e-mails per second; a mailing list counts as one`,
          ),
        ];
  const known = addresses.map(({ text }) => text);
  return [
    ...addresses.flatMap(({ text, index, position }, number) =>
      known.indexOf(text) === number
        ? []
        : [
            problem(
              ['notifications', 'channels', index, 'addresses', position],
              `${formatValue(text)} is already configured. Remove one of them`,
            ),
          ],
    ),
    ...excess,
  ];
}

function texts(list: unknown): { readonly text: string; readonly position: number }[] {
  return Array.isArray(list)
    ? list.flatMap((text: unknown, position) =>
        typeof text === 'string' ? [{ text, position }] : [],
      )
    : [];
}

import { epochMilliseconds } from '../../certificates/instant.ts';
import type { Instant } from '../../certificates/instant.ts';

/** A message as SQS hands it to Lambda. */
export interface SentMessage {
  readonly attributes: {
    /** When the queue got it, in milliseconds since 1970. */
    readonly SentTimestamp: string;
  };
}

/**
 * Milliseconds for which the oldest of the messages has waited in its queue. A message that is received is not delivered
 * yet, whatever becomes of it in this run, so that this is measured even if the run does not come to its end.
 */
export function oldestAge(messages: readonly SentMessage[], now: Instant): number {
  const sent = messages.map(({ attributes }) => Number(attributes.SentTimestamp));
  return Math.max(0, epochMilliseconds(now) - Math.min(...sent));
}

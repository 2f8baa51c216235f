import { epochMilliseconds } from '../../certificates/instant.ts';
import type { Instant } from '../../certificates/instant.ts';

/** The part of an SQS message that `oldestAge` needs. */
interface SentMessage {
  readonly attributes: {
    /** When the message was sent to the queue, in milliseconds since 1970. */
    readonly SentTimestamp: string;
  };
}

/**
 * Milliseconds since the oldest message was sent to its queue. Measure it at the start of a run, so that the metric exists
 * even if the run does not complete.
 */
export function oldestAge(messages: readonly SentMessage[], now: Instant): number {
  const sent = messages.map(({ attributes }) => Number(attributes.SentTimestamp));
  return Math.max(0, epochMilliseconds(now) - Math.min(...sent));
}

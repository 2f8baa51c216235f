import type { MonitorEvent } from './event.ts';

/**
 * Publishes events.
 *
 * Contract: the result has one outcome per event, in order. `published`: the bus accepted the event. `refused`: the
 * bus will never accept it (too large, malformed), so do not retry. `failed`: the bus did not accept it, or the
 * outcome is unknown. Publish it again: subscribers recognize the same id. An error is thrown only if it concerns
 * all events.
 */
export interface EventPublisher {
  publish(events: readonly MonitorEvent[]): Promise<PublishOutcome[]>;
}

export type PublishOutcome =
  | { readonly kind: 'published' }
  | { readonly kind: 'refused' | 'failed'; readonly reason: string };

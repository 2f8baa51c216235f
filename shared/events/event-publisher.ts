import type { MonitorEvent } from './event.ts';

/**
 * Where events go.
 *
 * Contract: the answer has one outcome for each event, in order. `published` means that the bus has taken
 * it. `refused` means that it never will as it is (too large, malformed): trying again is of no use.
 * `failed` means that it was not taken, or nobody knows: publish it again, its id makes that harmless.
 * Nothing is thrown for a single event; what is thrown concerns all of them.
 */
export interface EventPublisher {
  publish(events: readonly MonitorEvent[]): Promise<PublishOutcome[]>;
}

export type PublishOutcome =
  | { readonly kind: 'published' }
  | { readonly kind: 'refused' | 'failed'; readonly reason: string };

import * as z from 'zod';
import { Instant } from '../certificates/instant.ts';

/** The `source` of everything that this monitor puts on the bus. */
export const EVENT_SOURCE = 'cert-expiry-monitor';

/** Stands at the head of every event's detail. */
export const EventMetadata = z.object({
  /**
   * The same whenever the same thing is said again, by a retry or by a replay: drop what you have seen.
   * (EventBridge gives a replayed event a new `id` of its own.)
   */
  id: z.string(),
  /** The version of this detail's shape. Grows only when something that was there goes or changes. */
  version: z.int().positive(),
  /** When it happened. */
  occurredAt: Instant,
  /** When the monitor noticed. */
  observedAt: Instant,
  /** Of a certificate: when its facts were last read. Before `observedAt` where time alone made this happen. */
  dataAsOf: Instant.optional(),
  /** Of a certificate: whether its facts could not be read again when the monitor noticed. */
  unreachable: z.boolean().optional(),
});
export type EventMetadata = z.infer<typeof EventMetadata>;

/** What an event is called, which shape its detail has, and how to read one. */
export interface EventDefinition<Detail extends z.ZodType = z.ZodType> {
  readonly detailType: string;
  readonly version: number;
  readonly detail: Detail;
}

/** Declares an event: its detail is its own fields behind the metadata. */
export function defineEvent<const Name extends string, Shape extends z.ZodRawShape>(
  detailType: Name,
  version: number,
  shape: Shape,
) {
  return { detailType, version, detail: z.object({ metadata: EventMetadata, ...shape }) } as const;
}

/** An event as it is published, before AWS adds its envelope. */
export interface MonitorEvent<Detail = unknown> {
  readonly detailType: string;
  readonly detail: Detail & { readonly metadata: EventMetadata };
  /** One stable name for what the event is about: `certificate/provider/account/id`. */
  readonly resources: readonly string[];
}

/** Makes the event that a definition describes, from its own fields. */
export type Describe = <Definition extends EventDefinition>(
  definition: Definition,
  detail: Omit<z.infer<Definition['detail']>, 'metadata'>,
  options?: { readonly part?: string; readonly occurredAt?: Instant },
) => MonitorEvent;

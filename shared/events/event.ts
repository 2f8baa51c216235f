import * as z from 'zod';
import { Instant } from '../certificates/instant.ts';

/** The `source` of every event of the monitor. */
export const EVENT_SOURCE = 'cert-expiry-monitor';

/** Part of the detail of every event. */
export const EventMetadata = z.object({
  /**
   * The same if the event is published again, by a retry or a replay: drop ids that you have processed. (EventBridge
   * gives a replayed event a new `id` in its envelope.)
   */
  id: z.string(),
  /** Version of the shape of the detail. A new version removes or changes a field. */
  version: z.int().positive(),
  /** When it happened. */
  occurredAt: Instant,
  /** When the monitor noticed. */
  observedAt: Instant,
  /** Of a certificate: when its data was last read. Before `observedAt` if only time has passed since. */
  dataAsOf: Instant.optional(),
  /** Of a certificate: whether its data could not be read again at `observedAt`. */
  unreachable: z.boolean().optional(),
});
export type EventMetadata = z.infer<typeof EventMetadata>;

/** The name of an event, the version and the schema of its detail. */
export interface EventDefinition<Detail extends z.ZodType = z.ZodType> {
  readonly detailType: string;
  readonly version: number;
  readonly detail: Detail;
}

/** Declares an event: its detail has `metadata` and the fields of `shape`. */
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
  /** The stable name of the subject: `certificate/provider/account/id`. */
  readonly resources: readonly string[];
}

/** Creates the event of a definition from its fields. */
export type Describe = <Definition extends EventDefinition>(
  definition: Definition,
  detail: Omit<z.infer<Definition['detail']>, 'metadata'>,
  options?: { readonly part?: string; readonly occurredAt?: Instant },
) => MonitorEvent;

import * as z from 'zod/mini';
import type { AccountState } from '../certificates/account-state.ts';
import type { CertificateState } from '../certificates/certificate-state.ts';
import { Instant } from '../certificates/instant.ts';
import type { MessageState } from '../certificates/message-state.ts';

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
  version: z.int().check(z.positive()),
  /** When it happened. */
  occurredAt: Instant,
  /** When the monitor noticed. */
  observedAt: Instant,
  /** Of a certificate: when its data was last read. Before `observedAt` if only time has passed since. */
  dataAsOf: z.optional(Instant),
  /** Of a certificate: whether its data could not be read again at `observedAt`. */
  unreachable: z.optional(z.boolean()),
});
export type EventMetadata = z.infer<typeof EventMetadata>;

/** An event as it is published, before AWS adds its envelope. */
export interface MonitorEvent<Detail = unknown> {
  readonly detailType: string;
  readonly detail: Detail & { readonly metadata: EventMetadata };
  /** The stable name of the subject: `certificate/provider/account/id`. */
  readonly resources: readonly string[];
}

interface Changed<Kind extends string, State> {
  readonly kind: Kind;
  /** Absent for the first state, and for one that could not be read. */
  readonly previous?: State | undefined;
  readonly current: State;
}

/** One write of a stored state. */
export type StateChange =
  | Changed<'certificate', CertificateState>
  | Changed<'account', AccountState>
  | Changed<'message', MessageState>;

/** The name of an event, the version and the schema of its detail. */
export interface EventDefinition<Detail extends z.ZodMiniType = z.ZodMiniType> {
  readonly detailType: string;
  readonly version: number;
  readonly detail: Detail;
}

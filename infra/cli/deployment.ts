import type { AccountState } from '../../shared/certificates/account-state.ts';
import type { CertificateState } from '../../shared/certificates/certificate-state.ts';
import type { DeliveredNotification } from '../../shared/notifications/delivery-log/delivered-notifications.ts';
import type { Clock } from '../../shared/runtime/clock.ts';
import type { StateItemKey } from '../../shared/state/account-items.ts';
import type { CertificateStore } from '../../shared/state/certificate-store.ts';
import type { EventEnvelope } from '../local/aws/event-bus.ts';

/** A running monitor, local or deployed, with the operations that the commands use. */
export interface Deployment extends StoredData, EventSource {
  /** The clock of the monitor: a simulated run has its own. */
  readonly clock: Clock;
  /** Publishes and delivers the saved changes. Does nothing for a stack, whose functions run automatically. */
  deliver(): Promise<void>;
  /** Polls an account, `provider/account`, now. Stops when the signal aborts. */
  poll(account: string, progressContext: ProgressContext): Promise<PollOutcome>;
  /** Why an account, `provider/account`, is still polled, as a sentence; `undefined` if nothing polls it. */
  whyPolled(account: string): Promise<string | undefined>;
  /** The channels as the delivery log names them. */
  readonly channels: readonly string[];
  /** Milliseconds for which notifications are batched before they are sent. */
  readonly batchingWindow: number;
  /** Rejects when the monitor becomes unusable, for example when the disk of a local state is full. */
  readonly failed?: Promise<never>;
  /** Removes the rules and queues that killed test alerts left behind. @returns their names. */
  removeFollowers(): Promise<readonly string[]>;
  close(): Promise<void>;
}

/** The events of a monitor. */
export interface EventSource {
  /** Events from the moment the promise is fulfilled until the signal aborts. Removes its resources at the end. */
  followEvents(following: Following): Promise<AsyncIterable<EventEnvelope>>;
}

export type Follower = 'follow' | 'test-alert';

export interface Following {
  readonly signal: AbortSignal;
  /** Part of the names of the created rule and queue: it identifies resources that a killed process left behind. */
  readonly by: Follower;
}

/** The two tables of a monitor. */
export interface StoredData {
  readonly store: CertificateStore;
  /**
   * All stored certificates, including removed ones.
   *
   * @param onAccount receives the state of every account that was polled; the same scan finds them.
   * @throws AggregateError after the last certificate, of the `MalformedItem`s that cannot be read.
   */
  certificates(onAccount?: (state: AccountState) => void): AsyncIterable<CertificateState>;
  /** The delivery log of a lineage. */
  delivered(lineage: string): Promise<DeliveredNotification[]>;
  /** The keys of all items of an account, `provider/account`. */
  itemsOf(account: string): AsyncIterable<StateItemKey>;
  /** Deletes an item of the state table. No event is published. */
  deleteItem(key: StateItemKey): Promise<void>;
  /** Deletes the certificate of a test alert and its delivery log. */
  forget(certificate: { readonly key: string; readonly lineage: string }): Promise<void>;
}

/** How a long operation reports progress and is stopped. */
export interface ProgressContext {
  readonly onProgress: (progress: string) => void;
  readonly signal: AbortSignal;
}

export interface PollOutcome {
  readonly complete: boolean;
  /** The result as a sentence for the operator. */
  readonly words: string;
}

/** A request that cannot be fulfilled; the message states the reason and the next step. */
export class CannotOperate extends Error {
  override readonly name = 'CannotOperate';
}

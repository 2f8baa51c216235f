import type { AccountState } from '../../shared/certificates/account-state.ts';
import type { CertificateState } from '../../shared/certificates/certificate-state.ts';
import type { DeliveredNotification } from '../../shared/notifications/delivery-log/delivered-notifications.ts';
import type { Clock } from '../../shared/runtime/clock.ts';
import type { CertificateStore } from '../../shared/state/certificate-store.ts';
import type { EventEnvelope } from '../local/aws/event-bus.ts';

/** A monitor that runs somewhere, as an operator sees it. */
export interface Deployment extends Remembered, EventSource {
  /** What time it is there: a simulated world has its own. */
  readonly clock: Clock;
  /** Lets what was saved take its way. Nothing to do where functions run by themselves. */
  deliver(): Promise<void>;
  /** Sweeps an account, `provider/account`, now. Ends early with the signal. */
  poll(account: string, progressContext: ProgressContext): Promise<PollOutcome>;
  /** By what names the ledger knows the channels that notices take. */
  readonly channels: readonly string[];
  /** Milliseconds for which what is to be said is gathered before it is. */
  readonly batchingWindow: number;
  /** Rejects when the monitor cannot be worked on any more: a full disk under a local state. */
  readonly failed?: Promise<never>;
  /** Removes what killed drills have left to see events by. @returns names. */
  removeFollowers(): Promise<readonly string[]>;
  close(): Promise<void>;
}

/** What a monitor publishes. */
export interface EventSource {
  /** Events from now on. Ready once the promise is fulfilled; ends with the signal, and leaves nothing behind. */
  followEvents(following: Following): Promise<AsyncIterable<EventEnvelope>>;
}

export type Follower = 'follow' | 'test-alert';

export interface Following {
  readonly signal: AbortSignal;
  /** What events are followed by and for: by its name somebody can tell what was left when it was killed. */
  readonly by: Follower;
}

/** What a monitor remembers. */
export interface Remembered {
  readonly store: CertificateStore;
  /**
   * Everything that is or was watched.
   *
   * @param onAccount receives the state of every account that was polled, which the same pass finds.
   * @throws AggregateError at the end, of the `MalformedItem`s that cannot be read.
   */
  certificates(onAccount?: (state: AccountState) => void): AsyncIterable<CertificateState>;
  /** What was said of a lineage. */
  delivered(lineage: string): Promise<DeliveredNotification[]>;
  /** Deletes all traces of a certificate that never was one. */
  forget(certificate: { readonly key: string; readonly lineage: string }): Promise<void>;
}

/** Somebody waits. */
export interface ProgressContext {
  readonly reported: (progress: string) => void;
  readonly signal: AbortSignal;
}

export interface PollOutcome {
  readonly complete: boolean;
  /** What came of it, for people. */
  readonly words: string;
}

/** Something that an operator asked for and that cannot be; the message says why and what to do. */
export class CannotOperate extends Error {
  override readonly name = 'CannotOperate';
}

import type { Notification } from './notification.ts';

/**
 * A way to people.
 *
 * Contract: `send` resolves once the channel has taken the notice. It throws `ChannelRefusal` where it is
 * certain that the channel has not taken it. Any other error means that nobody knows: the answer was lost.
 */
export interface Channel {
  /** The word in the ledger: `topic`, `escalation`, `slack`. */
  readonly name: string;
  /** Milliseconds that it waits before each sending, to be no faster than it may. */
  readonly paceMilliseconds?: number;
  send(notification: Notification): Promise<void>;
}

/** The channel answered, and did not take the notice. */
export class ChannelRefusal extends Error {
  override readonly name = 'ChannelRefusal';
  /** Seconds after which the channel said to come back. */
  readonly retryAfter: number | undefined;

  constructor(
    message: string,
    options: { readonly retryAfter?: number; readonly cause?: unknown } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.retryAfter = options.retryAfter;
  }
}

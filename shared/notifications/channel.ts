import type { Notification } from './notification.ts';

/**
 * Delivers notifications: e-mail (Amazon SNS), Slack, or Amazon Q.
 *
 * Contract: `send` resolves when the channel has accepted the notification. It throws `ChannelRefusal` if the channel
 * has certainly not accepted it. After any other error the result is unknown, because the response was lost.
 */
export interface Channel {
  /** The name in the delivery log: `topic`, `escalation`, `slack`. */
  readonly name: string;
  /** Milliseconds to wait before each `send`, to stay below the rate limit of the channel. */
  readonly paceMilliseconds?: number;
  send(notification: Notification): Promise<void>;
}

/** The channel responded and did not accept the notification. */
export class ChannelRefusal extends Error {
  override readonly name = 'ChannelRefusal';
  /** Seconds after which the channel accepts the next attempt. */
  readonly retryAfter: number | undefined;

  constructor(
    message: string,
    options: { readonly retryAfter?: number; readonly cause?: unknown } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.retryAfter = options.retryAfter;
  }
}

import type { ChannelFilter } from '../../../shared/notifications/channels/channel-filter.ts';
import type { Clock } from '../../../shared/runtime/clock.ts';
import type { LocalDatabase } from '../aws/local-database.ts';
import type { LocalTopic } from '../aws/topic.ts';

/** A message as the recipients of a channel see it. */
export interface ShownMessage {
  /** The ID of the notification. */
  readonly id: string;
  /** Where the message is shown, in one line: `Slack, in the thread: …`. */
  readonly title: string;
  readonly text: string;
  /** Whether it is a reply in a thread. */
  readonly reply?: boolean;
}

/** A channel of a run. */
export interface LocalRunChannel {
  readonly name: string;
  readonly type: string;
  /** The settings of the configuration; `undefined` for simulated accounts. */
  readonly settings?: unknown;
  readonly only?: ChannelFilter;
}

/** The service behind a channel, on the loopback interface. */
export interface LocalChannel {
  /**
   * The settings with which the channel uses this service.
   *
   * @param configured the settings of the configuration; `undefined` for simulated accounts.
   */
  settings(configured: unknown): LocalSettings;
  /** Topics that the service subscribes to. */
  readonly topics?: readonly LocalTopic[];
  stop(): Promise<void>;
}

interface LocalSettings {
  readonly settings: Readonly<Record<string, unknown>>;
  /** The text of the channel's secret. */
  readonly secret?: string;
  /** Replaces the address of the vendor. */
  readonly baseUrl?: string;
}

export interface LocalChannelOptions {
  /** The name of the channel in the configuration. */
  readonly name: string;
  readonly database: LocalDatabase;
  readonly clock: Clock;
  /** Receives every message that the service accepted. */
  readonly show: (message: ShownMessage) => void;
}

/** How a kind of channel is replaced and shown on this machine. */
export interface LocalChannelKind {
  start(options: LocalChannelOptions): Promise<LocalChannel>;
  /** A rendered message as plain text, for the gallery. */
  textOf(message: unknown): string;
}

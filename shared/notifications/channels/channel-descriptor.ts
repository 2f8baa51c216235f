import type { SNSClient } from '@aws-sdk/client-sns';
import type * as z from 'zod/mini';
import type { Log } from '../../runtime/log.ts';
import type { Channel } from '../channel.ts';
import type { RequestOptions } from './post-json.ts';
import type { AlertRecords } from './pagerduty/alert-records.ts';
import type { SlackThreads } from './slack/threads.ts';

/**
 * Everything the monitor must know about a kind of channel without loading its module. Only declarations, because
 * deployment, configuration and documentation read it too.
 */
interface Described<Settings extends z.ZodMiniType> {
  /** The `type` in the configuration: `slack`. It is also the default name of a channel of this kind. */
  readonly type: string;
  /** The name of the product: `Slack`. Alarm names and headings of the runbook contain it. */
  readonly title: string;
  /** The options of a channel in the configuration, except for those that every channel has. */
  readonly settings: Settings;
}

/** A channel that the notification topic serves directly, as subscriptions. */
export interface TopicChannelDescriptor<
  Settings extends z.ZodMiniType = z.ZodMiniType,
> extends Described<Settings> {
  readonly servedBy: 'topic';
}

/** A channel with a queue behind the notification topic, and a function that sends. */
export interface QueueChannelDescriptor<
  Settings extends z.ZodMiniType = z.ZodMiniType,
> extends Described<Settings> {
  readonly servedBy: 'queue';
  /** The name of the secret in AWS Secrets Manager that `open` reads; `undefined` if there is none. */
  secretName(settings: z.output<Settings>): string | undefined;
  /** Milliseconds that each worker waits before a notification, to stay below the rate limit of the service. */
  readonly paceMilliseconds: number;
  /**
   * Reads the secret, checks its form, and checks the access as far as that is possible without sending a notification.
   * Absent if the channel has no secret.
   *
   * @throws ChannelRefusal that states what is wrong and what to do; or an error of `readSecret`.
   */
  checkAccess?(settings: z.output<Settings>, context: ChannelAccessContext): Promise<ChannelAccess>;
  /** Loads the module of the channel. */
  open(settings: z.output<Settings>, context: ChannelContext): Promise<Channel>;
}

/** What a check of the access of a channel needs. */
export interface ChannelAccessContext extends Pick<
  ChannelContext,
  'readSecret' | 'fetch' | 'baseUrl'
> {
  readonly signal: AbortSignal;
}

export interface ChannelAccess {
  /** Where notifications are posted. Only its host may be shown. */
  readonly url: URL;
  /** What was checked, as a sentence without a full stop. */
  readonly message: string;
}

/** What the channels of a function share. */
export interface ChannelContext extends RequestOptions {
  /** The name of the channel in the configuration and in the delivery log: `slack`. */
  readonly name: string;
  /** Reads the text of a secret. @throws Error that does not contain the secret. */
  readonly readSecret: (secretName: string) => Promise<string>;
  /** Creates the client on first use: most channels need none. */
  readonly sns: () => Promise<SNSClient>;
  /**
   * The threads of lineages. Passed from outside, because a module that is loaded on demand would add the whole DynamoDB
   * client to the start of the function.
   */
  readonly threads: SlackThreads;
  /** What was sent to the service about each alert, passed from outside for the same reason. */
  readonly alerts: AlertRecords;
  readonly log: Log;
  /**
   * The base URL of the service; tests and the local run pass a loopback address.
   * @default - the address of the vendor
   */
  readonly baseUrl?: string | undefined;
}

import type * as z from 'zod/mini';
import { amazonQ } from './amazon-q/descriptor.ts';
import type { ChannelFilter } from './channel-filter.ts';
import type { QueueChannelDescriptor, TopicChannelDescriptor } from './channel-descriptor.ts';
import { email } from './email/descriptor.ts';
import { pagerduty } from './pagerduty/descriptor.ts';
import { slack } from './slack/descriptor.ts';
import { teams } from './teams/descriptor.ts';

/** Every kind of channel by its type. Importing it loads no channel module: descriptors are plain declarations. */
export const CHANNELS = {
  email,
  slack,
  'amazon-q': amazonQ,
  teams,
  pagerduty,
} as const satisfies Readonly<Record<string, TopicChannelDescriptor | QueueChannelDescriptor>>;

export type { QueueChannelDescriptor } from './channel-descriptor.ts';

export type ChannelType = keyof typeof CHANNELS;

/** A channel of a monitor: one object of `notifications.channels`, with all defaults. */
export type ConfiguredChannel = { readonly [Type in ChannelType]: ChannelOf<Type> }[ChannelType];

export interface ChannelOf<Type extends ChannelType> {
  readonly type: Type;
  /** Unique among the channels of a monitor. */
  readonly name: string;
  readonly settings: z.output<(typeof CHANNELS)[Type]['settings']>;
  /** Without it, the channel gets every notification. */
  readonly only?: ChannelFilter;
}

/** The kinds of channels that have a queue and a function. */
export const QUEUE_CHANNELS: readonly QueueChannelDescriptor[] = Object.values<
  TopicChannelDescriptor | QueueChannelDescriptor
>(CHANNELS).filter((one): one is QueueChannelDescriptor => one.servedBy === 'queue');

/** @throws Error if no channel with a queue has this type. */
export function findQueueChannel(type: string): QueueChannelDescriptor {
  const found = QUEUE_CHANNELS.find((one) => one.type === type);
  if (found !== undefined) return found;
  const known = QUEUE_CHANNELS.map((one) => one.type).join(', ');
  throw new Error(`"${type}" is not a channel with a queue. Channels: ${known}.`);
}

import { localAmazonQ } from './amazon-q.ts';
import type { LocalChannelKind, LocalRunChannel } from './local-channel.ts';
import { localPagerDuty } from './pagerduty.ts';
import { localSlack } from './slack.ts';
import { localTeams } from './teams.ts';

/** The services behind the channels, by the type of channel: one for each channel with a queue. */
export const LOCAL_CHANNELS = {
  slack: localSlack,
  'amazon-q': localAmazonQ,
  teams: localTeams,
  pagerduty: localPagerDuty,
} as const satisfies Readonly<Record<string, LocalChannelKind>>;

/** Without a configuration, a local run has one channel of each type, which is named after the type. */
export const LOCAL_CHANNEL_NAMES = Object.keys(
  LOCAL_CHANNELS,
) as readonly (keyof typeof LOCAL_CHANNELS)[];

/** The configured channels that the local run has a service for. E-mail has none: it is what the topic gets. */
export function queueChannels(channels: readonly LocalRunChannel[]): LocalRunChannel[] {
  return channels.filter(({ type }) => type in LOCAL_CHANNELS);
}

export const DEFAULT_CHANNELS: readonly LocalRunChannel[] = LOCAL_CHANNEL_NAMES.map((type) => ({
  name: type,
  type,
}));

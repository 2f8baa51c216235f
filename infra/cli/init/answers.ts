import { PROVIDERS } from '../../../shared/providers/registry.ts';
import { CHANNELS } from '../../../shared/notifications/channels/registry.ts';

/** A value of a configuration option that a question or a flag can set. */
export type OptionValue = string | number | boolean | readonly OptionValue[] | OptionValues;
export interface OptionValues {
  readonly [option: string]: OptionValue;
}

/** What the configuration will contain. */
export interface Answers {
  /** Each with `provider`, `name`, and options that differ from their defaults. */
  readonly accounts: readonly OptionValues[];
  /** Each with `type`, and the settings of the channel. */
  readonly channels: readonly OptionValues[];
  /** Tags of every account: `{ team: 'platform' }`. */
  readonly tags: Readonly<Record<string, string>>;
}

export const PROVIDER_NAMES = Object.keys(PROVIDERS);
export const CHANNEL_TYPES = Object.keys(CHANNELS);

/** The name that a secret of a channel gets, unless the user enters another one: `cert-expiry-monitor/slack`. */
export function channelSecretName(type: string): string {
  return `cert-expiry-monitor/${type}`;
}

/** The configuration as an object, as `monitor.config.ts` exports it. */
export function configOf({ accounts, channels, tags }: Answers): OptionValues {
  return {
    accounts,
    ...(Object.keys(tags).length > 0 && { tags }),
    ...(channels.length > 0 && { notifications: { channels } }),
  };
}

import type { Weekday } from '../../../shared/tracking/summary/plan.ts';
import type { Threshold } from '../../../shared/certificates/threshold.ts';
import type { ChannelTypeOptions } from '../../../shared/notifications/channels/channel-options.ts';
import type { ProviderOptions } from '../../../shared/providers/provider-options.ts';
import type { DeploymentOptions } from './deployment.ts';
import type { Duration } from './duration.ts';
import type { LogRetentionDays } from './monitor.ts';
import type { Interval } from './poll-schedule.ts';

/** Options of one provider account, or of all provider accounts in `defaults`. */
export interface AccountOptions {
  /**
   * How often the account is polled.
   * @default '1 hour'
   */
  readonly interval?: Interval;
  /**
   * When the account is polled, instead of `interval`: the six fields of an EventBridge Scheduler cron expression, such
   * as `0 6 ? * MON-FRI *`. Requires `freshnessTarget`.
   * @default - the account is polled at its `interval`
   */
  readonly cron?: string;
  /**
   * The time zone of `cron`: a name of the IANA time zone database.
   * @default 'UTC'
   */
  readonly timeZone?: string;
  /**
   * When expiry reminders are sent: days before the expiry, or thresholds with a name.
   * @default - a third and a sixth of the certificate's lifetime, at most 30 and 14 days, and the last day
   */
  readonly thresholds?: readonly (number | Threshold)[];
  /**
   * Days before the expiry of a domain or organization validation at which `Domain Validation Expiring` or
   * `Organization Validation Expiring` is published.
   * @default 14
   */
  readonly validationExpiryWarningDays?: number;
  /**
   * How old the data of the account may get. If no sync completes within this time, the account counts as unreachable.
   * Longer than `interval`, at most 7 days.
   * @default - twice the `interval`, plus at most 20 minutes for a run that should have started by then; up to three
   * times that while a sync that needs several polls makes progress
   */
  readonly freshnessTarget?: Duration;
  /**
   * The share of the account's certificates, from 0 to 1, that may be missing from one sync. If more are missing, the
   * sync fails with unexpected removals, and no certificate is marked as removed.
   * @default 0.25
   */
  readonly maxRemovedShare?: number;
  /**
   * How many issued certificates that are new or have changed get their details fetched in one sync. The others follow
   * in the next syncs. Certificates with a pending validation are not limited.
   * @default 100
   */
  readonly detailsPerSync?: number;
  /**
   * Tags of the account's certificates, events and notifications: `{ team: 'platform' }`.
   * @default - the tags of `defaults` and of the whole configuration, which these are merged with
   */
  readonly tags?: Readonly<Record<string, string>>;
  /**
   * How the account's certificates are renewed. Certificates that renew automatically get their first alert when the
   * renewal is overdue: see `docs/explanation/thresholds.md`. `{ renewBeforeDays: 20 }` means automatic renewal 20 days
   * before the expiry.
   * @default - as reported by the provider, and as the predecessors of a certificate were renewed
   */
  readonly renewal?: 'automatic' | 'manual' | { readonly renewBeforeDays: number };
  /**
   * How the successor of a certificate is recognized: by the provider's link, or, if the provider does not link
   * certificates, by equal names. Use `provider-link-only` if certificates with the same names serve different systems.
   * @default 'by-name'
   */
  readonly successorMatching?: 'by-name' | 'provider-link-only';
}

/** Options of one provider account that do not depend on its provider. */
interface AccountIdentity<Provider extends string> extends AccountOptions {
  readonly provider: Provider;
  /** A name that you choose: `main`. It is part of every key: renaming an account creates another account. */
  readonly name: string;
  /**
   * The name of the secret in AWS Secrets Manager that holds the account's credentials.
   * @default - `cert-expiry-monitor/<provider>-<name>`
   */
  readonly secretName?: string;
}

/** One provider account, with the settings of its provider: `region`, `baseUrl`. */
export type AccountConfig = {
  readonly [Provider in keyof ProviderOptions]: AccountIdentity<Provider> &
    ProviderOptions[Provider];
}[keyof ProviderOptions];

/** Tags for the certificates that have one of these names. */
export interface OwnerRuleOptions {
  /**
   * The common name or any alternative name: `shop.example.com` for exactly this name, `*.shop.example.com` for all names
   * below it, at any depth, or `*` for all certificates.
   */
  readonly names: readonly string[];
  /** `{ team: 'shop' }`. The tag `owner`, otherwise `team`, names the owner. */
  readonly tags: Readonly<Record<string, string>>;
}

/** Options of the accounts that have certain tags. */
export interface TagPolicy {
  /** The policy applies to accounts that have all of these tags, after tags were merged. */
  readonly tags: Readonly<Record<string, string>>;
  /** As in `AccountOptions`. */
  readonly thresholds?: readonly (number | Threshold)[];
  /** As in `AccountOptions`. */
  readonly validationExpiryWarningDays?: number;
  /** As in `AccountOptions`. */
  readonly renewal?: AccountOptions['renewal'];
  /** As in `AccountOptions`. */
  readonly successorMatching?: AccountOptions['successorMatching'];
}

/** Where notifications are sent. */
export interface NotificationOptions {
  /**
   * E-mail, Slack, Amazon Q. Several channels of the same type need different names.
   * @default - none: alarms about the monitor itself are not delivered until you subscribe to the topic
   */
  readonly channels?: readonly ChannelConfig[];
  /**
   * Recipients of urgent notifications, in addition to the other channels: critical alerts, the final expiry reminder,
   * and reminders of a pending validation from the second one.
   * @default - none
   */
  readonly escalation?: EscalationOptions;
  /**
   * A weekly summary: see `docs/explanation/weekly-summary.md`. `{}` sends one per account, on Mondays at 08:00 UTC.
   * @default - none
   */
  readonly weeklySummary?: SummaryOptions;
}

/** When the weekly summary is sent, and how accounts are grouped. */
export interface SummaryOptions {
  /** @default 'monday' */
  readonly day?: Weekday;
  /**
   * 24-hour time in `timeZone`: `08:00`.
   * @default '08:00'
   */
  readonly time?: string;
  /**
   * A name of the IANA time zone database: `Europe/Berlin`.
   * @default 'UTC'
   */
  readonly timeZone?: string;
  /**
   * One summary per account, or one per value of a tag: `{ tag: 'team' }`.
   * @default 'account'
   */
  readonly groupBy?: 'account' | { readonly tag: string };
}

/** Options of every channel. */
export interface ChannelOptions<Type extends keyof ChannelTypeOptions> {
  /** The kind of channel: `email`, `slack`. */
  readonly type: Type;
  /**
   * Identifies the channel in alarms, metrics, the delivery log and the test alert: lower-case letters, digits and
   * hyphens. If you rename a channel, it can get notifications again that it already got.
   * @default - the type
   */
  readonly name?: string;
  /**
   * Limits the channel to a part of the notifications, for example to those of one team. A channel that got an alert also
   * gets its resolution. A test alert goes to every channel.
   * @default - the channel gets every notification
   */
  readonly only?: NotificationFilter;
}

/** A notification must match both. Alarms about the monitor itself match no filter. */
export interface NotificationFilter {
  /**
   * The minimum severity: `warning` includes `critical`.
   * @default - every severity
   */
  readonly severity?: 'critical' | 'warning' | 'info';
  /**
   * All of these tags must match: `{ team: 'shop' }`.
   * @default - none
   */
  readonly tags?: Readonly<Record<string, string>>;
}

/** One channel, with the settings of its type: see the page of the channel in `docs/how-to`. */
export type ChannelConfig = {
  readonly [Type in keyof ChannelTypeOptions]: ChannelOptions<Type> & ChannelTypeOptions[Type];
}[keyof ChannelTypeOptions];

/** Addresses, for which a topic is created, or an existing topic. */
export type EscalationOptions =
  | { readonly emails: readonly string[] }
  | {
      /** The ARN of a standard SNS topic. */
      readonly topicArn: string;
    };

export interface RetentionOptions {
  /**
   * Days to keep the logs of the functions.
   * @default 90
   */
  readonly logDays?: LogRetentionDays;
  /**
   * Days to keep published events, which can be replayed.
   * @default 90
   */
  readonly eventArchiveDays?: number;
}

export interface MonitorConfig {
  readonly accounts: readonly AccountConfig[];
  /**
   * Options of all accounts. An option of an account overrides them; tags are merged.
   * @default - the defaults of `AccountOptions`
   */
  readonly defaults?: AccountOptions;
  /** @default - no notifications are sent; events are published */
  readonly notifications?: NotificationOptions;
  /**
   * Tags of every certificate, event and notification, and of every AWS resource.
   * @default - none
   */
  readonly tags?: Readonly<Record<string, string>>;
  /** @default - 90 days for logs and for events */
  readonly retention?: RetentionOptions;
  /**
   * Options by tags. The first policy that matches an account applies: it overrides `defaults`, and options of the
   * account override it.
   * @default - none
   */
  readonly policies?: readonly TagPolicy[];
  /**
   * Tags by the names of certificates, for all accounts. The first rule that matches a certificate applies. Its tags replace
   * the provider's own tags and those of the account: see `docs/how-to/ownership.md`.
   * @default - none
   */
  readonly owners?: readonly OwnerRuleOptions[];
  /**
   * Keys of tags at the provider that become tags of certificates, besides those that the configuration uses anyway: `owner`,
   * `team`, and the keys in tags of the account, rules, filters of channels and the weekly summary.
   * @default - none
   */
  readonly providerTags?: readonly string[];
  /**
   * DNS checks of the records of pending validations: see `docs/explanation/dns-checks.md`.
   * @default - enabled, with public resolvers
   */
  readonly dnsChecks?: DnsCheckOptions;
  /**
   * Name, region and AWS account of the stack. Only for the app of the repository: in an app of your own, set them on
   * your stack.
   * @default - a stack `CertExpiryMonitor` in the AWS account and region of your AWS profile
   */
  readonly deployment?: DeploymentOptions;
}

export interface DnsCheckOptions {
  /**
   * One to four IP addresses of resolvers, with a port unless it is 53: `9.9.9.9`, `127.0.0.1:5300`,
   * `[2620:fe::fe]:53`. A Lambda function reaches IPv6 addresses only from a VPC that has IPv6.
   * @default ['1.1.1.1', '8.8.8.8']
   */
  readonly resolvers?: readonly string[];
  /**
   * `false` disables DNS checks.
   * @default true
   */
  readonly enabled?: boolean;
}

/**
 * Types the default export of `monitor.config.ts`, and returns it unchanged. `readMonitor` finds the mistakes that
 * types cannot express.
 *
 * @example
 * export default defineMonitor({
 *   accounts: [{ provider: 'digicert', name: 'main', region: 'eu', interval: '1 hour' }],
 *   defaults: { thresholds: [30, 14, 1] },
 *   notifications: { channels: [{ type: 'email', addresses: ['certificates@example.com'] }] },
 * });
 */
export function defineMonitor(config: MonitorConfig): MonitorConfig {
  return config;
}

import type * as z from 'zod';
import type { Weekday } from '../../../shared/tracking/summary/plan.ts';
import type { Threshold } from '../../../shared/certificates/threshold.ts';
import type { PROVIDERS } from '../../../shared/providers/registry.ts';
import type { Duration } from './duration.ts';
import type { LogRetentionDays } from './monitor.ts';
import type { Interval } from './poll-schedule.ts';

/** What there is to say about one account, or by `defaults` about all of them. */
export interface AccountOptions {
  /**
   * How often the account is polled.
   * @default '1 hour'
   */
  readonly every?: Interval;
  /**
   * When the account is polled, instead of `every`: the six fields of a cron expression of EventBridge
   * Scheduler, such as `0 6 ? * MON-FRI *`. Asks for `freshness`.
   * @default - `every` says it
   */
  readonly cron?: string;
  /**
   * The time zone of `cron`.
   * @default 'UTC'
   */
  readonly timeZone?: string;
  /**
   * Points before the end of a certificate at which people are told: days, or thresholds in full.
   * @default - a third and a sixth of the lifetime, but 30 and 14 days at most, and the last day
   */
  readonly thresholds?: readonly (number | Threshold)[];
  /**
   * Days before the end of a proof of domain control at which `Domain Validation Expiring` is published.
   * @default 14
   */
  readonly validationWarningDays?: number;
  /**
   * How long a complete sweep counts as fresh: longer than `every`, and 7 days at most. Without another one by then the
   * account counts as unreachable.
   * @default - twice `every`; a run that should have begun by then is waited for, 20 minutes at most, and a sweep of
   * several runs up to three times that
   */
  readonly freshness?: Duration;
  /**
   * The share of the account's certificates, from 0 to 1, that may be gone at once before a sweep refuses
   * to believe it.
   * @default 0.25
   */
  readonly maxRemovedShare?: number;
  /**
   * How many new or changed, but issued certificates are looked at closely in one sweep; the others wait for
   * the next one. Pending ones always get their look.
   * @default 100
   */
  readonly detailsPerSync?: number;
  /**
   * On the account's certificates, events and notices: `{ team: 'platform' }`.
   * @default - those of `defaults` and of the whole configuration, which these are added to
   */
  readonly tags?: Readonly<Record<string, string>>;
  /**
   * How the account's certificates are renewed. What renews by itself warns first when that is overdue: see
   * `docs/explanation/thresholds.md`. `{ leadDays: 20 }` is automatic, and done 20 days before the end.
   * @default - as the provider says, and as the certificates before them were renewed
   */
  readonly renewal?: 'automatic' | 'manual' | { readonly leadDays: number };
  /**
   * By what a certificate is recognised as the successor of another one: by its names, where its provider does not link
   * them, or by its provider's link alone. `by-provider` is right where certificates of the same names serve in different
   * places.
   * @default 'by-name'
   */
  readonly lineage?: 'by-name' | 'provider-link-only';
}

/** What every account says, whatever its provider. */
interface AccountIdentity<Provider extends string> extends AccountOptions {
  readonly provider: Provider;
  /** A plain word of your own: `main`. Part of every key, so that another name is another account. */
  readonly name: string;
  /**
   * The name of the secret in Secrets Manager.
   * @default - `cert-expiry-monitor/<provider>-<name>`
   */
  readonly secretName?: string;
}

/** One account, with the settings of its provider beside the common ones: region, base URL. */
export type AccountConfig = {
  readonly [Provider in keyof typeof PROVIDERS]: AccountIdentity<Provider> &
    Readonly<z.input<(typeof PROVIDERS)[Provider]['settings']>>;
}[keyof typeof PROVIDERS];

/** What holds for accounts that carry certain tags. */
export interface TagPolicy {
  /** All of them have to be among the account's tags, as put together from everywhere. */
  readonly tags: Readonly<Record<string, string>>;
  /** As in `AccountOptions`. */
  readonly thresholds?: readonly (number | Threshold)[];
  /** As in `AccountOptions`. */
  readonly validationWarningDays?: number;
  /** As in `AccountOptions`. */
  readonly renewal?: AccountOptions['renewal'];
  /** As in `AccountOptions`. */
  readonly lineage?: AccountOptions['lineage'];
}

/** How people are told. */
export interface NotificationOptions {
  /**
   * Each gets a mail from Amazon SNS first, and has to confirm it. 100 at most, those of the escalation included.
   * @default - none: alarms about the monitor itself reach nobody until somebody subscribes to the topic
   */
  readonly emails?: readonly string[];
  /**
   * An app's bot, which keeps everything about one certificate in one thread: its token is the text of a secret in
   * Secrets Manager, `channel` the id of the channel (`C0123456789`). Or an incoming webhook, which posts each notice
   * by itself: its URL is the text of the secret.
   * @default - none
   */
  readonly slack?:
    | { readonly botTokenSecretName: string; readonly channel: string }
    | { readonly webhookSecretName: string };
  /**
   * Who else is told of what is urgent, or of what nobody has acted on: critical notices, the last warning before
   * an end, and reminders of a pending validation from the second on.
   * @default - nobody
   */
  readonly escalation?: EscalationOptions;
  /**
   * Amazon Q Developer in chat applications shows notices in Slack or Microsoft Teams, in one thread for each
   * certificate. `true` makes the topic that its configuration of a chat channel is to name; `slack` and `teams` make
   * that configuration as well.
   * @default false
   */
  readonly amazonQ?: boolean | AmazonQOptions;
  /**
   * How everything stands, once a week: see `docs/explanation/weekly-summary.md`. `{}` is one for each account, on Mondays at 08:00 UTC.
   * @default - none
   */
  readonly weeklySummary?: SummaryOptions;
}

/** When a digest comes, and of what. */
export interface SummaryOptions {
  /** @default 'monday' */
  readonly on?: Weekday;
  /**
   * A time of day by the clocks of `timeZone`: `08:00`.
   * @default '08:00'
   */
  readonly at?: string;
  /**
   * A name of the IANA time zone database: `Europe/Berlin`.
   * @default 'UTC'
   */
  readonly timeZone?: string;
  /**
   * One digest for each account, or one for each value that a tag has on accounts: `{ tag: 'team' }`.
   * @default 'account'
   */
  readonly by?: 'account' | { readonly tag: string };
}

/** The workspace or the team has to be authorised once by hand, in the console of Amazon Q. */
export interface AmazonQOptions {
  /**
   * The ARN of a standard SNS topic that Amazon Q reads already, and nobody else.
   * @default - one is made
   */
  readonly topic?: string;
  /** @default - no chat channel is set up in Slack */
  readonly slack?: { readonly workspaceId: string; readonly channelId: string };
  /**
   * `channelId` as the link to the channel has it: `19%3a…%40thread.tacv2`.
   * @default - no chat channel is set up in Microsoft Teams
   */
  readonly teams?: {
    readonly tenantId: string;
    readonly teamId: string;
    readonly channelId: string;
  };
}

/** Addresses, for which a topic is made; or a topic that is there. */
export type EscalationOptions =
  | { readonly emails: readonly string[] }
  | {
      /** The ARN of a standard SNS topic. */
      readonly topic: string;
    };

export interface RetentionOptions {
  /**
   * Days for which the functions' logs are kept.
   * @default 90
   */
  readonly logDays?: LogRetentionDays;
  /**
   * Days for which published events are kept, and can be replayed.
   * @default 90
   */
  readonly eventArchiveDays?: number;
}

export interface MonitorConfig {
  readonly accounts: readonly AccountConfig[];
  /**
   * What holds for every account that does not say otherwise. Tags are put together.
   * @default - the defaults of `AccountOptions`
   */
  readonly defaults?: AccountOptions;
  /** @default - nobody is told; the events are there to be subscribed to */
  readonly notifications?: NotificationOptions;
  /**
   * On every certificate, event and notice, and on every AWS resource.
   * @default - none
   */
  readonly tags?: Readonly<Record<string, string>>;
  /** @default - 90 days for logs and for events */
  readonly retention?: RetentionOptions;
  /**
   * When accounts warn, by their tags: the first that fits counts. What an account says itself goes before it,
   * and what `defaults` say comes after.
   * @default - none
   */
  readonly policies?: readonly TagPolicy[];
  /**
   * What the world's name servers are asked about the records of pending validations: see `docs/explanation/dns-checks.md`.
   * @default - public resolvers are asked
   */
  readonly dns?: DnsOptions;
}

export interface DnsOptions {
  /**
   * Addresses of resolvers, one to four, with a port if it is not 53: `9.9.9.9`, `127.0.0.1:5300`, `[2620:fe::fe]:53`. From
   * Lambda, IPv6 is reached from a network that has it only.
   * @default ['1.1.1.1', '8.8.8.8']
   */
  readonly resolvers?: readonly string[];
  /**
   * Whether anybody is asked at all.
   * @default true
   */
  readonly enabled?: boolean;
}

/**
 * Says what to monitor. The default export of `monitor.config.ts`; gives it its types and nothing else:
 * `readMonitor` finds what types cannot.
 *
 * @example
 * export default defineMonitor({
 *   accounts: [{ provider: 'digicert', name: 'main', region: 'eu', every: '1 hour' }],
 *   defaults: { thresholds: [30, 14, 1] },
 *   notifications: { emails: ['certificates@example.com'] },
 * });
 */
export function defineMonitor(config: MonitorConfig): MonitorConfig {
  return config;
}

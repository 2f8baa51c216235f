// The public API of cert-expiry-monitor, version 0.2.0

// infra/deploy/index.d.ts
/**
 * The entry point `cert-expiry-monitor`: the construct, its configuration and its events, for AWS CDK apps.
 *
 * @module
 */
export { addStackOutputs } from './add-stack-outputs.ts';
export { CertExpiryMonitor } from './cert-expiry-monitor.ts';
export type { CertExpiryMonitorProps } from './cert-expiry-monitor.ts';
export { defineMonitor } from './config/monitor-config.ts';
export type { MonitorConfig } from './config/monitor-config.ts';
export { MonitorConfigError } from './config/read-monitor.ts';
export { MonitorEvents } from './monitor-events.ts';

// infra/deploy/add-stack-outputs.d.ts
/**
 * Adds the outputs to the monitor's stack that the command line reads: names of tables, bus, topic and functions.
 *
 * @throws MonitorConfigError if the stack has the outputs of another monitor.
 */
export declare function addStackOutputs(monitor: CertExpiryMonitor): void;

// infra/deploy/cert-expiry-monitor.d.ts
/** The configuration, as in `monitor.config.ts`, and options of the deployment. */
export interface CertExpiryMonitorProps extends Omit<MonitorConfig, 'deployment'> {
    /**
     * The name of the event bus and of the schema registry, and the dimension `monitor` of every metric. A second monitor in
     * the same AWS account and region needs another name, which is then also part of its alarm names.
     * @default 'cert-expiry-monitor'
     */
    readonly eventBusName?: string;
    /**
     * Whether AWS X-Ray traces the functions.
     * @default false
     */
    readonly tracing?: boolean;
}
/**
 * A certificate expiry monitor: polls provider accounts, publishes every change as an event, and sends notifications.
 *
 * @example
 * new CertExpiryMonitor(stack, 'CertExpiryMonitor', {
 *   accounts: [{ provider: 'digicert', name: 'main' }],
 *   notifications: { channels: [{ type: 'email', addresses: ['certificates@example.com'] }] },
 * });
 * @throws MonitorConfigError with every problem of the props at once.
 */
export declare class CertExpiryMonitor extends MonitorEvents {
    /** The bus on which every event is published. Its archive supports replays. */
    readonly eventBus: MonitorBus;
    /** Receives notifications, and alarms about the monitor itself. Add your own subscriptions. */
    readonly notificationTopic: NotificationTopic;
    /** The topics for the configuration of chat channels in Amazon Q, by the name of the channel in `channels`. */
    readonly amazonQTopics: ReadonlyMap<string, ITopic>;
    /** Certificates, provider accounts, messages and inventories. Retained when the stack is deleted. */
    readonly stateTable: MonitorTable;
    /** Which notification was sent to which channel, and when. Retained when the stack is deleted. */
    readonly deliveryLogTable: MonitorTable;
    /** The names of the channels in the delivery log. */
    readonly channels: readonly string[];
    private readonly placed;
    /** The poll function of each provider account, by `provider/name`. Use it to grant access to your own KMS key. */
    readonly polls: ReadonlyMap<string, AccountPoll>;
    constructor(scope: Construct, id: string, props: CertExpiryMonitorProps);
}

// infra/deploy/config/deployment.d.ts
/** Where the app of the repository deploys the monitor. In an app of your own, your stack and the props decide this. */
export interface DeploymentOptions {
    /**
     * The name of the stack. A deployment with another name creates a second monitor with a state of its own.
     * @default 'CertExpiryMonitor'
     */
    readonly stackName?: string;
    /**
     * The AWS region of the stack: `eu-central-1`.
     * @default - the region of your AWS profile, or of `AWS_REGION`
     */
    readonly region?: string;
    /**
     * The ID of the AWS account of the stack. A deployment with credentials of another AWS account stops.
     * @default - the AWS account of your credentials
     */
    readonly awsAccount?: string;
    /**
     * The name of the event bus. A second monitor in the same AWS account and region needs another name.
     * @default 'cert-expiry-monitor'
     */
    readonly eventBusName?: string;
    /**
     * Whether AWS X-Ray traces the functions.
     * @default false
     */
    readonly tracing?: boolean;
}

// infra/deploy/config/duration.d.ts
declare const UNITS: {
    readonly minute: number;
    readonly hour: number;
    readonly day: number;
};
type Unit = keyof typeof UNITS;
/** A number and a unit: `90 minutes`, `1 hour`, `2 days`. */
export type Duration = `${number} ${Unit}` | `${number} ${Unit}s`;
/** Parses a duration to milliseconds. */
export declare const Duration: z.ZodPipe<z.ZodString, z.ZodTransform<number, string>>;

// infra/deploy/config/monitor-config.d.ts
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
    readonly renewal?: 'automatic' | 'manual' | {
        readonly renewBeforeDays: number;
    };
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
    readonly [Provider in keyof typeof PROVIDERS]: AccountIdentity<Provider> & Readonly<z.input<(typeof PROVIDERS)[Provider]['settings']>>;
}[keyof typeof PROVIDERS];
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
    readonly groupBy?: 'account' | {
        readonly tag: string;
    };
}
/** Options of every channel. */
export interface ChannelOptions<Type extends ChannelType> {
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
    readonly [Type in ChannelType]: ChannelOptions<Type> & Readonly<z.input<(typeof CHANNELS)[Type]['settings']>>;
}[ChannelType];
/** Addresses, for which a topic is created, or an existing topic. */
export type EscalationOptions = {
    readonly emails: readonly string[];
} | {
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
export declare function defineMonitor(config: MonitorConfig): MonitorConfig;

// infra/deploy/config/monitor.d.ts
export interface MonitoredAccount {
    /** The environment variable `ACCOUNT` of `poll-account`. */
    readonly synced: SyncedAccount;
    readonly schedule: PollSchedule;
    /** How the provider is read. */
    readonly access: ProviderDescriptor['access'];
}
/** The retention periods of a log group that CloudWatch Logs supports, in days. */
export declare const LOG_RETENTION_DAYS: readonly [1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 3653];
export type LogRetentionDays = (typeof LOG_RETENTION_DAYS)[number];

// infra/deploy/config/poll-schedule.d.ts
/** The intervals that a cron expression can describe: they divide an hour or a day. */
export declare const INTERVALS: readonly ['5 minutes', '10 minutes', '15 minutes', '20 minutes', '30 minutes', '1 hour', '2 hours', '3 hours', '4 hours', '6 hours', '8 hours', '12 hours', '1 day'];
export type Interval = (typeof INTERVALS)[number];
/** When an account is polled: at an interval, or by a cron expression of EventBridge Scheduler. */
export type PollSchedule = {
    readonly interval: Interval;
} | {
    readonly cron: string;
    readonly timeZone: string;
};

// infra/deploy/config/problem.d.ts
/** A problem as users see it: `accounts[0].region`, and what to do. */
export interface ListedProblem {
    readonly path: string;
    readonly message: string;
}

// infra/deploy/config/read-monitor.d.ts
/**
 * An invalid configuration. The message lists every problem with its path.
 *
 * Node.js prints the stack of an error that an app does not catch. The calls in it say nothing about the configuration
 * and would hide the list, so that the stack is the message only.
 */
export declare class MonitorConfigError extends Error {
    readonly name = "MonitorConfigError";
    /** The problems of the message, one by one. */
    readonly problems: readonly ListedProblem[];
    constructor(message: string, problems?: readonly ListedProblem[]);
}

// infra/deploy/constructs/account-poll.d.ts
export interface AccountPollProps {
    readonly account: MonitoredAccount;
    readonly table: TableV2;
    readonly options: FunctionOptions;
}
/** Polls one provider account: a function that can read only what this account needs, and write only its items. */
export declare class AccountPoll extends Construct {
    readonly function: MonitorFunction<typeof PollAccountEnvironment>;
    constructor(scope: Construct, id: string, props: AccountPollProps);
    /** Missing data is breaching, so that the alarm is raised even if no function of the monitor runs. */
    private alarmOnMissingHeartbeats;
}

// infra/deploy/constructs/function-options.d.ts
/** Options of all alarms of a monitor. */
export interface AlarmOptions {
    /** The name of the event bus: the dimension `monitor` of every metric. */
    readonly monitor: string;
    /** The start of every alarm name: `CertExpiryMonitor: `. */
    readonly alarmPrefix: string;
    readonly alarmTopic: ITopic;
}
/** Options of all functions of a monitor. */
export interface FunctionOptions extends AlarmOptions {
    readonly logDays: LogRetentionDays;
    /** Whether AWS X-Ray traces the functions. */
    readonly tracing: boolean;
}

// infra/deploy/constructs/monitor-bus.d.ts
export interface MonitorBusProps {
    readonly name: string;
    /** Days for which published events can be replayed. */
    readonly archiveDays: number;
}
/** The event bus of the monitor, with an archive of all its events. */
export declare class MonitorBus extends EventBus {
    constructor(scope: Construct, id: string, { name, archiveDays }: MonitorBusProps);
}

// infra/deploy/constructs/monitor-function.d.ts
export interface MonitorFunctionProps<Environment extends z.core.$ZodType> {
    /** The folder below `lambdas/`. */
    readonly entry: string;
    /**
     * Names the function in its alarm, if a monitor has several functions of one folder.
     * @default - `entry`
     */
    readonly subject?: string;
    readonly description: string;
    /** The impact if the function keeps failing: one sentence for the alarm. */
    readonly impact: string;
    /** The schema with which the function parses its environment. It types `environment`. */
    readonly schema: Environment;
    /** All variables of the schema; a missing variable does not compile. */
    readonly environment: z.input<Environment> & Readonly<Record<string, string>>;
    readonly timeout: Duration;
    /** Mebibytes. */
    readonly memorySize: number;
    /**
     * The alarm requires failures in two consecutive periods. At least one hour, at most 84 hours, because CloudWatch
     * evaluates an alarm over at most a week. For a function that is invoked less than once per hour: the time between
     * two invocations.
     * @default Duration.hours(1)
     */
    readonly failurePeriod?: Duration;
    readonly options: FunctionOptions;
}
/**
 * A function of the monitor: bundled for the shortest cold start, with a log group whose retention is configured, a role
 * that can only write to this log group until more is granted, and an alarm if it keeps failing.
 */
export declare class MonitorFunction<Environment extends z.core.$ZodType> extends NodejsFunction {
    constructor(scope: Construct, id: string, props: MonitorFunctionProps<Environment>);
}

// infra/deploy/constructs/monitor-table.d.ts
/**
 * A table as defined in `shared/`. It is protected against deletion, kept when the stack is deleted, and recoverable to
 * any second of the last 35 days. Encrypted with a key that DynamoDB owns.
 */
export declare class MonitorTable extends TableV2 {
    constructor(scope: Construct, id: string, definition: TableDefinition);
}

// infra/deploy/constructs/notification-topic.d.ts
/** An e-mail subscription; with a channel, it gets only the notifications that are routed to the channel. */
interface EmailRecipient {
    readonly address: string;
    readonly channel?: string;
}
/**
 * The topic for notifications and for alarms about the monitor itself.
 *
 * It has its own key, because CloudWatch cannot publish to a topic that is encrypted with the AWS managed key of SNS.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Notify_Users_Alarm_Changes.html
 */
export declare class NotificationTopic extends Topic {
    private readonly key;
    constructor(scope: Construct, id: string, recipients: readonly EmailRecipient[]);
    /** Allows a function or a role to publish, and to use the key for it. */
    allowPublishing({ grantPrincipal: publisher }: IGrantable): void;
}

// infra/deploy/monitor-events.d.ts
/**
 * The events of a monitor, for your own rules. `CertExpiryMonitor` has these methods; in another stack or app, use
 * `fromEventBusName`.
 *
 * Each method returns the rule. Filter it by `eventPattern.detail`, and set its target now or later. With a queue of
 * another stack as the target, the two stacks depend on each other, unless you set `crossStackScope` to a construct in
 * the stack of the target. Give a Lambda function an on-failure destination: EventBridge invokes it asynchronously, and
 * Lambda drops an event after the function has thrown three times.
 *
 * @example
 * events.on('Certificate Expired', 'Expired', {
 *   target: new LambdaFunction(fn),
 *   eventPattern: { detail: { certificate: { tags: { team: ['platform'] } } } },
 * });
 */
export declare abstract class MonitorEvents extends Construct {
    #private;
    abstract readonly eventBus: IEventBusRef;
    /** The events of a monitor in another stack, by the name of its event bus. */
    static fromEventBusName(scope: Construct, id: string, eventBusName: string): MonitorEvents;
    /** The events with one name. `docs/reference/events.md` lists the names and the fields of each. */
    on(name: EventName, id: string, options?: OnEventOptions): Rule;
    /** All events of the monitor. */
    onEvent(id: string, options?: OnEventOptions): Rule;
}

// lambdas/poll-account/env.d.ts
export declare const PollAccountEnvironment: z.ZodMiniObject<{
    MONITOR_NAME: z.ZodMiniString<string>;
    STATE_TABLE_NAME: z.ZodMiniString<string>;
    ACCOUNT: z.ZodMiniPipe<z.ZodMiniPipe<z.ZodMiniString<string>, z.ZodMiniTransform<unknown, string>>, z.ZodMiniObject<{
        provider: z.ZodMiniString<string>;
        account: z.ZodMiniString<string>;
        settings: z.ZodMiniRecord<z.ZodMiniString<string>, z.ZodMiniUnknown>;
        secretName: z.ZodMiniOptional<z.ZodMiniString<string>>;
        tags: z.ZodMiniRecord<z.ZodMiniString<string>, z.ZodMiniString<string>>;
        policy: z.ZodMiniObject<{
            thresholds: z.ZodMiniDefault<z.ZodMiniArray<z.ZodMiniUnion<readonly [z.ZodMiniObject<{
                name: z.ZodMiniString<string>;
                days: z.ZodMiniNumber<number>;
            }, z.core.$strict>, z.ZodMiniObject<{
                name: z.ZodMiniString<string>;
                fractionOfLifetime: z.ZodMiniNumber<number>;
                minDays: z.ZodMiniNumber<number>;
                maxDays: z.ZodMiniNumber<number>;
            }, z.core.$strict>]>>>;
            validationExpiryWarningDays: z.ZodMiniDefault<z.ZodMiniNumber<number>>;
            renewal: z.ZodMiniOptional<z.ZodMiniObject<{
                mode: z.ZodMiniEnum<{
                    automatic: "automatic";
                    manual: "manual";
                }>;
                renewBeforeDays: z.ZodMiniOptional<z.ZodMiniNumber<number>>;
            }, z.core.$strict>>;
            successorMatching: z.ZodMiniOptional<z.ZodMiniEnum<{
                "by-name": "by-name";
                "provider-link-only": "provider-link-only";
            }>>;
        }, z.core.$strict>;
        freshnessTargetSeconds: z.ZodMiniNumber<number>;
        extendsFreshness: z.ZodMiniOptional<z.ZodMiniBoolean<boolean>>;
        maxRemovedShare: z.ZodMiniNumber<number>;
        detailsPerSync: z.ZodMiniInt;
        dns: z.ZodMiniOptional<z.ZodMiniObject<{
            resolvers: z.ZodMiniArray<z.ZodMiniString<string>>;
            allowPrivateServers: z.ZodMiniOptional<z.ZodMiniBoolean<boolean>>;
            port: z.ZodMiniOptional<z.ZodMiniInt>;
        }, z.core.$strip>>;
    }, z.core.$strip>>;
}, z.core.$strip>;

// shared/certificates/certificate.d.ts
/** One configured login at one provider. Both parts are lower-case words, so that keys are readable. */
export declare const AccountReference: z.ZodMiniObject<{
    provider: z.ZodMiniString<string>;
    account: z.ZodMiniString<string>;
}, z.core.$strip>;
export type AccountReference = z.infer<typeof AccountReference>;
/**
 The data of one certificate, in the same form for all providers.
 *
 * Optional means "not reported": a listing has fewer fields than the details, and missing fields keep the value of
 * the last details. An empty array, and an empty text in the order facts, mean "reported: none".
 */
export declare const Certificate: z.ZodMiniObject<{
    orderNumber: z.ZodMiniOptional<z.ZodMiniString<string>>;
    previousOrderNumber: z.ZodMiniOptional<z.ZodMiniString<string>>;
    displayName: z.ZodMiniOptional<z.ZodMiniString<string>>;
    organization: z.ZodMiniOptional<z.ZodMiniString<string>>;
    division: z.ZodMiniOptional<z.ZodMiniString<string>>;
    owner: z.ZodMiniOptional<z.ZodMiniString<string>>;
    comment: z.ZodMiniOptional<z.ZodMiniString<string>>;
    revocationReason: z.ZodMiniOptional<z.ZodMiniString<string>>;
    failureReason: z.ZodMiniOptional<z.ZodMiniString<string>>;
    automaticRenewal: z.ZodMiniOptional<z.ZodMiniBoolean<boolean>>;
    orderPaidUntil: z.ZodMiniOptional<z.core.$ZodBranded<z.ZodMiniPipe<z.ZodMiniString<string>, z.ZodMiniTransform<Instant, string>>, "Instant", "out">>;
    reissueRequired: z.ZodMiniOptional<z.ZodMiniBoolean<boolean>>;
    reissueStatus: z.ZodMiniOptional<z.ZodMiniString<string>>;
    issuer: z.ZodMiniOptional<z.ZodMiniString<string>>;
    issuerOrganization: z.ZodMiniOptional<z.ZodMiniString<string>>;
    serialNumber: z.ZodMiniOptional<z.ZodMiniString<string>>;
    fingerprint: z.ZodMiniOptional<z.ZodMiniString<string>>;
    keyAlgorithm: z.ZodMiniOptional<z.ZodMiniString<string>>;
    keySize: z.ZodMiniOptional<z.ZodMiniInt>;
    signatureAlgorithm: z.ZodMiniOptional<z.ZodMiniString<string>>;
    provider: z.ZodMiniString<string>;
    account: z.ZodMiniString<string>;
    id: z.ZodMiniString<string>;
    status: z.ZodMiniEnum<{
        "awaiting-application": "awaiting-application";
        cancelled: "cancelled";
        expired: "expired";
        issued: "issued";
        "pending-review": "pending-review";
        "pending-validation": "pending-validation";
        rejected: "rejected";
        revoked: "revoked";
        revoking: "revoking";
        unknown: "unknown";
    }>;
    rawStatus: z.ZodMiniString<string>;
    commonName: z.ZodMiniOptional<z.ZodMiniString<string>>;
    subjectAlternativeNames: z.ZodMiniArray<z.ZodMiniString<string>>;
    validity: z.ZodMiniOptional<z.ZodMiniObject<{
        notBefore: z.ZodMiniOptional<z.core.$ZodBranded<z.ZodMiniPipe<z.ZodMiniString<string>, z.ZodMiniTransform<Instant, string>>, "Instant", "out">>;
        notAfter: z.core.$ZodBranded<z.ZodMiniPipe<z.ZodMiniString<string>, z.ZodMiniTransform<Instant, string>>, "Instant", "out">;
        precision: z.ZodMiniEnum<{
            "assumed-zone": "assumed-zone";
            day: "day";
            instant: "instant";
        }>;
    }, z.core.$strip>>;
    product: z.ZodMiniOptional<z.ZodMiniString<string>>;
    orderedAt: z.ZodMiniOptional<z.core.$ZodBranded<z.ZodMiniPipe<z.ZodMiniString<string>, z.ZodMiniTransform<Instant, string>>, "Instant", "out">>;
    approvalPending: z.ZodMiniOptional<z.ZodMiniBoolean<boolean>>;
    lastKnownStatus: z.ZodMiniOptional<z.ZodMiniEnum<{
        "awaiting-application": "awaiting-application";
        cancelled: "cancelled";
        expired: "expired";
        issued: "issued";
        "pending-review": "pending-review";
        "pending-validation": "pending-validation";
        rejected: "rejected";
        revoked: "revoked";
        revoking: "revoking";
        unknown: "unknown";
    }>>;
    changePending: z.ZodMiniOptional<z.ZodMiniBoolean<boolean>>;
    failedChanges: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniObject<{
        id: z.ZodMiniString<string>;
        kind: z.ZodMiniEnum<{
            reissue: "reissue";
            renewal: "renewal";
        }>;
        outcome: z.ZodMiniEnum<{
            cancelled: "cancelled";
            failed: "failed";
        }>;
        rawStatus: z.ZodMiniString<string>;
        at: z.ZodMiniOptional<z.core.$ZodBranded<z.ZodMiniPipe<z.ZodMiniString<string>, z.ZodMiniTransform<Instant, string>>, "Instant", "out">>;
        reason: z.ZodMiniOptional<z.ZodMiniString<string>>;
    }, z.core.$strip>>>;
    domainValidations: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniObject<{
        domain: z.ZodMiniString<string>;
        state: z.ZodMiniEnum<{
            expired: "expired";
            failed: "failed";
            pending: "pending";
            valid: "valid";
        }>;
        method: z.ZodMiniEnum<{
            "dns-cname": "dns-cname";
            "dns-txt": "dns-txt";
            email: "email";
            http: "http";
            other: "other";
        }>;
        rawState: z.ZodMiniOptional<z.ZodMiniString<string>>;
        rawMethod: z.ZodMiniOptional<z.ZodMiniString<string>>;
        record: z.ZodMiniOptional<z.ZodMiniObject<{
            name: z.ZodMiniString<string>;
            type: z.ZodMiniEnum<{
                CNAME: "CNAME";
                TXT: "TXT";
            }>;
            value: z.ZodMiniString<string>;
        }, z.core.$strip>>;
        token: z.ZodMiniOptional<z.ZodMiniString<string>>;
        tokenExpiresAt: z.ZodMiniOptional<z.core.$ZodBranded<z.ZodMiniPipe<z.ZodMiniString<string>, z.ZodMiniTransform<Instant, string>>, "Instant", "out">>;
        requestedAt: z.ZodMiniOptional<z.core.$ZodBranded<z.ZodMiniPipe<z.ZodMiniString<string>, z.ZodMiniTransform<Instant, string>>, "Instant", "out">>;
        automaticChecksUntil: z.ZodMiniOptional<z.core.$ZodBranded<z.ZodMiniPipe<z.ZodMiniString<string>, z.ZodMiniTransform<Instant, string>>, "Instant", "out">>;
        expiresAt: z.ZodMiniOptional<z.core.$ZodBranded<z.ZodMiniPipe<z.ZodMiniString<string>, z.ZodMiniTransform<Instant, string>>, "Instant", "out">>;
    }, z.core.$strip>>>;
    organizationValidations: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniObject<{
        type: z.ZodMiniString<string>;
        state: z.ZodMiniEnum<{
            expired: "expired";
            failed: "failed";
            pending: "pending";
            valid: "valid";
        }>;
        rawState: z.ZodMiniOptional<z.ZodMiniString<string>>;
        organization: z.ZodMiniOptional<z.ZodMiniObject<{
            id: z.ZodMiniOptional<z.ZodMiniString<string>>;
            name: z.ZodMiniOptional<z.ZodMiniString<string>>;
        }, z.core.$strip>>;
        pendingChecks: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniObject<{
            check: z.ZodMiniEnum<{
                address: "address";
                approver: "approver";
                "approver-deny-lists": "approver-deny-lists";
                confirmation: "confirmation";
                "deny-lists": "deny-lists";
                documents: "documents";
                "legal-existence": "legal-existence";
                "operational-existence": "operational-existence";
                "organization-type": "organization-type";
                other: "other";
                "phone-call": "phone-call";
                "phone-number": "phone-number";
                "place-of-business": "place-of-business";
            }>;
            name: z.ZodMiniString<string>;
        }, z.core.$strip>>>;
        requestedAt: z.ZodMiniOptional<z.core.$ZodBranded<z.ZodMiniPipe<z.ZodMiniString<string>, z.ZodMiniTransform<Instant, string>>, "Instant", "out">>;
        expiresAt: z.ZodMiniOptional<z.core.$ZodBranded<z.ZodMiniPipe<z.ZodMiniString<string>, z.ZodMiniTransform<Instant, string>>, "Instant", "out">>;
    }, z.core.$strip>>>;
    renewal: z.ZodMiniOptional<z.ZodMiniObject<{
        renews: z.ZodMiniOptional<z.ZodMiniString<string>>;
        renewedBy: z.ZodMiniOptional<z.ZodMiniString<string>>;
        successorIssued: z.ZodMiniOptional<z.ZodMiniBoolean<boolean>>;
        automatic: z.ZodMiniOptional<z.ZodMiniBoolean<boolean>>;
    }, z.core.$strip>>;
    fromOrder: z.ZodMiniOptional<z.ZodMiniString<string>>;
    becomes: z.ZodMiniOptional<z.ZodMiniString<string>>;
    fileRefusedAt: z.ZodMiniOptional<z.core.$ZodBranded<z.ZodMiniPipe<z.ZodMiniString<string>, z.ZodMiniTransform<Instant, string>>, "Instant", "out">>;
}, z.core.$strip>;
export type Certificate = z.infer<typeof Certificate>;
/**
 A certificate as reported by a provider. `statusInferred`: no document states the status, it follows from what is
 * missing (a job that left the history). An inferred status never replaces a final one. `moreToFetch`: documents were left
 * out because an inspection has a limit of requests, and the next sync fetches them. Neither is stored.
 */
export type ReportedCertificate = Certificate & {
    readonly statusInferred?: boolean;
    readonly moreToFetch?: boolean;
};

// shared/certificates/instant.d.ts
/**
 * A moment in UTC, always written `2026-11-22T04:20:00.000Z`.
 *
 * One spelling means that instants compare, sort and index correctly as plain strings.
 * Reading accepts any ISO 8601 date-time with a zone (`+00:00`, `+0100`, `Z`) and rewrites it.
 */
export declare const Instant: z.core.$ZodBranded<z.ZodMiniPipe<z.ZodMiniString<string>, z.ZodMiniTransform<Instant, string>>, "Instant", "out">;
export type Instant = string & z.$brand<'Instant'>;

// shared/certificates/message-state.d.ts
/** A problem in a message about a certificate that needs action. */
export declare const MessageProblem: z.ZodMiniObject<{
    outcome: z.ZodMiniEnum<{
        cancelled: "cancelled";
        failed: "failed";
        "reissue-required": "reissue-required";
    }>;
    operation: z.ZodMiniEnum<{
        deletion: "deletion";
        order: "order";
        other: "other";
        reissue: "reissue";
        renewal: "renewal";
        revocation: "revocation";
    }>;
    job: z.ZodMiniOptional<z.ZodMiniString<string>>;
    certificates: z.ZodMiniArray<z.ZodMiniString<string>>;
    reason: z.ZodMiniOptional<z.ZodMiniString<string>>;
}, z.core.$strip>;
export type MessageProblem = z.infer<typeof MessageProblem>;

// shared/certificates/threshold.d.ts
/**
 * An instant before the expiry of a certificate at which a reminder is due.
 *
 * Either a plain number of days, or a fraction of the lifetime with a floor and a ceiling in days,
 * so that one setting fits certificates of 6 and of 398 days.
 */
export declare const Threshold: z.ZodMiniUnion<readonly [z.ZodMiniObject<{
    name: z.ZodMiniString<string>;
    days: z.ZodMiniNumber<number>;
}, z.core.$strict>, z.ZodMiniObject<{
    name: z.ZodMiniString<string>;
    fractionOfLifetime: z.ZodMiniNumber<number>;
    minDays: z.ZodMiniNumber<number>;
    maxDays: z.ZodMiniNumber<number>;
}, z.core.$strict>]>;
export type Threshold = z.infer<typeof Threshold>;

// shared/certificates/validation.d.ts
/** A DNS record to publish: `name` without trailing dot, `value` without quotes. */
export declare const DnsRecord: z.ZodMiniObject<{
    name: z.ZodMiniString<string>;
    type: z.ZodMiniEnum<{
        CNAME: "CNAME";
        TXT: "TXT";
    }>;
    value: z.ZodMiniString<string>;
}, z.core.$strip>;
export type DnsRecord = z.infer<typeof DnsRecord>;

// shared/events/catalogue.d.ts
/**
 * All events, in the order in which those of one change are published. Subscribers, the schema registry, the documents and
 * the notifications use this list.
 */
export declare const EVENT_CATALOGUE: readonly [{
    readonly detailType: "Certificate Discovered";
    readonly version: number;
    readonly detail: import("zod/mini").ZodMiniObject<{
        certificate: import("zod/mini").ZodMiniObject<{
            orderNumber: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            previousOrderNumber: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            displayName: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            organization: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            division: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            owner: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            comment: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            revocationReason: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            failureReason: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            automaticRenewal: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
            orderPaidUntil: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            reissueRequired: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
            reissueStatus: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            issuer: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            issuerOrganization: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            serialNumber: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            fingerprint: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            keyAlgorithm: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            keySize: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniInt>;
            signatureAlgorithm: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            key: import("zod/mini").ZodMiniString<string>;
            provider: import("zod/mini").ZodMiniString<string>;
            account: import("zod/mini").ZodMiniString<string>;
            id: import("zod/mini").ZodMiniString<string>;
            status: import("zod/mini").ZodMiniEnum<{
                "awaiting-application": "awaiting-application";
                cancelled: "cancelled";
                expired: "expired";
                issued: "issued";
                "pending-review": "pending-review";
                "pending-validation": "pending-validation";
                rejected: "rejected";
                revoked: "revoked";
                revoking: "revoking";
                unknown: "unknown";
            }>;
            rawStatus: import("zod/mini").ZodMiniString<string>;
            commonName: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            subjectAlternativeNames: import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>;
            notBefore: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            notAfter: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            precision: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniEnum<{
                "assumed-zone": "assumed-zone";
                day: "day";
                instant: "instant";
            }>>;
            noExpiry: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniLiteral<true>>;
            product: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            lineage: import("zod/mini").ZodMiniString<string>;
            formerLineages: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>>;
            replaced: import("zod/mini").ZodMiniBoolean<boolean>;
            sameAs: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            alsoIn: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>>;
            formerlyIn: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>>;
            otherExpiries: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniObject<{
                key: import("zod/mini").ZodMiniString<string>;
                notAfter: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
                contradicts: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniLiteral<true>>;
            }, import("zod/v4/core").$strip>>>;
            removed: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniLiteral<true>>;
            tags: import("zod/mini").ZodMiniRecord<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniString<string>>;
            acknowledged: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniObject<{
                until: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            }, import("zod/v4/core").$strip>>;
        }, import("zod/v4/core").$strip>;
        metadata: import("zod/mini").ZodMiniObject<{
            id: import("zod/mini").ZodMiniString<string>;
            version: import("zod/mini").ZodMiniInt;
            occurredAt: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            observedAt: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            dataAsOf: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            unreachable: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
        }, import("zod/v4/core").$strip>;
        reappeared: import("zod/mini").ZodMiniBoolean<boolean>;
        initialInventory: import("zod/mini").ZodMiniBoolean<boolean>;
    }, import("zod/v4/core").$strip>;
}, {
    readonly detailType: "Certificate State Rebuilt";
    readonly version: number;
    readonly detail: import("zod/mini").ZodMiniObject<{
        certificate: import("zod/mini").ZodMiniObject<{
            orderNumber: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            previousOrderNumber: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            displayName: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            organization: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            division: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            owner: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            comment: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            revocationReason: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            failureReason: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            automaticRenewal: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
            orderPaidUntil: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            reissueRequired: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
            reissueStatus: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            issuer: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            issuerOrganization: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            serialNumber: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            fingerprint: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            keyAlgorithm: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            keySize: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniInt>;
            signatureAlgorithm: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            key: import("zod/mini").ZodMiniString<string>;
            provider: import("zod/mini").ZodMiniString<string>;
            account: import("zod/mini").ZodMiniString<string>;
            id: import("zod/mini").ZodMiniString<string>;
            status: import("zod/mini").ZodMiniEnum<{
                "awaiting-application": "awaiting-application";
                cancelled: "cancelled";
                expired: "expired";
                issued: "issued";
                "pending-review": "pending-review";
                "pending-validation": "pending-validation";
                rejected: "rejected";
                revoked: "revoked";
                revoking: "revoking";
                unknown: "unknown";
            }>;
            rawStatus: import("zod/mini").ZodMiniString<string>;
            commonName: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            subjectAlternativeNames: import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>;
            notBefore: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            notAfter: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            precision: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniEnum<{
                "assumed-zone": "assumed-zone";
                day: "day";
                instant: "instant";
            }>>;
            noExpiry: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniLiteral<true>>;
            product: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            lineage: import("zod/mini").ZodMiniString<string>;
            formerLineages: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>>;
            replaced: import("zod/mini").ZodMiniBoolean<boolean>;
            sameAs: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            alsoIn: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>>;
            formerlyIn: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>>;
            otherExpiries: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniObject<{
                key: import("zod/mini").ZodMiniString<string>;
                notAfter: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
                contradicts: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniLiteral<true>>;
            }, import("zod/v4/core").$strip>>>;
            removed: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniLiteral<true>>;
            tags: import("zod/mini").ZodMiniRecord<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniString<string>>;
            acknowledged: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniObject<{
                until: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            }, import("zod/v4/core").$strip>>;
        }, import("zod/v4/core").$strip>;
        metadata: import("zod/mini").ZodMiniObject<{
            id: import("zod/mini").ZodMiniString<string>;
            version: import("zod/mini").ZodMiniInt;
            occurredAt: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            observedAt: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            dataAsOf: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            unreachable: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
        }, import("zod/v4/core").$strip>;
        removed: import("zod/mini").ZodMiniBoolean<boolean>;
        backup: import("zod/mini").ZodMiniObject<{
            partitionKey: import("zod/mini").ZodMiniString<string>;
            sortKey: import("zod/mini").ZodMiniString<string>;
            until: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
        }, import("zod/v4/core").$strip>;
    }, import("zod/v4/core").$strip>;
}, {
    readonly detailType: "Domain Validation Pending";
    readonly version: number;
    readonly detail: import("zod/mini").ZodMiniObject<{
        certificate: import("zod/mini").ZodMiniObject<{
            orderNumber: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            previousOrderNumber: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            displayName: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            organization: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            division: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            owner: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            comment: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            revocationReason: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            failureReason: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            automaticRenewal: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
            orderPaidUntil: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            reissueRequired: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
            reissueStatus: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            issuer: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            issuerOrganization: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            serialNumber: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            fingerprint: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            keyAlgorithm: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            keySize: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniInt>;
            signatureAlgorithm: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            key: import("zod/mini").ZodMiniString<string>;
            provider: import("zod/mini").ZodMiniString<string>;
            account: import("zod/mini").ZodMiniString<string>;
            id: import("zod/mini").ZodMiniString<string>;
            status: import("zod/mini").ZodMiniEnum<{
                "awaiting-application": "awaiting-application";
                cancelled: "cancelled";
                expired: "expired";
                issued: "issued";
                "pending-review": "pending-review";
                "pending-validation": "pending-validation";
                rejected: "rejected";
                revoked: "revoked";
                revoking: "revoking";
                unknown: "unknown";
            }>;
            rawStatus: import("zod/mini").ZodMiniString<string>;
            commonName: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            subjectAlternativeNames: import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>;
            notBefore: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            notAfter: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            precision: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniEnum<{
                "assumed-zone": "assumed-zone";
                day: "day";
                instant: "instant";
            }>>;
            noExpiry: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniLiteral<true>>;
            product: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            lineage: import("zod/mini").ZodMiniString<string>;
            formerLineages: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>>;
            replaced: import("zod/mini").ZodMiniBoolean<boolean>;
            sameAs: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            alsoIn: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>>;
            formerlyIn: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>>;
            otherExpiries: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniObject<{
                key: import("zod/mini").ZodMiniString<string>;
                notAfter: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
                contradicts: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniLiteral<true>>;
            }, import("zod/v4/core").$strip>>>;
            removed: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniLiteral<true>>;
            tags: import("zod/mini").ZodMiniRecord<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniString<string>>;
            acknowledged: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniObject<{
                until: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            }, import("zod/v4/core").$strip>>;
        }, import("zod/v4/core").$strip>;
        metadata: import("zod/mini").ZodMiniObject<{
            id: import("zod/mini").ZodMiniString<string>;
            version: import("zod/mini").ZodMiniInt;
            occurredAt: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            observedAt: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            dataAsOf: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            unreachable: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
        }, import("zod/v4/core").$strip>;
        pendingSince: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
        reminder: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniObject<{
            number: import("zod/mini").ZodMiniInt;
            daysPending: import("zod/mini").ZodMiniNumber<number>;
            dueAt: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
        }, import("zod/v4/core").$strip>>;
        initialInventory: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniLiteral<true>>;
        validation: import("zod/mini").ZodMiniObject<{
            domain: import("zod/mini").ZodMiniString<string>;
            state: import("zod/mini").ZodMiniEnum<{
                expired: "expired";
                failed: "failed";
                pending: "pending";
                valid: "valid";
            }>;
            method: import("zod/mini").ZodMiniEnum<{
                "dns-cname": "dns-cname";
                "dns-txt": "dns-txt";
                email: "email";
                http: "http";
                other: "other";
            }>;
            record: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniObject<{
                name: import("zod/mini").ZodMiniString<string>;
                type: import("zod/mini").ZodMiniEnum<{
                    CNAME: "CNAME";
                    TXT: "TXT";
                }>;
                value: import("zod/mini").ZodMiniString<string>;
            }, import("zod/v4/core").$strip>>;
            token: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            tokenExpiresAt: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            requestedAt: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            automaticChecksUntil: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            expiresAt: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
        }, import("zod/v4/core").$strip>;
        checksStopped: import("zod/mini").ZodMiniBoolean<boolean>;
        dnsCheck: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniObject<{
            result: import("zod/mini").ZodMiniEnum<{
                "awaiting-provider-check": "awaiting-provider-check";
                "caa-forbids": "caa-forbids";
                "cname-conflict": "cname-conflict";
                "dnssec-failure": "dnssec-failure";
                "partially-published": "partially-published";
                published: "published";
                "record-missing": "record-missing";
                "resolver-failure": "resolver-failure";
                "wrong-delegation": "wrong-delegation";
                "wrong-value": "wrong-value";
                "zone-appended-twice": "zone-appended-twice";
            }>;
            since: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            findings: import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>;
            caa: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniObject<{
                name: import("zod/mini").ZodMiniString<string>;
                alias: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniObject<{
                    name: import("zod/mini").ZodMiniString<string>;
                    type: import("zod/mini").ZodMiniEnum<{
                        CNAME: "CNAME";
                        DNAME: "DNAME";
                    }>;
                }, import("zod/v4/core").$strip>>;
                critical: import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniObject<{
                    flags: import("zod/mini").ZodMiniInt;
                    tag: import("zod/mini").ZodMiniString<string>;
                    value: import("zod/mini").ZodMiniString<string>;
                }, import("zod/v4/core").$strip>>;
                present: import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniObject<{
                    flags: import("zod/mini").ZodMiniInt;
                    tag: import("zod/mini").ZodMiniString<string>;
                    value: import("zod/mini").ZodMiniString<string>;
                }, import("zod/v4/core").$strip>>;
                missing: import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniObject<{
                    flags: import("zod/mini").ZodMiniInt;
                    tag: import("zod/mini").ZodMiniString<string>;
                    value: import("zod/mini").ZodMiniString<string>;
                }, import("zod/v4/core").$strip>>;
                recordPublished: import("zod/mini").ZodMiniBoolean<boolean>;
            }, import("zod/v4/core").$strip>>;
            wildcard: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniObject<{
                name: import("zod/mini").ZodMiniString<string>;
                target: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
                hosts: import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>;
            }, import("zod/v4/core").$strip>>;
            conflict: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniObject<{
                name: import("zod/mini").ZodMiniString<string>;
                type: import("zod/mini").ZodMiniEnum<{
                    CNAME: "CNAME";
                    DNAME: "DNAME";
                    TXT: "TXT";
                }>;
                target: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            }, import("zod/v4/core").$strip>>;
            alternative: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniObject<{
                name: import("zod/mini").ZodMiniString<string>;
                type: import("zod/mini").ZodMiniEnum<{
                    CNAME: "CNAME";
                    TXT: "TXT";
                }>;
                value: import("zod/mini").ZodMiniString<string>;
            }, import("zod/v4/core").$strip>>;
            lame: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniObject<{
                zone: import("zod/mini").ZodMiniString<string>;
                servers: import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>;
            }, import("zod/v4/core").$strip>>;
            recordPublished: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniLiteral<true>>;
        }, import("zod/v4/core").$strip>>;
    }, import("zod/v4/core").$strip>;
}, {
    readonly detailType: "Domain Validation Completed";
    readonly version: number;
    readonly detail: import("zod/mini").ZodMiniObject<{
        certificate: import("zod/mini").ZodMiniObject<{
            orderNumber: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            previousOrderNumber: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            displayName: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            organization: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            division: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            owner: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            comment: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            revocationReason: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            failureReason: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            automaticRenewal: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
            orderPaidUntil: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            reissueRequired: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
            reissueStatus: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            issuer: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            issuerOrganization: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            serialNumber: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            fingerprint: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            keyAlgorithm: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            keySize: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniInt>;
            signatureAlgorithm: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            key: import("zod/mini").ZodMiniString<string>;
            provider: import("zod/mini").ZodMiniString<string>;
            account: import("zod/mini").ZodMiniString<string>;
            id: import("zod/mini").ZodMiniString<string>;
            status: import("zod/mini").ZodMiniEnum<{
                "awaiting-application": "awaiting-application";
                cancelled: "cancelled";
                expired: "expired";
                issued: "issued";
                "pending-review": "pending-review";
                "pending-validation": "pending-validation";
                rejected: "rejected";
                revoked: "revoked";
                revoking: "revoking";
                unknown: "unknown";
            }>;
            rawStatus: import("zod/mini").ZodMiniString<string>;
            commonName: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            subjectAlternativeNames: import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>;
            notBefore: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            notAfter: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            precision: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniEnum<{
                "assumed-zone": "assumed-zone";
                day: "day";
                instant: "instant";
            }>>;
            noExpiry: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniLiteral<true>>;
            product: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            lineage: import("zod/mini").ZodMiniString<string>;
            formerLineages: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>>;
            replaced: import("zod/mini").ZodMiniBoolean<boolean>;
            sameAs: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            alsoIn: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>>;
            formerlyIn: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>>;
            otherExpiries: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniObject<{
                key: import("zod/mini").ZodMiniString<string>;
                notAfter: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
                contradicts: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniLiteral<true>>;
            }, import("zod/v4/core").$strip>>>;
            removed: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniLiteral<true>>;
            tags: import("zod/mini").ZodMiniRecord<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniString<string>>;
            acknowledged: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniObject<{
                until: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            }, import("zod/v4/core").$strip>>;
        }, import("zod/v4/core").$strip>;
        metadata: import("zod/mini").ZodMiniObject<{
            id: import("zod/mini").ZodMiniString<string>;
            version: import("zod/mini").ZodMiniInt;
            occurredAt: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            observedAt: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            dataAsOf: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            unreachable: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
        }, import("zod/v4/core").$strip>;
        validation: import("zod/mini").ZodMiniObject<{
            domain: import("zod/mini").ZodMiniString<string>;
            state: import("zod/mini").ZodMiniEnum<{
                expired: "expired";
                failed: "failed";
                pending: "pending";
                valid: "valid";
            }>;
            method: import("zod/mini").ZodMiniEnum<{
                "dns-cname": "dns-cname";
                "dns-txt": "dns-txt";
                email: "email";
                http: "http";
                other: "other";
            }>;
            record: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniObject<{
                name: import("zod/mini").ZodMiniString<string>;
                type: import("zod/mini").ZodMiniEnum<{
                    CNAME: "CNAME";
                    TXT: "TXT";
                }>;
                value: import("zod/mini").ZodMiniString<string>;
            }, import("zod/v4/core").$strip>>;
            token: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            tokenExpiresAt: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            requestedAt: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            automaticChecksUntil: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            expiresAt: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
        }, import("zod/v4/core").$strip>;
        resolves: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniObject<{
            condition: import("zod/mini").ZodMiniEnum<{
                approval: "approval";
                expiry: "expiry";
                "organization-validation": "organization-validation";
                validation: "validation";
            }>;
            since: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            domains: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniReadonly<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>>>;
        }, import("zod/v4/core").$strip>>;
    }, import("zod/v4/core").$strip>;
}, {
    readonly detailType: "Certificate Reissue Failed";
    readonly version: number;
    readonly detail: import("zod/mini").ZodMiniObject<{
        certificate: import("zod/mini").ZodMiniObject<{
            orderNumber: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            previousOrderNumber: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            displayName: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            organization: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            division: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            owner: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            comment: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            revocationReason: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            failureReason: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            automaticRenewal: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
            orderPaidUntil: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            reissueRequired: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
            reissueStatus: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            issuer: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            issuerOrganization: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            serialNumber: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            fingerprint: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            keyAlgorithm: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            keySize: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniInt>;
            signatureAlgorithm: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            key: import("zod/mini").ZodMiniString<string>;
            provider: import("zod/mini").ZodMiniString<string>;
            account: import("zod/mini").ZodMiniString<string>;
            id: import("zod/mini").ZodMiniString<string>;
            status: import("zod/mini").ZodMiniEnum<{
                "awaiting-application": "awaiting-application";
                cancelled: "cancelled";
                expired: "expired";
                issued: "issued";
                "pending-review": "pending-review";
                "pending-validation": "pending-validation";
                rejected: "rejected";
                revoked: "revoked";
                revoking: "revoking";
                unknown: "unknown";
            }>;
            rawStatus: import("zod/mini").ZodMiniString<string>;
            commonName: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            subjectAlternativeNames: import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>;
            notBefore: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            notAfter: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            precision: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniEnum<{
                "assumed-zone": "assumed-zone";
                day: "day";
                instant: "instant";
            }>>;
            noExpiry: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniLiteral<true>>;
            product: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            lineage: import("zod/mini").ZodMiniString<string>;
            formerLineages: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>>;
            replaced: import("zod/mini").ZodMiniBoolean<boolean>;
            sameAs: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            alsoIn: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>>;
            formerlyIn: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>>;
            otherExpiries: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniObject<{
                key: import("zod/mini").ZodMiniString<string>;
                notAfter: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
                contradicts: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniLiteral<true>>;
            }, import("zod/v4/core").$strip>>>;
            removed: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniLiteral<true>>;
            tags: import("zod/mini").ZodMiniRecord<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniString<string>>;
            acknowledged: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniObject<{
                until: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            }, import("zod/v4/core").$strip>>;
        }, import("zod/v4/core").$strip>;
        metadata: import("zod/mini").ZodMiniObject<{
            id: import("zod/mini").ZodMiniString<string>;
            version: import("zod/mini").ZodMiniInt;
            occurredAt: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            observedAt: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            dataAsOf: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            unreachable: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
        }, import("zod/v4/core").$strip>;
        change: import("zod/mini").ZodMiniObject<{
            id: import("zod/mini").ZodMiniString<string>;
            kind: import("zod/mini").ZodMiniEnum<{
                reissue: "reissue";
                renewal: "renewal";
            }>;
            outcome: import("zod/mini").ZodMiniEnum<{
                cancelled: "cancelled";
                failed: "failed";
            }>;
            rawStatus: import("zod/mini").ZodMiniString<string>;
            at: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            reason: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
        }, import("zod/v4/core").$strip>;
        resolves: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniObject<{
            condition: import("zod/mini").ZodMiniEnum<{
                approval: "approval";
                expiry: "expiry";
                "organization-validation": "organization-validation";
                validation: "validation";
            }>;
            since: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            domains: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniReadonly<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>>>;
        }, import("zod/v4/core").$strip>>;
        initialInventory: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniLiteral<true>>;
    }, import("zod/v4/core").$strip>;
}, {
    readonly detailType: "Certificate Status Changed";
    readonly version: number;
    readonly detail: import("zod/mini").ZodMiniObject<{
        certificate: import("zod/mini").ZodMiniObject<{
            orderNumber: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            previousOrderNumber: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            displayName: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            organization: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            division: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            owner: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            comment: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            revocationReason: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            failureReason: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            automaticRenewal: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
            orderPaidUntil: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            reissueRequired: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
            reissueStatus: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            issuer: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            issuerOrganization: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            serialNumber: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            fingerprint: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            keyAlgorithm: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            keySize: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniInt>;
            signatureAlgorithm: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            key: import("zod/mini").ZodMiniString<string>;
            provider: import("zod/mini").ZodMiniString<string>;
            account: import("zod/mini").ZodMiniString<string>;
            id: import("zod/mini").ZodMiniString<string>;
            status: import("zod/mini").ZodMiniEnum<{
                "awaiting-application": "awaiting-application";
                cancelled: "cancelled";
                expired: "expired";
                issued: "issued";
                "pending-review": "pending-review";
                "pending-validation": "pending-validation";
                rejected: "rejected";
                revoked: "revoked";
                revoking: "revoking";
                unknown: "unknown";
            }>;
            rawStatus: import("zod/mini").ZodMiniString<string>;
            commonName: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            subjectAlternativeNames: import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>;
            notBefore: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            notAfter: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            precision: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniEnum<{
                "assumed-zone": "assumed-zone";
                day: "day";
                instant: "instant";
            }>>;
            noExpiry: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniLiteral<true>>;
            product: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            lineage: import("zod/mini").ZodMiniString<string>;
            formerLineages: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>>;
            replaced: import("zod/mini").ZodMiniBoolean<boolean>;
            sameAs: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            alsoIn: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>>;
            formerlyIn: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>>;
            otherExpiries: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniObject<{
                key: import("zod/mini").ZodMiniString<string>;
                notAfter: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
                contradicts: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniLiteral<true>>;
            }, import("zod/v4/core").$strip>>>;
            removed: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniLiteral<true>>;
            tags: import("zod/mini").ZodMiniRecord<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniString<string>>;
            acknowledged: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniObject<{
                until: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            }, import("zod/v4/core").$strip>>;
        }, import("zod/v4/core").$strip>;
        metadata: import("zod/mini").ZodMiniObject<{
            id: import("zod/mini").ZodMiniString<string>;
            version: import("zod/mini").ZodMiniInt;
            occurredAt: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            observedAt: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            dataAsOf: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            unreachable: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
        }, import("zod/v4/core").$strip>;
        previous: import("zod/mini").ZodMiniObject<{
            status: import("zod/mini").ZodMiniEnum<{
                "awaiting-application": "awaiting-application";
                cancelled: "cancelled";
                expired: "expired";
                issued: "issued";
                "pending-review": "pending-review";
                "pending-validation": "pending-validation";
                rejected: "rejected";
                revoked: "revoked";
                revoking: "revoking";
                unknown: "unknown";
            }>;
            rawStatus: import("zod/mini").ZodMiniString<string>;
        }, import("zod/v4/core").$strip>;
        resolves: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniObject<{
            condition: import("zod/mini").ZodMiniEnum<{
                approval: "approval";
                expiry: "expiry";
                "organization-validation": "organization-validation";
                validation: "validation";
            }>;
            since: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            domains: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniReadonly<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>>>;
        }, import("zod/v4/core").$strip>>;
    }, import("zod/v4/core").$strip>;
}, {
    readonly detailType: "Certificate Expiry Changed";
    readonly version: number;
    readonly detail: import("zod/mini").ZodMiniObject<{
        certificate: import("zod/mini").ZodMiniObject<{
            orderNumber: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            previousOrderNumber: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            displayName: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            organization: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            division: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            owner: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            comment: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            revocationReason: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            failureReason: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            automaticRenewal: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
            orderPaidUntil: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            reissueRequired: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
            reissueStatus: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            issuer: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            issuerOrganization: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            serialNumber: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            fingerprint: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            keyAlgorithm: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            keySize: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniInt>;
            signatureAlgorithm: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            key: import("zod/mini").ZodMiniString<string>;
            provider: import("zod/mini").ZodMiniString<string>;
            account: import("zod/mini").ZodMiniString<string>;
            id: import("zod/mini").ZodMiniString<string>;
            status: import("zod/mini").ZodMiniEnum<{
                "awaiting-application": "awaiting-application";
                cancelled: "cancelled";
                expired: "expired";
                issued: "issued";
                "pending-review": "pending-review";
                "pending-validation": "pending-validation";
                rejected: "rejected";
                revoked: "revoked";
                revoking: "revoking";
                unknown: "unknown";
            }>;
            rawStatus: import("zod/mini").ZodMiniString<string>;
            commonName: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            subjectAlternativeNames: import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>;
            notBefore: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            notAfter: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            precision: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniEnum<{
                "assumed-zone": "assumed-zone";
                day: "day";
                instant: "instant";
            }>>;
            noExpiry: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniLiteral<true>>;
            product: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            lineage: import("zod/mini").ZodMiniString<string>;
            formerLineages: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>>;
            replaced: import("zod/mini").ZodMiniBoolean<boolean>;
            sameAs: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            alsoIn: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>>;
            formerlyIn: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>>;
            otherExpiries: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniObject<{
                key: import("zod/mini").ZodMiniString<string>;
                notAfter: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
                contradicts: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniLiteral<true>>;
            }, import("zod/v4/core").$strip>>>;
            removed: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniLiteral<true>>;
            tags: import("zod/mini").ZodMiniRecord<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniString<string>>;
            acknowledged: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniObject<{
                until: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            }, import("zod/v4/core").$strip>>;
        }, import("zod/v4/core").$strip>;
        metadata: import("zod/mini").ZodMiniObject<{
            id: import("zod/mini").ZodMiniString<string>;
            version: import("zod/mini").ZodMiniInt;
            occurredAt: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            observedAt: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            dataAsOf: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            unreachable: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
        }, import("zod/v4/core").$strip>;
        previous: import("zod/mini").ZodMiniObject<{
            notAfter: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
        }, import("zod/v4/core").$strip>;
        resolves: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniObject<{
            condition: import("zod/mini").ZodMiniEnum<{
                approval: "approval";
                expiry: "expiry";
                "organization-validation": "organization-validation";
                validation: "validation";
            }>;
            since: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            domains: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniReadonly<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>>>;
        }, import("zod/v4/core").$strip>>;
    }, import("zod/v4/core").$strip>;
}, {
    readonly detailType: "Certificate Renewed";
    readonly version: number;
    readonly detail: import("zod/mini").ZodMiniObject<{
        certificate: import("zod/mini").ZodMiniObject<{
            orderNumber: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            previousOrderNumber: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            displayName: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            organization: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            division: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            owner: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            comment: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            revocationReason: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            failureReason: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            automaticRenewal: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
            orderPaidUntil: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            reissueRequired: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
            reissueStatus: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            issuer: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            issuerOrganization: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            serialNumber: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            fingerprint: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            keyAlgorithm: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            keySize: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniInt>;
            signatureAlgorithm: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            key: import("zod/mini").ZodMiniString<string>;
            provider: import("zod/mini").ZodMiniString<string>;
            account: import("zod/mini").ZodMiniString<string>;
            id: import("zod/mini").ZodMiniString<string>;
            status: import("zod/mini").ZodMiniEnum<{
                "awaiting-application": "awaiting-application";
                cancelled: "cancelled";
                expired: "expired";
                issued: "issued";
                "pending-review": "pending-review";
                "pending-validation": "pending-validation";
                rejected: "rejected";
                revoked: "revoked";
                revoking: "revoking";
                unknown: "unknown";
            }>;
            rawStatus: import("zod/mini").ZodMiniString<string>;
            commonName: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            subjectAlternativeNames: import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>;
            notBefore: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            notAfter: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            precision: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniEnum<{
                "assumed-zone": "assumed-zone";
                day: "day";
                instant: "instant";
            }>>;
            noExpiry: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniLiteral<true>>;
            product: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            lineage: import("zod/mini").ZodMiniString<string>;
            formerLineages: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>>;
            replaced: import("zod/mini").ZodMiniBoolean<boolean>;
            sameAs: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            alsoIn: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>>;
            formerlyIn: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>>;
            otherExpiries: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniObject<{
                key: import("zod/mini").ZodMiniString<string>;
                notAfter: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
                contradicts: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniLiteral<true>>;
            }, import("zod/v4/core").$strip>>>;
            removed: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniLiteral<true>>;
            tags: import("zod/mini").ZodMiniRecord<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniString<string>>;
            acknowledged: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniObject<{
                until: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            }, import("zod/v4/core").$strip>>;
        }, import("zod/v4/core").$strip>;
        metadata: import("zod/mini").ZodMiniObject<{
            id: import("zod/mini").ZodMiniString<string>;
            version: import("zod/mini").ZodMiniInt;
            occurredAt: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            observedAt: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            dataAsOf: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            unreachable: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
        }, import("zod/v4/core").$strip>;
        successor: import("zod/mini").ZodMiniObject<{
            key: import("zod/mini").ZodMiniString<string>;
            name: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            notAfter: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
        }, import("zod/v4/core").$strip>;
        recognizedBy: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniEnum<{
            names: "names";
            provider: "provider";
        }>>;
        alerted: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
        alertedAt: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
    }, import("zod/v4/core").$strip>;
}, {
    readonly detailType: "Certificate Reissue Required";
    readonly version: number;
    readonly detail: import("zod/mini").ZodMiniObject<{
        certificate: import("zod/mini").ZodMiniObject<{
            orderNumber: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            previousOrderNumber: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            displayName: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            organization: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            division: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            owner: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            comment: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            revocationReason: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            failureReason: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            automaticRenewal: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
            orderPaidUntil: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            reissueRequired: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
            reissueStatus: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            issuer: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            issuerOrganization: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            serialNumber: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            fingerprint: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            keyAlgorithm: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            keySize: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniInt>;
            signatureAlgorithm: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            key: import("zod/mini").ZodMiniString<string>;
            provider: import("zod/mini").ZodMiniString<string>;
            account: import("zod/mini").ZodMiniString<string>;
            id: import("zod/mini").ZodMiniString<string>;
            status: import("zod/mini").ZodMiniEnum<{
                "awaiting-application": "awaiting-application";
                cancelled: "cancelled";
                expired: "expired";
                issued: "issued";
                "pending-review": "pending-review";
                "pending-validation": "pending-validation";
                rejected: "rejected";
                revoked: "revoked";
                revoking: "revoking";
                unknown: "unknown";
            }>;
            rawStatus: import("zod/mini").ZodMiniString<string>;
            commonName: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            subjectAlternativeNames: import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>;
            notBefore: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            notAfter: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            precision: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniEnum<{
                "assumed-zone": "assumed-zone";
                day: "day";
                instant: "instant";
            }>>;
            noExpiry: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniLiteral<true>>;
            product: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            lineage: import("zod/mini").ZodMiniString<string>;
            formerLineages: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>>;
            replaced: import("zod/mini").ZodMiniBoolean<boolean>;
            sameAs: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            alsoIn: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>>;
            formerlyIn: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>>;
            otherExpiries: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniObject<{
                key: import("zod/mini").ZodMiniString<string>;
                notAfter: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
                contradicts: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniLiteral<true>>;
            }, import("zod/v4/core").$strip>>>;
            removed: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniLiteral<true>>;
            tags: import("zod/mini").ZodMiniRecord<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniString<string>>;
            acknowledged: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniObject<{
                until: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            }, import("zod/v4/core").$strip>>;
        }, import("zod/v4/core").$strip>;
        metadata: import("zod/mini").ZodMiniObject<{
            id: import("zod/mini").ZodMiniString<string>;
            version: import("zod/mini").ZodMiniInt;
            occurredAt: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            observedAt: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            dataAsOf: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            unreachable: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
        }, import("zod/v4/core").$strip>;
    }, import("zod/v4/core").$strip>;
}, {
    readonly detailType: "Domain Validation Expiring";
    readonly version: number;
    readonly detail: import("zod/mini").ZodMiniObject<{
        certificate: import("zod/mini").ZodMiniObject<{
            orderNumber: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            previousOrderNumber: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            displayName: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            organization: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            division: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            owner: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            comment: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            revocationReason: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            failureReason: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            automaticRenewal: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
            orderPaidUntil: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            reissueRequired: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
            reissueStatus: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            issuer: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            issuerOrganization: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            serialNumber: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            fingerprint: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            keyAlgorithm: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            keySize: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniInt>;
            signatureAlgorithm: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            key: import("zod/mini").ZodMiniString<string>;
            provider: import("zod/mini").ZodMiniString<string>;
            account: import("zod/mini").ZodMiniString<string>;
            id: import("zod/mini").ZodMiniString<string>;
            status: import("zod/mini").ZodMiniEnum<{
                "awaiting-application": "awaiting-application";
                cancelled: "cancelled";
                expired: "expired";
                issued: "issued";
                "pending-review": "pending-review";
                "pending-validation": "pending-validation";
                rejected: "rejected";
                revoked: "revoked";
                revoking: "revoking";
                unknown: "unknown";
            }>;
            rawStatus: import("zod/mini").ZodMiniString<string>;
            commonName: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            subjectAlternativeNames: import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>;
            notBefore: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            notAfter: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            precision: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniEnum<{
                "assumed-zone": "assumed-zone";
                day: "day";
                instant: "instant";
            }>>;
            noExpiry: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniLiteral<true>>;
            product: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            lineage: import("zod/mini").ZodMiniString<string>;
            formerLineages: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>>;
            replaced: import("zod/mini").ZodMiniBoolean<boolean>;
            sameAs: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            alsoIn: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>>;
            formerlyIn: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>>;
            otherExpiries: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniObject<{
                key: import("zod/mini").ZodMiniString<string>;
                notAfter: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
                contradicts: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniLiteral<true>>;
            }, import("zod/v4/core").$strip>>>;
            removed: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniLiteral<true>>;
            tags: import("zod/mini").ZodMiniRecord<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniString<string>>;
            acknowledged: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniObject<{
                until: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            }, import("zod/v4/core").$strip>>;
        }, import("zod/v4/core").$strip>;
        metadata: import("zod/mini").ZodMiniObject<{
            id: import("zod/mini").ZodMiniString<string>;
            version: import("zod/mini").ZodMiniInt;
            occurredAt: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            observedAt: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            dataAsOf: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            unreachable: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
        }, import("zod/v4/core").$strip>;
        validation: import("zod/mini").ZodMiniObject<{
            domain: import("zod/mini").ZodMiniString<string>;
            state: import("zod/mini").ZodMiniEnum<{
                expired: "expired";
                failed: "failed";
                pending: "pending";
                valid: "valid";
            }>;
            method: import("zod/mini").ZodMiniEnum<{
                "dns-cname": "dns-cname";
                "dns-txt": "dns-txt";
                email: "email";
                http: "http";
                other: "other";
            }>;
            record: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniObject<{
                name: import("zod/mini").ZodMiniString<string>;
                type: import("zod/mini").ZodMiniEnum<{
                    CNAME: "CNAME";
                    TXT: "TXT";
                }>;
                value: import("zod/mini").ZodMiniString<string>;
            }, import("zod/v4/core").$strip>>;
            token: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            tokenExpiresAt: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            requestedAt: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            automaticChecksUntil: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            expiresAt: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
        }, import("zod/v4/core").$strip>;
        daysToExpiry: import("zod/mini").ZodMiniNumber<number>;
    }, import("zod/v4/core").$strip>;
}, {
    readonly detailType: "Certificate Approaching Expiration";
    readonly version: number;
    readonly detail: import("zod/mini").ZodMiniObject<{
        certificate: import("zod/mini").ZodMiniObject<{
            orderNumber: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            previousOrderNumber: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            displayName: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            organization: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            division: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            owner: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            comment: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            revocationReason: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            failureReason: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            automaticRenewal: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
            orderPaidUntil: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            reissueRequired: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
            reissueStatus: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            issuer: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            issuerOrganization: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            serialNumber: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            fingerprint: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            keyAlgorithm: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            keySize: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniInt>;
            signatureAlgorithm: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            key: import("zod/mini").ZodMiniString<string>;
            provider: import("zod/mini").ZodMiniString<string>;
            account: import("zod/mini").ZodMiniString<string>;
            id: import("zod/mini").ZodMiniString<string>;
            status: import("zod/mini").ZodMiniEnum<{
                "awaiting-application": "awaiting-application";
                cancelled: "cancelled";
                expired: "expired";
                issued: "issued";
                "pending-review": "pending-review";
                "pending-validation": "pending-validation";
                rejected: "rejected";
                revoked: "revoked";
                revoking: "revoking";
                unknown: "unknown";
            }>;
            rawStatus: import("zod/mini").ZodMiniString<string>;
            commonName: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            subjectAlternativeNames: import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>;
            notBefore: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            notAfter: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            precision: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniEnum<{
                "assumed-zone": "assumed-zone";
                day: "day";
                instant: "instant";
            }>>;
            noExpiry: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniLiteral<true>>;
            product: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            lineage: import("zod/mini").ZodMiniString<string>;
            formerLineages: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>>;
            replaced: import("zod/mini").ZodMiniBoolean<boolean>;
            sameAs: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            alsoIn: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>>;
            formerlyIn: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>>;
            otherExpiries: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniObject<{
                key: import("zod/mini").ZodMiniString<string>;
                notAfter: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
                contradicts: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniLiteral<true>>;
            }, import("zod/v4/core").$strip>>>;
            removed: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniLiteral<true>>;
            tags: import("zod/mini").ZodMiniRecord<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniString<string>>;
            acknowledged: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniObject<{
                until: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            }, import("zod/v4/core").$strip>>;
        }, import("zod/v4/core").$strip>;
        metadata: import("zod/mini").ZodMiniObject<{
            id: import("zod/mini").ZodMiniString<string>;
            version: import("zod/mini").ZodMiniInt;
            occurredAt: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            observedAt: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            dataAsOf: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            unreachable: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
        }, import("zod/v4/core").$strip>;
        threshold: import("zod/mini").ZodMiniObject<{
            name: import("zod/mini").ZodMiniString<string>;
            dueAt: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
        }, import("zod/v4/core").$strip>;
        daysToExpiry: import("zod/mini").ZodMiniNumber<number>;
        renewalOverdue: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniObject<{
            expectedAt: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            reason: import("zod/mini").ZodMiniEnum<{
                configuration: "configuration";
                history: "history";
                provider: "provider";
            }>;
        }, import("zod/v4/core").$strip>>;
        initialInventory: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniLiteral<true>>;
    }, import("zod/v4/core").$strip>;
}, {
    readonly detailType: "Certificate Expired";
    readonly version: number;
    readonly detail: import("zod/mini").ZodMiniObject<{
        certificate: import("zod/mini").ZodMiniObject<{
            orderNumber: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            previousOrderNumber: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            displayName: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            organization: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            division: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            owner: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            comment: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            revocationReason: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            failureReason: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            automaticRenewal: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
            orderPaidUntil: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            reissueRequired: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
            reissueStatus: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            issuer: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            issuerOrganization: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            serialNumber: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            fingerprint: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            keyAlgorithm: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            keySize: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniInt>;
            signatureAlgorithm: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            key: import("zod/mini").ZodMiniString<string>;
            provider: import("zod/mini").ZodMiniString<string>;
            account: import("zod/mini").ZodMiniString<string>;
            id: import("zod/mini").ZodMiniString<string>;
            status: import("zod/mini").ZodMiniEnum<{
                "awaiting-application": "awaiting-application";
                cancelled: "cancelled";
                expired: "expired";
                issued: "issued";
                "pending-review": "pending-review";
                "pending-validation": "pending-validation";
                rejected: "rejected";
                revoked: "revoked";
                revoking: "revoking";
                unknown: "unknown";
            }>;
            rawStatus: import("zod/mini").ZodMiniString<string>;
            commonName: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            subjectAlternativeNames: import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>;
            notBefore: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            notAfter: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            precision: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniEnum<{
                "assumed-zone": "assumed-zone";
                day: "day";
                instant: "instant";
            }>>;
            noExpiry: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniLiteral<true>>;
            product: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            lineage: import("zod/mini").ZodMiniString<string>;
            formerLineages: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>>;
            replaced: import("zod/mini").ZodMiniBoolean<boolean>;
            sameAs: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            alsoIn: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>>;
            formerlyIn: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>>;
            otherExpiries: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniObject<{
                key: import("zod/mini").ZodMiniString<string>;
                notAfter: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
                contradicts: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniLiteral<true>>;
            }, import("zod/v4/core").$strip>>>;
            removed: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniLiteral<true>>;
            tags: import("zod/mini").ZodMiniRecord<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniString<string>>;
            acknowledged: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniObject<{
                until: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            }, import("zod/v4/core").$strip>>;
        }, import("zod/v4/core").$strip>;
        metadata: import("zod/mini").ZodMiniObject<{
            id: import("zod/mini").ZodMiniString<string>;
            version: import("zod/mini").ZodMiniInt;
            occurredAt: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            observedAt: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            dataAsOf: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            unreachable: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
        }, import("zod/v4/core").$strip>;
        daysToExpiry: import("zod/mini").ZodMiniNumber<number>;
        initialInventory: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniLiteral<true>>;
    }, import("zod/v4/core").$strip>;
}, {
    readonly detailType: "Certificate Removed";
    readonly version: number;
    readonly detail: import("zod/mini").ZodMiniObject<{
        certificate: import("zod/mini").ZodMiniObject<{
            orderNumber: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            previousOrderNumber: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            displayName: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            organization: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            division: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            owner: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            comment: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            revocationReason: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            failureReason: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            automaticRenewal: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
            orderPaidUntil: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            reissueRequired: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
            reissueStatus: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            issuer: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            issuerOrganization: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            serialNumber: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            fingerprint: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            keyAlgorithm: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            keySize: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniInt>;
            signatureAlgorithm: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            key: import("zod/mini").ZodMiniString<string>;
            provider: import("zod/mini").ZodMiniString<string>;
            account: import("zod/mini").ZodMiniString<string>;
            id: import("zod/mini").ZodMiniString<string>;
            status: import("zod/mini").ZodMiniEnum<{
                "awaiting-application": "awaiting-application";
                cancelled: "cancelled";
                expired: "expired";
                issued: "issued";
                "pending-review": "pending-review";
                "pending-validation": "pending-validation";
                rejected: "rejected";
                revoked: "revoked";
                revoking: "revoking";
                unknown: "unknown";
            }>;
            rawStatus: import("zod/mini").ZodMiniString<string>;
            commonName: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            subjectAlternativeNames: import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>;
            notBefore: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            notAfter: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            precision: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniEnum<{
                "assumed-zone": "assumed-zone";
                day: "day";
                instant: "instant";
            }>>;
            noExpiry: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniLiteral<true>>;
            product: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            lineage: import("zod/mini").ZodMiniString<string>;
            formerLineages: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>>;
            replaced: import("zod/mini").ZodMiniBoolean<boolean>;
            sameAs: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            alsoIn: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>>;
            formerlyIn: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>>;
            otherExpiries: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniObject<{
                key: import("zod/mini").ZodMiniString<string>;
                notAfter: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
                contradicts: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniLiteral<true>>;
            }, import("zod/v4/core").$strip>>>;
            removed: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniLiteral<true>>;
            tags: import("zod/mini").ZodMiniRecord<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniString<string>>;
            acknowledged: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniObject<{
                until: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            }, import("zod/v4/core").$strip>>;
        }, import("zod/v4/core").$strip>;
        metadata: import("zod/mini").ZodMiniObject<{
            id: import("zod/mini").ZodMiniString<string>;
            version: import("zod/mini").ZodMiniInt;
            occurredAt: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            observedAt: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            dataAsOf: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            unreachable: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
        }, import("zod/v4/core").$strip>;
    }, import("zod/v4/core").$strip>;
}, {
    readonly detailType: "Certificate Acknowledged";
    readonly version: number;
    readonly detail: import("zod/mini").ZodMiniObject<{
        certificate: import("zod/mini").ZodMiniObject<{
            orderNumber: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            previousOrderNumber: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            displayName: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            organization: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            division: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            owner: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            comment: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            revocationReason: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            failureReason: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            automaticRenewal: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
            orderPaidUntil: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            reissueRequired: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
            reissueStatus: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            issuer: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            issuerOrganization: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            serialNumber: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            fingerprint: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            keyAlgorithm: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            keySize: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniInt>;
            signatureAlgorithm: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            key: import("zod/mini").ZodMiniString<string>;
            provider: import("zod/mini").ZodMiniString<string>;
            account: import("zod/mini").ZodMiniString<string>;
            id: import("zod/mini").ZodMiniString<string>;
            status: import("zod/mini").ZodMiniEnum<{
                "awaiting-application": "awaiting-application";
                cancelled: "cancelled";
                expired: "expired";
                issued: "issued";
                "pending-review": "pending-review";
                "pending-validation": "pending-validation";
                rejected: "rejected";
                revoked: "revoked";
                revoking: "revoking";
                unknown: "unknown";
            }>;
            rawStatus: import("zod/mini").ZodMiniString<string>;
            commonName: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            subjectAlternativeNames: import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>;
            notBefore: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            notAfter: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            precision: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniEnum<{
                "assumed-zone": "assumed-zone";
                day: "day";
                instant: "instant";
            }>>;
            noExpiry: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniLiteral<true>>;
            product: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            lineage: import("zod/mini").ZodMiniString<string>;
            formerLineages: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>>;
            replaced: import("zod/mini").ZodMiniBoolean<boolean>;
            sameAs: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            alsoIn: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>>;
            formerlyIn: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>>;
            otherExpiries: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniObject<{
                key: import("zod/mini").ZodMiniString<string>;
                notAfter: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
                contradicts: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniLiteral<true>>;
            }, import("zod/v4/core").$strip>>>;
            removed: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniLiteral<true>>;
            tags: import("zod/mini").ZodMiniRecord<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniString<string>>;
            acknowledged: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniObject<{
                until: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            }, import("zod/v4/core").$strip>>;
        }, import("zod/v4/core").$strip>;
        metadata: import("zod/mini").ZodMiniObject<{
            id: import("zod/mini").ZodMiniString<string>;
            version: import("zod/mini").ZodMiniInt;
            occurredAt: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            observedAt: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            dataAsOf: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            unreachable: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
        }, import("zod/v4/core").$strip>;
        until: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
    }, import("zod/v4/core").$strip>;
}, {
    readonly detailType: "Domain Validation DNS Check Changed";
    readonly version: number;
    readonly detail: import("zod/mini").ZodMiniObject<{
        certificate: import("zod/mini").ZodMiniObject<{
            orderNumber: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            previousOrderNumber: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            displayName: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            organization: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            division: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            owner: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            comment: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            revocationReason: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            failureReason: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            automaticRenewal: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
            orderPaidUntil: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            reissueRequired: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
            reissueStatus: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            issuer: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            issuerOrganization: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            serialNumber: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            fingerprint: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            keyAlgorithm: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            keySize: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniInt>;
            signatureAlgorithm: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            key: import("zod/mini").ZodMiniString<string>;
            provider: import("zod/mini").ZodMiniString<string>;
            account: import("zod/mini").ZodMiniString<string>;
            id: import("zod/mini").ZodMiniString<string>;
            status: import("zod/mini").ZodMiniEnum<{
                "awaiting-application": "awaiting-application";
                cancelled: "cancelled";
                expired: "expired";
                issued: "issued";
                "pending-review": "pending-review";
                "pending-validation": "pending-validation";
                rejected: "rejected";
                revoked: "revoked";
                revoking: "revoking";
                unknown: "unknown";
            }>;
            rawStatus: import("zod/mini").ZodMiniString<string>;
            commonName: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            subjectAlternativeNames: import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>;
            notBefore: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            notAfter: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            precision: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniEnum<{
                "assumed-zone": "assumed-zone";
                day: "day";
                instant: "instant";
            }>>;
            noExpiry: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniLiteral<true>>;
            product: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            lineage: import("zod/mini").ZodMiniString<string>;
            formerLineages: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>>;
            replaced: import("zod/mini").ZodMiniBoolean<boolean>;
            sameAs: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            alsoIn: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>>;
            formerlyIn: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>>;
            otherExpiries: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniObject<{
                key: import("zod/mini").ZodMiniString<string>;
                notAfter: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
                contradicts: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniLiteral<true>>;
            }, import("zod/v4/core").$strip>>>;
            removed: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniLiteral<true>>;
            tags: import("zod/mini").ZodMiniRecord<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniString<string>>;
            acknowledged: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniObject<{
                until: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            }, import("zod/v4/core").$strip>>;
        }, import("zod/v4/core").$strip>;
        metadata: import("zod/mini").ZodMiniObject<{
            id: import("zod/mini").ZodMiniString<string>;
            version: import("zod/mini").ZodMiniInt;
            occurredAt: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            observedAt: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            dataAsOf: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            unreachable: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
        }, import("zod/v4/core").$strip>;
        validation: import("zod/mini").ZodMiniObject<{
            domain: import("zod/mini").ZodMiniString<string>;
            state: import("zod/mini").ZodMiniEnum<{
                expired: "expired";
                failed: "failed";
                pending: "pending";
                valid: "valid";
            }>;
            method: import("zod/mini").ZodMiniEnum<{
                "dns-cname": "dns-cname";
                "dns-txt": "dns-txt";
                email: "email";
                http: "http";
                other: "other";
            }>;
            record: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniObject<{
                name: import("zod/mini").ZodMiniString<string>;
                type: import("zod/mini").ZodMiniEnum<{
                    CNAME: "CNAME";
                    TXT: "TXT";
                }>;
                value: import("zod/mini").ZodMiniString<string>;
            }, import("zod/v4/core").$strip>>;
            token: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            tokenExpiresAt: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            requestedAt: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            automaticChecksUntil: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            expiresAt: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
        }, import("zod/v4/core").$strip>;
        pendingSince: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
        dnsCheck: import("zod/mini").ZodMiniObject<{
            result: import("zod/mini").ZodMiniEnum<{
                "awaiting-provider-check": "awaiting-provider-check";
                "caa-forbids": "caa-forbids";
                "cname-conflict": "cname-conflict";
                "dnssec-failure": "dnssec-failure";
                "partially-published": "partially-published";
                published: "published";
                "record-missing": "record-missing";
                "resolver-failure": "resolver-failure";
                "wrong-delegation": "wrong-delegation";
                "wrong-value": "wrong-value";
                "zone-appended-twice": "zone-appended-twice";
            }>;
            since: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            findings: import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>;
            caa: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniObject<{
                name: import("zod/mini").ZodMiniString<string>;
                alias: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniObject<{
                    name: import("zod/mini").ZodMiniString<string>;
                    type: import("zod/mini").ZodMiniEnum<{
                        CNAME: "CNAME";
                        DNAME: "DNAME";
                    }>;
                }, import("zod/v4/core").$strip>>;
                critical: import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniObject<{
                    flags: import("zod/mini").ZodMiniInt;
                    tag: import("zod/mini").ZodMiniString<string>;
                    value: import("zod/mini").ZodMiniString<string>;
                }, import("zod/v4/core").$strip>>;
                present: import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniObject<{
                    flags: import("zod/mini").ZodMiniInt;
                    tag: import("zod/mini").ZodMiniString<string>;
                    value: import("zod/mini").ZodMiniString<string>;
                }, import("zod/v4/core").$strip>>;
                missing: import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniObject<{
                    flags: import("zod/mini").ZodMiniInt;
                    tag: import("zod/mini").ZodMiniString<string>;
                    value: import("zod/mini").ZodMiniString<string>;
                }, import("zod/v4/core").$strip>>;
                recordPublished: import("zod/mini").ZodMiniBoolean<boolean>;
            }, import("zod/v4/core").$strip>>;
            wildcard: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniObject<{
                name: import("zod/mini").ZodMiniString<string>;
                target: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
                hosts: import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>;
            }, import("zod/v4/core").$strip>>;
            conflict: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniObject<{
                name: import("zod/mini").ZodMiniString<string>;
                type: import("zod/mini").ZodMiniEnum<{
                    CNAME: "CNAME";
                    DNAME: "DNAME";
                    TXT: "TXT";
                }>;
                target: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            }, import("zod/v4/core").$strip>>;
            alternative: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniObject<{
                name: import("zod/mini").ZodMiniString<string>;
                type: import("zod/mini").ZodMiniEnum<{
                    CNAME: "CNAME";
                    TXT: "TXT";
                }>;
                value: import("zod/mini").ZodMiniString<string>;
            }, import("zod/v4/core").$strip>>;
            lame: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniObject<{
                zone: import("zod/mini").ZodMiniString<string>;
                servers: import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>;
            }, import("zod/v4/core").$strip>>;
            recordPublished: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniLiteral<true>>;
        }, import("zod/v4/core").$strip>;
        previous: import("zod/mini").ZodMiniObject<{
            result: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniEnum<{
                "awaiting-provider-check": "awaiting-provider-check";
                "caa-forbids": "caa-forbids";
                "cname-conflict": "cname-conflict";
                "dnssec-failure": "dnssec-failure";
                "partially-published": "partially-published";
                published: "published";
                "record-missing": "record-missing";
                "resolver-failure": "resolver-failure";
                "wrong-delegation": "wrong-delegation";
                "wrong-value": "wrong-value";
                "zone-appended-twice": "zone-appended-twice";
            }>>;
        }, import("zod/v4/core").$strip>;
    }, import("zod/v4/core").$strip>;
}, {
    readonly detailType: "Domain Validation Withdrawn";
    readonly version: number;
    readonly detail: import("zod/mini").ZodMiniObject<{
        certificate: import("zod/mini").ZodMiniObject<{
            orderNumber: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            previousOrderNumber: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            displayName: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            organization: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            division: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            owner: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            comment: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            revocationReason: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            failureReason: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            automaticRenewal: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
            orderPaidUntil: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            reissueRequired: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
            reissueStatus: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            issuer: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            issuerOrganization: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            serialNumber: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            fingerprint: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            keyAlgorithm: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            keySize: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniInt>;
            signatureAlgorithm: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            key: import("zod/mini").ZodMiniString<string>;
            provider: import("zod/mini").ZodMiniString<string>;
            account: import("zod/mini").ZodMiniString<string>;
            id: import("zod/mini").ZodMiniString<string>;
            status: import("zod/mini").ZodMiniEnum<{
                "awaiting-application": "awaiting-application";
                cancelled: "cancelled";
                expired: "expired";
                issued: "issued";
                "pending-review": "pending-review";
                "pending-validation": "pending-validation";
                rejected: "rejected";
                revoked: "revoked";
                revoking: "revoking";
                unknown: "unknown";
            }>;
            rawStatus: import("zod/mini").ZodMiniString<string>;
            commonName: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            subjectAlternativeNames: import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>;
            notBefore: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            notAfter: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            precision: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniEnum<{
                "assumed-zone": "assumed-zone";
                day: "day";
                instant: "instant";
            }>>;
            noExpiry: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniLiteral<true>>;
            product: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            lineage: import("zod/mini").ZodMiniString<string>;
            formerLineages: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>>;
            replaced: import("zod/mini").ZodMiniBoolean<boolean>;
            sameAs: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            alsoIn: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>>;
            formerlyIn: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>>;
            otherExpiries: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniObject<{
                key: import("zod/mini").ZodMiniString<string>;
                notAfter: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
                contradicts: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniLiteral<true>>;
            }, import("zod/v4/core").$strip>>>;
            removed: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniLiteral<true>>;
            tags: import("zod/mini").ZodMiniRecord<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniString<string>>;
            acknowledged: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniObject<{
                until: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            }, import("zod/v4/core").$strip>>;
        }, import("zod/v4/core").$strip>;
        metadata: import("zod/mini").ZodMiniObject<{
            id: import("zod/mini").ZodMiniString<string>;
            version: import("zod/mini").ZodMiniInt;
            occurredAt: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            observedAt: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            dataAsOf: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            unreachable: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
        }, import("zod/v4/core").$strip>;
        domains: import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>;
        resolves: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniObject<{
            condition: import("zod/mini").ZodMiniEnum<{
                approval: "approval";
                expiry: "expiry";
                "organization-validation": "organization-validation";
                validation: "validation";
            }>;
            since: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            domains: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniReadonly<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>>>;
        }, import("zod/v4/core").$strip>>;
    }, import("zod/v4/core").$strip>;
}, {
    readonly detailType: "Organization Validation Pending";
    readonly version: number;
    readonly detail: import("zod/mini").ZodMiniObject<{
        certificate: import("zod/mini").ZodMiniObject<{
            orderNumber: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            previousOrderNumber: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            displayName: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            organization: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            division: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            owner: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            comment: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            revocationReason: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            failureReason: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            automaticRenewal: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
            orderPaidUntil: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            reissueRequired: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
            reissueStatus: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            issuer: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            issuerOrganization: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            serialNumber: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            fingerprint: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            keyAlgorithm: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            keySize: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniInt>;
            signatureAlgorithm: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            key: import("zod/mini").ZodMiniString<string>;
            provider: import("zod/mini").ZodMiniString<string>;
            account: import("zod/mini").ZodMiniString<string>;
            id: import("zod/mini").ZodMiniString<string>;
            status: import("zod/mini").ZodMiniEnum<{
                "awaiting-application": "awaiting-application";
                cancelled: "cancelled";
                expired: "expired";
                issued: "issued";
                "pending-review": "pending-review";
                "pending-validation": "pending-validation";
                rejected: "rejected";
                revoked: "revoked";
                revoking: "revoking";
                unknown: "unknown";
            }>;
            rawStatus: import("zod/mini").ZodMiniString<string>;
            commonName: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            subjectAlternativeNames: import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>;
            notBefore: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            notAfter: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            precision: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniEnum<{
                "assumed-zone": "assumed-zone";
                day: "day";
                instant: "instant";
            }>>;
            noExpiry: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniLiteral<true>>;
            product: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            lineage: import("zod/mini").ZodMiniString<string>;
            formerLineages: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>>;
            replaced: import("zod/mini").ZodMiniBoolean<boolean>;
            sameAs: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            alsoIn: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>>;
            formerlyIn: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>>;
            otherExpiries: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniObject<{
                key: import("zod/mini").ZodMiniString<string>;
                notAfter: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
                contradicts: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniLiteral<true>>;
            }, import("zod/v4/core").$strip>>>;
            removed: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniLiteral<true>>;
            tags: import("zod/mini").ZodMiniRecord<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniString<string>>;
            acknowledged: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniObject<{
                until: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            }, import("zod/v4/core").$strip>>;
        }, import("zod/v4/core").$strip>;
        metadata: import("zod/mini").ZodMiniObject<{
            id: import("zod/mini").ZodMiniString<string>;
            version: import("zod/mini").ZodMiniInt;
            occurredAt: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            observedAt: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            dataAsOf: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            unreachable: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
        }, import("zod/v4/core").$strip>;
        pendingSince: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
        reminder: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniObject<{
            number: import("zod/mini").ZodMiniInt;
            daysPending: import("zod/mini").ZodMiniNumber<number>;
            dueAt: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
        }, import("zod/v4/core").$strip>>;
        initialInventory: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniLiteral<true>>;
        organizationValidation: import("zod/mini").ZodMiniObject<{
            type: import("zod/mini").ZodMiniString<string>;
            state: import("zod/mini").ZodMiniEnum<{
                expired: "expired";
                failed: "failed";
                pending: "pending";
                valid: "valid";
            }>;
            organization: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniObject<{
                id: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
                name: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            }, import("zod/v4/core").$strip>>;
            pendingChecks: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniObject<{
                check: import("zod/mini").ZodMiniEnum<{
                    address: "address";
                    approver: "approver";
                    "approver-deny-lists": "approver-deny-lists";
                    confirmation: "confirmation";
                    "deny-lists": "deny-lists";
                    documents: "documents";
                    "legal-existence": "legal-existence";
                    "operational-existence": "operational-existence";
                    "organization-type": "organization-type";
                    other: "other";
                    "phone-call": "phone-call";
                    "phone-number": "phone-number";
                    "place-of-business": "place-of-business";
                }>;
                name: import("zod/mini").ZodMiniString<string>;
            }, import("zod/v4/core").$strip>>>;
            requestedAt: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            expiresAt: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
        }, import("zod/v4/core").$strip>;
        previous: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniObject<{
            state: import("zod/mini").ZodMiniEnum<{
                expired: "expired";
                failed: "failed";
                pending: "pending";
                valid: "valid";
            }>;
            pendingChecks: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniObject<{
                check: import("zod/mini").ZodMiniEnum<{
                    address: "address";
                    approver: "approver";
                    "approver-deny-lists": "approver-deny-lists";
                    confirmation: "confirmation";
                    "deny-lists": "deny-lists";
                    documents: "documents";
                    "legal-existence": "legal-existence";
                    "operational-existence": "operational-existence";
                    "organization-type": "organization-type";
                    other: "other";
                    "phone-call": "phone-call";
                    "phone-number": "phone-number";
                    "place-of-business": "place-of-business";
                }>;
                name: import("zod/mini").ZodMiniString<string>;
            }, import("zod/v4/core").$strip>>>;
        }, import("zod/v4/core").$strip>>;
    }, import("zod/v4/core").$strip>;
}, {
    readonly detailType: "Organization Validation Completed";
    readonly version: number;
    readonly detail: import("zod/mini").ZodMiniObject<{
        certificate: import("zod/mini").ZodMiniObject<{
            orderNumber: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            previousOrderNumber: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            displayName: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            organization: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            division: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            owner: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            comment: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            revocationReason: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            failureReason: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            automaticRenewal: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
            orderPaidUntil: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            reissueRequired: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
            reissueStatus: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            issuer: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            issuerOrganization: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            serialNumber: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            fingerprint: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            keyAlgorithm: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            keySize: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniInt>;
            signatureAlgorithm: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            key: import("zod/mini").ZodMiniString<string>;
            provider: import("zod/mini").ZodMiniString<string>;
            account: import("zod/mini").ZodMiniString<string>;
            id: import("zod/mini").ZodMiniString<string>;
            status: import("zod/mini").ZodMiniEnum<{
                "awaiting-application": "awaiting-application";
                cancelled: "cancelled";
                expired: "expired";
                issued: "issued";
                "pending-review": "pending-review";
                "pending-validation": "pending-validation";
                rejected: "rejected";
                revoked: "revoked";
                revoking: "revoking";
                unknown: "unknown";
            }>;
            rawStatus: import("zod/mini").ZodMiniString<string>;
            commonName: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            subjectAlternativeNames: import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>;
            notBefore: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            notAfter: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            precision: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniEnum<{
                "assumed-zone": "assumed-zone";
                day: "day";
                instant: "instant";
            }>>;
            noExpiry: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniLiteral<true>>;
            product: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            lineage: import("zod/mini").ZodMiniString<string>;
            formerLineages: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>>;
            replaced: import("zod/mini").ZodMiniBoolean<boolean>;
            sameAs: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            alsoIn: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>>;
            formerlyIn: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>>;
            otherExpiries: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniObject<{
                key: import("zod/mini").ZodMiniString<string>;
                notAfter: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
                contradicts: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniLiteral<true>>;
            }, import("zod/v4/core").$strip>>>;
            removed: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniLiteral<true>>;
            tags: import("zod/mini").ZodMiniRecord<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniString<string>>;
            acknowledged: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniObject<{
                until: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            }, import("zod/v4/core").$strip>>;
        }, import("zod/v4/core").$strip>;
        metadata: import("zod/mini").ZodMiniObject<{
            id: import("zod/mini").ZodMiniString<string>;
            version: import("zod/mini").ZodMiniInt;
            occurredAt: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            observedAt: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            dataAsOf: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            unreachable: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
        }, import("zod/v4/core").$strip>;
        organizationValidation: import("zod/mini").ZodMiniObject<{
            type: import("zod/mini").ZodMiniString<string>;
            state: import("zod/mini").ZodMiniEnum<{
                expired: "expired";
                failed: "failed";
                pending: "pending";
                valid: "valid";
            }>;
            organization: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniObject<{
                id: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
                name: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            }, import("zod/v4/core").$strip>>;
            pendingChecks: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniObject<{
                check: import("zod/mini").ZodMiniEnum<{
                    address: "address";
                    approver: "approver";
                    "approver-deny-lists": "approver-deny-lists";
                    confirmation: "confirmation";
                    "deny-lists": "deny-lists";
                    documents: "documents";
                    "legal-existence": "legal-existence";
                    "operational-existence": "operational-existence";
                    "organization-type": "organization-type";
                    other: "other";
                    "phone-call": "phone-call";
                    "phone-number": "phone-number";
                    "place-of-business": "place-of-business";
                }>;
                name: import("zod/mini").ZodMiniString<string>;
            }, import("zod/v4/core").$strip>>>;
            requestedAt: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            expiresAt: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
        }, import("zod/v4/core").$strip>;
        resolves: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniObject<{
            condition: import("zod/mini").ZodMiniEnum<{
                approval: "approval";
                expiry: "expiry";
                "organization-validation": "organization-validation";
                validation: "validation";
            }>;
            since: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            domains: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniReadonly<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>>>;
        }, import("zod/v4/core").$strip>>;
    }, import("zod/v4/core").$strip>;
}, {
    readonly detailType: "Organization Validation Withdrawn";
    readonly version: number;
    readonly detail: import("zod/mini").ZodMiniObject<{
        certificate: import("zod/mini").ZodMiniObject<{
            orderNumber: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            previousOrderNumber: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            displayName: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            organization: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            division: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            owner: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            comment: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            revocationReason: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            failureReason: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            automaticRenewal: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
            orderPaidUntil: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            reissueRequired: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
            reissueStatus: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            issuer: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            issuerOrganization: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            serialNumber: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            fingerprint: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            keyAlgorithm: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            keySize: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniInt>;
            signatureAlgorithm: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            key: import("zod/mini").ZodMiniString<string>;
            provider: import("zod/mini").ZodMiniString<string>;
            account: import("zod/mini").ZodMiniString<string>;
            id: import("zod/mini").ZodMiniString<string>;
            status: import("zod/mini").ZodMiniEnum<{
                "awaiting-application": "awaiting-application";
                cancelled: "cancelled";
                expired: "expired";
                issued: "issued";
                "pending-review": "pending-review";
                "pending-validation": "pending-validation";
                rejected: "rejected";
                revoked: "revoked";
                revoking: "revoking";
                unknown: "unknown";
            }>;
            rawStatus: import("zod/mini").ZodMiniString<string>;
            commonName: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            subjectAlternativeNames: import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>;
            notBefore: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            notAfter: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            precision: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniEnum<{
                "assumed-zone": "assumed-zone";
                day: "day";
                instant: "instant";
            }>>;
            noExpiry: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniLiteral<true>>;
            product: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            lineage: import("zod/mini").ZodMiniString<string>;
            formerLineages: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>>;
            replaced: import("zod/mini").ZodMiniBoolean<boolean>;
            sameAs: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            alsoIn: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>>;
            formerlyIn: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>>;
            otherExpiries: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniObject<{
                key: import("zod/mini").ZodMiniString<string>;
                notAfter: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
                contradicts: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniLiteral<true>>;
            }, import("zod/v4/core").$strip>>>;
            removed: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniLiteral<true>>;
            tags: import("zod/mini").ZodMiniRecord<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniString<string>>;
            acknowledged: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniObject<{
                until: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            }, import("zod/v4/core").$strip>>;
        }, import("zod/v4/core").$strip>;
        metadata: import("zod/mini").ZodMiniObject<{
            id: import("zod/mini").ZodMiniString<string>;
            version: import("zod/mini").ZodMiniInt;
            occurredAt: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            observedAt: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            dataAsOf: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            unreachable: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
        }, import("zod/v4/core").$strip>;
        organizationValidation: import("zod/mini").ZodMiniObject<{
            type: import("zod/mini").ZodMiniString<string>;
            state: import("zod/mini").ZodMiniEnum<{
                expired: "expired";
                failed: "failed";
                pending: "pending";
                valid: "valid";
            }>;
            organization: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniObject<{
                id: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
                name: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            }, import("zod/v4/core").$strip>>;
            pendingChecks: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniObject<{
                check: import("zod/mini").ZodMiniEnum<{
                    address: "address";
                    approver: "approver";
                    "approver-deny-lists": "approver-deny-lists";
                    confirmation: "confirmation";
                    "deny-lists": "deny-lists";
                    documents: "documents";
                    "legal-existence": "legal-existence";
                    "operational-existence": "operational-existence";
                    "organization-type": "organization-type";
                    other: "other";
                    "phone-call": "phone-call";
                    "phone-number": "phone-number";
                    "place-of-business": "place-of-business";
                }>;
                name: import("zod/mini").ZodMiniString<string>;
            }, import("zod/v4/core").$strip>>>;
            requestedAt: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            expiresAt: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
        }, import("zod/v4/core").$strip>;
        resolves: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniObject<{
            condition: import("zod/mini").ZodMiniEnum<{
                approval: "approval";
                expiry: "expiry";
                "organization-validation": "organization-validation";
                validation: "validation";
            }>;
            since: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            domains: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniReadonly<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>>>;
        }, import("zod/v4/core").$strip>>;
    }, import("zod/v4/core").$strip>;
}, {
    readonly detailType: "Organization Validation Expiring";
    readonly version: number;
    readonly detail: import("zod/mini").ZodMiniObject<{
        certificate: import("zod/mini").ZodMiniObject<{
            orderNumber: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            previousOrderNumber: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            displayName: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            organization: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            division: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            owner: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            comment: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            revocationReason: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            failureReason: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            automaticRenewal: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
            orderPaidUntil: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            reissueRequired: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
            reissueStatus: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            issuer: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            issuerOrganization: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            serialNumber: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            fingerprint: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            keyAlgorithm: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            keySize: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniInt>;
            signatureAlgorithm: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            key: import("zod/mini").ZodMiniString<string>;
            provider: import("zod/mini").ZodMiniString<string>;
            account: import("zod/mini").ZodMiniString<string>;
            id: import("zod/mini").ZodMiniString<string>;
            status: import("zod/mini").ZodMiniEnum<{
                "awaiting-application": "awaiting-application";
                cancelled: "cancelled";
                expired: "expired";
                issued: "issued";
                "pending-review": "pending-review";
                "pending-validation": "pending-validation";
                rejected: "rejected";
                revoked: "revoked";
                revoking: "revoking";
                unknown: "unknown";
            }>;
            rawStatus: import("zod/mini").ZodMiniString<string>;
            commonName: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            subjectAlternativeNames: import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>;
            notBefore: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            notAfter: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            precision: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniEnum<{
                "assumed-zone": "assumed-zone";
                day: "day";
                instant: "instant";
            }>>;
            noExpiry: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniLiteral<true>>;
            product: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            lineage: import("zod/mini").ZodMiniString<string>;
            formerLineages: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>>;
            replaced: import("zod/mini").ZodMiniBoolean<boolean>;
            sameAs: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            alsoIn: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>>;
            formerlyIn: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>>;
            otherExpiries: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniObject<{
                key: import("zod/mini").ZodMiniString<string>;
                notAfter: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
                contradicts: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniLiteral<true>>;
            }, import("zod/v4/core").$strip>>>;
            removed: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniLiteral<true>>;
            tags: import("zod/mini").ZodMiniRecord<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniString<string>>;
            acknowledged: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniObject<{
                until: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            }, import("zod/v4/core").$strip>>;
        }, import("zod/v4/core").$strip>;
        metadata: import("zod/mini").ZodMiniObject<{
            id: import("zod/mini").ZodMiniString<string>;
            version: import("zod/mini").ZodMiniInt;
            occurredAt: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            observedAt: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            dataAsOf: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            unreachable: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
        }, import("zod/v4/core").$strip>;
        organizationValidation: import("zod/mini").ZodMiniObject<{
            type: import("zod/mini").ZodMiniString<string>;
            state: import("zod/mini").ZodMiniEnum<{
                expired: "expired";
                failed: "failed";
                pending: "pending";
                valid: "valid";
            }>;
            organization: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniObject<{
                id: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
                name: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            }, import("zod/v4/core").$strip>>;
            pendingChecks: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniObject<{
                check: import("zod/mini").ZodMiniEnum<{
                    address: "address";
                    approver: "approver";
                    "approver-deny-lists": "approver-deny-lists";
                    confirmation: "confirmation";
                    "deny-lists": "deny-lists";
                    documents: "documents";
                    "legal-existence": "legal-existence";
                    "operational-existence": "operational-existence";
                    "organization-type": "organization-type";
                    other: "other";
                    "phone-call": "phone-call";
                    "phone-number": "phone-number";
                    "place-of-business": "place-of-business";
                }>;
                name: import("zod/mini").ZodMiniString<string>;
            }, import("zod/v4/core").$strip>>>;
            requestedAt: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            expiresAt: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
        }, import("zod/v4/core").$strip>;
        daysToExpiry: import("zod/mini").ZodMiniNumber<number>;
        initialInventory: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniLiteral<true>>;
    }, import("zod/v4/core").$strip>;
}, {
    readonly detailType: "Certificate Approval Pending";
    readonly version: number;
    readonly detail: import("zod/mini").ZodMiniObject<{
        certificate: import("zod/mini").ZodMiniObject<{
            orderNumber: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            previousOrderNumber: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            displayName: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            organization: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            division: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            owner: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            comment: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            revocationReason: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            failureReason: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            automaticRenewal: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
            orderPaidUntil: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            reissueRequired: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
            reissueStatus: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            issuer: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            issuerOrganization: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            serialNumber: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            fingerprint: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            keyAlgorithm: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            keySize: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniInt>;
            signatureAlgorithm: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            key: import("zod/mini").ZodMiniString<string>;
            provider: import("zod/mini").ZodMiniString<string>;
            account: import("zod/mini").ZodMiniString<string>;
            id: import("zod/mini").ZodMiniString<string>;
            status: import("zod/mini").ZodMiniEnum<{
                "awaiting-application": "awaiting-application";
                cancelled: "cancelled";
                expired: "expired";
                issued: "issued";
                "pending-review": "pending-review";
                "pending-validation": "pending-validation";
                rejected: "rejected";
                revoked: "revoked";
                revoking: "revoking";
                unknown: "unknown";
            }>;
            rawStatus: import("zod/mini").ZodMiniString<string>;
            commonName: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            subjectAlternativeNames: import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>;
            notBefore: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            notAfter: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            precision: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniEnum<{
                "assumed-zone": "assumed-zone";
                day: "day";
                instant: "instant";
            }>>;
            noExpiry: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniLiteral<true>>;
            product: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            lineage: import("zod/mini").ZodMiniString<string>;
            formerLineages: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>>;
            replaced: import("zod/mini").ZodMiniBoolean<boolean>;
            sameAs: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            alsoIn: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>>;
            formerlyIn: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>>;
            otherExpiries: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniObject<{
                key: import("zod/mini").ZodMiniString<string>;
                notAfter: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
                contradicts: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniLiteral<true>>;
            }, import("zod/v4/core").$strip>>>;
            removed: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniLiteral<true>>;
            tags: import("zod/mini").ZodMiniRecord<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniString<string>>;
            acknowledged: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniObject<{
                until: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            }, import("zod/v4/core").$strip>>;
        }, import("zod/v4/core").$strip>;
        metadata: import("zod/mini").ZodMiniObject<{
            id: import("zod/mini").ZodMiniString<string>;
            version: import("zod/mini").ZodMiniInt;
            occurredAt: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            observedAt: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            dataAsOf: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            unreachable: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
        }, import("zod/v4/core").$strip>;
        pendingSince: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
        reminder: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniObject<{
            number: import("zod/mini").ZodMiniInt;
            daysPending: import("zod/mini").ZodMiniNumber<number>;
            dueAt: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
        }, import("zod/v4/core").$strip>>;
        initialInventory: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniLiteral<true>>;
    }, import("zod/v4/core").$strip>;
}, {
    readonly detailType: "Certificate Approval Resolved";
    readonly version: number;
    readonly detail: import("zod/mini").ZodMiniObject<{
        certificate: import("zod/mini").ZodMiniObject<{
            orderNumber: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            previousOrderNumber: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            displayName: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            organization: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            division: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            owner: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            comment: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            revocationReason: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            failureReason: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            automaticRenewal: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
            orderPaidUntil: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            reissueRequired: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
            reissueStatus: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            issuer: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            issuerOrganization: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            serialNumber: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            fingerprint: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            keyAlgorithm: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            keySize: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniInt>;
            signatureAlgorithm: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            key: import("zod/mini").ZodMiniString<string>;
            provider: import("zod/mini").ZodMiniString<string>;
            account: import("zod/mini").ZodMiniString<string>;
            id: import("zod/mini").ZodMiniString<string>;
            status: import("zod/mini").ZodMiniEnum<{
                "awaiting-application": "awaiting-application";
                cancelled: "cancelled";
                expired: "expired";
                issued: "issued";
                "pending-review": "pending-review";
                "pending-validation": "pending-validation";
                rejected: "rejected";
                revoked: "revoked";
                revoking: "revoking";
                unknown: "unknown";
            }>;
            rawStatus: import("zod/mini").ZodMiniString<string>;
            commonName: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            subjectAlternativeNames: import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>;
            notBefore: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            notAfter: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            precision: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniEnum<{
                "assumed-zone": "assumed-zone";
                day: "day";
                instant: "instant";
            }>>;
            noExpiry: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniLiteral<true>>;
            product: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            lineage: import("zod/mini").ZodMiniString<string>;
            formerLineages: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>>;
            replaced: import("zod/mini").ZodMiniBoolean<boolean>;
            sameAs: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            alsoIn: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>>;
            formerlyIn: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>>;
            otherExpiries: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniObject<{
                key: import("zod/mini").ZodMiniString<string>;
                notAfter: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
                contradicts: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniLiteral<true>>;
            }, import("zod/v4/core").$strip>>>;
            removed: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniLiteral<true>>;
            tags: import("zod/mini").ZodMiniRecord<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniString<string>>;
            acknowledged: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniObject<{
                until: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            }, import("zod/v4/core").$strip>>;
        }, import("zod/v4/core").$strip>;
        metadata: import("zod/mini").ZodMiniObject<{
            id: import("zod/mini").ZodMiniString<string>;
            version: import("zod/mini").ZodMiniInt;
            occurredAt: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            observedAt: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            dataAsOf: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            unreachable: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
        }, import("zod/v4/core").$strip>;
        outcome: import("zod/mini").ZodMiniEnum<{
            approved: "approved";
            cancelled: "cancelled";
            rejected: "rejected";
            removed: "removed";
        }>;
        resolves: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniObject<{
            condition: import("zod/mini").ZodMiniEnum<{
                approval: "approval";
                expiry: "expiry";
                "organization-validation": "organization-validation";
                validation: "validation";
            }>;
            since: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            domains: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniReadonly<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>>>;
        }, import("zod/v4/core").$strip>>;
    }, import("zod/v4/core").$strip>;
}, {
    readonly detailType: "Account Recovered";
    readonly version: number;
    readonly detail: import("zod/mini").ZodMiniObject<{
        account: import("zod/mini").ZodMiniObject<{
            key: import("zod/mini").ZodMiniString<string>;
            provider: import("zod/mini").ZodMiniString<string>;
            account: import("zod/mini").ZodMiniString<string>;
            lastCompleteSyncAt: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            certificateCount: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniInt>;
            emptyAccountChecks: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>>;
            tags: import("zod/mini").ZodMiniRecord<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniString<string>>;
        }, import("zod/v4/core").$strip>;
        metadata: import("zod/mini").ZodMiniObject<{
            id: import("zod/mini").ZodMiniString<string>;
            version: import("zod/mini").ZodMiniInt;
            occurredAt: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            observedAt: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            dataAsOf: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            unreachable: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
        }, import("zod/v4/core").$strip>;
        unreachableSince: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
        stateRebuiltAt: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
        scope: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniEnum<{
            certificates: "certificates";
            messages: "messages";
            removals: "removals";
        }>>;
    }, import("zod/v4/core").$strip>;
}, {
    readonly detailType: "Account Unreachable";
    readonly version: number;
    readonly detail: import("zod/mini").ZodMiniObject<{
        account: import("zod/mini").ZodMiniObject<{
            key: import("zod/mini").ZodMiniString<string>;
            provider: import("zod/mini").ZodMiniString<string>;
            account: import("zod/mini").ZodMiniString<string>;
            lastCompleteSyncAt: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            certificateCount: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniInt>;
            emptyAccountChecks: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>>;
            tags: import("zod/mini").ZodMiniRecord<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniString<string>>;
        }, import("zod/v4/core").$strip>;
        metadata: import("zod/mini").ZodMiniObject<{
            id: import("zod/mini").ZodMiniString<string>;
            version: import("zod/mini").ZodMiniInt;
            occurredAt: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            observedAt: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            dataAsOf: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            unreachable: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
        }, import("zod/v4/core").$strip>;
        since: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
        failure: import("zod/mini").ZodMiniObject<{
            kind: import("zod/mini").ZodMiniEnum<{
                authentication: "authentication";
                configuration: "configuration";
                "damaged-state": "damaged-state";
                forbidden: "forbidden";
                "invalid-response": "invalid-response";
                "not-found": "not-found";
                "queue-blocked": "queue-blocked";
                "rate-limited": "rate-limited";
                stale: "stale";
                "state-too-large": "state-too-large";
                unavailable: "unavailable";
                "unexpected-removals": "unexpected-removals";
            }>;
            message: import("zod/mini").ZodMiniString<string>;
            scope: import("zod/mini").ZodMiniEnum<{
                account: "account";
                certificates: "certificates";
                messages: "messages";
                removals: "removals";
            }>;
            affected: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniInt>;
            certificates: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>>;
        }, import("zod/v4/core").$strip>;
    }, import("zod/v4/core").$strip>;
}, {
    readonly detailType: "Initial Inventory Completed";
    readonly version: number;
    readonly detail: import("zod/mini").ZodMiniObject<{
        account: import("zod/mini").ZodMiniObject<{
            key: import("zod/mini").ZodMiniString<string>;
            provider: import("zod/mini").ZodMiniString<string>;
            account: import("zod/mini").ZodMiniString<string>;
            lastCompleteSyncAt: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            certificateCount: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniInt>;
            emptyAccountChecks: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>>;
            tags: import("zod/mini").ZodMiniRecord<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniString<string>>;
        }, import("zod/v4/core").$strip>;
        metadata: import("zod/mini").ZodMiniObject<{
            id: import("zod/mini").ZodMiniString<string>;
            version: import("zod/mini").ZodMiniInt;
            occurredAt: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            observedAt: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            dataAsOf: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            unreachable: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
        }, import("zod/v4/core").$strip>;
        initialInventory: import("zod/mini").ZodMiniObject<{
            completedAt: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            certificateCount: import("zod/mini").ZodMiniInt;
            statuses: import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniObject<{
                status: import("zod/mini").ZodMiniEnum<{
                    "awaiting-application": "awaiting-application";
                    cancelled: "cancelled";
                    expired: "expired";
                    issued: "issued";
                    "pending-review": "pending-review";
                    "pending-validation": "pending-validation";
                    rejected: "rejected";
                    revoked: "revoked";
                    revoking: "revoking";
                    unknown: "unknown";
                }>;
                count: import("zod/mini").ZodMiniInt;
            }, import("zod/v4/core").$strip>>;
            expiring: import("zod/mini").ZodMiniObject<{
                within7Days: import("zod/mini").ZodMiniInt;
                within30Days: import("zod/mini").ZodMiniInt;
                within90Days: import("zod/mini").ZodMiniInt;
            }, import("zod/v4/core").$strip>;
            pendingValidations: import("zod/mini").ZodMiniInt;
            pendingOrganizations: import("zod/mini").ZodMiniInt;
            findingCount: import("zod/mini").ZodMiniInt;
            urgent: import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniObject<{
                kind: import("zod/mini").ZodMiniEnum<{
                    "approval-pending": "approval-pending";
                    expired: "expired";
                    "expiry-reminder": "expiry-reminder";
                    "final-reminder": "final-reminder";
                    "organization-expiring": "organization-expiring";
                    "organization-pending": "organization-pending";
                    "reissue-required": "reissue-required";
                    "validation-pending": "validation-pending";
                }>;
                certificate: import("zod/mini").ZodMiniString<string>;
                name: import("zod/mini").ZodMiniString<string>;
                at: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
                domain: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
                record: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniObject<{
                    name: import("zod/mini").ZodMiniString<string>;
                    type: import("zod/mini").ZodMiniEnum<{
                        CNAME: "CNAME";
                        TXT: "TXT";
                    }>;
                    value: import("zod/mini").ZodMiniString<string>;
                }, import("zod/v4/core").$strip>>;
                organization: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
                validationType: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
                pendingChecks: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniObject<{
                    check: import("zod/mini").ZodMiniEnum<{
                        address: "address";
                        approver: "approver";
                        "approver-deny-lists": "approver-deny-lists";
                        confirmation: "confirmation";
                        "deny-lists": "deny-lists";
                        documents: "documents";
                        "legal-existence": "legal-existence";
                        "operational-existence": "operational-existence";
                        "organization-type": "organization-type";
                        other: "other";
                        "phone-call": "phone-call";
                        "phone-number": "phone-number";
                        "place-of-business": "place-of-business";
                    }>;
                    name: import("zod/mini").ZodMiniString<string>;
                }, import("zod/v4/core").$strip>>>;
                certificateCount: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniInt>;
            }, import("zod/v4/core").$strip>>;
        }, import("zod/v4/core").$strip>;
    }, import("zod/v4/core").$strip>;
}, {
    readonly detailType: "AutoDNS Message Received";
    readonly version: number;
    readonly detail: import("zod/mini").ZodMiniObject<{
        metadata: import("zod/mini").ZodMiniObject<{
            id: import("zod/mini").ZodMiniString<string>;
            version: import("zod/mini").ZodMiniInt;
            occurredAt: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            observedAt: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            dataAsOf: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            unreachable: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
        }, import("zod/v4/core").$strip>;
        message: import("zod/mini").ZodMiniObject<{
            key: import("zod/mini").ZodMiniString<string>;
            provider: import("zod/mini").ZodMiniString<string>;
            account: import("zod/mini").ZodMiniString<string>;
            id: import("zod/mini").ZodMiniString<string>;
            about: import("zod/mini").ZodMiniEnum<{
                certificate: "certificate";
                other: "other";
            }>;
            type: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            certificate: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            name: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            action: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            status: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            problem: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniObject<{
                outcome: import("zod/mini").ZodMiniEnum<{
                    cancelled: "cancelled";
                    failed: "failed";
                    "reissue-required": "reissue-required";
                }>;
                operation: import("zod/mini").ZodMiniEnum<{
                    deletion: "deletion";
                    order: "order";
                    other: "other";
                    reissue: "reissue";
                    renewal: "renewal";
                    revocation: "revocation";
                }>;
                job: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
                reason: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
                certificate: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            }, import("zod/v4/core").$strip>>;
            createdAt: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            receivedAt: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            content: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniUnknown>;
            tags: import("zod/mini").ZodMiniRecord<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniString<string>>;
        }, import("zod/v4/core").$strip>;
        certificate: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniObject<{
            key: import("zod/mini").ZodMiniString<string>;
            id: import("zod/mini").ZodMiniString<string>;
            status: import("zod/mini").ZodMiniEnum<{
                "awaiting-application": "awaiting-application";
                cancelled: "cancelled";
                expired: "expired";
                issued: "issued";
                "pending-review": "pending-review";
                "pending-validation": "pending-validation";
                rejected: "rejected";
                revoked: "revoked";
                revoking: "revoking";
                unknown: "unknown";
            }>;
            commonName: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            notBefore: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            notAfter: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            lineage: import("zod/mini").ZodMiniString<string>;
            replaced: import("zod/mini").ZodMiniBoolean<boolean>;
            tags: import("zod/mini").ZodMiniRecord<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniString<string>>;
            acknowledged: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniObject<{
                until: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            }, import("zod/v4/core").$strip>>;
        }, import("zod/v4/core").$strip>>;
    }, import("zod/v4/core").$strip>;
}, {
    readonly detailType: "Weekly Summary Generated";
    readonly version: number;
    readonly detail: import("zod/mini").ZodMiniObject<{
        metadata: import("zod/mini").ZodMiniObject<{
            id: import("zod/mini").ZodMiniString<string>;
            version: import("zod/mini").ZodMiniInt;
            occurredAt: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            observedAt: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            dataAsOf: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            unreachable: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
        }, import("zod/v4/core").$strip>;
        summary: import("zod/mini").ZodMiniObject<{
            week: import("zod/mini").ZodMiniString<string>;
            group: import("zod/mini").ZodMiniDiscriminatedUnion<[import("zod/mini").ZodMiniObject<{
                by: import("zod/mini").ZodMiniLiteral<"account">;
                account: import("zod/mini").ZodMiniString<string>;
            }, import("zod/v4/core").$strip>, import("zod/mini").ZodMiniObject<{
                by: import("zod/mini").ZodMiniLiteral<"tag">;
                tag: import("zod/mini").ZodMiniString<string>;
                value: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            }, import("zod/v4/core").$strip>], "by">;
            tags: import("zod/mini").ZodMiniRecord<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniString<string>>;
            accounts: import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>;
            accountCount: import("zod/mini").ZodMiniInt;
            certificateCount: import("zod/mini").ZodMiniInt;
            expiring: import("zod/mini").ZodMiniObject<{
                within7Days: import("zod/mini").ZodMiniInt;
                within30Days: import("zod/mini").ZodMiniInt;
                within90Days: import("zod/mini").ZodMiniInt;
            }, import("zod/v4/core").$strip>;
            pendingValidations: import("zod/mini").ZodMiniInt;
            pendingOrganizations: import("zod/mini").ZodMiniInt;
            findingCount: import("zod/mini").ZodMiniInt;
            urgent: import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniObject<{
                kind: import("zod/mini").ZodMiniEnum<{
                    "approval-pending": "approval-pending";
                    expired: "expired";
                    "expiry-reminder": "expiry-reminder";
                    "final-reminder": "final-reminder";
                    "organization-expiring": "organization-expiring";
                    "organization-pending": "organization-pending";
                    "reissue-required": "reissue-required";
                    "validation-pending": "validation-pending";
                }>;
                certificate: import("zod/mini").ZodMiniString<string>;
                name: import("zod/mini").ZodMiniString<string>;
                at: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
                domain: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
                record: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniObject<{
                    name: import("zod/mini").ZodMiniString<string>;
                    type: import("zod/mini").ZodMiniEnum<{
                        CNAME: "CNAME";
                        TXT: "TXT";
                    }>;
                    value: import("zod/mini").ZodMiniString<string>;
                }, import("zod/v4/core").$strip>>;
                result: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniEnum<{
                    "awaiting-provider-check": "awaiting-provider-check";
                    "caa-forbids": "caa-forbids";
                    "cname-conflict": "cname-conflict";
                    "dnssec-failure": "dnssec-failure";
                    "partially-published": "partially-published";
                    published: "published";
                    "record-missing": "record-missing";
                    "resolver-failure": "resolver-failure";
                    "wrong-delegation": "wrong-delegation";
                    "wrong-value": "wrong-value";
                    "zone-appended-twice": "zone-appended-twice";
                }>>;
                organization: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
                validationType: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
                pendingChecks: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniObject<{
                    check: import("zod/mini").ZodMiniEnum<{
                        address: "address";
                        approver: "approver";
                        "approver-deny-lists": "approver-deny-lists";
                        confirmation: "confirmation";
                        "deny-lists": "deny-lists";
                        documents: "documents";
                        "legal-existence": "legal-existence";
                        "operational-existence": "operational-existence";
                        "organization-type": "organization-type";
                        other: "other";
                        "phone-call": "phone-call";
                        "phone-number": "phone-number";
                        "place-of-business": "place-of-business";
                    }>;
                    name: import("zod/mini").ZodMiniString<string>;
                }, import("zod/v4/core").$strip>>>;
                certificateCount: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniInt>;
            }, import("zod/v4/core").$strip>>;
            unreachableCount: import("zod/mini").ZodMiniInt;
            unreachableAccounts: import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniObject<{
                account: import("zod/mini").ZodMiniString<string>;
                since: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
                failure: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniObject<{
                    kind: import("zod/mini").ZodMiniEnum<{
                        authentication: "authentication";
                        configuration: "configuration";
                        "damaged-state": "damaged-state";
                        forbidden: "forbidden";
                        "invalid-response": "invalid-response";
                        "not-found": "not-found";
                        "queue-blocked": "queue-blocked";
                        "rate-limited": "rate-limited";
                        stale: "stale";
                        "state-too-large": "state-too-large";
                        unavailable: "unavailable";
                        "unexpected-removals": "unexpected-removals";
                    }>;
                    message: import("zod/mini").ZodMiniString<string>;
                    scope: import("zod/mini").ZodMiniEnum<{
                        account: "account";
                        certificates: "certificates";
                        messages: "messages";
                        removals: "removals";
                    }>;
                }, import("zod/v4/core").$strip>>;
            }, import("zod/v4/core").$strip>>;
            emptyCount: import("zod/mini").ZodMiniInt;
            emptyAccounts: import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniObject<{
                account: import("zod/mini").ZodMiniString<string>;
                checks: import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>;
            }, import("zod/v4/core").$strip>>;
            acknowledgedCount: import("zod/mini").ZodMiniInt;
            acknowledgedCertificates: import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniObject<{
                certificate: import("zod/mini").ZodMiniString<string>;
                name: import("zod/mini").ZodMiniString<string>;
                until: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            }, import("zod/v4/core").$strip>>;
        }, import("zod/v4/core").$strip>;
    }, import("zod/v4/core").$strip>;
}];
export type EventName = (typeof EVENT_CATALOGUE)[number]['detailType'];

// shared/notifications/channel.d.ts
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

// shared/notifications/channels/channel-descriptor.d.ts
/** What a check of the access of a channel needs. */
export interface ChannelAccessContext extends Pick<ChannelContext, 'readSecret' | 'fetch' | 'baseUrl'> {
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

// shared/notifications/channels/pagerduty/alert-records.d.ts
/**
 * What a channel has sent to its service about each alert. Notifications can arrive in any order: without these records, an
 * alert that arrives after its resolution would stay open, and a grouped notification that is retried would trigger its
 * alerts again.
 *
 * Contract: `find` sees every `record` that has completed before. Records of one alert never replace each other, except
 * that a resolution replaces an acknowledgement.
 */
export interface AlertRecords {
    find(key: AlertKey): Promise<AlertRecord>;
    record(key: AlertKey, action: AlertAction, now: Instant): Promise<void>;
}
export type AlertAction = 'trigger' | 'acknowledge' | 'resolve';
export interface AlertKey {
    /** The ID of the notification. */
    readonly id: string;
    /** The name of the channel in the delivery log. */
    readonly channel: string;
}
export interface AlertRecord {
    /** The service has accepted the alert, and what followed by then. */
    readonly triggered?: true | undefined;
    /** The latest notification about the alert, recorded before it is sent. */
    readonly followUp?: 'acknowledge' | 'resolve' | undefined;
}

// shared/notifications/channels/post-json.d.ts
export interface RequestOptions {
    readonly fetch: typeof globalThis.fetch;
    readonly clock: Clock;
    /** Milliseconds left in this run. */
    readonly remainingMilliseconds: () => number;
    readonly wait: (milliseconds: number) => Promise<void>;
    /** Milliseconds after which a response counts as lost. */
    readonly timeoutMilliseconds?: number;
}

// shared/notifications/channels/registry.d.ts
/** Every kind of channel by its type. Importing it loads no channel module: descriptors are plain declarations. */
export declare const CHANNELS: {
    readonly email: {
        readonly type: 'email';
        readonly title: 'E-mail';
        readonly servedBy: 'topic';
        readonly settings: z.ZodMiniObject<{
            addresses: z.ZodMiniReadonly<z.ZodMiniArray<z.ZodMiniEmail>>;
        }, z.core.$strict>;
    };
    readonly slack: {
        readonly type: 'slack';
        readonly title: 'Slack';
        readonly servedBy: 'queue';
        readonly settings: z.ZodMiniPipe<z.ZodMiniObject<{
            webhookSecretName: z.ZodMiniOptional<z.ZodMiniString<string>>;
            botTokenSecretName: z.ZodMiniOptional<z.ZodMiniString<string>>;
            channelId: z.ZodMiniOptional<z.ZodMiniString<string>>;
        }, z.core.$strict>, z.ZodMiniTransform<import("./slack/descriptor.ts").SlackSettings, {
            webhookSecretName?: string | undefined;
            botTokenSecretName?: string | undefined;
            channelId?: string | undefined;
        }>>;
        readonly secretName: (settings: import("./slack/descriptor.ts").SlackSettings) => string;
        readonly paceMilliseconds: number;
        readonly checkAccess: (settings: import("./slack/descriptor.ts").SlackSettings, context: import("./channel-descriptor.ts").ChannelAccessContext) => Promise<import("./channel-descriptor.ts").ChannelAccess>;
        readonly open: (settings: import("./slack/descriptor.ts").SlackSettings, context: import("./channel-descriptor.ts").ChannelContext) => Promise<import("../channel.ts").Channel>;
    };
    readonly 'amazon-q': {
        readonly type: 'amazon-q';
        readonly title: 'Amazon Q';
        readonly servedBy: 'queue';
        readonly settings: z.ZodMiniObject<{
            topicArn: z.ZodMiniOptional<z.ZodMiniString<string>>;
            slack: z.ZodMiniOptional<z.ZodMiniObject<{
                workspaceId: z.ZodMiniString<string>;
                channelId: z.ZodMiniString<string>;
            }, z.core.$strict>>;
            teams: z.ZodMiniOptional<z.ZodMiniObject<{
                tenantId: z.ZodMiniString<string>;
                teamId: z.ZodMiniString<string>;
                channelId: z.ZodMiniString<string>;
            }, z.core.$strict>>;
        }, z.core.$strict>;
        readonly secretName: () => undefined;
        readonly paceMilliseconds: number;
        readonly open: (settings: {
            topicArn?: string | undefined;
            slack?: {
                workspaceId: string;
                channelId: string;
            } | undefined;
            teams?: {
                tenantId: string;
                teamId: string;
                channelId: string;
            } | undefined;
        }, context: import("./channel-descriptor.ts").ChannelContext) => Promise<import("../channel.ts").Channel>;
    };
    readonly teams: {
        readonly type: 'teams';
        readonly title: 'Microsoft Teams';
        readonly servedBy: 'queue';
        readonly settings: z.ZodMiniObject<{
            webhookSecretName: z.ZodMiniString<string>;
        }, z.core.$strict>;
        readonly secretName: ({ webhookSecretName }: {
            webhookSecretName: string;
        }) => string;
        readonly paceMilliseconds: number;
        readonly checkAccess: (settings: {
            webhookSecretName: string;
        }, context: import("./channel-descriptor.ts").ChannelAccessContext) => Promise<import("./channel-descriptor.ts").ChannelAccess>;
        readonly open: (settings: {
            webhookSecretName: string;
        }, context: import("./channel-descriptor.ts").ChannelContext) => Promise<import("../channel.ts").Channel>;
    };
    readonly pagerduty: {
        readonly type: 'pagerduty';
        readonly title: 'PagerDuty';
        readonly servedBy: 'queue';
        readonly settings: z.ZodMiniObject<{
            routingKeySecretName: z.ZodMiniString<string>;
            region: z.ZodMiniDefault<z.ZodMiniEnum<{
                eu: "eu";
                us: "us";
            }>>;
        }, z.core.$strict>;
        readonly secretName: ({ routingKeySecretName }: {
            routingKeySecretName: string;
            region: "eu" | "us";
        }) => string;
        readonly paceMilliseconds: number;
        readonly checkAccess: (settings: {
            routingKeySecretName: string;
            region: "eu" | "us";
        }, context: import("./channel-descriptor.ts").ChannelAccessContext) => Promise<import("./channel-descriptor.ts").ChannelAccess>;
        readonly open: (settings: {
            routingKeySecretName: string;
            region: "eu" | "us";
        }, context: import("./channel-descriptor.ts").ChannelContext) => Promise<import("../channel.ts").Channel>;
    };
};
export type ChannelType = keyof typeof CHANNELS;

// shared/notifications/channels/slack/descriptor.d.ts
/** A bot posts threads, an incoming webhook posts single messages. */
export type SlackSettings = 

// shared/notifications/channels/slack/threads.d.ts
/**
 * The thread of a lineage in a Slack channel: the `ts` of its first message.
 *
 * Contract:
 * - `find` returns the thread that was stored last; `undefined` if none was stored, or if it has expired.
 * - `remember` stores a thread only if the stored thread is still `replaces`, the result of `find`. If several runs each
 *   start a thread, one is `remembered`; the others are `lost`, and their messages remain standalone.
 */
export interface SlackThreads {
    find(key: SlackThreadKey): Promise<string | undefined>;
    remember(key: SlackThreadKey, thread: {
        readonly ts: string;
        readonly replaces: string | undefined;
        readonly now: Instant;
    }): Promise<'remembered' | 'lost'>;
}
export interface SlackThreadKey {
    readonly lineage: string;
    /** The channel ID: `C0123456789`. */
    readonly channel: string;
}

// shared/notifications/notification.d.ts
/** A notification before a channel renders it. */
export declare const Notification: z.ZodMiniObject<{
    id: z.ZodMiniString<string>;
    lineage: z.ZodMiniString<string>;
    formerLineages: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniString<string>>>;
    condition: z.ZodMiniString<string>;
    type: z.ZodMiniEnum<{
        "account-recovered": "account-recovered";
        "account-unreachable": "account-unreachable";
        "autodns-message": "autodns-message";
        "certificate-acknowledged": "certificate-acknowledged";
        "certificate-approaching-expiration": "certificate-approaching-expiration";
        "certificate-approval-pending": "certificate-approval-pending";
        "certificate-expired": "certificate-expired";
        "certificate-reissue-failed": "certificate-reissue-failed";
        "certificate-reissue-required": "certificate-reissue-required";
        "certificate-rejected": "certificate-rejected";
        "certificate-removed": "certificate-removed";
        "certificate-renewed": "certificate-renewed";
        "certificate-revoked": "certificate-revoked";
        "certificate-state-rebuilt": "certificate-state-rebuilt";
        "domain-validation-checks-stopped": "domain-validation-checks-stopped";
        "domain-validation-dns-check-failed": "domain-validation-dns-check-failed";
        "domain-validation-pending": "domain-validation-pending";
        "domain-validation-record-published": "domain-validation-record-published";
        "initial-inventory-completed": "initial-inventory-completed";
        "organization-validation-expiring": "organization-validation-expiring";
        "organization-validation-pending": "organization-validation-pending";
        resolved: "resolved";
        "weekly-summary": "weekly-summary";
    }>;
    severity: z.ZodMiniEnum<{
        critical: "critical";
        info: "info";
        warning: "warning";
    }>;
    provider: z.ZodMiniString<string>;
    account: z.ZodMiniString<string>;
    certificate: z.ZodMiniOptional<z.ZodMiniString<string>>;
    name: z.ZodMiniOptional<z.ZodMiniString<string>>;
    tags: z.ZodMiniRecord<z.ZodMiniString<string>, z.ZodMiniString<string>>;
    occurredAt: z.core.$ZodBranded<z.ZodMiniPipe<z.ZodMiniString<string>, z.ZodMiniTransform<Instant, string>>, "Instant", "out">;
    observedAt: z.core.$ZodBranded<z.ZodMiniPipe<z.ZodMiniString<string>, z.ZodMiniTransform<Instant, string>>, "Instant", "out">;
    escalated: z.ZodMiniOptional<z.ZodMiniLiteral<true>>;
    resolves: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniObject<{
        prefix: z.ZodMiniString<string>;
        infix: z.ZodMiniOptional<z.ZodMiniString<string>>;
        suffix: z.ZodMiniString<string>;
        since: z.ZodMiniOptional<z.core.$ZodBranded<z.ZodMiniPipe<z.ZodMiniString<string>, z.ZodMiniTransform<Instant, string>>, "Instant", "out">>;
        before: z.ZodMiniOptional<z.core.$ZodBranded<z.ZodMiniPipe<z.ZodMiniString<string>, z.ZodMiniTransform<Instant, string>>, "Instant", "out">>;
    }, z.core.$strip>>>;
    alertIds: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniString<string>>>;
    channels: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniString<string>>>;
    dataAsOf: z.ZodMiniOptional<z.core.$ZodBranded<z.ZodMiniPipe<z.ZodMiniString<string>, z.ZodMiniTransform<Instant, string>>, "Instant", "out">>;
    unreachable: z.ZodMiniOptional<z.ZodMiniLiteral<true>>;
    headline: z.ZodMiniString<string>;
    paragraphs: z.ZodMiniArray<z.ZodMiniString<string>>;
    actions: z.ZodMiniArray<z.ZodMiniString<string>>;
    record: z.ZodMiniOptional<z.ZodMiniDiscriminatedUnion<[z.ZodMiniObject<{
        name: z.ZodMiniString<string>;
        type: z.ZodMiniEnum<{
            CNAME: "CNAME";
            TXT: "TXT";
        }>;
        value: z.ZodMiniString<string>;
    }, z.core.$strip>, z.ZodMiniObject<{
        name: z.ZodMiniString<string>;
        type: z.ZodMiniLiteral<"CAA">;
        value: z.ZodMiniString<string>;
        missing: z.ZodMiniArray<z.ZodMiniObject<{
            flags: z.ZodMiniInt;
            tag: z.ZodMiniString<string>;
            value: z.ZodMiniString<string>;
        }, z.core.$strip>>;
        present: z.ZodMiniArray<z.ZodMiniObject<{
            flags: z.ZodMiniInt;
            tag: z.ZodMiniString<string>;
            value: z.ZodMiniString<string>;
        }, z.core.$strip>>;
        pending: z.ZodMiniOptional<z.ZodMiniObject<{
            name: z.ZodMiniString<string>;
            type: z.ZodMiniEnum<{
                CNAME: "CNAME";
                TXT: "TXT";
            }>;
            value: z.ZodMiniString<string>;
        }, z.core.$strip>>;
    }, z.core.$strip>], "type">>;
    recordPublished: z.ZodMiniOptional<z.ZodMiniLiteral<true>>;
    facts: z.ZodMiniArray<z.ZodMiniObject<{
        label: z.ZodMiniString<string>;
        value: z.ZodMiniString<string>;
        section: z.ZodMiniOptional<z.ZodMiniString<string>>;
    }, z.core.$strip>>;
    listed: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniObject<{
        id: z.ZodMiniString<string>;
        certificate: z.ZodMiniString<string>;
        headline: z.ZodMiniString<string>;
        record: z.ZodMiniOptional<z.ZodMiniDiscriminatedUnion<[z.ZodMiniObject<{
            name: z.ZodMiniString<string>;
            type: z.ZodMiniEnum<{
                CNAME: "CNAME";
                TXT: "TXT";
            }>;
            value: z.ZodMiniString<string>;
        }, z.core.$strip>, z.ZodMiniObject<{
            name: z.ZodMiniString<string>;
            type: z.ZodMiniLiteral<"CAA">;
            value: z.ZodMiniString<string>;
            missing: z.ZodMiniArray<z.ZodMiniObject<{
                flags: z.ZodMiniInt;
                tag: z.ZodMiniString<string>;
                value: z.ZodMiniString<string>;
            }, z.core.$strip>>;
            present: z.ZodMiniArray<z.ZodMiniObject<{
                flags: z.ZodMiniInt;
                tag: z.ZodMiniString<string>;
                value: z.ZodMiniString<string>;
            }, z.core.$strip>>;
            pending: z.ZodMiniOptional<z.ZodMiniObject<{
                name: z.ZodMiniString<string>;
                type: z.ZodMiniEnum<{
                    CNAME: "CNAME";
                    TXT: "TXT";
                }>;
                value: z.ZodMiniString<string>;
            }, z.core.$strip>>;
        }, z.core.$strip>], "type">>;
    }, z.core.$strip>>>;
}, z.core.$strip>;
export type Notification = z.infer<typeof Notification>;

// shared/providers/digicert/dns-records.d.ts
/**
 * The records that DigiCert accepts instead of the one from `dnsRecord`: a TXT record below `_dnsauth`, and the older
 * form of a CNAME record, `_<random value>.<domain>` with the target `dcv.digicert.com`.
 */
export declare function acceptedRecords({ name, type, value }: DnsRecord): readonly DnsRecord[];

// shared/providers/http/http-client.d.ts
/**
 * The HTTP client of a provider module. It connects only to the provider's host, keeps rate limits, and has timeouts
 * and retries.
 *
 * Contract:
 * - The path is resolved below the base URL of the client. A request cannot leave that host or that path.
 * - Redirects are not followed but fail as `invalid-response`, because the key must not be sent elsewhere.
 * - 429, 5xx, lost connections and timeouts are retried a few times with backoff and jitter, and with `Retry-After`,
 *   until `run.deadline`. Then they are thrown as `rate-limited` or `unavailable`. A request that is not `repeatable`
 *   is sent once.
 * - Every other status is returned; the provider module interprets it. A limit that the module reads from a response
 *   (`limits`) counts like a 429: a refused request is retried, and a used-up limit causes a pause.
 * - A body larger than the limit fails as `invalid-response`. Content encodings are decoded, and the decoded size
 *   counts too.
 * - A part of every rate limit is reserved for `listing` requests, so that requests for details cannot use it up.
 * - If the rate limits delay the next request beyond `run.deadline`, `BudgetExhausted` is thrown.
 * - If `run.signal` is aborted, all pending calls fail with its reason.
 */
export interface HttpClient {
    /** The provider's name, for errors. */
    readonly provider: string;
    send(request: HttpRequest, run: ProviderRun): Promise<HttpResponse>;
    /** The same client for another address of the provider, such as its token service. Limits and counts are shared. */
    at(baseUrl: string): HttpClient;
    /** Number of requests sent, retries included. */
    readonly requests: number;
    /**
     * The requests of the last hour and a pause that the provider requested, as text for the client of the next run; see
     * `RequestPacer`.
     */
    pacing(): string;
}
export interface HttpRequest {
    readonly method: 'GET' | 'POST' | 'PUT';
    /** Below the base URL, with a leading slash: `/order/certificate`. The caller percent-encodes ids. */
    readonly path: string;
    readonly query?: Readonly<Record<string, string>> | URLSearchParams;
    readonly headers?: Readonly<Record<string, string>>;
    readonly body?: string;
    /** Creates further headers for each attempt just before it is sent, such as signatures that contain the time. */
    readonly authorize?: (sending: Sending) => Readonly<Record<string, string>>;
    /** Reads rate limit information from a response, if the provider does not only use status 429. */
    readonly limits?: (response: HttpResponse) => LimitReport | undefined;
    /** The operation in words, for messages: `list orders`. */
    readonly operation: string;
    /** Whether the request can be sent twice without harm. Default: true for GET, false otherwise. */
    readonly repeatable?: boolean;
    /** `listing` can use the reserved part of the rate limits. */
    readonly priority?: RequestPriority;
}
export type RequestPriority = 'listing';
/** One attempt, just before it is sent. */
export interface Sending {
    readonly method: HttpRequest['method'];
    readonly url: URL;
    readonly body: string;
    readonly now: Instant;
}
/** Rate limit information in a response. */
export interface LimitReport {
    /** Whether this request was refused because of the limit. If not, its response is valid. */
    readonly refused: boolean;
    /** Seconds until the next request is allowed, if the provider states them. */
    readonly waitSeconds?: number | undefined;
}
export interface HttpResponse {
    readonly status: number;
    /** By lower-case name. */
    readonly headers: Readonly<Record<string, string | undefined>>;
    readonly body: string;
}

// shared/providers/http/token-keeper.d.ts
/** A token that replaces the credentials for some hours. */
export interface Token {
    readonly value: string;
    readonly expiresAt: Instant;
}
/** Tokens by the hash of their credentials. Only in memory, because a token is as sensitive as a key. */
export type TokenCache = Map<string, Token>;

// shared/providers/huawei/settings.d.ts
/** An access key, which signs each request. */
export interface AccessKey {
    readonly kind: 'access-key';
    readonly accessKeyId: string;
    readonly secretAccessKey: string;
    /** Only for temporary keys. */
    readonly securityToken?: string | undefined;
}
/** An IAM user, for whom IAM issues a token for a day. */
export interface IamUser {
    readonly kind: 'user';
    /** The name of the account, which IAM calls a domain. */
    readonly domainName: string;
    readonly userName: string;
    readonly password: string;
}

// shared/providers/provider-descriptor.d.ts
/**
 * Everything the monitor must know about a provider without loading its module. Only declarations, because deployment,
 * configuration and documentation read it too.
 */
export interface ProviderDescriptor<Settings extends z.ZodMiniType = z.ZodMiniType, Secret extends z.ZodMiniType = z.ZodMiniType> {
    /** The name in keys, events and configuration: `digicert`. */
    readonly name: string;
    /** The name of the product: `DigiCert CertCentral`. */
    readonly title: string;
    /** The settings of an account, such as the region or the base URL. All of them are optional or have defaults. */
    readonly settings: Settings;
    /** How an account is read. Its secret, the grants of its function and the local run follow from it. */
    readonly access: HttpAccess<Settings, Secret> | AccessWithoutSecret<Settings>;
    /**
     * What to check if an account lists no certificates: the settings and permissions for which the provider returns an
     * empty list instead of an error, in the words of the configuration or of the provider's console.
     */
    readonly emptyAccountChecks: readonly string[];
    /**
     * The domains that identify the provider's CA in CAA records (RFC 8659, section 4.2). Absent if the provider sells
     * certificates of several CAs, because it is then unknown which CA a record must allow.
     */
    readonly caaDomains?: readonly string[];
    /** The records that the CA accepts instead of the one that a validation requests. */
    acceptedRecords?(record: DnsRecord): readonly DnsRecord[];
}
/** An HTTP API that needs credentials. They are in a secret of their own for each account. */
interface HttpAccess<Settings extends z.ZodMiniType = z.ZodMiniType, Secret extends z.ZodMiniType = z.ZodMiniType> {
    readonly kind: 'http';
    /** The JSON document in the account's secret. */
    readonly secret: Secret;
    /**
     * The environment variables that replace the secret store, by the end of their names: `{ apiKey: 'API_KEY' }` is
     * `DIGICERT_MAIN_API_KEY` for the account `main`. One entry per way to sign in, the preferred one first.
     */
    readonly secretVariables: readonly Readonly<Record<string, string>>[];
    /** The base URL of the API. */
    baseUrl(settings: z.infer<Settings>): string;
    /** The maximum number of requests in any window of `perMilliseconds`. */
    readonly rateLimits: readonly RateLimit[];
    /** Loads the module of the provider and opens an account. */
    open(account: HttpAccount<z.infer<Settings>, z.infer<Secret>>): Promise<CertificateProvider>;
}
/** Without credentials of its own: AWS APIs, which accept the role of the function, or servers that anyone can read. */
interface AccessWithoutSecret<Settings extends z.ZodMiniType = z.ZodMiniType> {
    readonly kind: 'no-secret';
    /** The IAM actions that the function of an account needs, on all resources: `acm:ListCertificates`. */
    readonly actions: readonly string[];
    /** Loads the module of the provider and opens an account. */
    open(account: OpenAccount<z.infer<Settings>>): Promise<CertificateProvider>;
}
export interface RateLimit {
    readonly requests: number;
    readonly perMilliseconds: number;
}
export interface OpenAccount<Settings> {
    /** The provider's and the account's names in the configuration. */
    readonly account: AccountReference;
    readonly settings: Settings;
    readonly clock: Clock;
}
/** The clock of the account and the timer of `http` have the same time. */
export interface HttpAccount<Settings, Secret> extends OpenAccount<Settings> {
    readonly secret: Secret;
    readonly http: HttpClient;
    /** Keeps the tokens of the account between runs. */
    readonly tokens: TokenCache;
}

// shared/providers/provider.d.ts
/**
 * A certificate provider, as a sync uses it: a listing in pages, and the details of one row.
 *
 * Contract, tested for every implementation (`test/contracts/provider.contract.ts`):
 * - `list`, called repeatedly with the cursor of the previous page and first without one, returns every certificate of
 *   the account at least once and ends with a page without a cursor. It never ends early without an error.
 * - Rows can repeat across pages; the caller drops repetitions by `id`.
 * - A row that cannot be read becomes a `problem` and hides no other row.
 * - Failures are thrown as `ProviderError`; a used-up time or request budget as `BudgetExhausted`.
 * - After an `authentication` failure, no further request is sent in the run, and every later call fails with it.
 * - Requests only read.
 * - No return value and no error contains a secret or personal data.
 */
export interface CertificateProvider<Row extends ListingRow = ListingRow> {
    /** One page of the listing. `cursor` is opaque plain text and is still valid in a later process. */
    list(cursor: string | undefined, run: ProviderRun): Promise<ListingPage<Row>>;
    /**
     * The details of a row of this account, as one certificate or several (an order and its duplicates). The first certificate has the id
     * of the row. A document that never changes, such as a certificate file, is not requested again if `known` has its
     * content.
     */
    fetchDetails(row: Row, run: ProviderRun, known?: KnownCertificate): Promise<ReportedCertificate[]>;
    /**
     * Checks the credentials: lists as few certificates as the API allows, and reads which further permissions they have, in at
     * most four requests. Throws like `list`. Absent if the account has no credentials.
     */
    checkAccess?(run: ProviderRun): Promise<AccountAccess>;
    /** Why an issued certificate can have no expiry, and what to do, as the end of a sentence: `: let … scan it`. */
    readonly withoutEnd?: string;
    /** Only if the provider has a message queue and the settings enable it. */
    readonly messages?: MessageQueue;
}
/** The permissions of credentials in addition to listing certificates. */
export interface AccountAccess {
    /** Whether they can also order or change certificates, which the monitor never does. */
    readonly writes: 'allowed' | 'denied' | 'not-stated';
    /** What the provider states, as a sentence without a full stop. */
    readonly message: string;
    /** What to do, as a sentence without a full stop; absent if `writes` is `denied`. */
    readonly action?: string;
}
/**
 * The message queue of a provider. It keeps each message until it is confirmed.
 *
 * Contract:
 * - `next` returns the oldest message that is not confirmed, the same one each time; `undefined` if there is none. It
 *   changes nothing at the provider.
 * - `confirm` removes the message permanently, for every reader of the account. Call it only after the message is
 *   stored. Confirming a removed message is not an error.
 * - No message contains a secret or personal data.
 */
export interface MessageQueue {
    next(run: ProviderRun): Promise<ProviderMessage | undefined>;
    confirm(id: string, run: ProviderRun): Promise<void>;
    /** How to handle messages that are not about certificates: they block the messages after them. */
    readonly unknown: 'stop' | 'confirm';
    /** Maximum number of messages to confirm in one run. */
    readonly maxPerRun: number;
}
export interface ProviderMessage {
    /** The provider's message id, unique in the account. */
    readonly id: string;
    readonly createdAt?: Instant;
    /** The subject: a certificate of the account, or another object. */
    readonly about: {
        readonly kind: 'certificate';
        readonly certificate?: string;
        readonly name?: string;
    } | {
        readonly kind: 'other';
        readonly type: string;
        readonly name?: string;
    };
    /** The operation and its status, in the provider's words. */
    readonly action?: string;
    readonly status?: string;
    /** The problem to report; only for messages about certificates. */
    readonly problem?: MessageProblem;
    /** The whole message without contacts, keys and codes. */
    readonly content: unknown;
}
/** Returns the stored certificate with the provider's id; `undefined` if there is none. */
export type KnownCertificate = (id: string) => Promise<Certificate | undefined>;
/**
 * The limits of one run: `signal` aborts pending calls, `deadline` is when to stop sending requests (epoch
 * milliseconds).
 */
export interface ProviderRun {
    readonly signal: AbortSignal;
    readonly deadline: number;
}
/** `rows` and `problems` can be computed on demand: a sync does not read them if the page has not changed. */
export interface ListingPage<Row extends ListingRow = ListingRow> {
    /**
     * Changes when anything in the response changes, countdowns included. The same hash means the same rows and problems.
     * Absent if it is not worth computing.
     */
    readonly contentHash?: string;
    readonly rows: readonly Row[];
    readonly problems: readonly RowProblem[];
    /**
     * Sentences for operators about a successful listing. They stay the same while nothing changes, and are logged once.
     */
    readonly notes?: readonly string[];
    /** The cursor of the next page; absent on the last page. */
    readonly next?: string;
}
export interface ListingRow {
    /** The provider's id of the row, unique in the account. */
    readonly id: string;
    /** Changes exactly when a stored field of the row changes. Countdowns are not part of it. */
    readonly contentHash: string;
    /**
     * When to fetch the details of the row.
     * - `when-changed`: if the content hash is new
     * - `always`: in every sync, because details change that the row does not show (a pending validation)
     * - `until-settled`: in every sync until the status is neither pending nor unknown, because the row shows no facts
     */
    readonly detailFetch: 'when-changed' | 'always' | 'until-settled';
    /** The facts in the row; `undefined` if it has none. Computed on demand, because most rows do not change. */
    certificate(): ReportedCertificate | undefined;
}
/** A row, or one of its certificates, that could not be read. */
export interface RowProblem {
    /** The id of the row, if it has one. */
    readonly id?: string;
    /** For users. Contains no secret and no personal data. */
    readonly message: string;
}

// shared/providers/registry.d.ts
/** Every provider by name. Importing it loads no provider module: descriptors are plain declarations. */
export declare const PROVIDERS: {
    readonly autodns: {
        readonly name: 'autodns';
        readonly title: 'InterNetX AutoDNS';
        readonly settings: import("zod/mini").ZodMiniObject<{
            interface: import("zod/mini").ZodMiniDefault<import("zod/mini").ZodMiniEnum<{
                json: "json";
                xml: "xml";
            }>>;
            context: import("zod/mini").ZodMiniDefault<import("zod/mini").ZodMiniInt>;
            demo: import("zod/mini").ZodMiniDefault<import("zod/mini").ZodMiniBoolean<boolean>>;
            children: import("zod/mini").ZodMiniDefault<import("zod/mini").ZodMiniBoolean<boolean>>;
            pageSize: import("zod/mini").ZodMiniDefault<import("zod/mini").ZodMiniInt>;
            baseUrl: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<string, string>>>;
            messages: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniObject<{
                maxPerRun: import("zod/mini").ZodMiniDefault<import("zod/mini").ZodMiniInt>;
                unknown: import("zod/mini").ZodMiniDefault<import("zod/mini").ZodMiniEnum<{
                    confirm: "confirm";
                    stop: "stop";
                }>>;
            }, import("zod/v4/core").$strict>>;
        }, import("zod/v4/core").$strict>;
        readonly access: {
            readonly kind: 'http';
            readonly secret: import("zod/mini").ZodMiniObject<{
                user: import("zod/mini").ZodMiniString<string>;
                password: import("zod/mini").ZodMiniString<string>;
            }, import("zod/v4/core").$strip>;
            readonly secretVariables: readonly [{
                readonly user: 'USER';
                readonly password: 'PASSWORD';
            }];
            readonly baseUrl: ({ interface: spoken, demo, baseUrl }: {
                interface: "json" | "xml";
                context: number;
                demo: boolean;
                children: boolean;
                pageSize: number;
                baseUrl?: string | undefined;
                messages?: {
                    maxPerRun: number;
                    unknown: "confirm" | "stop";
                } | undefined;
            }) => string;
            readonly rateLimits: readonly [{
                readonly requests: 3;
                readonly perMilliseconds: 1000;
            }];
            readonly open: (account: import("./provider-descriptor.ts").HttpAccount<{
                interface: "json" | "xml";
                context: number;
                demo: boolean;
                children: boolean;
                pageSize: number;
                baseUrl?: string | undefined;
                messages?: {
                    maxPerRun: number;
                    unknown: "confirm" | "stop";
                } | undefined;
            }, {
                user: string;
                password: string;
            }>) => Promise<import("./provider.ts").CertificateProvider>;
        };
        readonly emptyAccountChecks: readonly ["context", "demo", "permissions"];
    };
    readonly digicert: {
        readonly name: 'digicert';
        readonly title: 'DigiCert CertCentral';
        readonly settings: import("zod/mini").ZodMiniObject<{
            region: import("zod/mini").ZodMiniDefault<import("zod/mini").ZodMiniEnum<{
                eu: "eu";
                us: "us";
            }>>;
            baseUrl: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<string, string>>, import("zod/mini").ZodMiniTransform<string, string>>>;
        }, import("zod/v4/core").$strict>;
        readonly access: {
            readonly kind: 'http';
            readonly secret: import("zod/mini").ZodMiniObject<{
                apiKey: import("zod/mini").ZodMiniString<string>;
            }, import("zod/v4/core").$strip>;
            readonly secretVariables: readonly [{
                readonly apiKey: 'API_KEY';
            }];
            readonly baseUrl: ({ region, baseUrl }: {
                region: "eu" | "us";
                baseUrl?: string | undefined;
            }) => string;
            readonly rateLimits: readonly [{
                readonly requests: 100;
                readonly perMilliseconds: 10000;
            }, {
                readonly requests: 1000;
                readonly perMilliseconds: 300000;
            }, {
                readonly requests: 1300;
                readonly perMilliseconds: 3600000;
            }];
            readonly open: (account: import("./provider-descriptor.ts").HttpAccount<{
                region: "eu" | "us";
                baseUrl?: string | undefined;
            }, {
                apiKey: string;
            }>) => Promise<import("./provider.ts").CertificateProvider>;
        };
        readonly caaDomains: readonly ["digicert.com", "www.digicert.com", "digicert.ne.jp", "cybertrust.ne.jp", "symantec.com", "thawte.com", "geotrust.com", "rapidssl.com"];
        readonly acceptedRecords: typeof import("./digicert/dns-records.ts").acceptedRecords;
        readonly emptyAccountChecks: readonly ["region", "division", "permissions"];
    };
    readonly huawei: {
        readonly name: 'huawei';
        readonly title: 'Huawei Cloud SCM';
        readonly settings: import("zod/mini").ZodMiniObject<{
            region: import("zod/mini").ZodMiniDefault<import("zod/mini").ZodMiniEnum<{
                "ap-southeast-1": "ap-southeast-1";
                "cn-north-4": "cn-north-4";
                "my-kualalumpur-1": "my-kualalumpur-1";
            }>>;
            baseUrl: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<string, string>>>;
            iamUrl: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<string, string>>>;
            scope: import("zod/mini").ZodMiniDefault<import("zod/mini").ZodMiniEnum<{
                domain: "domain";
                project: "project";
            }>>;
            domainId: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            projectId: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            enterpriseProjectId: import("zod/mini").ZodMiniDefault<import("zod/mini").ZodMiniString<string>>;
            ownedBySelf: import("zod/mini").ZodMiniDefault<import("zod/mini").ZodMiniBoolean<boolean>>;
            apiTimeZone: import("zod/mini").ZodMiniDefault<import("zod/mini").ZodMiniString<string>>;
        }, import("zod/v4/core").$strict>;
        readonly access: {
            readonly kind: 'http';
            readonly secret: import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniObject<{
                accessKeyId: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
                secretAccessKey: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
                securityToken: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
                domainName: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
                userName: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
                password: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            }, import("zod/v4/core").$strip>, import("zod/mini").ZodMiniTransform<import("./huawei/settings.ts").AccessKey | import("./huawei/settings.ts").IamUser, {
                accessKeyId?: string | undefined;
                secretAccessKey?: string | undefined;
                securityToken?: string | undefined;
                domainName?: string | undefined;
                userName?: string | undefined;
                password?: string | undefined;
            }>>;
            readonly secretVariables: readonly [{
                readonly accessKeyId: 'ACCESS_KEY_ID';
                readonly secretAccessKey: 'SECRET_ACCESS_KEY';
            }, {
                readonly domainName: 'DOMAIN_NAME';
                readonly userName: 'USER_NAME';
                readonly password: 'PASSWORD';
            }];
            readonly baseUrl: ({ region, baseUrl }: {
                region: "ap-southeast-1" | "cn-north-4" | "my-kualalumpur-1";
                baseUrl?: string | undefined;
                iamUrl?: string | undefined;
                scope: "domain" | "project";
                domainId?: string | undefined;
                projectId?: string | undefined;
                enterpriseProjectId: string;
                ownedBySelf: boolean;
                apiTimeZone: string;
            }) => string;
            readonly rateLimits: readonly [{
                readonly requests: 3;
                readonly perMilliseconds: 1000;
            }];
            readonly open: (account: import("./provider-descriptor.ts").HttpAccount<{
                region: "ap-southeast-1" | "cn-north-4" | "my-kualalumpur-1";
                baseUrl?: string | undefined;
                iamUrl?: string | undefined;
                scope: "domain" | "project";
                domainId?: string | undefined;
                projectId?: string | undefined;
                enterpriseProjectId: string;
                ownedBySelf: boolean;
                apiTimeZone: string;
            }, import("./huawei/settings.ts").AccessKey | import("./huawei/settings.ts").IamUser>) => Promise<import("./provider.ts").CertificateProvider>;
        };
        readonly emptyAccountChecks: readonly ["region", "enterpriseProjectId", "permissions"];
    };
    readonly qualys: {
        readonly name: 'qualys';
        readonly title: 'Qualys CertView';
        readonly settings: import("zod/mini").ZodMiniObject<{
            platform: import("zod/mini").ZodMiniDefault<import("zod/mini").ZodMiniEnum<{
                ae1: "ae1";
                au1: "au1";
                ca1: "ca1";
                eu1: "eu1";
                eu2: "eu2";
                eu3: "eu3";
                in1: "in1";
                ksa1: "ksa1";
                uk1: "uk1";
                us1: "us1";
                us2: "us2";
                us3: "us3";
                us4: "us4";
            }>>;
            baseUrl: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<string, string>>>;
            orders: import("zod/mini").ZodMiniDefault<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>>;
            orderPath: import("zod/mini").ZodMiniDefault<import("zod/mini").ZodMiniEnum<{
                auto: "auto";
                long: "long";
                short: "short";
            }>>;
            apiVersion: import("zod/mini").ZodMiniDefault<import("zod/mini").ZodMiniString<string>>;
            staleAfterDays: import("zod/mini").ZodMiniDefault<import("zod/mini").ZodMiniNumber<number>>;
            scanWithinDays: import("zod/mini").ZodMiniDefault<import("zod/mini").ZodMiniNumber<number>>;
        }, import("zod/v4/core").$strict>;
        readonly access: {
            readonly kind: 'http';
            readonly secret: import("zod/mini").ZodMiniUnion<readonly [import("zod/mini").ZodMiniObject<{
                username: import("zod/mini").ZodMiniString<string>;
                password: import("zod/mini").ZodMiniString<string>;
            }, import("zod/v4/core").$strip>, import("zod/mini").ZodMiniObject<{
                clientId: import("zod/mini").ZodMiniString<string>;
                clientSecret: import("zod/mini").ZodMiniString<string>;
            }, import("zod/v4/core").$strip>]>;
            readonly secretVariables: readonly [{
                readonly username: 'USERNAME';
                readonly password: 'PASSWORD';
            }, {
                readonly clientId: 'CLIENT_ID';
                readonly clientSecret: 'CLIENT_SECRET';
            }];
            readonly baseUrl: ({ platform, baseUrl }: {
                platform: "ae1" | "au1" | "ca1" | "eu1" | "eu2" | "eu3" | "in1" | "ksa1" | "uk1" | "us1" | "us2" | "us3" | "us4";
                baseUrl?: string | undefined;
                orders: string[];
                orderPath: "auto" | "long" | "short";
                apiVersion: string;
                staleAfterDays: number;
                scanWithinDays: number;
            }) => string;
            readonly rateLimits: readonly [{
                readonly requests: 300;
                readonly perMilliseconds: 3600000;
            }];
            readonly open: (account: import("./provider-descriptor.ts").HttpAccount<{
                platform: "ae1" | "au1" | "ca1" | "eu1" | "eu2" | "eu3" | "in1" | "ksa1" | "uk1" | "us1" | "us2" | "us3" | "us4";
                baseUrl?: string | undefined;
                orders: string[];
                orderPath: "auto" | "long" | "short";
                apiVersion: string;
                staleAfterDays: number;
                scanWithinDays: number;
            }, {
                username: string;
                password: string;
            } | {
                clientId: string;
                clientSecret: string;
            }>) => Promise<import("./provider.ts").CertificateProvider>;
        };
        readonly emptyAccountChecks: readonly ["platform", "subscription", "tag scope", "permissions"];
    };
};

// shared/runtime/clock.d.ts
/** Returns the current time. Passed in, so that tests and the local run can set it. */
export type Clock = () => Instant;

// shared/runtime/dynamodb/table-definition.d.ts
/**
 * A table as plain data, so that the deployment, the local run and the tests create the same one. Capacity,
 * encryption, backups and names are set by the creator.
 */
export interface TableDefinition extends KeySchema {
    readonly indexes: readonly IndexDefinition[];
    /** Readers of the stream get the old and the new item. */
    readonly stream: 'old-and-new-images' | 'none';
    /** The attribute, in seconds since 1970, after which the database can delete an item. */
    readonly timeToLiveAttribute?: string;
}
export interface KeySchema {
    readonly partitionKey: KeyAttribute;
    readonly sortKey: KeyAttribute;
}
export interface KeyAttribute {
    readonly name: string;
    readonly type: 'string' | 'number';
}
/** A global secondary index with the keys of the table, its own keys, and the listed attributes. */
interface IndexDefinition extends KeySchema {
    readonly name: string;
    /** @default - keys only */
    readonly attributes?: readonly string[];
}

// shared/runtime/log.d.ts
/**
 * Writes one line for operators. `message` is a sentence, `fields` are plain values to search by.
 Neither can contain secrets or personal data; complete events, items and responses are never logged.
 */
export interface Log {
    info(message: string, fields?: LogFields): void;
    warn(message: string, fields?: LogFields): void;
    error(message: string, fields?: LogFields): void;
}
declare const RESERVED: readonly ['level', 'message', 'time', 'timestamp'];
/** Fields of the caller. The names of a line's own fields do not compile: they would replace the sentence. */
type LogFields = Readonly<Record<string, string | number | boolean | undefined> & {
    [Name in (typeof RESERVED)[number]]?: never;
}>;

// shared/tracking/summary/plan.d.ts
export declare const WEEKDAYS: readonly ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
export type Weekday = (typeof WEEKDAYS)[number];

// shared/tracking/sync/synced-account.d.ts
/** Everything that a sync needs to know about its account, except the secret itself. */
export declare const SyncedAccount: z.ZodMiniObject<{
    provider: z.ZodMiniString<string>;
    account: z.ZodMiniString<string>;
    settings: z.ZodMiniRecord<z.ZodMiniString<string>, z.ZodMiniUnknown>;
    secretName: z.ZodMiniOptional<z.ZodMiniString<string>>;
    tags: z.ZodMiniRecord<z.ZodMiniString<string>, z.ZodMiniString<string>>;
    policy: z.ZodMiniObject<{
        thresholds: z.ZodMiniDefault<z.ZodMiniArray<z.ZodMiniUnion<readonly [z.ZodMiniObject<{
            name: z.ZodMiniString<string>;
            days: z.ZodMiniNumber<number>;
        }, z.core.$strict>, z.ZodMiniObject<{
            name: z.ZodMiniString<string>;
            fractionOfLifetime: z.ZodMiniNumber<number>;
            minDays: z.ZodMiniNumber<number>;
            maxDays: z.ZodMiniNumber<number>;
        }, z.core.$strict>]>>>;
        validationExpiryWarningDays: z.ZodMiniDefault<z.ZodMiniNumber<number>>;
        renewal: z.ZodMiniOptional<z.ZodMiniObject<{
            mode: z.ZodMiniEnum<{
                automatic: "automatic";
                manual: "manual";
            }>;
            renewBeforeDays: z.ZodMiniOptional<z.ZodMiniNumber<number>>;
        }, z.core.$strict>>;
        successorMatching: z.ZodMiniOptional<z.ZodMiniEnum<{
            "by-name": "by-name";
            "provider-link-only": "provider-link-only";
        }>>;
    }, z.core.$strict>;
    freshnessTargetSeconds: z.ZodMiniNumber<number>;
    extendsFreshness: z.ZodMiniOptional<z.ZodMiniBoolean<boolean>>;
    maxRemovedShare: z.ZodMiniNumber<number>;
    detailsPerSync: z.ZodMiniInt;
    dns: z.ZodMiniOptional<z.ZodMiniObject<{
        resolvers: z.ZodMiniArray<z.ZodMiniString<string>>;
        allowPrivateServers: z.ZodMiniOptional<z.ZodMiniBoolean<boolean>>;
        port: z.ZodMiniOptional<z.ZodMiniInt>;
    }, z.core.$strip>>;
}, z.core.$strip>;
export type SyncedAccount = z.infer<typeof SyncedAccount>;

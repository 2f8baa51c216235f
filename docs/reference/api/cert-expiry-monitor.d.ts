// The public API of cert-expiry-monitor, version 0.2.0. Declarations of cert-expiry-monitor/events are left out.

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
    /**
     * Whether the resources of the provider accounts are in nested stacks. Required for more than about 40 accounts,
     * because CloudFormation allows 500 resources per stack: see `docs/how-to/large-deployments.md`.
     * @default false
     */
    readonly nestedStacks?: boolean;
    /**
     * The VPC in which the poll functions run, for polls from a fixed address or of private endpoints. It needs a route to
     * the providers, to DynamoDB and to Secrets Manager: see `docs/how-to/large-deployments.md`.
     * @default - AWS Lambda's own network: addresses change, and private endpoints cannot be reached
     */
    readonly vpc?: IVpc;
    /**
     * The subnets of the poll functions. A function in a public subnet cannot reach the internet.
     * @default - the private subnets of the VPC
     */
    readonly vpcSubnets?: SubnetSelection;
    /**
     * The security groups of the poll functions.
     * @default - one security group that allows all outgoing connections
     */
    readonly securityGroups?: readonly ISecurityGroup[];
    /**
     * Whether the poll functions also have IPv6 addresses. The subnets must be dual-stack.
     * @default false
     */
    readonly ipv6AllowedForDualStack?: boolean;
    /**
     * Your AWS KMS key for tables, topics, queues and logs. The functions may also decrypt secrets that are encrypted with
     * it. The policy of an imported key must allow the AWS services of the monitor: see
     * `docs/how-to/large-deployments.md`.
     * @default - keys that AWS owns or manages, and one key per topic
     */
    readonly encryptionKey?: IKey;
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
    readonly eventBus: EventBus;
    /** Receives notifications, and alarms about the monitor itself. Add your own subscriptions. */
    readonly notificationTopic: Topic;
    /** The topics for the configuration of chat channels in Amazon Q, by the name of the channel in `channels`. */
    readonly amazonQTopics: ReadonlyMap<string, ITopic>;
    /** Certificates, provider accounts, messages and inventories. Retained when the stack is deleted. */
    readonly stateTable: TableV2;
    /** Which notification was sent to which channel, and when. Retained when the stack is deleted. */
    readonly deliveryLogTable: TableV2;
    /** The names of the channels in the delivery log. */
    readonly channels: readonly string[];
    private readonly placed;
    /** The poll function of each provider account, by `provider/name`. Use it to grant access to your own KMS key. */
    readonly pollFunctions: ReadonlyMap<string, IFunction>;
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
    /**
     * Whether the resources of the provider accounts are in nested stacks. Required for more than about 40 accounts,
     * because CloudFormation allows 500 resources per stack: see `docs/how-to/large-deployments.md`.
     * @default false
     */
    readonly nestedStacks?: boolean;
    /**
     * The VPC in which the poll functions run, for polls from a fixed address or of private endpoints: see
     * `docs/how-to/large-deployments.md`.
     * @default - AWS Lambda's own network: addresses change, and private endpoints cannot be reached
     */
    readonly vpc?: VpcOptions;
    /**
     * The ARN of your AWS KMS key for tables, topics, queues and logs. Its policy must allow the AWS services of the
     * monitor: see `docs/how-to/large-deployments.md`.
     * @default - keys that AWS owns or manages, and one key per topic
     */
    readonly encryptionKeyArn?: string;
}
/** An existing VPC, by IDs. */
export interface VpcOptions {
    /** `vpc-0123456789abcdef0` */
    readonly vpcId: string;
    /** Subnets with a route to the providers, to DynamoDB and to Secrets Manager: `['subnet-0123456789abcdef0']`. */
    readonly subnetIds: readonly string[];
    /** @default - one security group that allows all outgoing connections */
    readonly securityGroupIds?: readonly string[];
    /**
     * Whether the poll functions also have IPv6 addresses. The subnets must be dual-stack.
     * @default false
     */
    readonly ipv6AllowedForDualStack?: boolean;
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
    readonly [Provider in keyof ProviderOptions]: AccountIdentity<Provider> & ProviderOptions[Provider];
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
    readonly groupBy?: 'account' | {
        readonly tag: string;
    };
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
export declare function defineMonitor(config: MonitorConfig): MonitorConfig;

// infra/deploy/config/monitor.d.ts
/** The retention periods of a log group that CloudWatch Logs supports, in days. */
export declare const LOG_RETENTION_DAYS: readonly [1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 3653];
export type LogRetentionDays = (typeof LOG_RETENTION_DAYS)[number];

// infra/deploy/config/poll-schedule.d.ts
/** The intervals that a cron expression can describe: they divide an hour or a day. */
export declare const INTERVALS: readonly ['5 minutes', '10 minutes', '15 minutes', '20 minutes', '30 minutes', '1 hour', '2 hours', '3 hours', '4 hours', '6 hours', '8 hours', '12 hours', '1 day'];
export type Interval = (typeof INTERVALS)[number];

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

// shared/notifications/channels/channel-options.d.ts
/** The settings of an e-mail channel in the configuration. */
export interface EmailOptions {
    /** At least one address. Amazon SNS sends each of them a message to confirm the subscription. */
    readonly addresses: readonly string[];
}
/** The settings of a Slack channel with an incoming webhook, which posts single messages. */
export interface SlackWebhookOptions {
    /** The name of the secret whose text is the URL of the webhook. */
    readonly webhookSecretName: string;
}
/** The settings of a Slack channel with a bot, which posts threads. */
export interface SlackBotOptions {
    /** The name of the secret whose text is the token of the bot. */
    readonly botTokenSecretName: string;
    /** The ID of the channel that the bot posts to: `C0123456789`. */
    readonly channelId: string;
}
/** The settings of a channel of Amazon Q Developer in chat applications. */
export interface AmazonQOptions {
    /**
     * The ARN of an existing standard SNS topic.
     * @default - a topic is created
     */
    readonly topicArn?: string | undefined;
    /**
     * The Slack channel that Amazon Q posts to.
     * @default - configured in the console of Amazon Q
     */
    readonly slack?: AmazonQSlackOptions | undefined;
    /**
     * The channel of Microsoft Teams that Amazon Q posts to.
     * @default - configured in the console of Amazon Q
     */
    readonly teams?: AmazonQTeamsOptions | undefined;
}
/** A Slack channel that Amazon Q posts to. The workspace must be authorized in the console of Amazon Q. */
export interface AmazonQSlackOptions {
    /** The ID of the workspace: `T0123456789`. */
    readonly workspaceId: string;
    /** The ID of the channel: `C0123456789`. */
    readonly channelId: string;
}
/** A channel of Microsoft Teams that Amazon Q posts to. The team must be authorized in the console of Amazon Q. */
export interface AmazonQTeamsOptions {
    /** The ID of the tenant in Microsoft Entra: a UUID. */
    readonly tenantId: string;
    /** The ID of the team: a UUID. */
    readonly teamId: string;
    /** The part of the link to the channel that looks like `19%3a…%40thread.tacv2`. */
    readonly channelId: string;
}
/** The settings of a channel of Microsoft Teams. */
export interface TeamsOptions {
    /** The name of the secret whose text is the URL of the workflow's webhook. */
    readonly webhookSecretName: string;
}
/** The settings of a PagerDuty service. */
export interface PagerDutyOptions {
    /** The name of the secret whose text is the integration key of an Events API v2 integration. */
    readonly routingKeySecretName: string;
    /**
     * The service region of the PagerDuty account: `eu` if its address ends with `.eu.pagerduty.com`.
     * @default 'us'
     */
    readonly region?: 'us' | 'eu' | undefined;
}
/**
 * The settings of a channel in the configuration, by its type. A test holds them to the schemas of the descriptors, which
 * check and complete them.
 */
export interface ChannelTypeOptions {
    readonly email: EmailOptions;
    readonly slack: SlackWebhookOptions | SlackBotOptions;
    readonly 'amazon-q': AmazonQOptions;
    readonly teams: TeamsOptions;
    readonly pagerduty: PagerDutyOptions;
}

// shared/providers/acm/options.d.ts
/** Settings of an account in AWS Certificate Manager (ACM) in the configuration. */
export interface AcmOptions {
    /**
     * The regions whose certificates are read. CloudFront uses certificates of `us-east-1` only.
     * @default - the region of the deployment; in a local run the region of the AWS SDK
     */
    readonly regions?: readonly string[] | undefined;
    /**
     * The ARN of a role in another AWS account, with which its certificates are read.
     * @default - the certificates of the AWS account of the deployment are read
     */
    readonly roleArn?: string | undefined;
    /**
     * The external ID that the trust policy of the role requires.
     * @default - no external ID
     */
    readonly externalId?: string | undefined;
    /**
     * Replaces the addresses of ACM and of AWS STS, for an emulator.
     * @default - the addresses of the regions
     */
    readonly baseUrl?: string | undefined;
}

// shared/providers/autodns/options.d.ts
/** Settings of an AutoDNS account in the configuration. */
export interface AutodnsOptions {
    /**
     * The API to use. Both report the same, see README.md for the differences.
     * @default 'json'
     */
    readonly interface?: 'json' | 'xml' | undefined;
    /**
     * The system that the user belongs to: 9 is the SSLManager, 4 is AutoDNS, 1 is the demo system.
     * @default 9
     */
    readonly context?: number | undefined;
    /**
     * Uses the hosts of the demo system.
     * @default false
     */
    readonly demo?: boolean | undefined;
    /**
     * Whether certificates of subusers are monitored as well.
     * @default true
     */
    readonly children?: boolean | undefined;
    /**
     * Rows per request. AutoDNS documents no limit.
     * @default 500
     */
    readonly pageSize?: number | undefined;
    /**
     * Replaces the address of AutoDNS. For JSON, `/v1` is added to a host without path.
     * @default - the address of the interface
     */
    readonly baseUrl?: string | undefined;
    /**
     * Reads the message queue and confirms the messages. A confirmed message is removed for every other reader of the
     * account, so use a user of its own.
     * @default - the message queue is not read
     */
    readonly messages?: AutodnsMessageOptions | undefined;
}
/** How the message queue is read. */
export interface AutodnsMessageOptions {
    /**
     * Maximum number of messages to confirm in one run.
     * @default 50
     */
    readonly maxPerRun?: number | undefined;
    /**
     * How to handle messages that are not about certificates: they block the messages after them.
     * @default 'stop'
     */
    readonly unknown?: 'stop' | 'confirm' | undefined;
}

// shared/providers/digicert/options.d.ts
/** Settings of a DigiCert account in the configuration. */
export interface DigicertOptions {
    /**
     * The CertCentral instance: `eu` if the console says "CertCentral Europe".
     * @default 'us'
     */
    readonly region?: 'us' | 'eu' | undefined;
    /**
     * Replaces the address of the region. `/services/v2` is added to a host without path.
     * @default - the address of the region
     */
    readonly baseUrl?: string | undefined;
}

// shared/providers/huawei/options.d.ts
/** Settings of a Huawei Cloud account in the configuration. */
export interface HuaweiOptions {
    /**
     * The site: `ap-southeast-1` is the international site, `cn-north-4` is mainland China.
     * @default 'ap-southeast-1'
     */
    readonly region?: 'ap-southeast-1' | 'cn-north-4' | 'my-kualalumpur-1' | undefined;
    /**
     * Replaces the SCM address of the region.
     * @default - the address of the region
     */
    readonly baseUrl?: string | undefined;
    /**
     * Replaces the IAM address of the region. IAM issues a token for a user name and a password.
     * @default - the address of the region
     */
    readonly iamUrl?: string | undefined;
    /**
     * The scope of a token. SCM is a global service, for which `domain` is intended.
     * @default 'domain'
     */
    readonly scope?: 'domain' | 'project' | undefined;
    /**
     * The id of the account (IAM calls it a domain), if its name is not sufficient.
     * @default - the name in the secret identifies the account
     */
    readonly domainId?: string | undefined;
    /**
     * The id of the project, with `scope: 'project'`.
     * @default - the project that is named like the region
     */
    readonly projectId?: string | undefined;
    /**
     * One enterprise project only: a UUID, `0` for the default project, or `all`.
     * @default 'all'
     */
    readonly enterpriseProjectId?: string | undefined;
    /**
     * Leaves out certificates that other accounts share with this one.
     * @default false
     */
    readonly ownedBySelf?: boolean | undefined;
    /**
     * The time zone of the times that SCM reports, because they do not state one: a name or an offset.
     * @default '+08:00'
     */
    readonly apiTimeZone?: string | undefined;
}

// shared/providers/provider-options.d.ts
/**
 * The settings of an account in the configuration, by the name of its provider. A test holds them to the schemas of the
 * descriptors, which check and complete them.
 */
export interface ProviderOptions {
    readonly acm: AcmOptions;
    readonly autodns: AutodnsOptions;
    readonly digicert: DigicertOptions;
    readonly huawei: HuaweiOptions;
    readonly qualys: QualysOptions;
}

// shared/providers/qualys/options.d.ts
/** Settings of a Qualys account in the configuration. */
export interface QualysOptions {
    /**
     * The platform of the subscription, as in the address of its console.
     * @see https://www.qualys.com/platform-identification/
     * @default 'us1'
     */
    readonly platform?: QualysPlatform | undefined;
    /**
     * Replaces the gateway of the platform.
     * @default - the gateway of the platform
     */
    readonly baseUrl?: string | undefined;
    /**
     * UUIDs of the certificate requests to monitor, because no API call lists them.
     * @default []
     */
    readonly orders?: readonly string[] | undefined;
    /**
     * Selects one of the two documented paths of an order.
     * @default 'auto'
     */
    readonly orderPath?: 'auto' | 'short' | 'long' | undefined;
    /**
     * The version of the inventory API. Qualys ends a version about a year after the next one.
     * @default 'v2.2'
     */
    readonly apiVersion?: string | undefined;
    /**
     * A certificate that no scan has found for this many days no longer counts as in use.
     * @default 30
     */
    readonly staleAfterDays?: number | undefined;
    /**
     * Days after the issuance of an order in which a scan should find its certificate.
     * @default 7
     */
    readonly scanWithinDays?: number | undefined;
}
/** The platforms with CertView, as in the addresses of their consoles. */
export type QualysPlatform = 'us1' | 'us2' | 'us3' | 'us4' | 'eu1' | 'eu2' | 'eu3' | 'in1' | 'ca1' | 'ae1' | 'uk1' | 'au1' | 'ksa1';

// shared/tracking/summary/plan.d.ts
export declare const WEEKDAYS: readonly ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
export type Weekday = (typeof WEEKDAYS)[number];

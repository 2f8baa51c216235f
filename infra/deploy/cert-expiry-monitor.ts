import { Annotations, Stack, Tags } from 'aws-cdk-lib';
import type { ISecurityGroup, IVpc, SubnetSelection } from 'aws-cdk-lib/aws-ec2';
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import type { EventBus } from 'aws-cdk-lib/aws-events';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { ITopic, Topic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import { accountKey } from '../../shared/certificates/certificate.ts';
import { DELIVERY_LOG_TABLE } from '../../shared/notifications/delivery-log/delivery-log-table.ts';
import { findQueueChannel } from '../../shared/notifications/channels/registry.ts';
import { PROVIDERS } from '../../shared/providers/registry.ts';
import { STATE_TABLE } from '../../shared/state/table.ts';
import { alarmPrefix } from './alarm-prefix.ts';
import { findAccountStack } from './constructs/account-stack.ts';
import { AccountPoll } from './constructs/account-poll.ts';
import { AlarmRecovery } from './constructs/alarm-recovery.ts';
import { AmazonQTopic } from './constructs/amazon-q-topic.ts';
import { ChannelDelivery } from './constructs/channel-delivery.ts';
import { DeadlineCheck } from './constructs/deadline-check.ts';
import { allowServices } from './constructs/encryption-key.ts';
import { Escalation } from './constructs/escalation.ts';
import { EventPublication } from './constructs/event-publication.ts';
import { EventSchemas } from './constructs/event-schemas.ts';
import type { FunctionOptions } from './constructs/function-options.ts';
import { MonitorBus } from './constructs/monitor-bus.ts';
import { MonitorTable } from './constructs/monitor-table.ts';
import { NotificationDelivery } from './constructs/notification-delivery.ts';
import { OwnerRulesLayer } from './constructs/owner-rules-layer.ts';
import { pollNetwork } from './constructs/poll-network.ts';
import { NotificationTopic } from './constructs/notification-topic.ts';
import { WeeklySummary } from './constructs/weekly-summary.ts';
import { countAddresses } from './config/mail-pace.ts';
import { DEFAULT_EVENT_BUS_NAME } from './config/deployment.ts';
import { routesVariable } from './config/read-channels.ts';
import type { MonitorConfig } from './config/monitor-config.ts';
import { MonitorEvents } from './monitor-events.ts';
import { pinLogicalId } from './pin-logical-id.ts';
import { PINNED, placementOf } from './config/placement.ts';
import type { PlacedMonitor } from './config/placement.ts';
import { readMonitor } from './config/read-monitor.ts';

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
export class CertExpiryMonitor extends MonitorEvents {
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
  private readonly placed: PlacedMonitor;
  /** The poll function of each provider account, by `provider/name`. Use it to grant access to your own KMS key. */
  readonly pollFunctions: ReadonlyMap<string, IFunction>;

  constructor(scope: Construct, id: string, props: CertExpiryMonitorProps) {
    const {
      eventBusName = DEFAULT_EVENT_BUS_NAME,
      tracing = false,
      nestedStacks = false,
      encryptionKey,
      ...others
    } = props;
    const { vpc, vpcSubnets, securityGroups, ipv6AllowedForDualStack, ...config } = others;
    const inVpc = { vpc, vpcSubnets, securityGroups, ipv6AllowedForDualStack };
    const otherMonitors = scope.node.root.node
      .findAll()
      .filter((construct) => construct instanceof CertExpiryMonitor)
      .map((monitor) => monitor.placed);
    const placed: PlacedMonitor = { scope, id, eventBusName, nestedStacks };
    const placement = placementOf(placed, otherMonitors, { config, network: inVpc });
    const monitor = readMonitor(config, PROVIDERS, placement);
    super(scope, id);
    this.placed = placed;
    const { channels, escalation, weeklySummary, retention, tags } = monitor;
    const recipients = channels.flatMap((channel) =>
      channel.type === 'email'
        ? channel.settings.addresses.map((address) =>
            channel.only === undefined ? { address } : { address, channel: channel.name },
          )
        : [],
    );

    if (encryptionKey !== undefined) allowServices(encryptionKey);
    const table = new MonitorTable(this, 'StateTable', STATE_TABLE, encryptionKey);
    const deliveryLog = new MonitorTable(
      this,
      'DeliveryLogTable',
      DELIVERY_LOG_TABLE,
      encryptionKey,
    );
    const topic = new NotificationTopic(this, 'NotificationTopic', recipients, encryptionKey);
    const bus = new MonitorBus(this, 'EventBus', {
      name: eventBusName,
      archiveDays: retention.eventArchiveDays,
    });
    new EventSchemas(this, 'Schemas', eventBusName);
    const options: FunctionOptions = {
      monitor: eventBusName,
      logDays: retention.logDays,
      tracing,
      alarmPrefix: alarmPrefix(Stack.of(this), eventBusName),
      alarmTopic: topic,
      encryptionKey,
    };
    const network = pollNetwork(this, inVpc);
    new AlarmRecovery(this, 'AlarmRecovery', { alarmPrefix: options.alarmPrefix, topic });

    const ownerRules =
      monitor.owners.length > 0
        ? new OwnerRulesLayer(this, 'OwnerRules', monitor.owners)
        : undefined;
    // Polls and deadlines change states in the state table, ...
    this.pollFunctions = new Map(
      monitor.accounts.map((account) => {
        const { provider, account: name } = account.synced;
        const key = accountKey(account.synced);
        const parent = nestedStacks ? findAccountStack(this, key) : this;
        const props = { account, table, ownerRules, network, options };
        const poll = new AccountPoll(parent, `Poll-${provider}.${name}`, props);
        return [key, poll.function];
      }),
    );
    new DeadlineCheck(this, 'DeadlineCheck', { table, options });
    if (weeklySummary !== undefined) {
      const { accounts } = monitor;
      new WeeklySummary(this, 'WeeklySummary', { weeklySummary, accounts, table, bus, options });
    }
    // ... changes of states become events, ...
    new EventPublication(this, 'EventPublication', { table, bus, options });
    // ... and events become notifications.
    const addresses = countAddresses(monitor);
    const delivery = { bus, deliveryLog, addresses, options };
    new NotificationDelivery(this, 'Notifications', {
      ...delivery,
      topic,
      channel: 'topic',
      routes: routesVariable(channels),
    });
    if (escalation !== undefined) {
      new Escalation(this, 'Escalation', { ...escalation, ...delivery });
    }
    const behindQueues = channels.filter((channel) => channel.type !== 'email');
    this.channels = ['topic', ...behindQueues.map(({ name }) => name)];
    const amazonQTopics = new Map<string, ITopic>();
    for (const { type, name, settings, only } of behindQueues) {
      const target =
        type === 'amazon-q'
          ? new AmazonQTopic(this, `AmazonQTopic-${name}`, { name, settings, encryptionKey })
          : undefined;
      const { function: sender } = new ChannelDelivery(this, `Channel-${name}`, {
        descriptor: findQueueChannel(type),
        name,
        settings: target === undefined ? settings : { topicArn: target.topic.topicArn },
        filtered: only !== undefined,
        topic,
        deliveryLog,
        options,
      });
      target?.allowPublishing(sender);
      if (target !== undefined) amazonQTopics.set(name, target.topic);
    }
    this.amazonQTopics = amazonQTopics;

    if (recipients.every((recipient) => recipient.channel !== undefined)) {
      Annotations.of(this).addInfo(
        'notifications.channels has no e-mail address without "only": alarms about the monitor itself are not delivered until you subscribe to its topic.',
      );
    }
    for (const [stateful, name] of [
      [table, PINNED.stateTable],
      [deliveryLog, PINNED.deliveryLogTable],
      [topic, PINNED.notificationTopic],
      [bus, PINNED.eventBus],
    ] as const) {
      pinLogicalId(stateful, `${id}${name}`);
    }
    for (const [key, value] of Object.entries(tags)) Tags.of(this).add(key, value);
    [this.eventBus, this.notificationTopic] = [bus, topic];
    [this.stateTable, this.deliveryLogTable] = [table, deliveryLog];
  }
}

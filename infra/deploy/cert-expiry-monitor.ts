import { Annotations, Tags } from 'aws-cdk-lib';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import { accountKey } from '../../shared/certificates/certificate.ts';
import { DELIVERY_LOG_TABLE } from '../../shared/notifications/delivery-log/delivery-log-table.ts';
import { PROVIDERS } from '../../shared/providers/registry.ts';
import { STATE_TABLE } from '../../shared/state/table.ts';
import { AccountPoll } from './constructs/account-poll.ts';
import { AlarmRecovery } from './constructs/alarm-recovery.ts';
import { AmazonQ } from './constructs/amazon-q.ts';
import { DeadlineCheck } from './constructs/deadline-check.ts';
import { Escalation } from './constructs/escalation.ts';
import { EventPublication } from './constructs/event-publication.ts';
import { EventSchemas } from './constructs/event-schemas.ts';
import type { FunctionOptions } from './constructs/function-options.ts';
import { MonitorBus } from './constructs/monitor-bus.ts';
import { MonitorTable } from './constructs/monitor-table.ts';
import { NotificationDelivery } from './constructs/notification-delivery.ts';
import { NotificationTopic } from './constructs/notification-topic.ts';
import { SlackPosting } from './constructs/slack-posting.ts';
import { WeeklySummary } from './constructs/weekly-summary.ts';
import { countAddresses } from './config/mail-pace.ts';
import type { MonitorConfig } from './config/monitor-config.ts';
import { MonitorEvents } from './monitor-events.ts';
import { pinLogicalId } from './pin-logical-id.ts';
import { PINNED, placementOf } from './config/placement.ts';
import type { PlacedMonitor } from './config/placement.ts';
import { readMonitor } from './config/read-monitor.ts';

/** The configuration, as in `monitor.config.ts`, and options of the deployment. */
export interface CertExpiryMonitorProps extends MonitorConfig {
  /**
   * The name of the event bus and of the schema registry, the prefix of alarm names, and the dimension `monitor` of every
   * metric. A second monitor in the same AWS account and region needs another name.
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
 *   notifications: { emails: ['certificates@example.com'] },
 * });
 * @throws MonitorConfigError with every problem of the props at once.
 */
export class CertExpiryMonitor extends MonitorEvents {
  /** The bus on which every event is published. Its archive supports replays. */
  readonly eventBus: MonitorBus;
  /** Receives notifications, and alarms about the monitor itself. Add your own subscriptions. */
  readonly notificationTopic: NotificationTopic;
  /** The topic for the configuration of a chat channel in Amazon Q, if `notifications.amazonQ` is set. */
  readonly amazonQTopic: ITopic | undefined;
  /** Certificates, provider accounts, messages and inventories. Retained when the stack is deleted. */
  readonly stateTable: MonitorTable;
  /** Which notification was sent to which channel, and when. Retained when the stack is deleted. */
  readonly deliveryLogTable: MonitorTable;
  /** The channels that get every notification, by their names in the delivery log. */
  readonly channels: readonly string[];
  private readonly placed: PlacedMonitor;
  /** The poll function of each provider account, by `provider/name`. Use it to grant access to your own KMS key. */
  readonly polls: ReadonlyMap<string, AccountPoll>;

  constructor(scope: Construct, id: string, props: CertExpiryMonitorProps) {
    const { eventBusName = 'cert-expiry-monitor', tracing = false, ...config } = props;
    const others = scope.node.root.node
      .findAll()
      .filter((construct) => construct instanceof CertExpiryMonitor)
      .map((monitor) => monitor.placed);
    const placed: PlacedMonitor = { scope, id, eventBusName };
    const monitor = readMonitor(config, PROVIDERS, placementOf(placed, others));
    super(scope, id);
    this.placed = placed;
    const { emails, slack, escalation, amazonQ, weeklySummary, retention, tags } = monitor;

    const table = new MonitorTable(this, 'StateTable', STATE_TABLE);
    const deliveryLog = new MonitorTable(this, 'DeliveryLogTable', DELIVERY_LOG_TABLE);
    const topic = new NotificationTopic(this, 'NotificationTopic', emails);
    const bus = new MonitorBus(this, 'EventBus', {
      name: eventBusName,
      archiveDays: retention.eventArchiveDays,
    });
    new EventSchemas(this, 'Schemas', eventBusName);
    const options: FunctionOptions = {
      monitor: eventBusName,
      logDays: retention.logDays,
      tracing,
      alarmTopic: topic,
    };
    new AlarmRecovery(this, 'AlarmRecovery', { monitor: eventBusName, topic });

    // Polls and deadlines change states in the state table, ...
    this.polls = new Map(
      monitor.accounts.map((account) => {
        const { provider, account: name } = account.synced;
        const poll = new AccountPoll(this, `Poll-${provider}.${name}`, { account, table, options });
        return [accountKey(account.synced), poll];
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
    new NotificationDelivery(this, 'Notifications', { ...delivery, topic, channel: 'topic' });
    if (escalation !== undefined) {
      new Escalation(this, 'Escalation', { ...escalation, ...delivery });
    }
    this.channels = [
      'topic',
      ...(slack === undefined ? [] : ['slack']),
      ...(amazonQ ? ['amazon-q'] : []),
    ];
    if (slack !== undefined) {
      new SlackPosting(this, 'Slack', { slack, topic, deliveryLog, options });
    }
    if (amazonQ) {
      this.amazonQTopic = new AmazonQ(this, 'AmazonQ', {
        notifications: topic,
        deliveryLog,
        settings: amazonQ,
        options,
      }).topic;
    }

    if (emails.length === 0) {
      Annotations.of(this).addInfo(
        'notifications.emails is empty: alarms about the monitor itself are not delivered until you subscribe to its topic.',
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

import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { SNSClient } from '@aws-sdk/client-sns';
import { publishChanges } from '../../shared/tracking/publish-changes.ts';
import type { WeeklySummaryPlan } from '../../shared/tracking/summary/plan.ts';
import { sendSummary } from '../../shared/tracking/summary/send-summary.ts';
import { sendNotifications } from '../../shared/notifications/delivery/send-notifications.ts';
import { deliverToChannel } from '../../shared/notifications/delivery/deliver-to-channel.ts';
import { checkDeadlines } from '../../shared/tracking/deadlines/check-deadlines.ts';
import type { Instant } from '../../shared/certificates/instant.ts';
import { eventBridgePublisher } from '../../shared/events/eventbridge-publisher.ts';
import { sqsDeadLetters } from '../../shared/events/sqs-dead-letters.ts';
import { findQueueChannel } from '../../shared/notifications/channels/registry.ts';
import { dynamoDBAlertRecords } from '../../shared/notifications/channels/pagerduty/dynamodb-alert-records.ts';
import { dynamoDBSlackThreads } from '../../shared/notifications/channels/slack/dynamodb-threads.ts';
import { defined } from '../../shared/runtime/defined.ts';
import { snsTopic } from '../../shared/notifications/channels/email/channel.ts';
import { PUBLISHING_CLIENT } from '../../shared/notifications/channels/publishing-client.ts';
import { NOTIFICATION_LEASE } from '../../shared/notifications/delivery/deliver-messages.ts';
import { dynamoDBDeliveryLog } from '../../shared/notifications/delivery-log/dynamodb-delivery-log.ts';
import { ESCALATION } from '../../shared/notifications/escalates.ts';
import { deliveredNotifications } from '../../shared/notifications/delivery-log/delivered-notifications.ts';
import { routeBy } from '../../shared/notifications/route.ts';
import { wantedBy } from '../../shared/notifications/wanted-by.ts';
import { dynamoDBClient } from '../../shared/runtime/dynamodb/client.ts';
import { describeError } from '../../shared/runtime/log.ts';
import type { Log } from '../../shared/runtime/log.ts';
import { dynamoDBCertificateStore } from '../../shared/state/dynamodb-certificate-store.ts';
import { dynamoDBMessageStore } from '../../shared/state/dynamodb-message-store.ts';
import { dynamoDBSyncStore } from '../../shared/state/dynamodb-sync-store.ts';
import { DELIVERY_LOG_TABLE_NAME, STATE_TABLE_NAME } from './aws/dynamodb.ts';
import { ESCALATION_TOPIC_ARN, EVENT_BUS_NAME, TOPIC_ARN } from './aws/local-aws.ts';
import type { LocalAws } from './aws/local-aws.ts';
import { localClient } from './aws/local-identity.ts';
import type { QueuedMessage } from './aws/message-queue.ts';
import type { LocalAccount } from './local-account.ts';
import { findNextDeadline } from './next-deadline.ts';
import type { Pace } from './pace.ts';
import type { TriggeredFunctions } from './pipeline.ts';
import { pollAccount } from './poll-account.ts';
import type { RunReport } from './report/run-report.ts';

/** The functions of the deployment, on this machine. */
export interface LocalFunctions extends TriggeredFunctions {
  pollAccount(account: LocalAccount, signal: AbortSignal): ReturnType<typeof pollAccount>;
  /** Returns one sentence per problem; the problems are already reported. */
  checkDeadlines(): Promise<readonly string[]>;
  /** The next time at which `checkDeadlines` has work. */
  nextDeadline(): Promise<Instant | undefined>;
  /** Sends the weekly summary that was due last. */
  sendSummary(plan: WeeklySummaryPlan): Promise<readonly string[]>;
  close(): void;
}

/** Connects the use cases of the functions as their handlers do, with clients of the local endpoints. */
export function connectFunctions(
  { endpoints, publishDeadLetterUrl, channels }: LocalAws,
  options: {
    readonly pace: Pace;
    readonly report: RunReport;
    readonly log: Log;
    /** Milliseconds after which a poll stops; the next run continues. */
    readonly timeLimit: number;
  },
): LocalFunctions {
  const { pace, report, log, timeLimit } = options;
  const { clock } = pace;
  const dynamoDb = dynamoDBClient(localClient(endpoints.dynamoDb));
  const events = new EventBridgeClient(localClient(endpoints.events));
  const sns = new SNSClient({ ...PUBLISHING_CLIENT, ...localClient(endpoints.topic) });
  const store = dynamoDBCertificateStore(dynamoDb, STATE_TABLE_NAME);
  const syncs = dynamoDBSyncStore(dynamoDb, STATE_TABLE_NAME);
  const messages = dynamoDBMessageStore(dynamoDb, STATE_TABLE_NAME);
  const publishing = {
    publisher: eventBridgePublisher(events, EVENT_BUS_NAME),
    deadLetters: sqsDeadLetters(publishDeadLetterUrl, localClient(endpoints.queues)),
    log,
  };
  const sending = {
    deliveryLog: dynamoDBDeliveryLog(dynamoDb, DELIVERY_LOG_TABLE_NAME),
    clock,
    leaseMilliseconds: NOTIFICATION_LEASE,
    // Local functions have no time limit.
    remainingMilliseconds: () => Infinity,
    log,
  };
  const topic = snsTopic(sns, TOPIC_ARN);
  const escalation = snsTopic(sns, ESCALATION_TOPIC_ARN, ESCALATION);
  const routes = [...channels.values()].map(({ name, only }) => defined({ name, only }));
  const openChannel = async (name: string) => {
    const channel = channels.get(name);
    if (channel === undefined) throw new Error(`The local run has no channel ${name}.`);
    const descriptor = findQueueChannel(channel.type);
    const local = channel.service.settings(channel.settings);
    return descriptor.open(descriptor.settings.parse(local.settings), {
      ...{ name, fetch, clock, wait: () => Promise.resolve(), log },
      remainingMilliseconds: () => Infinity,
      readSecret: () => Promise.resolve(local.secret ?? ''),
      sns: () => Promise.resolve(sns),
      threads: dynamoDBSlackThreads(dynamoDb, DELIVERY_LOG_TABLE_NAME),
      alerts: dynamoDBAlertRecords(dynamoDb, DELIVERY_LOG_TABLE_NAME),
      baseUrl: local.baseUrl,
    });
  };
  // As in the deployment: the next run tries again, and the rest continues.
  const warned = (problems: readonly string[]) => {
    for (const problem of problems) report.warn(problem);
    return problems;
  };
  const delivered = (lineage: string) =>
    deliveredNotifications(dynamoDb, DELIVERY_LOG_TABLE_NAME, lineage);
  return {
    pollAccount: (account, signal) =>
      pollAccount(account, { store, syncs, messages, pace, report, log, signal, timeLimit }),
    async checkDeadlines() {
      try {
        const { certificates, accounts, unreadable } = await checkDeadlines(clock(), store);
        if (certificates + accounts > 0) report.deadlines(clock(), certificates + accounts);
        return warned(unreadable);
      } catch (error) {
        return warned([`Deadlines could not be checked. ${describeError(error)}`]);
      }
    },
    async sendSummary(plan) {
      try {
        await sendSummary(clock(), plan, { store, syncs, publisher: publishing.publisher });
        return [];
      } catch (error) {
        return warned([`The weekly summary was not sent. ${describeError(error)}`]);
      }
    },
    nextDeadline: () => findNextDeadline(dynamoDb, STATE_TABLE_NAME),
    publishEvents: (records) => publishChanges(records, publishing),
    sendNotifications: (messages) =>
      failedOf(messages, (records) =>
        sendNotifications(records, {
          ...sending,
          channel: topic,
          wanted: wantedBy(topic.name, delivered),
          newRouter: () => routeBy(routes, delivered, topic.name),
        }),
      ),
    escalate: (messages) =>
      failedOf(messages, (records) =>
        sendNotifications(records, {
          ...{ ...sending, channel: escalation },
          wanted: wantedBy(escalation.name, delivered),
          newRouter: () => routeBy([], delivered, escalation.name),
        }),
      ),
    async deliverToChannel(name, messages) {
      const channel = await openChannel(name);
      return failedOf(messages, (records) => deliverToChannel(records, { ...sending, channel }));
    },
    close: () => {
      for (const client of [dynamoDb, events, sns]) client.destroy();
    },
  };
}

async function failedOf(
  messages: readonly QueuedMessage[],
  send: (records: { messageId: string; body: string }[]) => ReturnType<typeof sendNotifications>,
): Promise<ReadonlySet<number>> {
  const { batchItemFailures } = await send(
    messages.map(({ id, body }) => ({ messageId: String(id), body })),
  );
  return new Set(batchItemFailures.map(({ itemIdentifier }) => Number(itemIdentifier)));
}

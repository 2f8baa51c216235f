import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { SNSClient } from '@aws-sdk/client-sns';
import { postToSlack } from '../../lambdas/post-to-slack/post-to-slack.ts';
import { publishChanges } from '../../lambdas/publish-events/publish-changes.ts';
import type { DigestPlan } from '../../lambdas/send-digest/env.ts';
import { sendDigest } from '../../lambdas/send-digest/send-digest.ts';
import { sendNotices } from '../../lambdas/send-notices/send-notices.ts';
import { tellAmazonQ } from '../../lambdas/tell-amazon-q/tell-amazon-q.ts';
import { watchDeadlines } from '../../lambdas/watch-deadlines/watch-deadlines.ts';
import type { Instant } from '../../shared/certificates/instant.ts';
import { eventBridgePublisher } from '../../shared/events/eventbridge-publisher.ts';
import { sqsDeadLetters } from '../../shared/events/sqs-dead-letters.ts';
import { amazonQTopic } from '../../shared/notices/channels/amazon-q-topic.ts';
import { slackBot } from '../../shared/notices/channels/slack-bot.ts';
import { slackWebhook } from '../../shared/notices/channels/slack-webhook.ts';
import { PUBLISHING_CLIENT, snsTopic } from '../../shared/notices/channels/sns-topic.ts';
import { NOTICE_LEASE } from '../../shared/notices/delivery/deliver-messages.ts';
import { dynamoDBNoticeLedger } from '../../shared/notices/ledger/dynamodb-notice-ledger.ts';
import { dynamoDBSlackThreads } from '../../shared/notices/channels/dynamodb-slack-threads.ts';
import { ESCALATION } from '../../shared/notices/escalates.ts';
import { saidNotices } from '../../shared/notices/ledger/said-notices.ts';
import { wantedBy } from '../../shared/notices/wanted-by.ts';
import { dynamoDBClient } from '../../shared/runtime/dynamodb/client.ts';
import { describeError } from '../../shared/runtime/log.ts';
import type { Log } from '../../shared/runtime/log.ts';
import { dynamoDBCertificateStore } from '../../shared/state/dynamodb-certificate-store.ts';
import { dynamoDBMessageStore } from '../../shared/state/dynamodb-message-store.ts';
import { dynamoDBSweepStore } from '../../shared/state/dynamodb-sweep-store.ts';
import { LEDGER_TABLE_NAME, STATE_TABLE_NAME } from './aws/dynamodb.ts';
import {
  AMAZON_Q_TOPIC_ARN,
  ESCALATION_TOPIC_ARN,
  EVENT_BUS_NAME,
  TOPIC_ARN,
} from './aws/local-aws.ts';
import type { LocalAws } from './aws/local-aws.ts';
import { localClient } from './aws/local-identity.ts';
import { LOCAL_SLACK_CHANNEL, LOCAL_SLACK_TOKEN } from './aws/slack-api.ts';
import type { QueuedMessage } from './aws/message-queue.ts';
import type { LocalAccount } from './local-account.ts';
import { findNextDeadline } from './next-deadline.ts';
import type { Pace } from './pace.ts';
import type { FedFunctions } from './pipeline.ts';
import { pollAccount } from './poll-account.ts';
import type { RunReport } from './report/run-report.ts';

/** The functions of the deployment, on this machine. */
export interface LocalFunctions extends FedFunctions {
  pollCertificates(account: LocalAccount, signal: AbortSignal): ReturnType<typeof pollAccount>;
  /** Answers what could not be done, one sentence each; it has been reported. */
  watchDeadlines(): Promise<readonly string[]>;
  /** When `watchDeadlines` next has something to do. */
  nextDeadline(): Promise<Instant | undefined>;
  /** Says how the accounts of the plan stand, for the week whose digest was due last. */
  sendDigest(plan: DigestPlan): Promise<readonly string[]>;
  close(): void;
}

/** Wires the functions' behaviours as their handlers do, with clients that talk to the local endpoints. */
export function connectFunctions(
  { endpoints, publishDeadLetterUrl, slackWebhookUrl, slackApiUrl }: LocalAws,
  options: {
    readonly pace: Pace;
    readonly report: RunReport;
    readonly log: Log;
    /** By a webhook each notice stands alone in Slack. */
    readonly slackBy: 'bot' | 'webhook';
    /** Milliseconds after which a poll gives up its account. */
    readonly timeLimit: number;
  },
): LocalFunctions {
  const { pace, report, log, slackBy, timeLimit } = options;
  const { clock } = pace;
  const dynamoDb = dynamoDBClient(localClient(endpoints.dynamoDb));
  const events = new EventBridgeClient(localClient(endpoints.events));
  const sns = new SNSClient({ ...PUBLISHING_CLIENT, ...localClient(endpoints.topic) });
  const store = dynamoDBCertificateStore(dynamoDb, STATE_TABLE_NAME);
  const sweeps = dynamoDBSweepStore(dynamoDb, STATE_TABLE_NAME);
  const messages = dynamoDBMessageStore(dynamoDb, STATE_TABLE_NAME);
  const publishing = {
    publisher: eventBridgePublisher(events, EVENT_BUS_NAME),
    deadLetters: sqsDeadLetters(publishDeadLetterUrl, localClient(endpoints.queues)),
    log,
  };
  const sending = {
    ledger: dynamoDBNoticeLedger(dynamoDb, LEDGER_TABLE_NAME),
    clock,
    leaseMilliseconds: NOTICE_LEASE,
    // Nobody ends a function here, and the channels are on this machine: there is nothing to wait for.
    remainingMilliseconds: () => Infinity,
    log,
  };
  const topic = snsTopic(sns, TOPIC_ARN);
  const escalation = snsTopic(sns, ESCALATION_TOPIC_ARN, ESCALATION);
  const amazonQ = amazonQTopic(sns, AMAZON_Q_TOPIC_ARN);
  const requests = {
    ...{ fetch, clock, wait: () => Promise.resolve() },
    remainingMilliseconds: () => Infinity,
  };
  const slack =
    slackBy === 'webhook'
      ? slackWebhook({ ...requests, readUrl: () => Promise.resolve(slackWebhookUrl) })
      : slackBot({
          ...requests,
          readToken: () => Promise.resolve(LOCAL_SLACK_TOKEN),
          channel: LOCAL_SLACK_CHANNEL,
          threads: dynamoDBSlackThreads(dynamoDb, LEDGER_TABLE_NAME),
          log,
          apiUrl: slackApiUrl,
        });
  // As in the deployment: the next run tries again, and the rest continues.
  const warned = (problems: readonly string[]) => {
    for (const problem of problems) report.warn(problem);
    return problems;
  };
  const said = (lineage: string) => saidNotices(dynamoDb, LEDGER_TABLE_NAME, lineage);
  return {
    pollCertificates: (account, signal) =>
      pollAccount(account, { store, sweeps, messages, pace, report, log, signal, timeLimit }),
    async watchDeadlines() {
      try {
        const { certificates, accounts, unreadable } = await watchDeadlines(clock(), store);
        if (certificates + accounts > 0) report.deadlines(clock(), certificates + accounts);
        return warned(unreadable);
      } catch (error) {
        return warned([`Deadlines could not be watched. ${describeError(error)}`]);
      }
    },
    async sendDigest(plan) {
      try {
        await sendDigest(clock(), plan, { store, sweeps, publisher: publishing.publisher });
        return [];
      } catch (error) {
        return warned([`The weekly summary was not sent. ${describeError(error)}`]);
      }
    },
    nextDeadline: () => findNextDeadline(dynamoDb, STATE_TABLE_NAME),
    publishEvents: (records) => publishChanges(records, publishing),
    sendNotices: (messages) =>
      failedOf(messages, (records) =>
        sendNotices(records, { ...sending, channel: topic, wanted: wantedBy(topic.name, said) }),
      ),
    postToSlack: (messages) =>
      failedOf(messages, (records) => postToSlack(records, { ...sending, channel: slack })),
    escalate: (messages) =>
      failedOf(messages, (records) =>
        sendNotices(records, {
          ...{ ...sending, channel: escalation },
          wanted: wantedBy(escalation.name, said),
        }),
      ),
    tellAmazonQ: (messages) =>
      failedOf(messages, (records) => tellAmazonQ(records, { ...sending, channel: amazonQ })),
    close: () => {
      for (const client of [dynamoDb, events, sns]) client.destroy();
    },
  };
}

async function failedOf(
  messages: readonly QueuedMessage[],
  send: (records: { messageId: string; body: string }[]) => ReturnType<typeof sendNotices>,
): Promise<ReadonlySet<number>> {
  const { batchItemFailures } = await send(
    messages.map(({ id, body }) => ({ messageId: String(id), body })),
  );
  return new Set(batchItemFailures.map(({ itemIdentifier }) => Number(itemIdentifier)));
}

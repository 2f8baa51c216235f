import { join } from 'node:path';
import { EVENT_SOURCE } from '../../../shared/events/event.ts';
import { Notice } from '../../../shared/notices/notice.ts';
import type { Clock } from '../../../shared/runtime/clock.ts';
import { openArchive } from './archive.ts';
import type { Archive } from './archive.ts';
import { startDynamoDb } from './dynamodb.ts';
import { startEventBus } from './event-bus.ts';
import type { EventBus, EventEnvelope } from './event-bus.ts';
import { openLocalDatabase } from './local-database.ts';
import { LOCAL_ACCOUNT_ID, LOCAL_REGION } from './local-identity.ts';
import { openMessageQueue } from './message-queue.ts';
import type { MessageQueue } from './message-queue.ts';
import { startQueueEndpoint } from './queue-endpoint.ts';
import { startSlackApi } from './slack-api.ts';
import type { ShownSlackMessage } from './slack-api.ts';
import { startSlackWebhook } from './slack-webhook.ts';
import { openStreamLog } from './stream-log.ts';
import type { StreamLog } from './stream-log.ts';
import { startTopic } from './topic.ts';

export const EVENT_BUS_NAME = 'cert-expiry-monitor';
export const TOPIC_ARN = `arn:aws:sns:${LOCAL_REGION}:${LOCAL_ACCOUNT_ID}:cert-expiry-monitor-notices`;

/** A notice as it came out of the topic. */
export interface DeliveredNotice {
  readonly notice: Notice;
  readonly subject: string | undefined;
  /** The e-mail's text. */
  readonly text: string;
}

/** What is said to whoever watches the run; a listener that throws changes nothing. */
export interface Witness {
  event(envelope: EventEnvelope): void;
  notice(delivered: DeliveredNotice): void;
  slack(message: ShownSlackMessage): void;
}

/** As much of AWS as the deployment uses, in this process and on loopback. */
export interface LocalAws {
  readonly endpoints: {
    readonly dynamoDb: string;
    readonly events: string;
    readonly topic: string;
    readonly queues: string;
  };
  readonly slackWebhookUrl: string;
  readonly slackApiUrl: string;
  readonly publishDeadLetterUrl: string;
  readonly bus: EventBus;
  readonly stream: StreamLog;
  readonly queues: LocalQueues;
  /** What went over the bus and the topic since the state began. */
  readonly archive: Archive;
  stop(): Promise<void>;
}

export interface LocalQueues {
  /** Events that wait for send-notices. */
  readonly notices: MessageQueue;
  /** Notices that wait for post-to-slack. */
  readonly slack: MessageQueue;
  readonly publishDeadLetters: MessageQueue;
  readonly noticeDeadLetters: MessageQueue;
  readonly slackDeadLetters: MessageQueue;
}

/** Starts all of it; with a directory, everything in it outlives the process. */
export async function startLocalAws(options: {
  readonly directory: string | undefined;
  readonly clock: Clock;
  readonly witness: Witness;
}): Promise<LocalAws> {
  const { directory, clock, witness } = options;
  const inDirectory = (name: string) => directory && join(directory, name);
  const database = openLocalDatabase(inDirectory('queues.db'));
  const queue = (name: string) => openMessageQueue(database, name);
  const queues: LocalQueues = {
    notices: queue('notices'),
    slack: queue('slack'),
    publishDeadLetters: queue('publish-events-dead-letters'),
    noticeDeadLetters: queue('send-notices-dead-letters'),
    slackDeadLetters: queue('post-to-slack-dead-letters'),
  };
  const archive = openArchive(database);
  const stream = openStreamLog(database);

  const dynamoDb = await startDynamoDb({ directory: inDirectory('tables'), log: stream, clock });
  const bus = await startEventBus({
    name: EVENT_BUS_NAME,
    clock,
    deliver: (envelope) => {
      if (envelope.source === EVENT_SOURCE) queues.notices.send(JSON.stringify(envelope));
      archive.append({ kind: 'event', content: envelope });
      witness.event(envelope);
    },
  });
  const topic = await startTopic({
    arn: TOPIC_ARN,
    deliver: ({ subject, textFor }) => {
      queues.slack.send(textFor('sqs'));
      const notice = Notice.parse(JSON.parse(textFor('sqs')));
      const delivered: DeliveredNotice = { notice, subject, text: textFor('email') };
      archive.append({ kind: 'notice', content: delivered });
      witness.notice(delivered);
    },
  });
  const endpoint = await startQueueEndpoint([queues.publishDeadLetters]);
  const slack = await startSlackWebhook((message) => witness.slack(message));
  const slackApi = await startSlackApi({
    database,
    clock,
    show: (message) => witness.slack(message),
  });
  return {
    endpoints: {
      dynamoDb: dynamoDb.origin,
      events: bus.origin,
      topic: topic.origin,
      queues: endpoint.origin,
    },
    slackWebhookUrl: slack.url,
    slackApiUrl: slackApi.url,
    publishDeadLetterUrl: endpoint.urlOf(queues.publishDeadLetters.name),
    bus,
    stream,
    queues,
    archive,
    stop: async () => {
      const servers = [bus, topic, endpoint, slack, slackApi];
      await Promise.all(servers.map((server) => server.stop()));
      await dynamoDb.stop();
      database.close();
    },
  };
}

import { join } from 'node:path';
import { EVENT_SOURCE } from '../../../shared/events/event.ts';
import { Notification } from '../../../shared/notifications/notification.ts';
import type { Clock } from '../../../shared/runtime/clock.ts';
import type { LocalChannel, LocalRunChannel, ShownMessage } from '../channels/local-channel.ts';
import { DEFAULT_CHANNELS, LOCAL_CHANNELS } from '../channels/registry.ts';
import { diskFailureOf } from '../disk-failure.ts';
import { openArchive } from './archive.ts';
import type { Archive } from './archive.ts';
import { startDynamoDb } from './dynamodb.ts';
import { startEventBus } from './event-bus.ts';
import type { EventBus, EventEnvelope } from './event-bus.ts';
import { openLocalDatabase } from './local-database.ts';
import { LOCAL_ACCOUNT_ID, LOCAL_REGION } from './local-identity.ts';
import { openMessageQueue, queueSizes } from './message-queue.ts';
import type { MessageQueue } from './message-queue.ts';
import { startQueueEndpoint } from './queue-endpoint.ts';
import { openStreamLog } from './stream-log.ts';
import type { StreamLog } from './stream-log.ts';
import { startTopics } from './topic.ts';
import type { Publication } from './topic.ts';

export const EVENT_BUS_NAME = 'cert-expiry-monitor';
export const TOPIC_ARN = `arn:aws:sns:${LOCAL_REGION}:${LOCAL_ACCOUNT_ID}:cert-expiry-monitor-notifications`;
/** The topic of on-call. */
export const ESCALATION_TOPIC_ARN = `${TOPIC_ARN}-escalation`;

/** The end of the names of queues for messages that could not be processed. */
const DEAD_LETTERS = '-dead-letters';

/** An entry of the archive: a message that the service behind a channel accepted. */
export interface ArchivedMessage extends ShownMessage {
  /** The type of the channel. */
  readonly channel: string;
}

/** A notification as the topic delivers it. */
export interface DeliveredNotification {
  readonly notification: Notification;
  readonly subject: string | undefined;
  /** The e-mail's text. */
  readonly text: string;
}

/** Receives events and notifications for the report; exceptions of a listener are ignored. */
export interface Recorder {
  event(envelope: EventEnvelope): void;
  notification(delivered: DeliveredNotification): void;
  /** A notification that was also sent to on-call. */
  escalation(delivered: DeliveredNotification): void;
  /** A message in a chat, by the type of the channel. */
  channel(type: string, message: ShownMessage): void;
}

/** Local replacements of the AWS services that the deployment uses, on the loopback interface. */
export interface LocalAws {
  readonly endpoints: {
    readonly dynamoDb: string;
    readonly events: string;
    readonly topic: string;
    readonly queues: string;
  };
  /** The channels with the service behind each, by the name of the channel. */
  readonly channels: ReadonlyMap<string, StartedChannel>;
  readonly publishDeadLetterUrl: string;
  readonly bus: EventBus;
  readonly stream: StreamLog;
  readonly queues: LocalQueues;
  /** All events and notifications since the state was created. */
  readonly archive: Archive;
  /** Rejects when the state directory becomes unwritable; otherwise never settles. */
  readonly failed: Promise<never>;
  stop(): Promise<void>;
}

interface StartedChannel extends LocalRunChannel {
  readonly service: LocalChannel;
}

interface LocalQueues {
  /** Events for send-notifications. */
  readonly notifications: MessageQueue;
  /** Events for send-notifications of the escalation. */
  readonly escalation: MessageQueue;
  /** Notifications for deliver-to-channel, by the name of the channel. */
  readonly channels: ReadonlyMap<string, QueuePair>;
  readonly publishDeadLetters: MessageQueue;
  readonly notificationDeadLetters: MessageQueue;
  readonly escalationDeadLetters: MessageQueue;
  /** Dead letters by the name of their queue, also those of channels that an earlier run had. */
  deadLetters(): ReadonlyMap<string, number>;
}

interface QueuePair {
  readonly queue: MessageQueue;
  readonly deadLetters: MessageQueue;
}

/** Starts all services. With a directory, their state is persistent. */
export async function startLocalAws(options: {
  readonly directory: string | undefined;
  readonly clock: Clock;
  readonly recorder: Recorder;
  /** By default, one channel of each type. */
  readonly channels?: readonly LocalRunChannel[] | undefined;
}): Promise<LocalAws> {
  const { directory, clock, recorder, channels: configured = DEFAULT_CHANNELS } = options;
  const inDirectory = (name: string) => directory && join(directory, name);
  const { promise: failed, reject: fail } = Promise.withResolvers<never>();
  // The caller awaits this promise, but can end before it rejects: an unhandled rejection would end the process.
  failed.catch(() => undefined);
  const database = openLocalDatabase(inDirectory('queues.db'), (error) => {
    const failure = diskFailureOf(error, directory ?? '');
    if (failure !== undefined) fail(failure);
  });
  const queue = (name: string) => openMessageQueue(database, name);
  const queues: LocalQueues = {
    notifications: queue('notifications'),
    escalation: queue('escalation'),
    channels: new Map(
      configured.map(({ name }) => [
        name,
        { queue: queue(name), deadLetters: queue(`${name}${DEAD_LETTERS}`) },
      ]),
    ),
    publishDeadLetters: queue(`publish-events${DEAD_LETTERS}`),
    notificationDeadLetters: queue(`send-notifications${DEAD_LETTERS}`),
    escalationDeadLetters: queue(`escalation${DEAD_LETTERS}`),
    deadLetters: () =>
      new Map([...queueSizes(database)].filter(([name]) => name.endsWith(DEAD_LETTERS))),
  };
  const archive = openArchive(database);
  const stream = openStreamLog(database);

  const dynamoDb = await startDynamoDb({ directory: inDirectory('tables'), log: stream, clock });
  const bus = await startEventBus({
    name: EVENT_BUS_NAME,
    clock,
    deliver: (envelope) => {
      if (envelope.source === EVENT_SOURCE) {
        for (const { send } of [queues.notifications, queues.escalation])
          send(JSON.stringify(envelope));
      }
      archive.append({ kind: 'event', content: envelope });
      recorder.event(envelope);
    },
  });
  const channels = new Map<string, StartedChannel>();
  const kinds = new Map(Object.entries(LOCAL_CHANNELS));
  for (const channel of configured) {
    const { name, type } = channel;
    const kind = kinds.get(type);
    if (kind === undefined) throw new Error(`The local run has no service for ${type}.`);
    const show = (message: ShownMessage) => {
      archive.append({ kind: 'channel', content: { ...message, channel: type } });
      recorder.channel(type, message);
    };
    const service = await kind.start({ name, database, clock, show });
    channels.set(name, { ...channel, service });
  }
  const topic = await startTopics([
    {
      arn: TOPIC_ARN,
      deliver: (publication) => {
        const delivered = deliveredNotification(publication);
        const { channels: routed } = delivered.notification;
        for (const [name, { queue }] of queues.channels) {
          if (routed?.includes(name) !== false) queue.send(publication.textFor('sqs'));
        }
        archive.append({ kind: 'notification', content: delivered });
        recorder.notification(delivered);
      },
    },
    {
      arn: ESCALATION_TOPIC_ARN,
      deliver: (publication) => {
        const delivered = deliveredNotification(publication);
        archive.append({ kind: 'escalation', content: delivered });
        recorder.escalation(delivered);
      },
    },
    ...[...channels.values()].flatMap(({ service: { topics = [] } }) => topics),
  ]);
  const endpoint = await startQueueEndpoint([queues.publishDeadLetters]);
  return {
    endpoints: {
      dynamoDb: dynamoDb.origin,
      events: bus.origin,
      topic: topic.origin,
      queues: endpoint.origin,
    },
    channels,
    publishDeadLetterUrl: endpoint.urlOf(queues.publishDeadLetters.name),
    bus,
    stream,
    queues,
    archive,
    failed,
    stop: async () => {
      const services = [...channels.values()].map(({ service }) => service);
      const servers = [bus, topic, endpoint, ...services];
      await Promise.all(servers.map((server) => server.stop()));
      await dynamoDb.stop();
      database.close();
    },
  };
}

function deliveredNotification({ subject, textFor }: Publication): DeliveredNotification {
  const notification = Notification.parse(JSON.parse(textFor('sqs')));
  return { notification, subject, text: textFor('email') };
}

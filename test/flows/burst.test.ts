import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SNSClient } from '@aws-sdk/client-sns';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { localClient } from '../../infra/local/aws/local-identity.ts';
import { startTopics } from '../../infra/local/aws/topic.ts';
import type { Publication } from '../../infra/local/aws/topic.ts';
import { deliverToChannel } from '../../shared/notifications/delivery/deliver-to-channel.ts';
import { sendNotifications } from '../../shared/notifications/delivery/send-notifications.ts';
import { EVENT_SOURCE } from '../../shared/events/event.ts';
import { slackWebhook } from '../../shared/notifications/channels/slack/webhook.ts';
import { snsTopic } from '../../shared/notifications/channels/email/channel.ts';
import { PUBLISHING_CLIENT } from '../../shared/notifications/channels/publishing-client.ts';
import type { ReceivedEvent } from '../../shared/notifications/compose-notification.ts';
import { dynamoDBDeliveryLog } from '../../shared/notifications/delivery-log/dynamodb-delivery-log.ts';
import { DELIVERY_LOG_TABLE } from '../../shared/notifications/delivery-log/delivery-log-table.ts';
import { Notification } from '../../shared/notifications/notification.ts';
import { deliveredNotifications } from '../../shared/notifications/delivery-log/delivered-notifications.ts';
import { useDynalite } from '../support/dynamodb/use-dynalite.ts';
import { MessagesFixture, message } from '../support/messages-fixture.ts';
import {
  pendingOrder,
  resolvingEvents,
  validationPendingEvent,
} from '../support/notable-events.ts';
import { at } from '../support/certificates.ts';
import { startSlackWebhookServer } from '../support/slack-webhook-server.ts';
import type { SlackWebhookServer } from '../support/slack-webhook-server.ts';

const TOPIC = 'arn:aws:sns:local:000000000000:notifications';
const DOMAINS = Array.from({ length: 100 }, (_, number) => `shop-${number}.example.com`);

const fixture = new MessagesFixture();
const published: Publication[] = [];
let client: DynamoDBClient;
let slack: SlackWebhookServer;
let topic: Awaited<ReturnType<typeof startTopics>>;
let sns: SNSClient;
let table: string;

useDynalite(DELIVERY_LOG_TABLE, (database) => {
  ({ client, table } = database);
});
beforeEach(async () => {
  published.length = 0;
  slack = await startSlackWebhookServer();
  topic = await startTopics([{ arn: TOPIC, deliver: (one) => published.push(one) }]);
  sns = new SNSClient({ ...PUBLISHING_CLIENT, ...localClient(topic.origin) });
});
afterEach(async () => {
  sns.destroy();
  await topic.stop();
  await slack.stop();
});

/** The path of events from the bus to e-mail and Slack, with a real delivery log, topic and webhook. */
async function notify(events: readonly ReceivedEvent[]) {
  const deliveryLog = dynamoDBDeliveryLog(client, table);
  const before = published.length;
  const bus = events.map(({ detailType, detail }) =>
    message({ source: EVENT_SOURCE, 'detail-type': detailType, detail }),
  );
  const sent = await sendNotifications(
    bus,
    fixture.deps({ deliveryLog, channel: snsTopic(sns, TOPIC) }),
  );
  expect(sent.batchItemFailures).toEqual([]);
  const webhook = slackWebhook({
    name: 'slack',
    readUrl: async () => slack.url,
    fetch,
    clock: () => at('2027-01-15'),
    remainingMilliseconds: () => 50_000,
    wait: async () => {},
  });
  for (const one of published.slice(before)) {
    const queued = { messageId: 'one', body: one.textFor('sqs') };
    const posted = await deliverToChannel(
      [queued],
      fixture.deps({ deliveryLog, channel: webhook }),
    );
    expect(posted.batchItemFailures).toEqual([]);
  }
  return published.slice(before);
}

function orderOf(number: number) {
  const id = `${200_000 + number}`;
  const key = `digicert/main/${id}`;
  return { ...pendingOrder, id, key, lineage: key, commonName: DOMAINS[number] };
}

function pending(domain: string, number: number, tags: Record<string, string> = {}) {
  const record = { name: domain, type: 'TXT', value: `value-of-${number}` } as const;
  return validationPendingEvent({
    certificate: { ...orderOf(number), tags },
    validation: { domain, record, token: record.value },
  });
}

function accepted(domain: string, number: number) {
  const { detailType, detail } = resolvingEvents.validation(orderOf(number));
  const validation = { ...detail.validation, domain };
  return { detailType, detail: { ...detail, validation } };
}

describe('a hundred domains with a new pending validation', () => {
  test('cause one e-mail and one post with every DNS record', async () => {
    const mails = await notify(DOMAINS.map((domain, number) => pending(domain, number)));
    expect(mails).toHaveLength(1);
    const mail = mails[0]?.textFor('email') ?? '';
    expect(mail.split('\n')[0]).toMatch(/validation of 100 domains/);
    for (const [number, domain] of DOMAINS.entries()) {
      expect(mail).toContain(domain);
      expect(mail).toContain(`"value-of-${number}"`);
    }
    expect(mails[0]?.attributes).toMatchObject({ type: 'domain-validation-pending' });
    expect(slack.posts).toHaveLength(1);
    const notification = Notification.parse(JSON.parse(mails[0]?.textFor('sqs') ?? ''));
    expect(notification.listed).toHaveLength(100);
  });

  test('cause no further notification when events are replayed', async () => {
    const events = DOMAINS.map((domain, number) => pending(domain, number));
    await notify(events);
    expect(await notify(events)).toEqual([]);
    expect(await notify(events.slice(0, 3))).toEqual([]);
    expect(slack.posts).toHaveLength(1);
  });

  test('are recorded in the delivery log per certificate', async () => {
    await notify(DOMAINS.map((domain, number) => pending(domain, number)));
    const delivered = await deliveredNotifications(client, table, 'digicert/main/200042');
    expect(delivered).toMatchObject([{ channel: 'topic', state: 'closed', attempts: 0 }]);
  });

  test('cause one resolved notification when they complete', async () => {
    const mails = await notify(DOMAINS.map((domain, number) => accepted(domain, number)));
    expect(mails).toHaveLength(1);
    expect(mails[0]?.attributes).toMatchObject({ type: 'resolved', severity: 'info' });
  });

  test('of two teams cause two notifications for separate subscriptions', async () => {
    const mails = await notify(
      DOMAINS.map((domain, number) =>
        pending(domain, number, { team: number % 2 === 0 ? 'shop' : 'web' }),
      ),
    );
    expect(mails.map(({ attributes }) => attributes['tag.team'])).toEqual(['shop', 'web']);
  });
});

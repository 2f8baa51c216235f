import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { deliverToChannel } from '../../../../shared/notifications/delivery/deliver-to-channel.ts';
import { slackWebhook } from '../../../../shared/notifications/channels/slack/webhook.ts';
import { composeNotification } from '../../../../shared/notifications/compose-notification.ts';
import { renderSlack } from '../../../../shared/notifications/channels/slack/render.ts';
import { MessagesFixture, message } from '../../../support/messages-fixture.ts';
import { expiredEvent } from '../../../support/notable-events.ts';
import { at } from '../../../support/certificates.ts';
import { startSlackWebhookServer } from '../../../support/slack-webhook-server.ts';
import type { SlackWebhookServer } from '../../../support/slack-webhook-server.ts';

const notification = composeNotification(expiredEvent());
if (notification === undefined) throw new Error('the event has no notification');

let server: SlackWebhookServer;
beforeEach(async () => {
  server = await startSlackWebhookServer();
});
afterEach(() => server.stop());

function slackFixture() {
  const fixture = new MessagesFixture('slack');
  const channel = slackWebhook({
    name: 'slack',
    readUrl: async () => server.url,
    fetch,
    clock: () => at('2027-01-15'),
    remainingMilliseconds: () => 50_000,
    wait: async () => {},
  });
  return { fixture, deps: fixture.deps({ channel }) };
}

const failures = async (...args: Parameters<typeof deliverToChannel>) =>
  (await deliverToChannel(...args)).batchItemFailures.length;

describe('a notification from the topic', () => {
  it('is posted once if its message is delivered repeatedly', async () => {
    const { deps } = slackFixture();
    expect(await failures([message(notification), message(notification)], deps)).toBe(0);
    expect(await failures([message(notification)], deps)).toBe(0);
    expect(server.posts).toEqual([renderSlack(notification)]);
  });

  it('is posted from an SNS envelope too', async () => {
    const { deps } = slackFixture();
    const enveloped = message({
      Type: 'Notification',
      MessageId: 'm',
      TopicArn: 'arn:aws:sns:eu-central-1:123456789012:notifications',
      Message: JSON.stringify(notification),
    });
    expect(await failures([enveloped], deps)).toBe(0);
    expect(server.posts).toEqual([renderSlack(notification)]);
  });

  it('is recorded in the delivery log for Slack, separately from the topic', async () => {
    const { fixture, deps } = slackFixture();
    await deliverToChannel([message(notification)], deps);
    expect(fixture.deliveryLog.records().map(({ channel, state }) => [channel, state])).toEqual([
      ['slack', 'closed'],
    ]);
  });
});

describe('a failed message', () => {
  it('is left to the queue after a refusal of Slack, and posted when the queue delivers it again', async () => {
    const { fixture, deps } = slackFixture();
    server.next.push({ status: 404, body: 'no_service' });
    expect(await failures([message(notification)], deps)).toBe(1);
    expect(fixture.log.lines.join()).toContain('Create a new webhook');
    expect(fixture.log.lines.join()).not.toContain('verysecrettoken');
    expect(await failures([message(notification)], deps)).toBe(0);
    expect(server.posts).toHaveLength(1);
  });

  it.each([
    ['a CloudWatch alarm', JSON.stringify({ AlarmName: 'secret', NewStateValue: 'ALARM' })],
    ['not JSON', 'secret'],
    ['an envelope without a notification', '{"Type":"Notification","Message":"secret"}'],
    ['a notification with invalid facts', JSON.stringify({ ...notification, facts: 'secret' })],
  ])('is left to the queue if it is %s', async (_case, body) => {
    const { fixture, deps } = slackFixture();
    expect(await failures([{ messageId: 'bad', body }], deps)).toBe(1);
    expect(server.requests).toBe(0);
    expect(fixture.log.lines.join()).not.toContain('secret');
  });
});

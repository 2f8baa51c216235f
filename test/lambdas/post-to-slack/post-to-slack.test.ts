import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { postToSlack } from '../../../lambdas/post-to-slack/post-to-slack.ts';
import { slackWebhook } from '../../../shared/notices/channels/slack-webhook.ts';
import { composeNotice } from '../../../shared/notices/compose-notice.ts';
import { renderSlack } from '../../../shared/notices/render/render-slack.ts';
import { MessagesWorld, message } from '../../support/messages-world.ts';
import { expiredEvent } from '../../support/notable-events.ts';
import { at } from '../../support/certificates.ts';
import { startSlackWebhookServer } from '../../support/slack-webhook-server.ts';
import type { SlackWebhookServer } from '../../support/slack-webhook-server.ts';

const notice = composeNotice(expiredEvent());
if (notice === undefined) throw new Error('nothing is said about this event');

let server: SlackWebhookServer;
beforeEach(async () => {
  server = await startSlackWebhookServer();
});
afterEach(() => server.stop());

function slackWorld() {
  const world = new MessagesWorld('slack');
  const channel = slackWebhook({
    readUrl: async () => server.url,
    fetch,
    clock: () => at('2027-01-15'),
    remainingMilliseconds: () => 50_000,
    wait: async () => {},
  });
  return { world, deps: world.deps({ channel }) };
}

const failures = async (...args: Parameters<typeof postToSlack>) =>
  (await postToSlack(...args)).batchItemFailures.length;

describe('a notice from the topic', () => {
  it('is posted, once, however often it comes', async () => {
    const { deps } = slackWorld();
    expect(await failures([message(notice), message(notice)], deps)).toBe(0);
    expect(await failures([message(notice)], deps)).toBe(0);
    expect(server.posts).toEqual([renderSlack(notice)]);
  });

  it('may still be in its envelope', async () => {
    const { deps } = slackWorld();
    const enveloped = message({
      Type: 'Notification',
      MessageId: 'm',
      TopicArn: 'arn:aws:sns:eu-central-1:123456789012:notices',
      Message: JSON.stringify(notice),
    });
    expect(await failures([enveloped], deps)).toBe(0);
    expect(server.posts).toEqual([renderSlack(notice)]);
  });

  it('has entries of its own in the ledger: the topic has taken it, Slack has not', async () => {
    const { world, deps } = slackWorld();
    await postToSlack([message(notice)], deps);
    expect(world.ledger.records().map(({ channel, state }) => [channel, state])).toEqual([
      ['slack', 'closed'],
    ]);
  });
});

describe('what fails', () => {
  it('is left to the queue when Slack does not take it, and taken when it comes again', async () => {
    const { world, deps } = slackWorld();
    server.next.push({ status: 404, body: 'no_service' });
    expect(await failures([message(notice)], deps)).toBe(1);
    expect(world.log.lines.join()).toContain('make a new one');
    expect(world.log.lines.join()).not.toContain('verysecrettoken');
    expect(await failures([message(notice)], deps)).toBe(0);
    expect(server.posts).toHaveLength(1);
  });

  it.each([
    ['an alarm of CloudWatch', JSON.stringify({ AlarmName: 'secret', NewStateValue: 'ALARM' })],
    ['no JSON', 'secret'],
    ['an envelope around something else', '{"Type":"Notification","Message":"secret"}'],
    ['a notice without its record', JSON.stringify({ ...notice, facts: 'secret' })],
  ])('is left to the queue when it is %s', async (_case, body) => {
    const { world, deps } = slackWorld();
    expect(await failures([{ messageId: 'bad', body }], deps)).toBe(1);
    expect(server.requests).toBe(0);
    expect(world.log.lines.join()).not.toContain('secret');
  });
});

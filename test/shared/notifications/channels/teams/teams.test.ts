import { describe, expect, it, onTestFinished } from 'vitest';
import {
  startTeamsWebhook,
  teamsProblems,
  teamsText,
} from '../../../../../infra/local/channels/teams-webhook.ts';
import { openTeams } from '../../../../../shared/notifications/channels/teams/channel.ts';
import {
  MAX_TEAMS_BYTES,
  renderTeams,
} from '../../../../../shared/notifications/channels/teams/render.ts';
import { composeNotification } from '../../../../../shared/notifications/compose-notification.ts';
import { channelContext } from '../../../../support/channel-context.ts';
import { expiredEvent, validationPendingEvent } from '../../../../support/notable-events.ts';

const expired = composeNotification(expiredEvent()) ?? expect.fail('no notification');
const pending = composeNotification(validationPendingEvent()) ?? expect.fail('no notification');

async function webhook(now?: () => number) {
  const received: unknown[] = [];
  const server = await startTeamsWebhook((message) => received.push(message), now);
  onTestFinished(() => server.stop());
  const waits: number[] = [];
  const context = channelContext({
    readSecret: async () => server.url,
    wait: async (milliseconds) => void waits.push(milliseconds),
  });
  const channel = openTeams({ webhookSecretName: 'webhook' }, context);
  return { server, received, waits, channel };
}

const post = (url: string, body: string) =>
  fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body });

describe('renderTeams', () => {
  it('shows the severity as the style of the first container', () => {
    const styleOf = (message: ReturnType<typeof renderTeams>) => {
      const [first] = message.attachments[0].content.body;
      return first?.type === 'Container' ? first.style : undefined;
    };
    expect(styleOf(renderTeams(expired))).toBe('attention');
    expect(styleOf(renderTeams({ ...expired, type: 'resolved', severity: 'info' }))).toBe('good');
  });

  it('contains the record to publish, in lines to copy', () => {
    const text = teamsText(renderTeams(pending));
    expect(text).toContain(`Value: ${pending.record?.value}`);
    expect(text).toContain('300 IN');
  });

  it('is shortened from the end, says so, and keeps the ID', () => {
    const long = {
      ...expired,
      paragraphs: ['x'.repeat(1_000)],
      actions: Array(40).fill('y'.repeat(900)),
    };
    const message = renderTeams(long);
    expect(Buffer.byteLength(JSON.stringify(message))).toBeLessThanOrEqual(MAX_TEAMS_BYTES);
    const text = teamsText(message);
    expect(text).toContain('This message is shortened. The e-mail contains all of it.');
    expect(text).toContain('x'.repeat(1_000));
    expect(text).toContain(`ID ${expired.id}`);
  });

  it('shows functions and Markdown in names as plain text', () => {
    const name = '**bold** [link](https://example.com) {{DATE(2027-01-01T00:00:00Z)}} {{{DATE()}}}';
    const message = renderTeams({ ...expired, headline: name });
    expect(teamsProblems(JSON.parse(JSON.stringify(message)))).toEqual([]);
    expect(teamsText(message)).toContain('**bold** [link](https://example.com) {\u200B{DATE(');
  });
});

describe('the channel teams', () => {
  it('backs off when the workflow limits the rate, and loses no message', async () => {
    let now = 0;
    const { received, waits, channel } = await webhook(() => (now += 100));
    for (let index = 0; index < 12; index += 1) await channel.send(expired);
    expect(received).toHaveLength(12);
    expect(waits.length).toBeGreaterThan(0);
  });

  it.each([
    [400, /turned off/],
    [401, /no longer valid/],
    [404, /deleted/],
    [413, /bug in cert-expiry-monitor/],
  ])('gives advice after status %i', async (status, advice) => {
    const { server, channel } = await webhook();
    server.next.push({ status, body: 'verysecretsignature' });
    await expect(channel.send(expired)).rejects.toThrow(advice);
  });
});

describe('the local webhook of Teams', () => {
  it('refuses the requests that Teams refuses', async () => {
    const { server, received } = await webhook();
    const card = JSON.stringify(renderTeams(expired));
    expect((await post(`${server.origin}/other`, card)).status).toBe(401);
    expect((await post(server.url, '{}')).status).toBe(400);
    expect((await post(server.url, card.replace('"1.4"', '"1.9"'))).status).toBe(400);
    expect((await post(server.url, `${card}${' '.repeat(28 * 1024)}`)).status).toBe(413);
    expect((await post(server.url, card)).status).toBe(202);
    expect(received).toHaveLength(1);
  });
});

import { describe, expect, it } from 'vitest';
import { composeNotification } from '../../../shared/notifications/compose-notification.ts';
import type { ReceivedEvent } from '../../../shared/notifications/compose-notification.ts';
import { Notification } from '../../../shared/notifications/notification.ts';
import { renderSms } from '../../../shared/notifications/channels/email/render-sms.ts';
import { renderText } from '../../../shared/notifications/channels/email/render.ts';
import { subjectOf } from '../../../shared/notifications/render/subject.ts';
import { CHANNEL_RENDERERS } from '../../support/channel-renderers.ts';
import { goldenJson } from '../../support/golden-json.ts';
import { GOLDEN_CASES } from './golden-cases.ts';
import { GOLDEN_GROUPS } from './golden-groups.ts';

const FIXTURES = '../../fixtures/notifications';

function notificationOf(event: ReceivedEvent): Notification {
  const notification = composeNotification(event);
  if (notification === undefined) throw new Error('this event has no notification');
  return notification;
}

const NOTIFICATIONS: [string, Notification][] = [
  ...Object.entries(GOLDEN_CASES).map(([name, event]): [string, Notification] => [
    name,
    notificationOf(event),
  ]),
  ...Object.entries(GOLDEN_GROUPS),
];

describe.each(NOTIFICATIONS)('the notification %s', (name, notification) => {
  const text = renderText(notification);

  it('matches its golden e-mail', async () => {
    const mail = `Subject: ${subjectOf(notification)}\n\n${text}`;
    await expect(mail).toMatchFileSnapshot(`${FIXTURES}/${name}.txt`);
  });

  it('matches its golden text message', async () => {
    const sms = renderSms(notification);
    expect(sms).toMatch(/^[\x20-\x7e]{1,140}$/);
    await expect(`${sms}\n`).toMatchFileSnapshot(`${FIXTURES}/${name}.sms.txt`);
  });

  it.each(Object.entries(CHANNEL_RENDERERS))(
    'matches its golden message for %s, which the service accepts',
    async (type, { render, problemsOf }) => {
      const message = `${goldenJson(JSON.parse(JSON.stringify(render(notification))))}\n`;
      expect(problemsOf(JSON.parse(message))).toEqual([]);
      await expect(message).toMatchFileSnapshot(`${FIXTURES}/${name}.${type}.json`);
    },
  );

  it('matches its golden JSON document', async () => {
    const json = `${JSON.stringify(notification, null, 2)}\n`;
    await expect(json).toMatchFileSnapshot(`${FIXTURES}/${name}.json`);
  });

  it('is unchanged after serialization', () => {
    expect(Notification.parse(JSON.parse(JSON.stringify(notification)))).toEqual(notification);
  });

  it('asks to publish its record only if a DNS check has not found it', () => {
    const { record, recordPublished = false } = notification;
    const asksToPublish = record !== undefined && !recordPublished;
    expect(text.includes('Publish this record:')).toBe(asksToPublish);
    expect(text.includes('Published record:')).toBe(recordPublished);
    expect(/^aws route53 /m.test(text) && notification.listed === undefined).toBe(asksToPublish);
  });

  it('has lines of at most 78 columns, except for lines to copy', () => {
    const copied = /^(aws |dig |cert-expiry-monitor |\S+\. 300 IN |\{"Action")/;
    // An ARN cannot be broken.
    const isWord = (line: string) => /^\s*\S+$/.test(line);
    const long = text
      .split('\n')
      .filter((line) => line.length > 78 && !copied.test(line) && !isWord(line));
    expect(long).toEqual([]);
  });

  it('has a subject of at most 78 ASCII characters with a label', () => {
    expect(subjectOf(notification)).toMatch(
      /^(?=.{1,78}$)\[(Critical|Warning|Info|Action required|Resolved|Weekly|Test)\] [\x20-\x7e]+$/,
    );
  });
});

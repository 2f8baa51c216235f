import { describe, expect, test } from 'vitest';
import type { ValidationDetail } from '../../../../shared/events/certificate-detail.ts';
import { composeNotification } from '../../../../shared/notifications/compose-notification.ts';
import { renderAmazonQ } from '../../../../shared/notifications/channels/amazon-q/render.ts';
import { renderSlack } from '../../../../shared/notifications/channels/slack/render.ts';
import { renderText } from '../../../../shared/notifications/channels/email/render.ts';
import {
  recordlessEvent,
  statusChangedEvent,
  validationPendingEvent,
} from '../../../support/notable-events.ts';

/** Names of 253 characters that differ after the first 200. */
const [LONG, OTHER] = ['one', 'two'].map(
  (word) =>
    `${'a'.repeat(63)}.${'b'.repeat(63)}.${'c'.repeat(63)}.${`${word}-`.padEnd(49, 'd')}.example.com`,
) as [string, string];

/** Expects the whole value or nothing of its second half. */
function expectWhole(text: string, value: string): void {
  if (text.includes(value)) return;
  expect(text).not.toContain(value.slice(0, value.length / 2));
}

function notificationOf(event: Parameters<typeof composeNotification>[0]) {
  return composeNotification(event) ?? expect.fail('this event has no notification');
}

function pending(changes: Partial<ValidationDetail>) {
  return notificationOf(validationPendingEvent({ validation: changes }));
}

/** Every text of a message, as it is shown. */
function slackText(notification: Parameters<typeof renderSlack>[0]): string {
  return renderSlack(notification)
    .blocks.flatMap((block) => (block.type === 'section' ? [block.text.text] : []))
    .join('\n');
}

describe('values that users copy', () => {
  test.each([20, 253, 1000, 2_999, 5_000, 20_000])(
    'a record with a value of %d characters is whole in a mail, and whole or not at all in a chat',
    (length) => {
      const value = Array.from({ length }, (_, index) => 'abcdefghij0123456789-._'[index % 23])
        .join('')
        .slice(0, length);
      const notification = pending({ record: { name: LONG, type: 'TXT', value }, domain: LONG });
      expect(renderText(notification)).toContain(`  Value:  ${value}\n`);
      expect(renderText(notification)).toContain(`  Name:   ${LONG}\n`);
      for (const text of [
        slackText(notification),
        renderAmazonQ(notification).content.description,
      ]) {
        const shown = /Value: (.*)/.exec(text)?.[1];
        expect([undefined, value]).toContain(shown);
        if (shown === undefined) expect(text).toContain('is too long for');
      }
    },
  );

  test.each([30, 1000, 2_000, 10_000])(
    'a token of %d characters is whole in a mail, and whole or not at all in a chat',
    (length) => {
      const token = `begin${'x'.repeat(length)}end`;
      const notification = notificationOf(recordlessEvent('http', token));
      expect(renderText(notification)).toContain(token);
      for (const text of [
        slackText(notification),
        renderAmazonQ(notification).content.description,
      ]) {
        expectWhole(text, token);
        if (length < 1000) expect(text).toContain(token);
      }
    },
  );

  test('names that differ only after 100 characters are shown completely', () => {
    const event = statusChangedEvent('revoked');
    const subjectAlternativeNames = [LONG, OTHER];
    const certificate = { ...event.detail.certificate, subjectAlternativeNames };
    const text = renderText(notificationOf({ ...event, detail: { ...event.detail, certificate } }));
    expect(text).toContain(LONG);
    expect(text).toContain(OTHER);
  });
});

import { expect, test } from 'vitest';
import { TEST_ALERT_PROVIDER, TEST_ALERT_TAG } from '../../../shared/events/test-alert.ts';
import { markTestAlert } from '../../../shared/notifications/mark-test-alert.ts';
import type { NotificationType } from '../../../shared/notifications/notification.ts';
import { outline } from '../../../shared/notifications/outline.ts';
import { PROVIDERS } from '../../../shared/providers/registry.ts';
import { at } from '../../support/certificates.ts';

const outlineOf = (type: NotificationType, provider = TEST_ALERT_PROVIDER) =>
  outline(
    { type, composeGroup: () => ({ headline: 'Many end', paragraphs: [], actions: [] }) },
    {
      ...{ lineage: 'test-alert/test-alert/1', condition: 'c', severity: 'warning' },
      ...{ provider, account: 'test-alert', tags: { [TEST_ALERT_TAG]: 'true' } },
      ...{ occurredAt: at('2027-01-01'), observedAt: at('2027-01-01') },
    },
    () => ({ headline: 'It ends', paragraphs: ['Soon.'], actions: ['Renew it.'], facts: [] }),
  );

test('a test alert is marked in its headline and its first paragraph, and keeps its text', () => {
  const marked = markTestAlert(outlineOf('certificate-approaching-expiration'))?.compose();
  expect(marked?.headline).toBe('Test alert: It ends');
  expect(marked?.paragraphs).toEqual([expect.stringContaining('This is a test alert'), 'Soon.']);
});

test('a test alert is never grouped', () => {
  const marked = markTestAlert(outlineOf('certificate-approaching-expiration'));
  expect(marked?.kind).toEqual({ type: 'certificate-approaching-expiration' });
});

test.each(['certificate-removed', 'resolved'] as const)(
  'the end of a test alert (%s) sends no notification',
  (type) => expect(markTestAlert(outlineOf(type))).toBeUndefined(),
);

test.each(['certificate-expired', 'certificate-removed', 'resolved'] as const)(
  'a real notification (%s) is not marked as a test alert because of a tag',
  (type) => {
    const real = outlineOf(type, 'digicert');
    expect(markTestAlert(real)).toBe(real);
  },
);

test('no account of the test alert provider can be configured', () => {
  expect(Object.keys(PROVIDERS)).not.toContain(TEST_ALERT_PROVIDER);
});

import { expect, test } from 'vitest';
import {
  TEST_ALERT_PROVIDER,
  TEST_ALERT_TAG,
  markTestAlert,
} from '../../../shared/notifications/mark-test-alert.ts';
import { PROVIDERS } from '../../../shared/providers/registry.ts';
import type { Draft } from '../../../shared/notifications/draft.ts';
import { at } from '../../support/certificates.ts';

const draft: Draft = {
  ...{ lineage: 'test-alert/test-alert/1', condition: 'c', severity: 'warning' },
  ...{
    type: 'certificate-approaching-expiration',
    provider: TEST_ALERT_PROVIDER,
    account: 'test-alert',
  },
  tags: { [TEST_ALERT_TAG]: 'true' },
  ...{ headline: 'It ends', paragraphs: ['Soon.'], actions: ['Renew it.'], facts: [] },
  ...{ occurredAt: at('2027-01-01'), observedAt: at('2027-01-01') },
};

test('a test alert is marked in its headline and its first paragraph, and keeps its text', () => {
  const marked = markTestAlert(draft);
  expect(marked?.headline).toBe('Test alert: It ends');
  expect(marked?.paragraphs).toEqual([expect.stringContaining('This is a test alert'), 'Soon.']);
});

test.each(['certificate-removed', 'resolved'] as const)(
  'the end of a test alert (%s) sends no notification',
  (type) => expect(markTestAlert({ ...draft, type })).toBeUndefined(),
);

test.each(['certificate-expired', 'certificate-removed', 'resolved'] as const)(
  'a real notification (%s) is not marked as a test alert because of a tag',
  (type) => {
    const real: Draft = { ...draft, type, provider: 'digicert' };
    expect(markTestAlert(real)).toBe(real);
  },
);

test('no account of the test alert provider can be configured', () => {
  expect(Object.keys(PROVIDERS)).not.toContain(TEST_ALERT_PROVIDER);
});

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
  ...{ lineage: 'drill/drill/1', condition: 'c', severity: 'warning' },
  ...{
    type: 'certificate-approaching-expiration',
    provider: TEST_ALERT_PROVIDER,
    account: 'test-alert',
  },
  tags: { [TEST_ALERT_TAG]: 'true' },
  ...{ headline: 'It ends', paragraphs: ['Soon.'], actions: ['Renew it.'], facts: [] },
  ...{ occurredAt: at('2027-01-01'), observedAt: at('2027-01-01') },
};

test('a drill says that it is one wherever it is read, and keeps what it would have said', () => {
  const marked = markTestAlert(draft);
  expect(marked?.headline).toBe('[DRILL] It ends');
  expect(marked?.paragraphs).toEqual([expect.stringContaining('This is a drill'), 'Soon.']);
});

test.each(['certificate-removed', 'resolved'] as const)(
  'of the end of a drill, %s, nothing is said',
  (type) => expect(markTestAlert({ ...draft, type })).toBeUndefined(),
);

test.each(['certificate-expired', 'certificate-removed', 'resolved'] as const)(
  'a true alarm, %s, is never taken for a drill, whatever tags its account has',
  (type) => {
    const real: Draft = { ...draft, type, provider: 'digicert' };
    expect(markTestAlert(real)).toBe(real);
  },
);

test('no account of a provider of that name can be configured', () => {
  expect(Object.keys(PROVIDERS)).not.toContain(TEST_ALERT_PROVIDER);
});

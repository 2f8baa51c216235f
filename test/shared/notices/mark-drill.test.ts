import { expect, test } from 'vitest';
import { DRILL_PROVIDER, DRILL_TAG, markDrill } from '../../../shared/notices/mark-drill.ts';
import { PROVIDERS } from '../../../shared/providers/registry.ts';
import type { Draft } from '../../../shared/notices/draft.ts';
import { at } from '../../support/certificates.ts';

const draft: Draft = {
  ...{ lineage: 'drill/drill/1', condition: 'c', severity: 'warning' },
  ...{ type: 'certificate-approaching-expiration', provider: DRILL_PROVIDER, account: 'drill' },
  tags: { [DRILL_TAG]: 'true' },
  ...{ headline: 'It ends', paragraphs: ['Soon.'], actions: ['Renew it.'], facts: [] },
  ...{ occurredAt: at('2027-01-01'), observedAt: at('2027-01-01') },
};

test('a drill says that it is one wherever it is read, and keeps what it would have said', () => {
  const marked = markDrill(draft);
  expect(marked?.headline).toBe('[DRILL] It ends');
  expect(marked?.paragraphs).toEqual([expect.stringContaining('This is a drill'), 'Soon.']);
});

test.each(['certificate-removed', 'resolved'] as const)(
  'of the end of a drill, %s, nothing is said',
  (type) => expect(markDrill({ ...draft, type })).toBeUndefined(),
);

test.each(['certificate-expired', 'certificate-removed', 'resolved'] as const)(
  'a true alarm, %s, is never taken for a drill, whatever tags its account has',
  (type) => {
    const real: Draft = { ...draft, type, provider: 'digicert' };
    expect(markDrill(real)).toBe(real);
  },
);

test('no account of a provider of that name can be configured', () => {
  expect(Object.keys(PROVIDERS)).not.toContain(DRILL_PROVIDER);
});

import { expect, test } from 'vitest';
import { eventWords } from '../../../../infra/local/report/event-line.ts';
import { approachingEvent } from '../../../support/notable-events.ts';

test.each([
  [14, 'www.example.com · 14 days left (first)'],
  [1, 'www.example.com · 1 day left (first)'],
  [0.5, 'www.example.com · 0.5 days left (first)'],
])('a certificate with %d days to go has its days counted', (days, words) => {
  const { detailType, detail } = approachingEvent({}, days, 'first');
  const envelope = {
    version: '0',
    id: 'any',
    'detail-type': detailType,
    source: 'cert-expiry-monitor',
    account: '000000000000',
    time: '2027-02-15T00:05:00Z',
    region: 'local',
    resources: [],
    detail,
  } as const;
  expect(eventWords(envelope)).toBe(words);
});

import { expect, test } from 'vitest';
import type { EventEnvelope } from '../../../../infra/local/aws/event-bus.ts';
import { eventColumn, eventWords } from '../../../../infra/local/report/event-line.ts';
import { domainValidationDnsCheckChanged } from '../../../../shared/events/domain-validation-dns-check-changed.ts';
import type { ReceivedEvent } from '../../../../shared/notifications/compose-notification.ts';
import { messageState } from '../../../support/states.ts';
import { receivedEvent } from '../../../support/notable-messages.ts';
import { summaryEvent } from '../../../support/notable-summaries.ts';
import { approachingEvent } from '../../../support/notable-events.ts';

/** An event as the bus delivers it. */
function envelopeOf({ detailType, detail }: ReceivedEvent): EventEnvelope {
  return {
    version: '0',
    id: 'any',
    'detail-type': detailType,
    source: 'cert-expiry-monitor',
    account: '000000000000',
    time: '2027-02-15T00:05:00Z',
    region: 'local',
    resources: [],
    detail,
  };
}

test.each([
  [14, 'www.example.com · 14 days left (first)'],
  [1, 'www.example.com · 1 day left (first)'],
  [0.5, 'www.example.com · 0.5 days left (first)'],
])('a certificate with %d days to go has its days counted', (days, words) => {
  expect(eventWords(envelopeOf(approachingEvent({}, days, 'first')))).toBe(words);
});

test('eventWords replaces control characters in names', () => {
  const named = approachingEvent({ commonName: '\u001B[2Jwww.example.com' }, 1, 'first');
  const words = eventWords(envelopeOf(named));
  expect(words).toBe('\uFFFD[2Jwww.example.com · 1 day left (first)');
});

test.each([
  [{}, 'autodns/main/1405661 · www.example.com create SUCCESS'],
  [
    { about: { kind: 'other' as const, type: 'domain' }, action: 'transfer_reminder' },
    'autodns/main/1405661 · domain transfer_reminder SUCCESS',
  ],
])('eventWords describes a message by its subject and result', (changes, words) => {
  expect(eventWords(envelopeOf(receivedEvent(messageState(changes))))).toBe(words);
});

test('eventWords describes a weekly summary by its group, aligned with the longest event name', () => {
  const envelope = envelopeOf(summaryEvent());
  expect(eventWords(envelope)).toBe('team=platform in 2027-W07');
  const max = { ...envelope, 'detail-type': domainValidationDnsCheckChanged.detailType };
  expect(eventColumn(envelope)).toHaveLength(eventColumn(max).length);
});

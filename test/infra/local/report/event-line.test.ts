import { expect, test } from 'vitest';
import { eventColumn, eventWords } from '../../../../infra/local/report/event-line.ts';
import { domainValidationDiagnosisChanged } from '../../../../shared/events/domain-validation-diagnosis-changed.ts';
import { describeMessage } from '../../../../shared/events/describe-message.ts';
import { messageState } from '../../../support/states.ts';
import { digestEvent } from '../../../support/notable-digests.ts';
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

test('a name from outside does nothing to the terminal', () => {
  const { detailType, detail } = approachingEvent(
    { commonName: '\u001B[2Jwww.example.com' },
    1,
    'first',
  );
  const words = eventWords({
    ...{ version: '0', id: 'any', 'detail-type': detailType, source: 'cert-expiry-monitor' },
    ...{ account: '000000000000', time: '2027-02-15T00:05:00Z', region: 'local', resources: [] },
    detail,
  });
  expect(words).toBe('\uFFFD[2Jwww.example.com · 1 day left (first)');
});

test.each([
  [{}, 'autodns/main/1405661 · www.example.com create SUCCESS'],
  [
    { about: { kind: 'other' as const, type: 'domain' }, action: 'transfer_reminder' },
    'autodns/main/1405661 · domain transfer_reminder SUCCESS',
  ],
])('a message is told by what it is about and what became of it', (changes, words) => {
  const { detailType, detail, resources } = describeMessage(messageState(changes));
  const envelope = {
    version: '0',
    id: 'any',
    'detail-type': detailType,
    source: 'cert-expiry-monitor',
    account: '000000000000',
    time: '2027-02-15T00:05:00Z',
    region: 'local',
    resources: [...resources],
    detail,
  } as const;
  expect(eventWords(envelope)).toBe(words);
});

test('a digest is told by whose it is, and stands in line with the longest name of an event', () => {
  const { detailType, detail } = digestEvent();
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
  expect(eventWords(envelope)).toBe('team=platform in 2027-W07');
  const longest = { ...envelope, 'detail-type': domainValidationDiagnosisChanged.detailType };
  expect(eventColumn(envelope)).toHaveLength(eventColumn(longest).length);
});

import { expect, expectTypeOf, test } from 'vitest';
import { EventError, isTestAlert, parseEvent } from '../../../shared/events/index.ts';
import type { EventErrorReason, ReceivedEvent } from '../../../shared/events/index.ts';

const EVENT = {
  version: '0',
  id: '6a7e8feb-b491-4cf7-a9f1-bf3703467718',
  source: 'cert-expiry-monitor',
  'detail-type': 'Certificate Removed',
  account: '111122223333',
  region: 'eu-central-1',
  time: '2027-01-30T00:00:00Z',
  resources: ['certificate/digicert/main/112211'],
  detail: {
    metadata: {
      id: 'digicert/main/112211:7:certificate-removed',
      version: 1,
      occurredAt: '2027-01-30T00:00:00.000Z',
      observedAt: '2027-01-30T00:03:12.000Z',
    },
    certificate: {
      key: 'digicert/main/112211',
      provider: 'digicert',
      account: 'main',
      id: '112211',
      status: 'issued',
      rawStatus: 'issued',
      subjectAlternativeNames: ['www.example.com'],
      lineage: 'digicert/main/112211',
      replaced: false,
      tags: {},
    },
  },
};
const { detail } = EVENT;

function errorOf(event: unknown): EventError {
  try {
    parseEvent(event);
  } catch (error) {
    if (error instanceof EventError) return error;
  }
  throw new Error('parseEvent has not thrown an EventError');
}

test('returns the envelope and the detail of an event', () => {
  const { version: _version, ...envelope } = EVENT;
  expect(parseEvent(EVENT)).toEqual(envelope);
});

test('narrows the detail by detail-type', () => {
  const event = parseEvent(EVENT);
  if (event['detail-type'] !== 'Certificate Removed') throw new Error('another event');
  expectTypeOf(event).toEqualTypeOf<ReceivedEvent<'Certificate Removed'>>();
  expectTypeOf(event.detail.certificate.subjectAlternativeNames).toEqualTypeOf<string[]>();
  expect(event.detail.certificate.key).toBe('digicert/main/112211');
});

test('leaves out fields that a later release of the monitor added', () => {
  const added = { ...EVENT, detail: { ...detail, addedLater: 'a value' } };
  expect(parseEvent(added).detail).toEqual(detail);
});

test('keeps the name of a replay', () => {
  expect(parseEvent({ ...EVENT, 'replay-name': 'january' })['replay-name']).toBe('january');
});

test.each<[string, EventErrorReason, unknown, string]>([
  [
    'of another application',
    'foreign-source',
    { ...EVENT, source: 'aws.acm' },
    'The source of the event is not cert-expiry-monitor.',
  ],
  ['without a source', 'foreign-source', { ...EVENT, source: undefined }, 'source'],
  [
    'that this version does not have',
    'unknown-detail-type',
    { ...EVENT, 'detail-type': 'Certificate Painted' },
    'The event "Certificate Painted" is unknown. Update the package cert-expiry-monitor',
  ],
  [
    'whose detail has a newer version',
    'unsupported-version',
    { ...EVENT, detail: { metadata: { ...detail.metadata, version: 2 }, x: 1 } },
    'has version 2, and this version of cert-expiry-monitor reads version 1',
  ],
  ['without a detail', 'invalid', { ...EVENT, detail: undefined }, '(root): is missing'],
  ['without an id', 'invalid', { ...EVENT, id: undefined }, 'id: is missing'],
  [
    'with a field that has another type',
    'invalid',
    { ...EVENT, detail: { ...detail, certificate: { ...detail.certificate, replaced: 'secret' } } },
    'certificate.replaced: expected boolean',
  ],
  ['that is a text', 'invalid', 'secret', '(root): expected object'],
])('an event %s throws an EventError with the reason %s', (_, reason, event, message) => {
  const error = errorOf(event);
  expect(error.reason).toBe(reason);
  expect(error.message).toContain(message);
  expect(error.message).not.toContain('secret');
});

test('recognizes the events of a test alert by their certificate, parsed or not', () => {
  const resources = ['certificate/test-alert/test-alert/one'];
  expect(isTestAlert({ ...EVENT, resources })).toBe(true);
  expect(isTestAlert(parseEvent({ ...EVENT, resources }))).toBe(true);
  expect(isTestAlert(EVENT)).toBe(false);
});

import type { ReceivedEvent } from '../../../shared/notifications/compose-notification.ts';
import {
  caaObstacle,
  dnsCheckChangedEvent,
  dnsCheckOf,
  validationPendingEvent,
} from '../../support/notable-events.ts';

const unknownProperty = { flags: 128, tag: 'tbs', value: 'x' };

/** What the DNS check finds, by the name of its files in `test/fixtures/notifications`. */
export const GOLDEN_DNS_CHECKS: Readonly<Record<string, ReceivedEvent>> = {
  'validation-pending-diagnosed': validationPendingEvent({
    dnsCheck: dnsCheckOf('wrong-delegation', [
      'example.com is delegated to ns1.example.net, ns2.example.net',
      'ns1.example.net does not answer for example.com',
    ]),
  }),
  'validation-pending-visible': validationPendingEvent({ dnsCheck: dnsCheckOf('published') }),
  'validation-checks-stopped-visible': validationPendingEvent({
    ...{ dnsCheck: dnsCheckOf('published'), checksStopped: true },
  }),
  'validation-wrong-value': dnsCheckChangedEvent('wrong-value', [
    'ns1.example.net has "k3y0fr4nd0mv4lu3xx"',
  ]),
  'validation-zone-appended-twice': dnsCheckChangedEvent('zone-appended-twice', [
    'ns1.example.net has no TXT record there',
    'the value is at example.com.example.com',
  ]),
  'validation-wrong-delegation': dnsCheckChangedEvent(
    'wrong-delegation',
    Array.from(
      { length: 20 },
      (_, index) =>
        `ns${index + 10}.example.net has no TXT record there, ${'again '.repeat(22).trim()}`,
    ),
  ),
  'validation-caa-forbids': dnsCheckChangedEvent(
    'caa-forbids',
    ['CAA at example.com allows only letsencrypt.org to issue', 'ns1.example.net has the record'],
    { result: 'record-missing' },
    caaObstacle,
  ),
  'validation-caa-alias': dnsCheckChangedEvent(
    'caa-forbids',
    ['the CNAME at www.example.com leads to the CAA at x.cdn.example.net'],
    { result: 'record-missing' },
    {
      ...{ ...caaObstacle, name: 'x.cdn.example.net', recordPublished: false },
      alias: { name: 'www.example.com', type: 'CNAME' },
    },
  ),
  'validation-caa-critical': dnsCheckChangedEvent(
    'caa-forbids',
    [
      'CAA at example.com has a critical property that authorities do not know: 128 tbs "x"',
      'ns1.example.net has the record',
    ],
    { result: 'record-missing' },
    { ...caaObstacle, present: [unknownProperty], critical: [unknownProperty], missing: [] },
  ),
  'validation-cname-conflict': dnsCheckChangedEvent('cname-conflict'),
  'validation-accepted-elsewhere': dnsCheckChangedEvent(
    'cname-conflict',
    ['ns1.example.net has no TXT record there, by the alias x.cdn.example.net'],
    { result: 'record-missing' },
    undefined,
    {
      conflict: { name: 'example.com', type: 'CNAME', target: 'x.cdn.example.net' },
      alternative: { name: '_dnsauth.example.com', type: 'TXT', value: '_k3y0fr4nd0mv4lu3xx' },
    },
  ),
  'validation-below-wildcard': validationPendingEvent({
    validation: {
      domain: 'www.example.com',
      record: { name: '_dnsauth.www.example.com', type: 'TXT', value: '_k3y0fr4nd0mv4lu3xx' },
    },
    dnsCheck: dnsCheckOf(
      'record-missing',
      [
        'ns1.example.net has no TXT record there; the wildcard *.example.com answers with lb.example.net',
      ],
      undefined,
      {
        wildcard: { name: '*.example.com', target: 'lb.example.net', hosts: ['www.example.com'] },
      },
    ),
  }),
  'validation-dnssec-failure': dnsCheckChangedEvent(
    'dnssec-failure',
    [
      'ns1.example.net has the record',
      'resolver 1.1.1.1 rejects the DNSSEC signatures of example.com',
    ],
    { result: 'record-missing' },
    undefined,
    { recordPublished: true },
  ),
  'validation-resolver-failure': dnsCheckChangedEvent(
    'resolver-failure',
    ['ns1.example.net has the record', 'resolver 1.1.1.1 cannot resolve the name'],
    { result: 'record-missing' },
    undefined,
    { recordPublished: true },
  ),
  'validation-broken-delegation': dnsCheckChangedEvent(
    'wrong-delegation',
    ['ns1.example.net has the record', 'ns2.example.net does not answer for example.com'],
    { result: 'record-missing' },
    undefined,
    { lame: { zone: 'example.com', servers: ['ns2.example.net'] }, recordPublished: true },
  ),
  'validation-unchecked': dnsCheckChangedEvent('awaiting-provider-check'),
  'validation-visible': dnsCheckChangedEvent('published'),
  'validation-lost': dnsCheckChangedEvent('record-missing', [], { result: 'published' }),
  'validation-caa-forbids-too': dnsCheckChangedEvent(
    'caa-forbids',
    [
      'CAA at example.com allows only letsencrypt.org to issue',
      'ns1.example.net has no TXT record there',
    ],
    { result: 'record-missing' },
    { ...caaObstacle, recordPublished: false },
  ),
  'validation-pending-caa': validationPendingEvent({
    dnsCheck: dnsCheckOf(
      'caa-forbids',
      ['CAA at example.com allows only letsencrypt.org to issue'],
      caaObstacle,
    ),
  }),
};

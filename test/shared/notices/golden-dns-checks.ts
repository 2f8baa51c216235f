import type { ReceivedEvent } from '../../../shared/notices/compose-notice.ts';
import {
  caaObstacle,
  diagnosisChangedEvent,
  diagnosisOf,
  validationPendingEvent,
} from '../../support/notable-events.ts';

const unknownProperty = { flags: 128, tag: 'tbs', value: 'x' };

/** What the DNS check finds, by the name of its files in `test/fixtures/notices`. */
export const GOLDEN_DNS_CHECKS: Readonly<Record<string, ReceivedEvent>> = {
  'validation-pending-diagnosed': validationPendingEvent({
    diagnosis: diagnosisOf('delegated-elsewhere', [
      'example.com is delegated to ns1.example.net, ns2.example.net',
      'ns1.example.net does not answer for example.com',
    ]),
  }),
  'validation-pending-visible': validationPendingEvent({ diagnosis: diagnosisOf('visible') }),
  'validation-stalled-visible': validationPendingEvent({
    ...{ diagnosis: diagnosisOf('visible'), stalled: true },
  }),
  'validation-wrong-value': diagnosisChangedEvent('wrong-value', [
    'ns1.example.net has "k3y0fr4nd0mv4lu3xx"',
  ]),
  'validation-doubled-name': diagnosisChangedEvent('doubled-name', [
    'ns1.example.net has no TXT record there',
    'the value is at example.com.example.com',
  ]),
  'validation-delegated-elsewhere': diagnosisChangedEvent(
    'delegated-elsewhere',
    Array.from(
      { length: 20 },
      (_, index) =>
        `ns${index + 10}.example.net has no TXT record there, ${'again '.repeat(22).trim()}`,
    ),
  ),
  'validation-caa-forbids': diagnosisChangedEvent(
    'caa-forbids',
    ['CAA at example.com lets only letsencrypt.org issue', 'ns1.example.net has it'],
    { verdict: 'missing' },
    caaObstacle,
  ),
  'validation-caa-alias': diagnosisChangedEvent(
    'caa-forbids',
    ['the CNAME at www.example.com leads to the CAA at x.cdn.example.net'],
    { verdict: 'missing' },
    {
      ...{ ...caaObstacle, name: 'x.cdn.example.net', recordVisible: false },
      alias: { name: 'www.example.com', type: 'CNAME' },
    },
  ),
  'validation-caa-critical': diagnosisChangedEvent(
    'caa-forbids',
    [
      'CAA at example.com has a critical property that authorities do not know: 128 tbs "x"',
      'ns1.example.net has it',
    ],
    { verdict: 'missing' },
    { ...caaObstacle, present: [unknownProperty], critical: [unknownProperty], missing: [] },
  ),
  'validation-alias-in-the-way': diagnosisChangedEvent('alias-in-the-way'),
  'validation-accepted-elsewhere': diagnosisChangedEvent(
    'alias-in-the-way',
    ['ns1.example.net has no TXT record there, by the alias x.cdn.example.net'],
    { verdict: 'missing' },
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
    diagnosis: diagnosisOf(
      'missing',
      [
        'ns1.example.net has no TXT record there; the wildcard *.example.com answers with lb.example.net',
      ],
      undefined,
      {
        wildcard: { name: '*.example.com', target: 'lb.example.net', hosts: ['www.example.com'] },
      },
    ),
  }),
  'validation-dnssec-failure': diagnosisChangedEvent(
    'dnssec-failure',
    ['ns1.example.net has it', 'resolver 1.1.1.1 rejects the DNSSEC signatures of example.com'],
    { verdict: 'missing' },
    undefined,
    { recordPublished: true },
  ),
  'validation-resolver-failure': diagnosisChangedEvent(
    'resolver-failure',
    ['ns1.example.net has it', 'resolver 1.1.1.1 cannot find out'],
    { verdict: 'missing' },
    undefined,
    { recordPublished: true },
  ),
  'validation-broken-delegation': diagnosisChangedEvent(
    'delegated-elsewhere',
    ['ns1.example.net has it', 'ns2.example.net does not answer for example.com'],
    { verdict: 'missing' },
    undefined,
    { lame: { zone: 'example.com', servers: ['ns2.example.net'] }, recordPublished: true },
  ),
  'validation-unchecked': diagnosisChangedEvent('unchecked'),
  'validation-visible': diagnosisChangedEvent('visible'),
  'validation-lost': diagnosisChangedEvent('missing', [], { verdict: 'visible' }),
  'validation-caa-forbids-too': diagnosisChangedEvent(
    'caa-forbids',
    [
      'CAA at example.com lets only letsencrypt.org issue',
      'ns1.example.net has no TXT record there',
    ],
    { verdict: 'missing' },
    { ...caaObstacle, recordVisible: false },
  ),
  'validation-pending-caa': validationPendingEvent({
    diagnosis: diagnosisOf(
      'caa-forbids',
      ['CAA at example.com lets only letsencrypt.org issue'],
      caaObstacle,
    ),
  }),
};

import { expect, test } from 'vitest';
import type { DnsCheckResult } from '../../../../shared/certificates/dns-check.ts';
import type { Instant } from '../../../../shared/certificates/instant.ts';
import type { CertificateState } from '../../../../shared/certificates/certificate-state.ts';
import { at, pendingValidation, pendingCertificate } from '../../../support/certificates.ts';
import { certificateEvents } from '../../../support/published-events.ts';
import { advance } from '../../../../shared/lifecycle/advance.ts';
import { report } from '../../../support/inputs.ts';

const RECORD = { name: 'example.com', type: 'TXT', value: 'token-1' } as const;

/** The events of a pending certificate with DNS check results. */
class DnsCheckTimeline {
  state: CertificateState | undefined;

  reported(now: Instant, result?: DnsCheckResult, order = pendingCertificate()) {
    const [validation] = order.domainValidations ?? [];
    const record = validation?.record ?? RECORD;
    const dnsChecks =
      result === undefined ? [] : [{ domain: 'example.com', record, result, findings: [] }];
    const next = advance(this.state, report(order, { dnsChecks }), now);
    if (next === undefined) return [];
    const events = certificateEvents(this.state, next);
    this.state = next;
    return events;
  }
}

test('the result of the first DNS check is part of the event for a discovered pending validation', () => {
  expect(new DnsCheckTimeline().reported(at('2027-01-02'), 'record-missing')).toMatchObject([
    { name: 'discovered' },
    { name: 'validation-pending', dnsCheck: { result: 'record-missing' } },
  ]);
});

test('only a different DNS check result is a change', () => {
  const timeline = new DnsCheckTimeline();
  timeline.reported(at('2027-01-02'), 'record-missing');
  expect(timeline.reported(at('2027-01-03'), 'record-missing')).toEqual([]);
  expect(timeline.reported(at('2027-01-04'), 'published')).toMatchObject([
    {
      name: 'validation-dns-check-changed',
      dnsCheck: { result: 'published' },
      previous: { result: 'record-missing' },
    },
  ]);
  expect(timeline.reported(at('2027-01-05'))).toEqual([]);
});

test('the first DNS check result after discovery is a change without a previous result', () => {
  const timeline = new DnsCheckTimeline();
  timeline.reported(at('2027-01-02'));
  expect(timeline.reported(at('2027-01-03'), 'wrong-value')).toEqual([
    expect.objectContaining({ name: 'validation-dns-check-changed', previous: {} }),
  ]);
});

test('the DNS check result of a new record is part of the event for the new record', () => {
  const timeline = new DnsCheckTimeline();
  timeline.reported(at('2027-01-02'), 'published');
  const record = { ...RECORD, value: 'token-2' };
  const order = pendingCertificate({ domainValidations: [pendingValidation({ record })] });
  expect(timeline.reported(at('2027-01-03'), 'record-missing', order)).toMatchObject([
    { name: 'validation-pending', dnsCheck: { result: 'record-missing' } },
  ]);
});

test('stopped automatic checks are announced once, with the DNS check result', () => {
  const timeline = new DnsCheckTimeline();
  const automaticChecksUntil = at('2027-01-11');
  const order = pendingCertificate({
    domainValidations: [pendingValidation({ automaticChecksUntil })],
  });
  timeline.reported(at('2027-01-02'), 'published', order);
  expect(timeline.reported(at('2027-01-12'), 'awaiting-provider-check', order)).toMatchObject([
    { name: 'validation-pending', dnsCheck: { result: 'awaiting-provider-check' } },
  ]);
});

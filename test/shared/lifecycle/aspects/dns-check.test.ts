import { describe, expect, test } from 'vitest';
import type { Certificate } from '../../../../shared/certificates/certificate.ts';
import type { DnsCheck, DnsCheckResult } from '../../../../shared/certificates/dns-check.ts';
import type { Instant } from '../../../../shared/certificates/instant.ts';
import { advance } from '../../../../shared/lifecycle/advance.ts';
import type { LearnedDnsCheck } from '../../../../shared/lifecycle/input.ts';
import { dnsCheckOf } from '../../../../shared/lifecycle/aspects/dns-check.ts';
import { at, pendingValidation, pendingCertificate } from '../../../support/certificates.ts';
import { discovered, report } from '../../../support/inputs.ts';

const BEFORE = at('2027-01-01');
const NOW = at('2027-01-02');

const recordOf = (domain: string, value = 'token-1') => ({
  ...{ name: domain, type: 'TXT' as const, value },
});
const learned = (domain: string, result: DnsCheckResult, value?: string) => ({
  ...{ domain, result, record: recordOf(domain, value), findings: [] },
});
const known = (domain: string, result: DnsCheckResult, value?: string) => ({
  ...learned(domain, result, value),
  since: BEFORE,
});
const order = pendingCertificate({
  domainValidations: ['a', 'b'].map((domain) =>
    pendingValidation({ domain, record: recordOf(domain) }),
  ),
});

/** The DNS checks after a report, by the ones before and new ones. */
function keptChecks(
  before: DnsCheck[],
  dnsChecks: LearnedDnsCheck[],
  certificate: Certificate,
  now: Instant,
): readonly DnsCheck[] {
  const state = { ...discovered(order, BEFORE), dnsChecks: before };
  return (advance(state, report(certificate, { dnsChecks }), now) ?? state).dnsChecks ?? [];
}

describe('keepDnsChecks', () => {
  test('keeps the results of records without a new check', () => {
    const before = [known('a', 'record-missing'), known('b', 'wrong-value')];
    expect(keptChecks(before, [], order, NOW)).toEqual(before);
    expect(keptChecks(before, [learned('b', 'published')], order, NOW)).toEqual([
      known('a', 'record-missing'),
      { ...learned('b', 'published'), since: NOW },
    ]);
  });

  test('keeps the start time of an unchanged result and updates its findings', () => {
    const findings = ['192.0.2.1: no such record'];
    const news = [{ ...learned('a', 'record-missing'), findings }];
    expect(keptChecks([known('a', 'record-missing')], news, order, NOW)).toEqual([
      { ...known('a', 'record-missing'), findings },
    ]);
  });

  test('drops the result of a record that has changed', () => {
    const before = [known('a', 'record-missing', 'token-0')];
    expect(keptChecks(before, [], order, NOW)).toEqual([]);
    expect(keptChecks([], [learned('a', 'record-missing', 'token-0')], order, NOW)).toEqual([]);
    expect(keptChecks(before, [learned('a', 'record-missing')], order, NOW)).toEqual([
      { ...learned('a', 'record-missing'), since: NOW },
    ]);
  });

  test('drops the result without a record or a pending validation', () => {
    const { record: _none, ...bare } = pendingValidation({ domain: 'a' });
    const before = [known('a', 'record-missing')];
    expect(keptChecks(before, [], { ...order, domainValidations: [bare] }, NOW)).toEqual([]);
    const given = pendingValidation({ domain: 'a', record: recordOf('a'), state: 'valid' });
    expect(keptChecks(before, [], { ...order, domainValidations: [given] }, NOW)).toEqual([]);
  });

  test('dnsCheckOf finds a result by domain and record', () => {
    const all = [
      known('a', 'record-missing', 'token-0'),
      known('b', 'published'),
      known('a', 'published'),
    ];
    expect(dnsCheckOf('a', recordOf('a'), all)).toBe(all[2]);
    expect(dnsCheckOf('c', recordOf('a'), all)).toBeUndefined();
    expect(dnsCheckOf('a', undefined, all)).toBeUndefined();
    expect(dnsCheckOf('a', recordOf('a'), undefined)).toBeUndefined();
  });
});

import { describe, expect, test } from 'vitest';
import type { DnsCheckResult } from '../../../shared/certificates/dns-check.ts';
import { dnsCheckOf, keepDnsChecks } from '../../../shared/lifecycle/keep-dns-checks.ts';
import { at, pendingValidation, pendingCertificate } from '../../support/certificates.ts';

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

describe('keepDnsChecks', () => {
  test('keeps the results of records without a new check', () => {
    const before = [known('a', 'record-missing'), known('b', 'wrong-value')];
    expect(keepDnsChecks(before, [], order, NOW)).toEqual(before);
    expect(keepDnsChecks(before, [learned('b', 'published')], order, NOW)).toEqual([
      known('a', 'record-missing'),
      { ...learned('b', 'published'), since: NOW },
    ]);
  });

  test('keeps the start time of an unchanged result and updates its findings', () => {
    const findings = ['192.0.2.1: no such record'];
    const news = [{ ...learned('a', 'record-missing'), findings }];
    expect(keepDnsChecks([known('a', 'record-missing')], news, order, NOW)).toEqual([
      { ...known('a', 'record-missing'), findings },
    ]);
  });

  test('drops the result of a record that has changed', () => {
    const before = [known('a', 'record-missing', 'token-0')];
    expect(keepDnsChecks(before, [], order, NOW)).toEqual([]);
    expect(keepDnsChecks([], [learned('a', 'record-missing', 'token-0')], order, NOW)).toEqual([]);
    expect(keepDnsChecks(before, [learned('a', 'record-missing')], order, NOW)).toEqual([
      { ...learned('a', 'record-missing'), since: NOW },
    ]);
  });

  test('drops the result without a record or a pending validation', () => {
    const { record: _none, ...bare } = pendingValidation({ domain: 'a' });
    const before = [known('a', 'record-missing')];
    expect(keepDnsChecks(before, [], { ...order, domainValidations: [bare] }, NOW)).toEqual([]);
    const given = pendingValidation({ domain: 'a', record: recordOf('a'), state: 'valid' });
    expect(keepDnsChecks(before, [], { ...order, domainValidations: [given] }, NOW)).toEqual([]);
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

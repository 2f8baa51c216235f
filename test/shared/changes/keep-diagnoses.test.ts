import { describe, expect, test } from 'vitest';
import type { DiagnosisVerdict } from '../../../shared/certificates/diagnosis.ts';
import { diagnosisOf, keepDiagnoses } from '../../../shared/changes/keep-diagnoses.ts';
import { at, owedValidation, pendingCertificate } from '../../support/certificates.ts';

const BEFORE = at('2027-01-01');
const NOW = at('2027-01-02');

const recordOf = (domain: string, value = 'token-1') => ({
  ...{ name: domain, type: 'TXT' as const, value },
});
const learned = (domain: string, verdict: DiagnosisVerdict, value?: string) => ({
  ...{ domain, verdict, record: recordOf(domain, value), findings: [] },
});
const known = (domain: string, verdict: DiagnosisVerdict, value?: string) => ({
  ...learned(domain, verdict, value),
  since: BEFORE,
});
const order = pendingCertificate({
  domainValidations: ['a', 'b'].map((domain) =>
    owedValidation({ domain, record: recordOf(domain) }),
  ),
});

describe('what is known of the records that are owed', () => {
  test('stays where nothing new was learned, of each record by itself', () => {
    const before = [known('a', 'missing'), known('b', 'wrong-value')];
    expect(keepDiagnoses(before, [], order, NOW)).toEqual(before);
    expect(keepDiagnoses(before, [learned('b', 'visible')], order, NOW)).toEqual([
      known('a', 'missing'),
      { ...learned('b', 'visible'), since: NOW },
    ]);
  });

  test('is as old as its verdict, whatever was found meanwhile', () => {
    const findings = ['192.0.2.1: no such record'];
    const news = [{ ...learned('a', 'missing'), findings }];
    expect(keepDiagnoses([known('a', 'missing')], news, order, NOW)).toEqual([
      { ...known('a', 'missing'), findings },
    ]);
  });

  test('is nothing about a record that is another one by now', () => {
    const before = [known('a', 'missing', 'token-0')];
    expect(keepDiagnoses(before, [], order, NOW)).toEqual([]);
    expect(keepDiagnoses([], [learned('a', 'missing', 'token-0')], order, NOW)).toEqual([]);
    expect(keepDiagnoses(before, [learned('a', 'missing')], order, NOW)).toEqual([
      { ...learned('a', 'missing'), since: NOW },
    ]);
  });

  test('is nothing where no record is asked for, or no proof owed', () => {
    const { record: _none, ...bare } = owedValidation({ domain: 'a' });
    const before = [known('a', 'missing')];
    expect(keepDiagnoses(before, [], { ...order, domainValidations: [bare] }, NOW)).toEqual([]);
    const given = owedValidation({ domain: 'a', record: recordOf('a'), state: 'valid' });
    expect(keepDiagnoses(before, [], { ...order, domainValidations: [given] }, NOW)).toEqual([]);
  });

  test('is found by the domain and the record together', () => {
    const all = [known('a', 'missing', 'token-0'), known('b', 'visible'), known('a', 'visible')];
    expect(diagnosisOf('a', recordOf('a'), all)).toBe(all[2]);
    expect(diagnosisOf('c', recordOf('a'), all)).toBeUndefined();
    expect(diagnosisOf('a', undefined, all)).toBeUndefined();
    expect(diagnosisOf('a', recordOf('a'), undefined)).toBeUndefined();
  });
});

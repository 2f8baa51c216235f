import { expect, test } from 'vitest';
import type { DiagnosisVerdict } from '../../../shared/certificates/diagnosis.ts';
import type { Instant } from '../../../shared/certificates/instant.ts';
import type { CertificateState } from '../../../shared/certificates/certificate-state.ts';
import { DEFAULT_ALARM_POLICY } from '../../../shared/changes/alarm-policy.ts';
import { detectCertificateChanges } from '../../../shared/changes/detect-certificate-changes.ts';
import { observeCertificate } from '../../../shared/changes/observe-certificate.ts';
import { at, owedValidation, pendingCertificate } from '../../support/certificates.ts';

const RECORD = { name: 'example.com', type: 'TXT', value: 'token-1' } as const;

/** The life of a pending certificate, by what name servers say of its record. */
class Diagnosed {
  state: CertificateState | undefined;

  heard(now: Instant, verdict?: DiagnosisVerdict, order = pendingCertificate()) {
    const [validation] = order.domainValidations ?? [];
    const record = validation?.record ?? RECORD;
    const diagnoses =
      verdict === undefined ? [] : [{ domain: 'example.com', record, verdict, findings: [] }];
    const around = { policy: DEFAULT_ALARM_POLICY, tags: {}, baseline: false };
    const next = observeCertificate(this.state, order, { now, ...around, diagnoses });
    if (next === undefined) return [];
    const changes = detectCertificateChanges(this.state, next);
    this.state = next;
    return changes.map((change) => ({
      kind: change.kind,
      ...('diagnosis' in change ? { verdict: change.diagnosis?.verdict } : {}),
      ...('from' in change ? { from: change.from } : {}),
    }));
  }
}

test('at discovery, what name servers say is part of the word that a proof is owed', () => {
  expect(new Diagnosed().heard(at('2027-01-02'), 'missing')).toEqual([
    { kind: 'discovered' },
    { kind: 'validation-pending', verdict: 'missing' },
  ]);
});

test('from one verdict to another is a change, and from one to the same is none', () => {
  const life = new Diagnosed();
  life.heard(at('2027-01-02'), 'missing');
  expect(life.heard(at('2027-01-03'), 'missing')).toEqual([]);
  expect(life.heard(at('2027-01-04'), 'visible')).toEqual([
    { kind: 'validation-diagnosis-changed', verdict: 'visible', from: 'missing' },
  ]);
  expect(life.heard(at('2027-01-05'))).toEqual([]);
});

test('the first verdict after discovery is a change from nothing', () => {
  const life = new Diagnosed();
  life.heard(at('2027-01-02'));
  expect(life.heard(at('2027-01-03'), 'wrong-value')).toEqual([
    { kind: 'validation-diagnosis-changed', verdict: 'wrong-value' },
  ]);
});

test('of another record, the verdict is part of the word that it is asked for', () => {
  const life = new Diagnosed();
  life.heard(at('2027-01-02'), 'visible');
  const record = { ...RECORD, value: 'token-2' };
  const order = pendingCertificate({ domainValidations: [owedValidation({ record })] });
  expect(life.heard(at('2027-01-03'), 'missing', order)).toEqual([
    { kind: 'validation-pending', verdict: 'missing' },
  ]);
});

test('when the provider stops to look, that is said once, with what name servers say', () => {
  const life = new Diagnosed();
  const checkedUntil = at('2027-01-11');
  const order = pendingCertificate({ domainValidations: [owedValidation({ checkedUntil })] });
  life.heard(at('2027-01-02'), 'visible', order);
  expect(life.heard(at('2027-01-12'), 'unchecked', order)).toEqual([
    { kind: 'validation-pending', verdict: 'unchecked' },
  ]);
});

import { describe, expect, test } from 'vitest';
import type { CertificateState } from '../../../shared/certificates/certificate-state.ts';
import { detectCertificateChanges } from '../../../shared/lifecycle/detect-certificate-changes.ts';
import { at, issuedCertificate, pendingValidation } from '../../support/certificates.ts';
import { certificateState, changedState, nextRevision } from '../../support/states.ts';

const NOW = at('2027-02-01');
const kinds = (before: CertificateState | undefined, after: CertificateState) =>
  detectCertificateChanges(before, after).map(({ kind }) => kind);

describe('a validation is asked for', () => {
  const owing = (changes: Parameters<typeof pendingValidation>[0] = {}) =>
    certificateState({
      status: 'pending-validation',
      domainValidations: [pendingValidation(changes)],
    });

  test.each<[string, Parameters<typeof pendingValidation>[0]]>([
    ['method', { method: 'dns-cname' }],
    ['token', { token: 'another' }],
    ['record', { record: { name: 'example.com', type: 'TXT', value: 'another' } }],
  ])('again where its %s has changed', (_what, changes) => {
    expect(kinds(owing(), nextRevision(owing(changes)))).toEqual(['validation-pending']);
  });

  test('not again where something else about it has', () => {
    expect(kinds(owing(), nextRevision(owing({ rawState: 'other words' })))).toEqual([]);
  });

  test('again when its provider stops to look, once, and then by reminders', () => {
    const before = owing();
    const domain = 'example.com';
    const checksStopped = changedState(
      NOW,
      before,
      {},
      {
        warnings: { ...before.warnings, validationChecksStopped: [{ domain, at: NOW }] },
      },
    );
    expect(detectCertificateChanges(before, checksStopped)).toMatchObject([
      { kind: 'validation-pending', checksStopped: true },
    ]);
    expect(kinds(checksStopped, nextRevision(checksStopped))).toEqual([]);
    const reminded = changedState(
      NOW,
      checksStopped,
      {},
      {
        warnings: { ...checksStopped.warnings, validationReminders: [{ domain, at: NOW }] },
      },
    );
    expect(detectCertificateChanges(checksStopped, reminded)).toMatchObject([
      { kind: 'validation-pending', checksStopped: true, reminder: { dueAt: NOW } },
    ]);
    expect(kinds(reminded, nextRevision(reminded))).toEqual([]);
    // A restarted automatic check and an ended reminder publish nothing.
    expect(kinds(reminded, changedState(NOW, reminded, {}, { warnings: before.warnings }))).toEqual(
      [],
    );
  });

  test('since it was noticed, where nobody knows better, and with no word on what nobody looked up', () => {
    const { requestedAt: _asked, ...validation } = pendingValidation();
    const state = { ...owing(), validationPendingSince: [], changedAt: NOW };
    const [, pending] = detectCertificateChanges(undefined, state);
    expect(pending).toStrictEqual({
      ...{ kind: 'validation-pending', since: NOW, checksStopped: false },
      validation: { ...validation, requestedAt: at('2027-01-01') },
    });
  });

  test('by no reminder while its record can be seen and its provider looks for it', () => {
    const domain = 'example.com';
    const record = { name: domain, type: 'TXT' as const, value: 'token-1' };
    const seen = {
      ...owing(),
      dnsChecks: [{ domain, result: 'published' as const, since: NOW, record, findings: [] }],
    };
    const remind = (state: CertificateState, checksStopped: boolean) =>
      changedState(
        NOW,
        state,
        {},
        {
          warnings: {
            validationExpiring: [],
            validationChecksStopped: checksStopped ? [{ domain, at: at('2027-01-05') }] : [],
            validationReminders: [{ domain, at: NOW }],
          },
        },
      );
    expect(kinds(seen, remind(seen, false))).toEqual([]);
    const checksStopped = {
      ...seen,
      warnings: { ...seen.warnings, validationChecksStopped: [{ domain, at: at('2027-01-05') }] },
    };
    expect(detectCertificateChanges(checksStopped, remind(checksStopped, true))).toMatchObject([
      { kind: 'validation-pending', dnsCheck: { result: 'published' }, reminder: {} },
    ]);
  });
});

describe('what name servers say of a record', () => {
  const domain = 'example.com';
  const record = { name: domain, type: 'TXT' as const, value: 'token-1' };
  const saying = (result: 'record-missing' | 'published') => ({
    dnsChecks: [{ domain, result, since: NOW, record, findings: [] }],
  });
  const order = certificateState({
    status: 'pending-validation',
    domainValidations: [pendingValidation({ record })],
  });

  test('is reported when it changes, with what it was before', () => {
    const missing = changedState(NOW, order, {}, saying('record-missing'));
    expect(detectCertificateChanges(order, missing)).toStrictEqual([
      {
        kind: 'dns-check-changed',
        validation: pendingValidation({ record }),
        since: at('2027-01-01'),
        dnsCheck: saying('record-missing').dnsChecks[0],
      },
    ]);
    expect(kinds(missing, nextRevision(missing))).toEqual([]);
    expect(
      detectCertificateChanges(missing, changedState(NOW, missing, {}, saying('published'))),
    ).toMatchObject([{ kind: 'dns-check-changed', from: 'record-missing' }]);
    const unknown = changedState(
      NOW,
      order,
      {},
      { ...saying('record-missing'), validationPendingSince: [] },
    );
    expect(detectCertificateChanges(order, unknown)).toMatchObject([{ since: NOW }]);
  });

  test('is part of the word that a record is asked for, and reported beside a reminder', () => {
    const issued = { ...order, certificate: issuedCertificate() };
    expect(kinds(issued, changedState(NOW, order, {}, saying('record-missing')))).toEqual([
      'validation-pending',
      'status-changed',
    ]);
    const reminded = changedState(
      NOW,
      order,
      {},
      {
        ...saying('record-missing'),
        warnings: { ...order.warnings, validationReminders: [{ domain, at: NOW }] },
      },
    );
    expect(kinds(order, reminded)).toEqual(['validation-pending', 'dns-check-changed']);
  });
});

describe('the end of a validation comes near', () => {
  test('which is reported once', () => {
    const domain = 'example.com';
    const validation = pendingValidation({ domain, state: 'valid', expiresAt: at('2027-02-15') });
    const before = certificateState({ domainValidations: [validation] });
    const near = changedState(
      NOW,
      before,
      {},
      {
        warnings: { ...before.warnings, validationExpiring: [{ domain, at: NOW }] },
      },
    );
    expect(detectCertificateChanges(before, near)).toEqual([
      { kind: 'validation-expiring', validation: validation, dueAt: NOW },
    ]);
    expect(kinds(near, nextRevision(near))).toEqual([]);
  });
});

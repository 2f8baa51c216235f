import { describe, expect, test } from 'vitest';
import type { CertificateState } from '../../../shared/certificates/certificate-state.ts';
import { detectCertificateChanges } from '../../../shared/lifecycle/detect-certificate-changes.ts';
import { at, issuedCertificate, pendingValidation } from '../../support/certificates.ts';
import { certificateState, changedState, nextRevision } from '../../support/states.ts';

const NOW = at('2027-02-01');
const kinds = (before: CertificateState | undefined, after: CertificateState) =>
  detectCertificateChanges(before, after).map(({ kind }) => kind);

describe('a pending validation', () => {
  const pending = (changes: Parameters<typeof pendingValidation>[0] = {}) =>
    certificateState({
      status: 'pending-validation',
      domainValidations: [pendingValidation(changes)],
    });

  test.each<[string, Parameters<typeof pendingValidation>[0]]>([
    ['method', { method: 'dns-cname' }],
    ['token', { token: 'another' }],
    ['record', { record: { name: 'example.com', type: 'TXT', value: 'another' } }],
  ])('is reported again if its %s changes', (_what, changes) => {
    expect(kinds(pending(), nextRevision(pending(changes)))).toEqual(['validation-pending']);
  });

  test('is not reported again if another field changes', () => {
    expect(kinds(pending(), nextRevision(pending({ rawState: 'other words' })))).toEqual([]);
  });

  test('is reported once when automatic checks stop, and then by reminders', () => {
    const before = pending();
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

  test('is pending since its discovery if no other time is known, and has no DNS check result if none was made', () => {
    const { requestedAt: _asked, ...validation } = pendingValidation();
    const state = { ...pending(), validationPendingSince: [], changedAt: NOW };
    const [, change] = detectCertificateChanges(undefined, state);
    expect(change).toStrictEqual({
      ...{ kind: 'validation-pending', since: NOW, checksStopped: false },
      validation: { ...validation, requestedAt: at('2027-01-01') },
    });
  });

  test('has no reminders while its record is published and automatic checks continue', () => {
    const domain = 'example.com';
    const record = { name: domain, type: 'TXT' as const, value: 'token-1' };
    const seen = {
      ...pending(),
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

describe('a DNS check result', () => {
  const domain = 'example.com';
  const record = { name: domain, type: 'TXT' as const, value: 'token-1' };
  const checked = (result: 'record-missing' | 'published') => ({
    dnsChecks: [{ domain, result, since: NOW, record, findings: [] }],
  });
  const order = certificateState({
    status: 'pending-validation',
    domainValidations: [pendingValidation({ record })],
  });

  test('is reported when it changes, with the previous result', () => {
    const missing = changedState(NOW, order, {}, checked('record-missing'));
    expect(detectCertificateChanges(order, missing)).toStrictEqual([
      {
        kind: 'dns-check-changed',
        validation: pendingValidation({ record }),
        since: at('2027-01-01'),
        dnsCheck: checked('record-missing').dnsChecks[0],
      },
    ]);
    expect(kinds(missing, nextRevision(missing))).toEqual([]);
    expect(
      detectCertificateChanges(missing, changedState(NOW, missing, {}, checked('published'))),
    ).toMatchObject([{ kind: 'dns-check-changed', from: 'record-missing' }]);
    const unknown = changedState(
      NOW,
      order,
      {},
      { ...checked('record-missing'), validationPendingSince: [] },
    );
    expect(detectCertificateChanges(order, unknown)).toMatchObject([{ since: NOW }]);
  });

  test('is part of the event for a new pending validation, and a separate event next to a reminder', () => {
    const issued = { ...order, certificate: issuedCertificate() };
    expect(kinds(issued, changedState(NOW, order, {}, checked('record-missing')))).toEqual([
      'validation-pending',
      'status-changed',
    ]);
    const reminded = changedState(
      NOW,
      order,
      {},
      {
        ...checked('record-missing'),
        warnings: { ...order.warnings, validationReminders: [{ domain, at: NOW }] },
      },
    );
    expect(kinds(order, reminded)).toEqual(['validation-pending', 'dns-check-changed']);
  });
});

describe('a validation that expires soon', () => {
  test('is reported once', () => {
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

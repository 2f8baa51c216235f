import { describe, expect, test } from 'vitest';
import type { CertificateState } from '../../../shared/certificates/certificate-state.ts';
import { at, issuedCertificate, pendingValidation } from '../../support/certificates.ts';
import { certificateEventNames, certificateEvents } from '../../support/published-events.ts';
import { certificateState, changedState, nextRevision } from '../../support/states.ts';

const NOW = at('2027-02-01');

describe('Domain Validation Pending', () => {
  const pendingState = (changes: Parameters<typeof pendingValidation>[0] = {}) =>
    certificateState({
      status: 'pending-validation',
      domainValidations: [pendingValidation(changes)],
    });

  test.each<[string, Parameters<typeof pendingValidation>[0]]>([
    ['method', { method: 'dns-cname' }],
    ['token', { token: 'another' }],
    ['record', { record: { name: 'example.com', type: 'TXT', value: 'another' } }],
  ])('is published again if the %s changed', (_what, changes) => {
    expect(certificateEventNames(pendingState(), nextRevision(pendingState(changes)))).toEqual([
      'validation-pending',
    ]);
  });

  test('is not published again if only the raw state changed', () => {
    expect(
      certificateEventNames(
        pendingState(),
        nextRevision(pendingState({ rawState: 'other words' })),
      ),
    ).toEqual([]);
  });

  test('is published once when the provider stops its checks, and then as reminders', () => {
    const before = pendingState();
    const domain = 'example.com';
    const checksStopped = changedState(
      NOW,
      before,
      {},
      {
        warnings: { ...before.warnings, validationChecksStopped: [{ domain, at: NOW }] },
      },
    );
    expect(certificateEvents(before, checksStopped)).toMatchObject([
      { name: 'validation-pending', checksStopped: true },
    ]);
    expect(certificateEventNames(checksStopped, nextRevision(checksStopped))).toEqual([]);
    const reminded = changedState(
      NOW,
      checksStopped,
      {},
      {
        warnings: { ...checksStopped.warnings, validationReminders: [{ domain, at: NOW }] },
      },
    );
    expect(certificateEvents(checksStopped, reminded)).toMatchObject([
      { name: 'validation-pending', checksStopped: true, reminder: { dueAt: NOW } },
    ]);
    expect(certificateEventNames(reminded, nextRevision(reminded))).toEqual([]);
    // A restarted automatic check and an ended reminder publish nothing.
    expect(
      certificateEventNames(
        reminded,
        changedState(NOW, reminded, {}, { warnings: before.warnings }),
      ),
    ).toEqual([]);
  });

  test('is pending since it was noticed if nothing earlier is known, and has no DNS check if there was none', () => {
    const { requestedAt: _asked, ...validation } = pendingValidation();
    const state = { ...pendingState(), validationPendingSince: [], changedAt: NOW };
    const [, pending] = certificateEvents(undefined, state);
    expect(pending).toStrictEqual({
      ...{ name: 'validation-pending', pendingSince: NOW, checksStopped: false },
      validation: { ...validation, requestedAt: at('2027-01-01') },
    });
  });

  test('is not repeated as a reminder while the record is published and the provider checks it', () => {
    const domain = 'example.com';
    const record = { name: domain, type: 'TXT' as const, value: 'token-1' };
    const seen = {
      ...pendingState(),
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
    expect(certificateEventNames(seen, remind(seen, false))).toEqual([]);
    const checksStopped = {
      ...seen,
      warnings: { ...seen.warnings, validationChecksStopped: [{ domain, at: at('2027-01-05') }] },
    };
    expect(certificateEvents(checksStopped, remind(checksStopped, true))).toMatchObject([
      { name: 'validation-pending', dnsCheck: { result: 'published' }, reminder: {} },
    ]);
  });
});

describe('Domain Validation DNS Check Changed', () => {
  const domain = 'example.com';
  const record = { name: domain, type: 'TXT' as const, value: 'token-1' };
  const checked = (result: 'record-missing' | 'published') => ({
    dnsChecks: [{ domain, result, since: NOW, record, findings: [] }],
  });
  const order = certificateState({
    status: 'pending-validation',
    domainValidations: [pendingValidation({ record })],
  });

  test('has the result and the previous one', () => {
    const missing = changedState(NOW, order, {}, checked('record-missing'));
    expect(certificateEvents(order, missing)).toStrictEqual([
      {
        name: 'validation-dns-check-changed',
        validation: pendingValidation({ record }),
        pendingSince: at('2027-01-01'),
        dnsCheck: { result: 'record-missing', since: NOW, findings: [] },
        previous: {},
      },
    ]);
    expect(certificateEventNames(missing, nextRevision(missing))).toEqual([]);
    expect(
      certificateEvents(missing, changedState(NOW, missing, {}, checked('published'))),
    ).toMatchObject([
      { name: 'validation-dns-check-changed', previous: { result: 'record-missing' } },
    ]);
    const unknown = changedState(
      NOW,
      order,
      {},
      { ...checked('record-missing'), validationPendingSince: [] },
    );
    expect(certificateEvents(order, unknown)).toMatchObject([{ pendingSince: NOW }]);
  });

  test('is not published with a new report of the validation, but with a reminder', () => {
    const issued = { ...order, certificate: issuedCertificate() };
    expect(
      certificateEventNames(issued, changedState(NOW, order, {}, checked('record-missing'))),
    ).toEqual(['validation-pending', 'status-changed']);
    const reminded = changedState(
      NOW,
      order,
      {},
      {
        ...checked('record-missing'),
        warnings: { ...order.warnings, validationReminders: [{ domain, at: NOW }] },
      },
    );
    expect(certificateEventNames(order, reminded)).toEqual([
      'validation-pending',
      'validation-dns-check-changed',
    ]);
  });
});

describe('Domain Validation Expiring', () => {
  test('is published once', () => {
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
    expect(certificateEvents(before, near)).toEqual([
      { name: 'validation-expiring', validation, daysToExpiry: 14 },
    ]);
    expect(certificateEventNames(near, nextRevision(near))).toEqual([]);
  });
});

import { describe, expect, test } from 'vitest';
import type { Certificate } from '../../../shared/certificates/certificate.ts';
import type { CertificateState } from '../../../shared/certificates/certificate-state.ts';
import type { Instant } from '../../../shared/certificates/instant.ts';
import { DAY, plus } from '../../../shared/certificates/instant.ts';
import { advance } from '../../../shared/lifecycle/advance.ts';
import { DEFAULT_ALARM_POLICY } from '../../../shared/lifecycle/alarm-policy.ts';
import {
  at,
  issuedCertificate,
  pendingValidation,
  pendingCertificate,
} from '../../support/certificates.ts';
import { checked, discovered, report } from '../../support/inputs.ts';

const FOUND = at('2027-01-02');
const LATER = at('2027-01-12');
const END = at('2027-04-11');

type Changes = Parameters<typeof report>[1] & { readonly now?: Instant };

function reported(
  previous: CertificateState | undefined,
  certificate: Certificate,
  { now = LATER, ...changes }: Changes = {},
): CertificateState | undefined {
  return advance(previous, report(certificate, changes), now);
}

/** The first state. The deadline check has processed what was due. */
function found(certificate: Certificate, { now = FOUND, ...changes }: Changes = {}) {
  return checked(discovered(certificate, now, changes), now);
}

const waiting = (state: CertificateState) => state.deadlines.map(({ name }) => name);

describe('the status of a certificate', () => {
  test('becomes expired at the expiry, even if the provider still reports it as issued', () => {
    const late = found(issuedCertificate(), { now: END });
    expect(late.certificate).toMatchObject({ status: 'expired', rawStatus: 'issued' });
    const after = { now: plus(END, DAY) };
    expect(reported(late, issuedCertificate(), after)).toBeUndefined();
    const before = found(issuedCertificate());
    expect(reported(before, issuedCertificate(), { now: plus(END, -1) })).toBeUndefined();
  });

  test('stays revoked after the expiry', () => {
    const revoked = issuedCertificate({ status: 'revoked' });
    expect(found(revoked, { now: END }).certificate.status).toBe('revoked');
  });
});

describe('a completed validation', () => {
  const validations = (state: 'valid' | 'pending', expiresAt: typeof END | undefined) => ({
    domainValidations: [pendingValidation({ state, ...(expiresAt && { expiresAt }) })],
    organizationValidations: [{ type: 'ov', state, ...(expiresAt && { expiresAt }) }],
  });
  const statesOf = ({ certificate }: CertificateState) => [
    certificate.domainValidations?.[0]?.state,
    certificate.organizationValidations?.[0]?.state,
  ];

  test('of a domain or an organization expires at its own expiry', () => {
    const expired = found(issuedCertificate(validations('valid', FOUND)));
    expect(statesOf(expired)).toEqual(['expired', 'expired']);
    expect(expired.certificate.domainValidations).toEqual([
      { ...pendingValidation({ state: 'expired' }), expiresAt: FOUND },
    ]);
    expect(statesOf(found(issuedCertificate(validations('valid', plus(FOUND, 1)))))).toEqual([
      'valid',
      'valid',
    ]);
    expect(statesOf(found(issuedCertificate(validations('valid', undefined))))).toEqual([
      'valid',
      'valid',
    ]);
    expect(statesOf(found(issuedCertificate(validations('pending', FOUND))))).toEqual([
      'pending',
      'pending',
    ]);
  });

  test('has a reminder before its expiry if the certificate is in force and expires later', () => {
    const deadlinesOf = (expiresAt: typeof END, changes: Partial<Certificate> = {}) =>
      waiting(found(issuedCertificate({ ...validations('valid', expiresAt), ...changes })));
    expect(deadlinesOf(plus(END, -1))).toContain('example.com');
    expect(deadlinesOf(END)).not.toContain('example.com');
    expect(deadlinesOf(plus(END, -1), { status: 'revoked' })).toEqual([]);
    expect(waiting(found(issuedCertificate(validations('pending', plus(END, -1)))))).not.toContain(
      'example.com',
    );
    expect(waiting(found(issuedCertificate(validations('valid', undefined))))).not.toContain(
      'example.com',
    );
  });
});

describe('a completed validation of a second domain', () => {
  test('has its own reminder, even if it became known after the time of the reminder', () => {
    const validation = (domain: string) =>
      pendingValidation({ domain, state: 'valid', expiresAt: at('2027-01-20') });
    const before = found(issuedCertificate({ domainValidations: [validation('a')] }), {
      now: LATER,
    });
    const warned = [{ domain: 'a', at: at('2027-01-06') }];
    expect(before.warnings.validationExpiring).toEqual(warned);
    const both = issuedCertificate({ domainValidations: [validation('a'), validation('b')] });
    expect(reported(before, both)?.warnings.validationExpiring).toEqual([
      ...warned,
      { domain: 'b', at: at('2027-01-06') },
    ]);
  });
});

describe('a pending validation', () => {
  const since = (state: CertificateState | undefined) => state?.validationPendingSince;
  const { requestedAt: _asked, ...unreported } = pendingValidation();

  test('is pending since the reported request, or since its discovery', () => {
    expect(since(found(pendingCertificate()))).toEqual([
      { domain: 'example.com', at: at('2027-01-01') },
    ]);
    const order = pendingCertificate({ domainValidations: [unreported] });
    const noticed = found(order);
    expect(since(noticed)).toEqual([{ domain: 'example.com', at: FOUND }]);
    expect(reported(noticed, order, { now: plus(FOUND, 1) })).toBeUndefined();
  });

  test('is pending since now if it had been completed, and not because another domain had', () => {
    const withValidation = (domain: string, state: 'valid' | 'failed') =>
      found(issuedCertificate({ domainValidations: [pendingValidation({ domain, state })] }));
    const pending = [{ domain: 'example.com', at: LATER }];
    const requestedBefore = [{ domain: 'example.com', at: at('2027-01-01') }];
    expect(since(reported(withValidation('example.com', 'valid'), pendingCertificate()))).toEqual(
      pending,
    );
    expect(since(reported(withValidation('example.com', 'failed'), pendingCertificate()))).toEqual(
      requestedBefore,
    );
    expect(since(reported(withValidation('example.net', 'valid'), pendingCertificate()))).toEqual(
      requestedBefore,
    );
  });

  test('is pending again as one of several, and restarted automatic checks are no longer marked as stopped', () => {
    const given = pendingValidation({ state: 'valid' });
    const other = pendingValidation({ domain: 'example.net', automaticChecksUntil: FOUND });
    const before = found(pendingCertificate({ domainValidations: [given, other] }));
    expect(before.warnings.validationChecksStopped).toEqual([{ domain: 'example.net', at: FOUND }]);
    const both = [pendingValidation(), { ...other, state: 'valid' as const }];
    const after = reported(before, pendingCertificate({ domainValidations: both }));
    expect(since(after)).toEqual([{ domain: 'example.com', at: LATER }]);
    expect(after?.warnings.validationChecksStopped).toEqual([]);
  });

  test('is pending since now if its order had been removed', () => {
    const gone = advance(found(pendingCertificate()), { kind: 'removed' }, FOUND);
    expect(since(gone && reported(gone, pendingCertificate()))).toEqual([
      { domain: 'example.com', at: LATER },
    ]);
    expect(gone && advance(gone, { kind: 'removed' }, LATER)).toBeUndefined();
    // Only a removed successor plans a check, which finds its predecessor.
    expect(gone?.successorCheckDueAt).toBeUndefined();
    const replaces = 'digicert/main/old';
    expect(
      advance({ ...found(issuedCertificate()), replaces }, { kind: 'removed' }, LATER)
        ?.successorCheckDueAt,
    ).toBe(LATER);
  });
});

describe('a field that is not reported', () => {
  test('keeps its previous value', () => {
    const before = found(issuedCertificate({ serialNumber: 'AB', product: 'x' }));
    const { validity: _none, ...less } = issuedCertificate({ product: 'y' });
    expect(reported(before, less)?.certificate).toEqual({
      ...before.certificate,
      product: 'y',
    });
    expect(reported(before, issuedCertificate())).toBeUndefined();
  });
});

describe('a start that is reported later', () => {
  const precision = 'instant' as const;
  const endOnly = issuedCertificate({ validity: { notAfter: END, precision } });

  test('plans no reminder before the one that was sent', () => {
    const short = at('2027-03-07');
    const warned = found(endOnly, { now: at('2027-03-30') });
    expect(warned.warnings.expiry?.threshold).toBe('second');
    // For 35 days, the first reminder is due 11.7 days before the expiry, and the second 5.8 days.
    const known = reported(
      warned,
      issuedCertificate({ validity: { notBefore: short, notAfter: END, precision } }),
      { now: at('2027-03-31') },
    );
    expect(known?.warnings.expiry).toEqual(warned.warnings.expiry);
    expect(known && waiting(known)).toEqual(['second', 'final', 'notAfter']);
  });
});

describe('a due reminder before the search for a successor', () => {
  const FOUND = at('2027-03-13');
  const later = { now: at('2027-03-14') };
  const state = discovered(issuedCertificate(), FOUND);

  test('stays planned while the provider reports no change', () => {
    expect(waiting(state)).toEqual(['first', 'second', 'final', 'notAfter']);
    expect(state.successorCheckDueAt).toBe(FOUND);
    expect(reported(state, issuedCertificate(), later)).toBeUndefined();
  });

  test('is dropped if the expiry becomes later or the certificate is revoked', () => {
    const notAfter = at('2027-07-20');
    const moved = reported(
      state,
      issuedCertificate({
        validity: { notBefore: at('2027-03-12'), notAfter, precision: 'instant' },
      }),
      later,
    );
    expect(moved?.deadlines.every(({ at: due }) => due > later.now)).toBe(true);
    expect(reported(state, issuedCertificate({ status: 'revoked' }), later)?.deadlines).toEqual([]);
  });

  test('is not planned for a certificate that is not issued', () => {
    expect(discovered(pendingCertificate(), FOUND).successorCheckDueAt).toBeUndefined();
  });
});

describe('a validation that expires soon', () => {
  test('is reported even if a later reminder of the certificate was already sent', () => {
    const reminded = checked(found(issuedCertificate()), at('2027-03-12'));
    const validation = pendingValidation({ state: 'valid', expiresAt: at('2027-03-20') });
    const certificate = issuedCertificate({ domainValidations: [validation] });
    const next = reported(reminded, certificate, { now: at('2027-03-15') });
    expect(next?.warnings.validationExpiring).toEqual([
      { domain: 'example.com', at: at('2027-03-06') },
    ]);
  });
});

describe('a successor that the provider withdraws after the expiry', () => {
  test('does not start the reminders again', () => {
    const linked = (successorIssued: boolean) =>
      issuedCertificate({ renewal: { renewedBy: '2', successorIssued } });
    const warned = found(issuedCertificate(), { now: at('2027-03-13') });
    const replaced = reported(warned, linked(true), { now: at('2027-03-14') });
    const expired = replaced && reported(replaced, linked(true), { now: END });
    const lost = expired && reported(expired, linked(false), { now: plus(END, DAY) });
    expect(lost?.certificate.status).toBe('expired');
    expect(lost?.warnings.expiry).toEqual(warned.warnings.expiry);
    expect(lost?.deadlines).toEqual([]);
  });
});

describe('the tags of a certificate', () => {
  test('are the current tags of its account', () => {
    const settings = (team: string) => ({
      settings: { policy: DEFAULT_ALARM_POLICY, tags: { team } },
    });
    const before = found(issuedCertificate(), settings('web'));
    expect(before.tags).toEqual({ team: 'web' });
    expect(reported(before, issuedCertificate(), settings('shop'))?.tags).toEqual({ team: 'shop' });
  });
});

describe('the lineage of a certificate', () => {
  test('is the lineage of its predecessor, or starts with the certificate', () => {
    expect(found(issuedCertificate()).lineage).toBe('digicert/main/1001');
    const renewal = { renews: '900' };
    expect(found(issuedCertificate({ renewal })).lineage).toBe('digicert/main/900');
    const lineage = 'digicert/main/1';
    const predecessor = { ...found(issuedCertificate({ id: '900' })), lineage };
    expect(found(issuedCertificate({ renewal }), { predecessor }).lineage).toBe(lineage);
  });
});

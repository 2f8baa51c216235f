import { describe, expect, test } from 'vitest';
import type { Certificate } from '../../../shared/certificates/certificate.ts';
import type { CertificateState } from '../../../shared/certificates/certificate-state.ts';
import { DAY, plus } from '../../../shared/certificates/instant.ts';
import { DEFAULT_ALARM_POLICY } from '../../../shared/lifecycle/alarm-policy.ts';
import { observeCertificate } from '../../../shared/lifecycle/observe-certificate.ts';
import { observeRemoval } from '../../../shared/lifecycle/observe-removal.ts';
import type { Observation } from '../../../shared/lifecycle/observation.ts';
import {
  at,
  issuedCertificate,
  pendingValidation,
  pendingCertificate,
} from '../../support/certificates.ts';

const FOUND = at('2027-01-02');
const LATER = at('2027-01-12');
const END = at('2027-04-11');

function reported(
  previous: CertificateState | undefined,
  certificate: Certificate,
  more: Partial<Observation> = {},
): CertificateState | undefined {
  const observation = { policy: DEFAULT_ALARM_POLICY, tags: {}, initialInventory: false };
  return observeCertificate(previous, certificate, { ...observation, now: LATER, ...more });
}

function found(certificate: Certificate, more: Partial<Observation> = {}): CertificateState {
  const state = reported(undefined, certificate, { now: FOUND, ...more });
  if (state === undefined) throw new Error('it is met');
  return state;
}

const waiting = (state: CertificateState) => state.deadlines.map(({ name }) => name);

describe('its end decides', () => {
  test('whatever the provider still calls it, and for good', () => {
    const late = found(issuedCertificate(), { now: END });
    expect(late.certificate).toMatchObject({ status: 'expired', rawStatus: 'issued' });
    const after = { now: plus(END, DAY) };
    expect(reported(late, issuedCertificate(), after)).toBeUndefined();
    // Nor does it look for those whom it might succeed.
    expect(reported(late, issuedCertificate(), { ...after, byNames: true })).toBeUndefined();
    const before = found(issuedCertificate());
    expect(
      reported(before, issuedCertificate(), { now: plus(END, -1), byNames: true }),
    ).toBeUndefined();
  });

  test('of what is in force alone: what was revoked stays so', () => {
    const revoked = issuedCertificate({ status: 'revoked' });
    expect(found(revoked, { now: END }).certificate.status).toBe('revoked');
  });
});

describe('a validation that was given', () => {
  const validations = (state: 'valid' | 'pending', expiresAt: typeof END | undefined) => ({
    domainValidations: [pendingValidation({ state, ...(expiresAt && { expiresAt }) })],
    organizationValidations: [{ type: 'ov', state, ...(expiresAt && { expiresAt }) }],
  });
  const statesOf = ({ certificate }: CertificateState) => [
    certificate.domainValidations?.[0]?.state,
    certificate.organizationValidations?.[0]?.state,
  ];

  test('ends at its own end, be it of a domain or of an organisation', () => {
    const ended = found(issuedCertificate(validations('valid', FOUND)));
    expect(statesOf(ended)).toEqual(['expired', 'expired']);
    expect(ended.certificate.domainValidations).toEqual([
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

  test('is warned of before that, if the certificate outlives it and is in force', () => {
    const ends = (expiresAt: typeof END, changes: Partial<Certificate> = {}) =>
      waiting(found(issuedCertificate({ ...validations('valid', expiresAt), ...changes })));
    expect(ends(plus(END, -1))).toContain('example.com');
    expect(ends(END)).not.toContain('example.com');
    expect(ends(plus(END, -1), { status: 'revoked' })).toEqual([]);
    expect(waiting(found(issuedCertificate(validations('pending', plus(END, -1)))))).not.toContain(
      'example.com',
    );
    expect(waiting(found(issuedCertificate(validations('valid', undefined))))).not.toContain(
      'example.com',
    );
  });
});

describe('a validation of another domain that ends at the same time', () => {
  test('is warned of as well, although its moment has passed', () => {
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

describe('a validation is pending', () => {
  const since = (state: CertificateState | undefined) => state?.validationPendingSince;
  const { requestedAt: _asked, ...unreported } = pendingValidation();

  test('since it was asked for, or else since that was noticed', () => {
    expect(since(found(pendingCertificate()))).toEqual([
      { domain: 'example.com', at: at('2027-01-01') },
    ]);
    const order = pendingCertificate({ domainValidations: [unreported] });
    const noticed = found(order);
    expect(since(noticed)).toEqual([{ domain: 'example.com', at: FOUND }]);
    expect(reported(noticed, order, { now: plus(FOUND, 1) })).toBeUndefined();
  });

  test('again where it had been given, and not where that of another domain had', () => {
    const given = (domain: string, state: 'valid' | 'failed') =>
      found(issuedCertificate({ domainValidations: [pendingValidation({ domain, state })] }));
    const pending = [{ domain: 'example.com', at: LATER }];
    const asked = [{ domain: 'example.com', at: at('2027-01-01') }];
    expect(since(reported(given('example.com', 'valid'), pendingCertificate()))).toEqual(pending);
    expect(since(reported(given('example.com', 'failed'), pendingCertificate()))).toEqual(asked);
    expect(since(reported(given('example.net', 'valid'), pendingCertificate()))).toEqual(asked);
  });

  test('again where it was one of several, and is looked for again by its provider', () => {
    const given = pendingValidation({ state: 'valid' });
    const other = pendingValidation({ domain: 'example.net', automaticChecksUntil: FOUND });
    const before = found(pendingCertificate({ domainValidations: [given, other] }));
    expect(before.warnings.validationChecksStopped).toEqual([{ domain: 'example.net', at: FOUND }]);
    const both = [pendingValidation(), { ...other, state: 'valid' as const }];
    const after = reported(before, pendingCertificate({ domainValidations: both }));
    expect(since(after)).toEqual([{ domain: 'example.com', at: LATER }]);
    expect(after?.warnings.validationChecksStopped).toEqual([]);
  });

  test('again where its order had been gone', () => {
    const gone = observeRemoval(found(pendingCertificate()), FOUND);
    expect(since(gone && reported(gone, pendingCertificate()))).toEqual([
      { domain: 'example.com', at: LATER },
    ]);
    expect(gone && observeRemoval(gone, LATER)).toBeUndefined();
    // Whom it replaced has to be looked for, and nobody else.
    expect(gone?.successorCheckDueAt).toBeUndefined();
    const replaces = 'digicert/main/old';
    expect(
      observeRemoval({ ...found(issuedCertificate()), replaces }, LATER)?.successorCheckDueAt,
    ).toBe(LATER);
  });
});

describe('what was not reported this time', () => {
  test('is as it was reported before', () => {
    const before = found(issuedCertificate({ serialNumber: 'AB', product: 'x' }));
    const { validity: _none, ...less } = issuedCertificate({ product: 'y' });
    expect(reported(before, less)?.certificate).toEqual({
      ...before.certificate,
      product: 'y',
    });
    expect(reported(before, issuedCertificate())).toBeUndefined();
  });
});

describe('a start that is reported late', () => {
  const precision = 'instant' as const;
  const endOnly = issuedCertificate({ validity: { notAfter: END, precision } });

  test('brings back none that was due before the one that was given', () => {
    const short = at('2027-03-07');
    const warned = found(endOnly, { now: at('2027-03-30') });
    expect(warned.warnings.expiry?.threshold).toBe('second');
    // Of 35 days, the second point is 5.8 days before the end, and the first 11.7.
    const known = reported(
      warned,
      issuedCertificate({ validity: { notBefore: short, notAfter: END, precision } }),
      { now: at('2027-03-31') },
    );
    expect(known?.warnings.expiry).toEqual(warned.warnings.expiry);
    expect(known && waiting(known)).toEqual(['second', 'final', 'notAfter']);
  });
});

describe('a warning that waits for a look for a successor', () => {
  const FOUND = at('2027-03-13');
  const byNames = { byNames: true };
  const later = { now: at('2027-03-14'), ...byNames };
  const state = found(issuedCertificate(), { now: FOUND, ...byNames });

  test('goes on waiting while nothing is new', () => {
    expect(waiting(state)).toEqual(['first', 'second', 'final', 'notAfter']);
    expect(state.successorCheckDueAt).toBe(FOUND);
    expect(reported(state, issuedCertificate(), later)).toBeUndefined();
  });

  test('is over where the end moves away, or the certificate is revoked', () => {
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

  test('is pending by nothing that is not issued', () => {
    expect(found(pendingCertificate(), byNames).successorCheckDueAt).toBeUndefined();
  });
});

describe('a validation that soon ends', () => {
  test('is reported although the end of the certificate was warned of after its moment', () => {
    const warned = reported(found(issuedCertificate()), issuedCertificate(), {
      now: at('2027-03-12'),
    });
    const validation = pendingValidation({ state: 'valid', expiresAt: at('2027-03-20') });
    const certificate = issuedCertificate({ domainValidations: [validation] });
    const next = warned && reported(warned, certificate, { now: at('2027-03-15') });
    expect(next?.warnings.validationExpiring).toEqual([
      { domain: 'example.com', at: at('2027-03-06') },
    ]);
  });
});

describe('a successor that its provider takes back after the end', () => {
  test('brings back no warning of an end that has come', () => {
    const linked = (successorIssued: boolean) =>
      issuedCertificate({ renewal: { renewedBy: '2', successorIssued } });
    const warned = found(issuedCertificate(), { now: at('2027-03-13') });
    const replaced = reported(warned, linked(true), { now: at('2027-03-14') });
    const ended = replaced && reported(replaced, linked(true), { now: END });
    const lost = ended && reported(ended, linked(false), { now: plus(END, DAY) });
    expect(lost?.certificate.status).toBe('expired');
    expect(lost?.warnings.expiry).toEqual(warned.warnings.expiry);
    expect(lost?.deadlines).toEqual([]);
  });
});

describe('tags', () => {
  test('are those of the account at that time', () => {
    const before = found(issuedCertificate(), { tags: { team: 'web' } });
    expect(before.tags).toEqual({ team: 'web' });
    expect(reported(before, issuedCertificate(), { tags: { team: 'shop' } })?.tags).toEqual({
      team: 'shop',
    });
  });
});

describe('the lineage', () => {
  test('is that of what it renews, or begins with it', () => {
    expect(found(issuedCertificate()).lineage).toBe('digicert/main/1001');
    const renewal = { renews: '900' };
    expect(found(issuedCertificate({ renewal })).lineage).toBe('digicert/main/900');
    const lineageOfPredecessor = 'digicert/main/1';
    expect(found(issuedCertificate({ renewal }), { lineageOfPredecessor }).lineage).toBe(
      lineageOfPredecessor,
    );
  });
});

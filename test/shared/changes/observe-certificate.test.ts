import { describe, expect, test } from 'vitest';
import type { Certificate } from '../../../shared/certificates/certificate.ts';
import type { CertificateState } from '../../../shared/certificates/certificate-state.ts';
import { DAY, plus } from '../../../shared/certificates/instant.ts';
import { DEFAULT_ALARM_POLICY } from '../../../shared/changes/alarm-policy.ts';
import { observeCertificate, observeRemoval } from '../../../shared/changes/observe-certificate.ts';
import type { Observation } from '../../../shared/changes/observe-certificate.ts';
import {
  at,
  issuedCertificate,
  owedValidation,
  pendingCertificate,
} from '../../support/certificates.ts';

const MET = at('2027-01-02');
const LATER = at('2027-01-12');
const END = at('2027-04-11');

function told(
  previous: CertificateState | undefined,
  certificate: Certificate,
  more: Partial<Observation> = {},
): CertificateState | undefined {
  const observation = { policy: DEFAULT_ALARM_POLICY, tags: {}, baseline: false };
  return observeCertificate(previous, certificate, { ...observation, now: LATER, ...more });
}

function met(certificate: Certificate, more: Partial<Observation> = {}): CertificateState {
  const state = told(undefined, certificate, { now: MET, ...more });
  if (state === undefined) throw new Error('it is met');
  return state;
}

const waiting = (state: CertificateState) => state.deadlines.map(({ name }) => name);

describe('its end decides', () => {
  test('whatever the provider still calls it, and for good', () => {
    const late = met(issuedCertificate(), { now: END });
    expect(late.certificate).toMatchObject({ status: 'expired', rawStatus: 'issued' });
    const after = { now: plus(END, DAY) };
    expect(told(late, issuedCertificate(), after)).toBeUndefined();
    // Nor does it look for those whom it might succeed.
    expect(told(late, issuedCertificate(), { ...after, byNames: true })).toBeUndefined();
    const before = met(issuedCertificate());
    expect(
      told(before, issuedCertificate(), { now: plus(END, -1), byNames: true }),
    ).toBeUndefined();
  });

  test('of what is in force alone: what was revoked stays so', () => {
    const revoked = issuedCertificate({ status: 'revoked' });
    expect(met(revoked, { now: END }).certificate.status).toBe('revoked');
  });
});

describe('a proof that was given', () => {
  const proofs = (state: 'valid' | 'pending', expiresAt: typeof END | undefined) => ({
    domainValidations: [owedValidation({ state, ...(expiresAt && { expiresAt }) })],
    organizationValidations: [{ type: 'ov', state, ...(expiresAt && { expiresAt }) }],
  });
  const statesOf = ({ certificate }: CertificateState) => [
    certificate.domainValidations?.[0]?.state,
    certificate.organizationValidations?.[0]?.state,
  ];

  test('ends at its own end, be it of a domain or of an organisation', () => {
    const ended = met(issuedCertificate(proofs('valid', MET)));
    expect(statesOf(ended)).toEqual(['expired', 'expired']);
    expect(ended.certificate.domainValidations).toEqual([
      { ...owedValidation({ state: 'expired' }), expiresAt: MET },
    ]);
    expect(statesOf(met(issuedCertificate(proofs('valid', plus(MET, 1)))))).toEqual([
      'valid',
      'valid',
    ]);
    expect(statesOf(met(issuedCertificate(proofs('valid', undefined))))).toEqual([
      'valid',
      'valid',
    ]);
    expect(statesOf(met(issuedCertificate(proofs('pending', MET))))).toEqual([
      'pending',
      'pending',
    ]);
  });

  test('is warned of before that, if the certificate outlives it and is in force', () => {
    const ends = (expiresAt: typeof END, changes: Partial<Certificate> = {}) =>
      waiting(met(issuedCertificate({ ...proofs('valid', expiresAt), ...changes })));
    expect(ends(plus(END, -1))).toContain('example.com');
    expect(ends(END)).not.toContain('example.com');
    expect(ends(plus(END, -1), { status: 'revoked' })).toEqual([]);
    expect(waiting(met(issuedCertificate(proofs('pending', plus(END, -1)))))).not.toContain(
      'example.com',
    );
    expect(waiting(met(issuedCertificate(proofs('valid', undefined))))).not.toContain(
      'example.com',
    );
  });
});

describe('a proof of another domain that ends at the same time', () => {
  test('is warned of as well, although its moment has passed', () => {
    const proof = (domain: string) =>
      owedValidation({ domain, state: 'valid', expiresAt: at('2027-01-20') });
    const before = met(issuedCertificate({ domainValidations: [proof('a')] }), { now: LATER });
    const warned = [{ domain: 'a', at: at('2027-01-06') }];
    expect(before.warnings.validationEnds).toEqual(warned);
    const both = issuedCertificate({ domainValidations: [proof('a'), proof('b')] });
    expect(told(before, both)?.warnings.validationEnds).toEqual([
      ...warned,
      { domain: 'b', at: at('2027-01-06') },
    ]);
  });
});

describe('a proof is owed', () => {
  const since = (state: CertificateState | undefined) => state?.validationPendingSince;
  const { requestedAt: _asked, ...untold } = owedValidation();

  test('since it was asked for, or else since that was noticed', () => {
    expect(since(met(pendingCertificate()))).toEqual([
      { domain: 'example.com', at: at('2027-01-01') },
    ]);
    const order = pendingCertificate({ domainValidations: [untold] });
    const noticed = met(order);
    expect(since(noticed)).toEqual([{ domain: 'example.com', at: MET }]);
    expect(told(noticed, order, { now: plus(MET, 1) })).toBeUndefined();
  });

  test('anew where it had been given, and not where that of another domain had', () => {
    const given = (domain: string, state: 'valid' | 'failed') =>
      met(issuedCertificate({ domainValidations: [owedValidation({ domain, state })] }));
    const owed = [{ domain: 'example.com', at: LATER }];
    const asked = [{ domain: 'example.com', at: at('2027-01-01') }];
    expect(since(told(given('example.com', 'valid'), pendingCertificate()))).toEqual(owed);
    expect(since(told(given('example.com', 'failed'), pendingCertificate()))).toEqual(asked);
    expect(since(told(given('example.net', 'valid'), pendingCertificate()))).toEqual(asked);
  });

  test('anew where it was one of several, and is looked for anew by its provider', () => {
    const given = owedValidation({ state: 'valid' });
    const other = owedValidation({ domain: 'example.net', checkedUntil: MET });
    const before = met(pendingCertificate({ domainValidations: [given, other] }));
    expect(before.warnings.validationStalled).toEqual([{ domain: 'example.net', at: MET }]);
    const both = [owedValidation(), { ...other, state: 'valid' as const }];
    const after = told(before, pendingCertificate({ domainValidations: both }));
    expect(since(after)).toEqual([{ domain: 'example.com', at: LATER }]);
    expect(after?.warnings.validationStalled).toEqual([]);
  });

  test('anew where its order had been gone', () => {
    const gone = observeRemoval(met(pendingCertificate()), MET);
    expect(since(gone && told(gone, pendingCertificate()))).toEqual([
      { domain: 'example.com', at: LATER },
    ]);
    expect(gone && observeRemoval(gone, LATER)).toBeUndefined();
    // Whom it replaced has to be looked for, and nobody else.
    expect(gone?.kinDueAt).toBeUndefined();
    const replaces = 'digicert/main/old';
    expect(observeRemoval({ ...met(issuedCertificate()), replaces }, LATER)?.kinDueAt).toBe(LATER);
  });
});

describe('what was not told this time', () => {
  test('is as it was told before', () => {
    const before = met(issuedCertificate({ serialNumber: 'AB', product: 'x' }));
    const { validity: _none, ...less } = issuedCertificate({ product: 'y' });
    expect(told(before, less)?.certificate).toEqual({
      ...before.certificate,
      product: 'y',
    });
    expect(told(before, issuedCertificate())).toBeUndefined();
  });
});

describe('a start that is told late', () => {
  const exactness = 'instant' as const;
  const endOnly = issuedCertificate({ validity: { notAfter: END, exactness } });

  test('brings back none that was due before the one that was given', () => {
    const short = at('2027-03-07');
    const warned = met(endOnly, { now: at('2027-03-30') });
    expect(warned.warnings.expiry?.threshold).toBe('second');
    // Of 35 days, the second point is 5.8 days before the end, and the first 11.7.
    const known = told(
      warned,
      issuedCertificate({ validity: { notBefore: short, notAfter: END, exactness } }),
      { now: at('2027-03-31') },
    );
    expect(known?.warnings.expiry).toEqual(warned.warnings.expiry);
    expect(known && waiting(known)).toEqual(['second', 'last', 'notAfter']);
  });
});

describe('a warning that waits for a look for a successor', () => {
  const FOUND = at('2027-03-13');
  const byNames = { byNames: true };
  const later = { now: at('2027-03-14'), ...byNames };
  const state = met(issuedCertificate(), { now: FOUND, ...byNames });

  test('goes on waiting while nothing is new', () => {
    expect(waiting(state)).toEqual(['first', 'second', 'last', 'notAfter']);
    expect(state.kinDueAt).toBe(FOUND);
    expect(told(state, issuedCertificate(), later)).toBeUndefined();
  });

  test('is over where the end moves away, or the certificate is revoked', () => {
    const notAfter = at('2027-07-20');
    const moved = told(
      state,
      issuedCertificate({
        validity: { notBefore: at('2027-03-12'), notAfter, exactness: 'instant' },
      }),
      later,
    );
    expect(moved?.deadlines.every(({ at: due }) => due > later.now)).toBe(true);
    expect(told(state, issuedCertificate({ status: 'revoked' }), later)?.deadlines).toEqual([]);
  });

  test('is owed by nothing that is not issued', () => {
    expect(met(pendingCertificate(), byNames).kinDueAt).toBeUndefined();
  });
});

describe('a proof that soon ends', () => {
  test('is told of although the end of the certificate was warned of after its moment', () => {
    const warned = told(met(issuedCertificate()), issuedCertificate(), { now: at('2027-03-12') });
    const proof = owedValidation({ state: 'valid', expiresAt: at('2027-03-20') });
    const certificate = issuedCertificate({ domainValidations: [proof] });
    const next = warned && told(warned, certificate, { now: at('2027-03-15') });
    expect(next?.warnings.validationEnds).toEqual([
      { domain: 'example.com', at: at('2027-03-06') },
    ]);
  });
});

describe('a successor that its provider takes back after the end', () => {
  test('brings back no warning of an end that has come', () => {
    const linked = (successorIssued: boolean) =>
      issuedCertificate({ renewal: { renewedBy: '2', successorIssued } });
    const warned = met(issuedCertificate(), { now: at('2027-03-13') });
    const replaced = told(warned, linked(true), { now: at('2027-03-14') });
    const ended = replaced && told(replaced, linked(true), { now: END });
    const lost = ended && told(ended, linked(false), { now: plus(END, DAY) });
    expect(lost?.certificate.status).toBe('expired');
    expect(lost?.warnings.expiry).toEqual(warned.warnings.expiry);
    expect(lost?.deadlines).toEqual([]);
  });
});

describe('tags', () => {
  test('are those of the account at that time', () => {
    const before = met(issuedCertificate(), { tags: { team: 'web' } });
    expect(before.tags).toEqual({ team: 'web' });
    expect(told(before, issuedCertificate(), { tags: { team: 'shop' } })?.tags).toEqual({
      team: 'shop',
    });
  });
});

describe('the lineage', () => {
  test('is that of what it renews, or begins with it', () => {
    expect(met(issuedCertificate()).lineage).toBe('digicert/main/1001');
    const renewal = { renews: '900' };
    expect(met(issuedCertificate({ renewal })).lineage).toBe('digicert/main/900');
    const lineageOfPredecessor = 'digicert/main/1';
    expect(met(issuedCertificate({ renewal }), { lineageOfPredecessor }).lineage).toBe(
      lineageOfPredecessor,
    );
  });
});

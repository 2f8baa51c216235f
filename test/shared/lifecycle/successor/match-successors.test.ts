import { describe, expect, test } from 'vitest';
import { keyOf } from '../../../../shared/certificates/certificate-state.ts';
import type { CertificateState } from '../../../../shared/certificates/certificate-state.ts';
import type { Certificate } from '../../../../shared/certificates/certificate.ts';
import {
  canSucceed,
  findSuccessions,
} from '../../../../shared/lifecycle/successor/match-successors.ts';
import { at } from '../../../support/certificates.ts';
import { markReplaced, markSuccessor } from '../../../support/inputs.ts';
import { certificateState } from '../../../support/states.ts';

/** The first reminder of the old certificate is due. */
const NOW = at('2027-03-12');
const DATA_AGE = { asOf: at('2027-03-11'), unreachable: false };

const valid = (from: string, to: string): Pick<Certificate, 'validity'> => ({
  validity: { notBefore: at(from), notAfter: at(to), precision: 'instant' },
});

const old = (changes: Partial<Certificate> = {}) => certificateState({ id: 'old', ...changes });
const next = (changes: Partial<Certificate> = {}) =>
  certificateState({ id: 'new', ...valid('2027-03-01', '2027-06-01'), ...changes });
const names = (...subjectAlternativeNames: string[]) => ({ subjectAlternativeNames });
const withoutExpiry = (state: CertificateState): CertificateState => {
  const { validity: _none, ...certificate } = state.certificate;
  return { ...state, certificate };
};
/** A certificate that had expired on 2027-04-11, before its discovery. */
const discoveredAt = (day: string): CertificateState => ({
  ...old({ status: 'expired' }),
  firstSeenAt: at(day),
});

const pairs = (...candidates: CertificateState[]) =>
  findSuccessions(candidates, NOW).map((pair) => `${keyOf(pair.old)} → ${keyOf(pair.next)}`);

describe('canSucceed', () => {
  test.each<[string, CertificateState, CertificateState]>([
    ['with the same names', next(), old()],
    ['with a subset of its names', next(names('www.example.com', 'a.example.com')), old()],
    ['whose names differ only in case', next({ commonName: 'WWW.EXAMPLE.COM' }), old()],
    [
      'whose name is in Unicode instead of punycode',
      next({ commonName: 'xn--bcher-kva.example.com', ...names() }),
      old({ commonName: 'bücher.example.com', ...names() }),
    ],
    [
      'that has its only name twice, in Unicode and in punycode with a trailing dot',
      next({ commonName: 'xn--bcher-kva.example.com', ...names() }),
      old({ commonName: 'Bücher.example.com', ...names('xn--bcher-kva.example.com.') }),
    ],
    [
      'with the same wildcard',
      next({ commonName: '*.example.com', ...names() }),
      old({ commonName: '*.Example.com', ...names() }),
    ],
    ['of another account', next({ account: 'europe' }), old()],
    [
      'of another provider and another product',
      next({ provider: 'huawei', product: 'b' }),
      old({ product: 'a' }),
    ],
    ['without a reported product', next({ product: 'b' }), old()],
    ['with a product, if its own product is not reported', next(), old({ product: 'a' })],
    ['of the same product', next({ product: 'a' }), old({ product: 'a' })],
    ['with an undocumented status', next(), old({ status: 'unknown' })],
    ['if it comes from a completed order', next({ fromOrder: 'job-1' }), old()],
    ['that the provider links as its predecessor', next({ renewal: { renews: 'old' } }), old()],
    ['that expired while monitored', next(), old({ status: 'expired' })],
    [
      'that expired exactly a week before its start',
      next(valid('2027-04-18', '2027-07-01')),
      old(),
    ],
    ['that expired 30 days before its discovery', next(), discoveredAt('2027-05-11')],
    [
      'that had expired before its discovery, although it has expired itself',
      next({ status: 'expired' }),
      discoveredAt('2027-05-11'),
    ],
    ['that expires exactly a day earlier', next(valid('2027-03-01', '2027-04-12')), old()],
  ])('accepts a certificate %s', (_what, candidate, other) => {
    expect(canSucceed(candidate, other)).toBe(true);
  });

  test.each<[string, CertificateState, CertificateState]>([
    ['itself', old(valid('2027-03-01', '2027-06-01')), old()],
    [
      'a certificate with a name that it lacks',
      next(),
      old(names('www.example.com', 'a.example.com')),
    ],
    [
      'a certificate for a name that its wildcard covers',
      next({ commonName: '*.example.com', ...names() }),
      old(),
    ],
    [
      'a wildcard certificate, if it has only one of the names',
      next(),
      old({ commonName: '*.example.com' }),
    ],
    ['a certificate without a name', next(names()), old({ commonName: '', ...names() })],
    [
      'a certificate for a name that many machines can have',
      next({ commonName: 'localhost', ...names() }),
      old({ commonName: 'localhost', ...names() }),
    ],
    ['a certificate of another product', next({ product: 'b' }), old({ product: 'a' })],
    [
      'a certificate that expires less than a day earlier',
      next(valid('2027-03-01', '2027-04-11T23:59:59Z')),
      old(),
    ],
    ['any certificate, if its own expiry is unknown', withoutExpiry(next()), old()],
    ['a certificate without a known expiry', next(), withoutExpiry(old())],
    ['a certificate that started later', next(valid('2026-12-31', '2027-06-01')), old()],
    ['a certificate that started at the same time', next(valid('2027-01-01', '2027-06-01')), old()],
    ['any certificate, if it is not issued', next({ status: 'pending-validation' }), old()],
    ['any certificate, if it is revoked', next({ status: 'revoked' }), old()],
    ['any certificate, if it has expired', next({ status: 'expired' }), old()],
    ['any certificate, if it is removed', { ...next(), removedAt: NOW }, old()],
    [
      'a certificate that expired more than 30 days before its discovery',
      next(),
      discoveredAt('2027-05-11T00:00:01Z'),
    ],
    [
      'a certificate that expired while monitored, if it has expired itself',
      next({ status: 'expired' }),
      old({ status: 'expired' }),
    ],
    [
      'a certificate that expired more than a week before its start',
      next(valid('2027-04-18T00:00:01Z', '2027-07-01')),
      old(),
    ],
    [
      'a certificate with matching by provider link only',
      next(),
      { ...old(), providerLinkOnly: true },
    ],
    [
      'any certificate, if its account matches by provider link only',
      { ...next(), providerLinkOnly: true },
      old(),
    ],
    ['a removed certificate', next(), { ...old(), removedAt: NOW }],
    [
      'any certificate, if the provider links another predecessor',
      next({ renewal: { renews: 'x' } }),
      old(),
    ],
    [
      'a certificate for which the provider links an issued successor',
      next(),
      old({ renewal: { renewedBy: 'x', successorIssued: true } }),
    ],
  ])('rejects %s', (_what, candidate, other) => {
    expect(canSucceed(candidate, other)).toBe(false);
  });

  test('compares the discovery times if a start is not reported', () => {
    const unknown = next({ validity: { notAfter: at('2027-06-01'), precision: 'day' } });
    expect(canSucceed({ ...unknown, firstSeenAt: at('2027-03-02') }, old())).toBe(true);
    expect(canSucceed({ ...unknown, firstSeenAt: at('2026-12-02') }, old())).toBe(false);
  });
});

describe('findSuccessions', () => {
  test('replaces no certificate before its first reminder is due', () => {
    expect(findSuccessions([old(), next()], at('2027-03-11'))).toEqual([]);
    expect(pairs(old(), next())).toEqual(['digicert/main/old → digicert/main/new']);
  });

  test('replaces an expired certificate before or after its expiry is recorded', () => {
    for (const predecessor of [old(), old({ status: 'expired' })]) {
      const [found] = findSuccessions([predecessor, next()], at('2027-04-11'));
      expect(found && keyOf(found.old)).toBe('digicert/main/old');
    }
  });

  test('replaces the certificate that expires first among several with the same names', () => {
    const parallel = certificateState({ id: 'parallel', ...valid('2027-01-01', '2027-04-09') });
    expect(pairs(old(), parallel, next())).toEqual(['digicert/main/parallel → digicert/main/new']);
  });

  test('replaces the certificate with the first key among several with the same expiry', () => {
    const twin = certificateState({ id: 'a-twin' });
    for (const candidates of [
      [old(), twin, next()],
      [next(), twin, old()],
    ]) {
      expect(pairs(...candidates)).toEqual(['digicert/main/a-twin → digicert/main/new']);
    }
  });

  test('replaces a certificate after its reminder, and not because of another due deadline', () => {
    const { warnings, deadlines } = old();
    const warned = {
      ...old(),
      ...{ deadlines: deadlines.slice(1) },
      warnings: { ...warnings, expiry: { threshold: 'first', dueAt: NOW } },
    };
    expect(pairs(warned, next())).toEqual(['digicert/main/old → digicert/main/new']);
    const validation = {
      kind: 'validation-expiry-reminder',
      name: 'example.com',
      at: NOW,
    } as const;
    const withValidationDue = { ...old(), deadlines: [validation, ...deadlines.slice(1)] };
    expect(pairs(withValidationDue, next())).toEqual([]);
  });

  test('waits if the certificate that expires first needs no successor yet', () => {
    const short = certificateState({ id: 'short', ...valid('2027-02-25', '2027-04-10') });
    expect(pairs(old(), short, next())).toEqual([]);
  });

  test('assigns two successors to two certificates', () => {
    const parallel = certificateState({ id: 'parallel', ...valid('2027-01-01', '2027-04-09') });
    const second = certificateState({ id: 'second', ...valid('2027-03-05', '2027-06-05') });
    expect(pairs(second, old(), next(), parallel)).toEqual([
      'digicert/main/parallel → digicert/main/new',
      'digicert/main/old → digicert/main/second',
    ]);
  });

  test('uses each successor once, and replaces each certificate once', () => {
    expect(pairs(old(), { ...next(), replaces: 'digicert/main/other' })).toEqual([]);
    const replaced = markReplaced({ old: old(), next: next() }, NOW, DATA_AGE);
    const second = certificateState({ id: 'second', ...valid('2027-03-05', '2027-06-05') });
    expect(pairs(replaced, next(), second)).toEqual([]);
  });

  test('completes a succession of which only the successor was saved', () => {
    const claimed = markSuccessor({ old: old(), next: next() }, NOW);
    expect(pairs(old(), claimed)).toEqual(['digicert/main/old → digicert/main/new']);
  });

  test('a successor without a stored predecessor belongs to the certificate that names it', () => {
    const replaced = markReplaced({ old: old(), next: next() }, NOW, DATA_AGE);
    const other = old({ id: 'other', ...valid('2027-01-01', '2027-04-12') });
    expect(pairs(next(), old(), other)).toEqual(['digicert/main/old → digicert/main/new']);
    expect(findSuccessions([next(), replaced, other], at('2027-04-01'))).toEqual([]);
  });
});

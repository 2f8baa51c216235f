import { describe, expect, test } from 'vitest';
import { keyOf } from '../../../shared/certificates/certificate-state.ts';
import type { CertificateState } from '../../../shared/certificates/certificate-state.ts';
import type { Certificate } from '../../../shared/certificates/certificate.ts';
import { canSucceed, findSuccessions } from '../../../shared/lifecycle/match-successors.ts';
import { markReplaced } from '../../../shared/lifecycle/successor-links.ts';
import { markSuccessor, unmarkReplaced } from '../../../shared/lifecycle/successor-links.ts';
import { DAY, plus } from '../../../shared/certificates/instant.ts';
import { at } from '../../support/certificates.ts';
import { certificateState } from '../../support/states.ts';

/** The first warning of the old one is due. */
const NOW = at('2027-03-12');
const FACTS = { asOf: at('2027-03-11'), unreachable: false };

const valid = (from: string, to: string): Pick<Certificate, 'validity'> => ({
  validity: { notBefore: at(from), notAfter: at(to), precision: 'instant' },
});

const old = (changes: Partial<Certificate> = {}) => certificateState({ id: 'old', ...changes });
const next = (changes: Partial<Certificate> = {}) =>
  certificateState({ id: 'new', ...valid('2027-03-01', '2027-06-01'), ...changes });
const names = (...subjectAlternativeNames: string[]) => ({ subjectAlternativeNames });
const endless = (state: CertificateState): CertificateState => {
  const { validity: _none, ...certificate } = state.certificate;
  return { ...state, certificate };
};
/** One that had expired, on 2027-04-11, when it was found. */
const foundAt = (day: string): CertificateState => ({
  ...old({ status: 'expired' }),
  firstSeenAt: at(day),
});

const pairs = (...candidates: CertificateState[]) =>
  findSuccessions(candidates, NOW).map((one) => `${keyOf(one.old)} → ${keyOf(one.next)}`);

describe('a certificate succeeds another one', () => {
  test.each<[string, CertificateState, CertificateState]>([
    ['of the same names', next(), old()],
    ['whose names are among its own', next(names('www.example.com', 'a.example.com')), old()],
    ['whose names differ in case only', next({ commonName: 'WWW.EXAMPLE.COM' }), old()],
    [
      'whose name is in punycode where the other one is in Unicode',
      next({ commonName: 'xn--bcher-kva.example.com', ...names() }),
      old({ commonName: 'bücher.example.com', ...names() }),
    ],
    [
      'that has its only name in Unicode and in punycode with a final dot',
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
      'of another provider and product',
      next({ provider: 'huawei', product: 'b' }),
      old({ product: 'a' }),
    ],
    ['of a product that it does not tell', next({ product: 'b' }), old()],
    ['of a product that the other one tells alone', next(), old({ product: 'a' })],
    ['of the same product', next({ product: 'a' }), old({ product: 'a' })],
    ['of a status that nobody documented', next(), old({ status: 'unknown' })],
    ['after it was watched as an order', next({ fromOrder: 'job-1' }), old()],
    ['that the provider says it renews', next({ renewal: { renews: 'old' } }), old()],
    ['that has expired before our eyes', next(), old({ status: 'expired' })],
    ['that ended just a week before it began', next(valid('2027-04-18', '2027-07-01')), old()],
    ['that expired 30 days before it was found', next(), foundAt('2027-05-11')],
    [
      'that had expired when it was found, by one that has itself expired',
      next({ status: 'expired' }),
      foundAt('2027-05-11'),
    ],
    ['that outlives it by just a day', next(valid('2027-03-01', '2027-04-12')), old()],
  ])('%s', (_what, one, other) => expect(canSucceed(one, other)).toBe(true));

  test.each<[string, CertificateState, CertificateState]>([
    ['that is itself', old(valid('2027-03-01', '2027-06-01')), old()],
    ['one of whose names it lacks', next(), old(names('www.example.com', 'a.example.com'))],
    [
      'whose wildcard would cover its name',
      next({ commonName: '*.example.com', ...names() }),
      old(),
    ],
    ['whose name its own wildcard is not', next(), old({ commonName: '*.example.com' })],
    ['of no name', next(names()), old({ commonName: '', ...names() })],
    [
      'of a name that any machine may have',
      next({ commonName: 'localhost', ...names() }),
      old({ commonName: 'localhost', ...names() }),
    ],
    ['of another product', next({ product: 'b' }), old({ product: 'a' })],
    [
      'that outlives it by less than a day',
      next(valid('2027-03-01', '2027-04-11T23:59:59Z')),
      old(),
    ],
    ['without an expiry of its own', endless(next()), old()],
    ['without a known expiry of the predecessor', next(), endless(old())],
    ['that began earlier', next(valid('2026-12-31', '2027-06-01')), old()],
    ['that began at the same time', next(valid('2027-01-01', '2027-06-01')), old()],
    ['without being issued', next({ status: 'pending-validation' }), old()],
    ['after it was revoked', next({ status: 'revoked' }), old()],
    ['after it expired', next({ status: 'expired' }), old()],
    ['after it was removed', { ...next(), removedAt: NOW }, old()],
    ['that expired more than 30 days before it was found', next(), foundAt('2027-05-11T00:00:01Z')],
    [
      'that expired in sight, by one that has itself expired',
      next({ status: 'expired' }),
      old({ status: 'expired' }),
    ],
    [
      'that ended more than a week before it began',
      next(valid('2027-04-18T00:00:01Z', '2027-07-01')),
      old(),
    ],
    ['whose account goes by the provider alone', next(), { ...old(), providerLinkOnly: true }],
    [
      'while its own account goes by the provider alone',
      { ...next(), providerLinkOnly: true },
      old(),
    ],
    ['that was removed', next(), { ...old(), removedAt: NOW }],
    [
      'while the provider says that it renews a third one',
      next({ renewal: { renews: 'x' } }),
      old(),
    ],
    [
      'whose issued successor the provider knows',
      next(),
      old({ renewal: { renewedBy: 'x', successorIssued: true } }),
    ],
  ])('never one %s', (_what, one, other) => expect(canSucceed(one, other)).toBe(false));

  test('also where no beginning is reported: what was seen first began first', () => {
    const unknown = next({ validity: { notAfter: at('2027-06-01'), precision: 'day' } });
    expect(canSucceed({ ...unknown, firstSeenAt: at('2027-03-02') }, old())).toBe(true);
    expect(canSucceed({ ...unknown, firstSeenAt: at('2026-12-02') }, old())).toBe(false);
  });
});

describe('who takes whose place', () => {
  test('nobody takes the place of one that has time', () => {
    expect(findSuccessions([old(), next()], at('2027-03-11'))).toEqual([]);
    expect(pairs(old(), next())).toEqual(['digicert/main/old → digicert/main/new']);
  });

  test('an expired certificate can be replaced before or after its expiry is recorded', () => {
    for (const ended of [old(), old({ status: 'expired' })]) {
      const [found] = findSuccessions([ended, next()], at('2027-04-11'));
      expect(found && keyOf(found.old)).toBe('digicert/main/old');
    }
  });

  test('of several of the same names one is replaced, the one that ends first', () => {
    const parallel = certificateState({ id: 'parallel', ...valid('2027-01-01', '2027-04-09') });
    expect(pairs(old(), parallel, next())).toEqual(['digicert/main/parallel → digicert/main/new']);
  });

  test('of several that end at the same time the first of their keys is replaced, in any order', () => {
    const twin = certificateState({ id: 'a-twin' });
    for (const candidates of [
      [old(), twin, next()],
      [next(), twin, old()],
    ]) {
      expect(pairs(...candidates)).toEqual(['digicert/main/a-twin → digicert/main/new']);
    }
  });

  test('one is replaced that has been warned of, and none for another deadline', () => {
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
    const calm = { ...old(), deadlines: [validation, ...deadlines.slice(1)] };
    expect(pairs(calm, next())).toEqual([]);
  });

  test('where the one that ends first has time, the others wait for one of their own', () => {
    const short = certificateState({ id: 'short', ...valid('2027-02-25', '2027-04-10') });
    expect(pairs(old(), short, next())).toEqual([]);
  });

  test('two successors replace two, and each has one', () => {
    const parallel = certificateState({ id: 'parallel', ...valid('2027-01-01', '2027-04-09') });
    const second = certificateState({ id: 'second', ...valid('2027-03-05', '2027-06-05') });
    expect(pairs(second, old(), next(), parallel)).toEqual([
      'digicert/main/parallel → digicert/main/new',
      'digicert/main/old → digicert/main/second',
    ]);
  });

  test('one that has replaced another one replaces no more, and one that is replaced is so once', () => {
    expect(pairs(old(), { ...next(), replaces: 'digicert/main/other' })).toEqual([]);
    const replaced = markReplaced({ old: old(), next: next() }, NOW, FACTS);
    const second = certificateState({ id: 'second', ...valid('2027-03-05', '2027-06-05') });
    expect(pairs(replaced, next(), second)).toEqual([]);
  });

  test('what was begun is finished', () => {
    const claimed = markSuccessor({ old: old(), next: next() });
    expect(pairs(old(), claimed)).toEqual(['digicert/main/old → digicert/main/new']);
  });
});

describe('what becomes of the two', () => {
  test('the successor goes on with the thread of the old one, unless it has one of its own', () => {
    const line = { ...old(), lineage: 'digicert/main/first' };
    expect(markSuccessor({ old: line, next: next() })).toMatchObject({
      revision: 2,
      lineage: 'digicert/main/first',
      replaces: 'digicert/main/old',
    });
    const own = { ...next(), lineage: 'digicert/main/another' };
    expect(markSuccessor({ old: line, next: own }).lineage).toBe('digicert/main/another');
  });

  test('a successor inherits the renewal pattern unless a reminder of its own expiry was sent', () => {
    const pattern = { leadMilliseconds: 20 * DAY, from: 'digicert/main/older' };
    const renewed = { ...old(), renewalPattern: pattern };
    const heir = next(valid('2027-03-20', '2027-06-28'));
    const first = ({ deadlines }: CertificateState) => deadlines[0];
    expect(first(heir)).toMatchObject({ name: 'first', at: at('2027-05-29') });
    const claimed = markSuccessor({ old: renewed, next: heir });
    expect(first(claimed)).toMatchObject({ name: 'first', at: at('2027-06-09') });
    const warned = { ...heir.warnings, expiry: { threshold: 'early', dueAt: at('2027-05-01') } };
    const late = markSuccessor({ old: renewed, next: { ...heir, warnings: warned } });
    expect(late.deadlines).toEqual(heir.deadlines);
    expect(late.renewalPattern?.times).toBe(2);
    const own = { leadMilliseconds: 5 * DAY, from: 'digicert/main/new', times: 2 };
    const another = { ...heir, renewalPattern: own };
    expect(markSuccessor({ old: renewed, next: another })).toMatchObject({
      renewalPattern: own,
      deadlines: heir.deadlines,
    });
    const configured = { expectedAt: at('2027-06-16'), reason: 'configuration' as const };
    const overdue = heir.deadlines.map((one) => ({ ...one, renewalOverdue: configured }));
    const known = markSuccessor({ old: renewed, next: { ...heir, deadlines: overdue } });
    expect(known.deadlines).toEqual(overdue);
  });

  test('the old one tells by whom it is replaced, and gets every warning back when that is over', () => {
    const replaced = markReplaced({ old: old(), next: next() }, NOW, FACTS);
    expect(replaced).toMatchObject({
      revision: 2,
      changedAt: NOW,
      successor: {
        key: 'digicert/main/new',
        name: 'www.example.com',
        notAfter: at('2027-06-01'),
        since: NOW,
      },
    });
    expect(unmarkReplaced(replaced, NOW, FACTS)).toEqual({
      ...old(),
      ...{ revision: 3, changedAt: NOW, dataAge: FACTS, successorCheckDueAt: plus(NOW, DAY) },
    });
  });

  test('a replaced certificate checks its successor after a day, and does not postpone an earlier check', () => {
    const pair = { old: old(), next: next() };
    expect(markReplaced(pair, NOW, FACTS).successorCheckDueAt).toBe(plus(NOW, DAY));
    const asking = { ...pair, old: { ...old(), successorCheckDueAt: NOW } };
    expect(markReplaced(asking, NOW, FACTS).successorCheckDueAt).toBe(NOW);
  });

  test('a replaced certificate plans no check on its last day', () => {
    const pair = { old: old(), next: next() };
    expect(markReplaced(pair, at('2027-04-10'), FACTS).successorCheckDueAt).toBeUndefined();
  });

  test('a successor that does not name what it replaces is taken by the certificate that names it', () => {
    const replaced = markReplaced({ old: old(), next: next() }, NOW, FACTS);
    const other = old({ id: 'other', ...valid('2027-01-01', '2027-04-12') });
    expect(pairs(next(), old(), other)).toEqual(['digicert/main/old → digicert/main/new']);
    expect(findSuccessions([next(), replaced, other], at('2027-04-01'))).toEqual([]);
  });

  test('a warning that was given before is due again', () => {
    const warned: CertificateState = {
      ...old(),
      deadlines: old().deadlines.slice(1),
      warnings: { ...old().warnings, expiry: { threshold: 'first', dueAt: NOW } },
    };
    const [first] = unmarkReplaced(warned, at('2027-03-20'), FACTS).deadlines;
    expect(first).toEqual({ kind: 'expiry-reminder', name: 'first', at: at('2027-03-20') });
  });
});

import { describe, expect, test } from 'vitest';
import type { Certificate } from '../../../shared/certificates/certificate.ts';
import { keyOf } from '../../../shared/certificates/certificate-state.ts';
import type { CertificateState } from '../../../shared/certificates/certificate-state.ts';
import { changedEntries, choosePrimary } from '../../../shared/lifecycle/same-certificate/group.ts';
import { at } from '../../support/certificates.ts';
import { certificateState } from '../../support/states.ts';

const identity = { issuer: 'Example CA', serialNumber: '6CA6BD3' };
const entry = (
  id: string,
  certificate: Partial<Certificate> = {},
  state: Partial<CertificateState> = {},
): CertificateState => ({ ...certificateState({ id, ...identity, ...certificate }), ...state });

const bought = { product: 'ssl_plus' };
const linked = (primary: string, ...others: string[]) => ({
  sameCertificate: { primary: keyIn(primary), others: others.map(keyIn) },
});
const keyIn = (id: string) => `digicert/main/${id}`;
const changesOf = (...entries: CertificateState[]) =>
  changedEntries(entries).map(({ entry: { certificate }, input }) =>
    input.kind === 'same-certificate-lost'
      ? `${certificate.id} alone`
      : `${certificate.id} -> ${input.primary.replace('digicert/main/', '')}`,
  );

describe('the primary entry', () => {
  test.each<[string, CertificateState[], string]>([
    ['the bought one before the found one', [entry('a'), entry('b', bought)], 'b'],
    ['the one with the smallest key', [entry('b'), entry('a')], 'a'],
    ['the present one before a smaller key', [entry('a'), entry('b', {}, linked('b', 'a'))], 'b'],
    [
      'a bought one that is found later before the present one',
      [entry('a', {}, linked('a', 'c')), entry('b', bought)],
      'b',
    ],
  ])('is %s', (_what, group, id) => {
    const primary = choosePrimary(group);
    expect(primary && keyOf(primary)).toBe(keyIn(id));
  });
});

describe('the entries whose links change', () => {
  const fingerprint = 'ab'.repeat(32);

  test.each<[string, CertificateState[], string[]]>([
    ['are those of one certificate', [entry('b'), entry('a')], ['a -> a', 'b -> a']],
    [
      'are linked over an entry that has both fingerprint and issuer',
      [entry('a', { fingerprint, issuer: undefined }), entry('b'), entry('c', { fingerprint })],
      ['a -> a', 'c -> a', 'b -> a'],
    ],
    ['are none for two certificates', [entry('a'), entry('b', { serialNumber: '7' })], []],
    ['are none without an identity', [entry('a', { issuer: undefined }), entry('b')], []],
    [
      'are none if all are linked',
      [entry('a', {}, linked('a', 'b')), entry('b', {}, linked('a', 'a'))],
      [],
    ],
    [
      'include the entry that takes over from a removed one, which comes first',
      [
        entry('a', {}, { ...linked('a', 'b', 'c'), removedAt: at('2027-02-01') }),
        entry('b', {}, linked('a', 'a', 'c')),
        entry('c', {}, linked('a', 'a', 'b')),
      ],
      ['a alone', 'b -> b', 'c -> b'],
    ],
    [
      'include the last one that is left',
      [entry('a', { status: 'revoked' }, linked('a', 'b')), entry('b', {}, linked('a', 'a'))],
      ['a alone', 'b alone'],
    ],
    [
      'include both if one was reissued',
      [entry('a', { serialNumber: '7' }, linked('a', 'b')), entry('b', {}, linked('a', 'a'))],
      ['a alone', 'b alone'],
    ],
  ])('%s', (_what, entries, expected) => {
    expect(changesOf(...entries)).toEqual(expected);
  });

  test('share the lineage and the reminder of the entry that sent one', () => {
    const expiry = { threshold: 'first', dueAt: at('2027-03-12') };
    const reminded = entry('b', {}, { lineage: 'an older lineage' });
    const [primary] = changedEntries([
      entry('a', bought),
      { ...reminded, warnings: { ...reminded.warnings, expiry } },
    ]);
    expect(primary).toMatchObject({
      entry: { certificate: { id: 'a' } },
      input: { lineage: 'an older lineage', reminder: expiry },
    });
  });

  test('include the primary one if another entry knows the expiry more precisely, until it has it', () => {
    const exact = { notAfter: at('2027-04-11T12:00:00Z'), precision: 'instant' as const };
    const day = { notAfter: at('2027-04-11'), precision: 'day' as const };
    const rough = entry('a', { validity: day }, linked('a', 'b'));
    const scan = entry('b', { validity: exact }, linked('a', 'a'));
    expect(changedEntries([rough, scan])).toMatchObject([
      { entry: { certificate: { id: 'a' } }, input: { expiry: exact } },
    ]);
    const known = entry('a', { validity: exact }, linked('a', 'b'));
    expect(changedEntries([known, scan])).toEqual([]);
  });
});

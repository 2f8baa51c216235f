import { describe, expect, test } from 'vitest';
import { coversName, ownerOf, resolveTags } from '../../../shared/certificates/ownership.ts';
import { issuedCertificate } from '../../support/certificates.ts';

const named = (...names: readonly string[]) =>
  issuedCertificate({ commonName: names[0] ?? '', subjectAlternativeNames: [...names] });
const SHOP = { names: ['*.shop.example.com', 'shop.example.com'], tags: { team: 'shop' } };
const REST = { names: ['*'], tags: { team: 'rest' } };

describe('resolveTags', () => {
  test('the first rule that matches any name applies, over the tags of the account', () => {
    const settings = { tags: { team: 'platform', stage: 'live' }, owners: [SHOP, REST] };
    const tags = { team: 'shop', stage: 'live' };
    expect(resolveTags(named('shop.example.com'), settings)).toEqual(tags);
    expect(resolveTags(named('example.org', 'a.b.shop.example.com'), settings)).toEqual(tags);
    expect(resolveTags(named('workshop.example.com'), settings)).toMatchObject({ team: 'rest' });
  });

  test('names are compared in canonical form', () => {
    const rule = { names: ['*.xn--mnchen-3ya.example'], tags: { team: 'south' } };
    const settings = { tags: {}, owners: [rule] };
    expect(resolveTags(named('WWW.München.example.'), settings)).toEqual({ team: 'south' });
  });

  test('of the tags of the provider, the owner and the used keys count, in any case', () => {
    const certificate = {
      ...named('a.example.com'),
      tags: { Owner: 'payments', Name: 'x', 'Cost-Center': '42', Stage: 'test' },
      division: 'Retail',
    };
    expect(resolveTags(certificate, { tags: { stage: 'live' } })).toEqual({
      owner: 'payments',
      stage: 'test',
    });
    const tagKeys = ['cost-center', 'division'];
    expect(resolveTags(certificate, { tags: {}, tagKeys })).toEqual({
      ...{ owner: 'payments', 'cost-center': '42', division: 'Retail' },
    });
  });

  test('the owner is the one that the most specific tags name', () => {
    const certificate = { ...named('shop.example.com'), owner: 'login' };
    const account = { tags: { team: 'platform' } };
    expect(resolveTags(certificate, account)).toEqual({ owner: 'login', team: 'platform' });
    const tags = resolveTags(certificate, { ...account, owners: [SHOP] });
    expect(tags).toEqual({ owner: 'shop', team: 'shop' });
    expect(ownerOf(tags)).toBe('shop');
  });

  test('without any tag, a certificate has no owner', () => {
    expect(
      ownerOf(resolveTags(named('a.example.com'), { tags: {}, owners: [SHOP] })),
    ).toBeUndefined();
  });
});

test.each([
  ['*.example.com', 'a.example.com', true],
  ['*.example.com', 'a.b.example.com', true],
  ['*.example.com', '*.example.com', true],
  ['*.example.com', '*.b.example.com', true],
  ['*.example.com', 'example.com', false],
  ['*.example.com', 'aexample.com', false],
  ['a.example.com', '*.example.com', false],
  ['*.a.example.com', '*.example.com', false],
  ['*', '*.example.com', true],
])('coversName(%s, %s) is %s', (pattern, name, expected) => {
  expect(coversName(pattern, name)).toBe(expected);
});

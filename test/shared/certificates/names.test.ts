import { expect, test } from 'vitest';
import {
  canonicalName,
  mainName,
  namesOf,
  searchNames,
  toAsciiName,
} from '../../../shared/certificates/names.ts';

const named = (commonName: string | undefined, ...subjectAlternativeNames: string[]) => ({
  ...(commonName === undefined ? {} : { commonName }),
  subjectAlternativeNames,
});

test('namesOf returns the names in lower case, without duplicates, surrounding spaces and trailing dots', () => {
  expect(namesOf(named('WWW.Example.com', 'www.example.com.', ' a.example.com', ''))).toEqual([
    'www.example.com',
    'a.example.com',
  ]);
  expect(namesOf(named(undefined))).toEqual([]);
});

test.each([
  ['www.example.com', 'example.com'],
  ['*.Example.com', 'example.com'],
  ['shop.example.com', 'shop.example.com'],
  ['www.www.example.com', 'www.example.com'],
  ['münchen.example', 'xn--mnchen-3ya.example'],
  [`${'a'.repeat(300)}.example`, 'a'.repeat(255)],
])('the main name of a certificate for %s is %s', (name, main) => {
  expect(mainName(named(name))).toBe(main);
});

test.each(['localhost', 'VMware', '10.0.0.1', 'Some Company', '.', 'com.', ''])(
  'a certificate only for %j has no main name, because many machines can have this name',
  (name) => expect(mainName(named(name))).toBeUndefined(),
);

test.each([
  ['BÜCHER.example.com', 'xn--bcher-kva.example.com'],
  ['XN--BCHER-KVA.example.com.', 'xn--bcher-kva.example.com'],
  ['bu\u0308cher.example.com', 'xn--bcher-kva.example.com'],
  ['bücher。example。com。', 'xn--bcher-kva.example.com'],
  ['*.bücher.example.com', '*.xn--bcher-kva.example.com'],
  ['_dnsauth.Bücher.example.com', '_dnsauth.xn--bcher-kva.example.com'],
  ['far.example.com.', 'far.example.com'],
  ['.', '.'],
  ['a..', 'a..'],
  ['', ''],
])('canonicalName(%j) is %j', (name, canonical) => {
  expect(canonicalName(name)).toBe(canonical);
});

// The URL parser behind `domainToASCII` drops or decodes these characters.
test.each([
  '/x',
  '?x',
  '#x',
  '\\x',
  ':80',
  '\t',
  ' ',
  '%63',
  '\u00ad/',
  '.xn--a',
  '.1',
  '@evil.example',
])('an invalid name that contains %j is not converted', (invalid) => {
  expect(canonicalName(`BÜCHER.com${invalid}`)).toBe(`bücher.com${invalid}`.toLowerCase());
  expect(toAsciiName(`Bücher.com${invalid}`)).toBe(`Bücher.com${invalid}`);
});

test('names without an ASCII form remain different', () => {
  expect(canonicalName('\u00ad')).not.toBe(canonicalName('xn--ü'));
  expect(canonicalName('\u00ad')).toBe('\u00ad');
});

test('canonical names of 20,000 random names are stable and never empty', () => {
  const parts = [
    'a',
    'Z',
    '7',
    '.',
    '..',
    '-',
    '_',
    '*.',
    'www.',
    'xn--',
    'XN--TDA',
    'ü',
    'Ü',
    'u\u0308',
  ];
  parts.push(
    'ß',
    'ẞ',
    'İ',
    'K',
    'Ⅷ',
    'ﬀ',
    '。',
    '．',
    '／',
    '％',
    '１',
    '\u00ad',
    '\u200d',
    '\ud800',
    '😀',
  );
  parts.push(
    'א',
    'ا',
    '/',
    '?',
    '#',
    '\\',
    ':',
    '@',
    '%',
    '[',
    ' ',
    '\t',
    '\0',
    '例',
    '.com',
    '1.2',
  );
  let seed = 1;
  const below = (limit: number) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
    return Math.floor((seed / 2 ** 31) * limit);
  };
  for (let turn = 0; turn < 20_000; turn += 1) {
    const length = 1 + below(9);
    const name = Array.from({ length }, () => parts[below(parts.length)]).join('');
    const canonical = canonicalName(name);
    expect(canonical, JSON.stringify(name)).not.toBe('');
    expect(canonicalName(canonical), JSON.stringify(name)).toBe(canonical);
  }
});

test('namesOf returns one name for its Unicode and ASCII spellings', () => {
  expect(namesOf(named('bücher.example.com', 'xn--bcher-kva.example.com'))).toEqual([
    'xn--bcher-kva.example.com',
  ]);
});

test('successors and predecessors are searched under all full names of a certificate', () => {
  expect(
    searchNames(named('localhost', 'www.example.com', 'example.com', '*.a.example.com')),
  ).toEqual(['example.com', 'a.example.com']);
});

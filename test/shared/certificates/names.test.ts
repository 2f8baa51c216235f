import { expect, test } from 'vitest';
import { mainName, namesOf, searchNames } from '../../../shared/certificates/names.ts';

const named = (commonName: string | undefined, ...subjectAlternativeNames: string[]) => ({
  ...(commonName === undefined ? {} : { commonName }),
  subjectAlternativeNames,
});

test('names are compared in lower case, each once, whatever dot or blank is around them', () => {
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
  ['münchen.example', 'münchen.example'],
  [`${'a'.repeat(300)}.example`, 'a'.repeat(255)],
])('a certificate of %s is found by %s', (name, main) => {
  expect(mainName(named(name))).toBe(main);
});

test.each(['localhost', 'VMware', '10.0.0.1', 'Some Company', '.', 'com.', ''])(
  'a certificate of %j alone is found by nothing: any machine may have that',
  (name) => expect(mainName(named(name))).toBeUndefined(),
);

test('whoever may replace it, or be replaced by it, is looked for under all of its full names', () => {
  expect(
    searchNames(named('localhost', 'www.example.com', 'example.com', '*.a.example.com')),
  ).toEqual(['example.com', 'a.example.com']);
});

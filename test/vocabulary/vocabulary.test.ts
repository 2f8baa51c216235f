import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { textsOf } from './code-texts.ts';
import { retiredInName, retiredInText } from './retired-words.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Uses that stay: what is found in a place, and why. At most 20. */
const ALLOWED: readonly { readonly in: RegExp; readonly found: RegExp; readonly reason: string }[] =
  [
    {
      in: /^(test\/)?(shared\/providers|infra\/simulators|test\/fixtures)\/autodns\//,
      found: /^notices? /,
      reason: 'a field of the AutoDNS API',
    },
    { in: /^test\/vocabulary\//, found: /./, reason: 'examples of retired words' },
  ];

/** Retired words of a file that are not allowed there. */
const check = (path: string, found: readonly string[]) => [
  ...new Set(
    found.filter((word) => !ALLOWED.some((entry) => entry.in.test(path) && entry.found.test(word))),
  ),
];
const filesOf = (...patterns: string[]) =>
  globSync(patterns, { cwd: ROOT, exclude: ['**/node_modules/**', 'cdk.out/**'] }).sort();
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');

const CODE = filesOf('*.ts', '{bench,examples,infra,lambdas,shared,test}/**/*.ts');
const DOCUMENTS = filesOf('*.md', '{docs,examples,infra,shared}/**/*.md');

// Documents and notifications are checked by `npm run lint:prose`.
describe('the vocabulary of the project', () => {
  test('file names have no retired words', () => {
    const found = [...CODE, ...DOCUMENTS].flatMap((path) =>
      check(path, retiredInName(path)).map((word) => `${path}: ${word}`),
    );
    expect(found).toEqual([]);
  });

  test('identifiers have no retired words', () => {
    const found = CODE.flatMap((path) =>
      [...textsOf(read(path)).names].flatMap((name) =>
        check(path, retiredInName(name)).map((word) => `${path}: ${name}: ${word}`),
      ),
    );
    expect(found).toEqual([]);
  });

  test('test titles have no retired words', () => {
    const found = CODE.filter((path) => path.startsWith('test/')).flatMap((path) =>
      textsOf(read(path)).titles.flatMap((title) =>
        check(path, retiredInText(title)).map((word) => `${path}: ${title}: ${word}`),
      ),
    );
    expect(found).toEqual([]);
  });

  test('comments have no retired words', () => {
    const found = CODE.flatMap((path) =>
      textsOf(read(path)).comments.flatMap((comment) =>
        check(path, retiredInText(comment)).map((word) => `${path}: ${comment}: ${word}`),
      ),
    );
    expect(found).toEqual([]);
  });

  test('the list of exceptions is short', () => {
    expect(ALLOWED.length).toBeLessThanOrEqual(20);
  });
});

describe('the check of the vocabulary', () => {
  test('finds retired words in every spelling of a name', () => {
    for (const name of ['proofsOf', 'PROOF_VALUE', 'find-proof.ts', 'WireProof', '#proof']) {
      expect(retiredInName(name), name).toEqual([expect.stringMatching(/^proofs? /)]);
    }
    expect(retiredInName('sayDay')).toEqual(['say (use format)']);
    expect(retiredInName('waterproofing')).toEqual([]);
  });

  test('finds retired phrases in a sentence', () => {
    expect(retiredInText('Take a closer\nlook at it.')).toEqual(['closer look (use details)']);
    expect(retiredInText('Unnoticed by a blindfold')).toEqual([]);
  });

  test('reads comments and titles, also of tables, and no other strings', () => {
    const code = `describe('a group', () => {
      test.each([['a row']])('title %s', (row) => expect(row).toBe('a value'));
      it(\`template\`, () => read('file')); // a comment
    });`;
    const { names, titles, comments } = textsOf(code);
    expect(titles).toEqual(["'a group'", "'title %s'", '`template`']);
    expect(comments).toEqual(['// a comment']);
    expect([...names]).toContain('expect');
  });
});

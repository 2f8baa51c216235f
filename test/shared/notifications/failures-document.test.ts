import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { FailureKind } from '../../../shared/certificates/account-state.ts';
import { isTransient } from '../../../shared/lifecycle/classify-failure.ts';
import { FAILURE_WORDS } from '../../../shared/notifications/compose/failure-words.ts';

const page = readFileSync(
  new URL('../../../docs/explanation/unreachable-accounts.md', import.meta.url),
  'utf8',
);

/** What the table says of each kind of failure. */
const ROWS = new Map(
  [...page.matchAll(/^\| `([a-z-]+)` +\| (.+?) +\| (.+?) +\|$/gm)].map(
    ([, kind = '', cause, reported = '']) => [kind, { cause, reported }] as const,
  ),
);

test('docs/explanation/unreachable-accounts.md tells of every kind of failure, and of no other', () => {
  expect([...ROWS.keys()].sort()).toEqual([...FailureKind.options].sort());
});

test.each(FailureKind.options)('of %s it says what the notice says, and when it comes', (kind) => {
  const { cause, reported = '' } = ROWS.get(kind) ?? {};
  expect(cause).toBe(FAILURE_WORDS[kind].cause);
  const transient = (scope: 'account' | 'certificates') =>
    isTransient({ kind, scope, message: 'It failed.' });
  expect(reported.startsWith('the second time')).toBe(transient('account'));
  expect(reported.includes('the second time')).toBe(transient('certificates'));
});

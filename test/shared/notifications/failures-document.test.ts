import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { FailureKind } from '../../../shared/certificates/account-state.ts';
import { isTransient } from '../../../shared/lifecycle/account/classify-failure.ts';
import { FAILURE_WORDS } from '../../../shared/notifications/words/failures.ts';

const page = readFileSync(
  new URL('../../../docs/explanation/unreachable-accounts.md', import.meta.url),
  'utf8',
);

/** The rows of the table, by kind of failure. */
const ROWS = new Map(
  [...page.matchAll(/^\| `([a-z-]+)` +\| (.+?) +\| (.+?) +\|$/gm)].map(
    ([, kind = '', cause, reported = '']) => [kind, { cause, reported }] as const,
  ),
);

test('docs/explanation/unreachable-accounts.md lists every kind of failure', () => {
  expect([...ROWS.keys()].sort()).toEqual([...FailureKind.options].sort());
});

test.each(FailureKind.options)(
  'docs/explanation/unreachable-accounts.md states the cause and the time of the alert for %s',
  (kind) => {
    const { cause, reported = '' } = ROWS.get(kind) ?? {};
    expect(cause).toBe(FAILURE_WORDS[kind].cause);
    const transient = (scope: 'account' | 'certificates') =>
      isTransient({ kind, scope, message: 'It failed.' });
    expect(reported.startsWith('the second time')).toBe(transient('account'));
    expect(reported.includes('the second time')).toBe(transient('certificates'));
  },
);

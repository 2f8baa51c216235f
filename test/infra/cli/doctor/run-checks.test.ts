import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { ok } from '../../../../infra/cli/doctor/finding.ts';
import type { Check } from '../../../../infra/cli/doctor/finding.ts';
import { runChecks } from '../../../../infra/cli/doctor/run-checks.ts';

const signal = new AbortController().signal;
const check = (name: string, run: Check['run'], needs: readonly string[] = []): Check => ({
  ...{ name, subject: 'subject', run, needs },
});

test('findings have the order of the checks, whichever ends first', async () => {
  const checks = [30, 1, 10].map((milliseconds) =>
    check(`after ${milliseconds}`, async () => {
      await setTimeout(milliseconds);
      return [ok('fine')];
    }),
  );
  expect(await runChecks(checks, { signal })).toEqual(
    checks.map(({ name }) => ({ check: name, subject: 'subject', status: 'ok', message: 'fine' })),
  );
});

test('at most six checks run at once, and progress lists them', async () => {
  let running = 0;
  let most = 0;
  const checks = Array.from({ length: 20 }, (_, index) =>
    check(String(index), async () => {
      running += 1;
      most = Math.max(most, running);
      await setTimeout(1);
      running -= 1;
      return [];
    }),
  );
  const progress: [number, number][] = [];
  await runChecks(checks, {
    signal,
    onProgress: (current, done) => progress.push([current.length, done]),
  });
  expect(most).toBe(6);
  expect(progress.at(-1)).toEqual([0, 20]);
});

test('a check that does not answer ends at its time limit', async () => {
  const silent = check('silent', () => Promise.race([]));
  expect(await runChecks([silent], { signal, timeLimit: 20 })).toEqual([
    expect.objectContaining({ status: 'not-checked', message: 'No answer within 0.02 seconds' }),
  ]);
});

test.each([
  [
    'a missing permission',
    Object.assign(new Error('user jane'), { name: 'AccessDenied' }),
    { message: 'AWS denies the request', action: 'Allow sns:X for your credentials' },
  ],
  [
    'missing credentials',
    Object.assign(new Error('no provider'), { name: 'CredentialsProviderError' }),
    { message: 'CredentialsProviderError: no provider' },
  ],
  [
    'another error',
    new Error('It broke. Repair it.'),
    { message: 'It broke', action: 'Repair it' },
  ],
])('%s leaves the subject unchecked', async (_, error, finding) => {
  const failing = check('failing', () => Promise.reject(error), ['sns:X']);
  expect(await runChecks([failing], { signal })).toEqual([
    expect.objectContaining({ status: 'not-checked', ...finding }),
  ]);
});

test('Ctrl-C ends all checks', async () => {
  const stop = new AbortController();
  const silent = check('silent', () => Promise.race([]));
  const running = runChecks([silent, silent], { signal: stop.signal });
  stop.abort(new Error('stopped'));
  await expect(running).rejects.toThrow('stopped');
});

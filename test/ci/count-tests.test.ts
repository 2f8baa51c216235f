import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'count-tests-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

interface ReportedTest {
  readonly status: 'passed' | 'failed' | 'skipped';
  readonly title?: string;
  readonly ancestorTitles?: readonly string[];
}

/** Output and exit code of the program for a report of test files. */
function count(files: Readonly<Record<string, readonly ReportedTest[]>>) {
  const report = join(folder, 'report.json');
  const testResults = Object.entries(files).map(([name, tests]) => ({
    name: resolve(name),
    status: tests.some(({ status }) => status === 'failed') ? 'failed' : 'passed',
    assertionResults: tests.map((one) => ({ title: 'a test', ancestorTitles: [], ...one })),
  }));
  writeFileSync(report, JSON.stringify({ testResults }));
  const { status, stdout } = spawnSync(process.execPath, ['.ci/count-tests.ts', report], {
    encoding: 'utf8',
  });
  return { status, lines: stdout.trimEnd().split('\n') };
}

const passed = { status: 'passed' } as const;
const skipped = (...ancestorTitles: string[]) => ({ status: 'skipped', ancestorTitles }) as const;

test('a run without skipped tests prints one line', () => {
  expect(count({ 'test/a.test.ts': [passed, passed] })).toEqual({
    status: 0,
    lines: ['2 passed, 0 failed'],
  });
});

test('skipped suites are named with their file and number of tests before the last line', () => {
  const { status, lines } = count({
    'test/a.test.ts': [passed],
    'test/name-server.test.ts': [skipped('against BIND 9'), skipped('against BIND 9', 'CAA')],
    'test/dynamodb.test.ts': [
      { status: 'skipped', title: 'on DynamoDB Local: skipped, because there is no Java' },
    ],
  });
  expect(status).toBe(0);
  expect(lines).toEqual([
    'skipped: test/dynamodb.test.ts: on DynamoDB Local: skipped, because there is no Java (1 test)',
    'skipped: test/name-server.test.ts: against BIND 9 (2 tests)',
    '1 passed, 0 failed, 3 skipped',
  ]);
});

test('exits with 1 after a failed test', () => {
  expect(count({ 'test/a.test.ts': [passed, { status: 'failed' }] })).toEqual({
    status: 1,
    lines: ['1 passed, 1 failed'],
  });
});

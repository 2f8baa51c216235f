import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { STACK_ACTIONS } from '../../../../infra/cli/doctor/diagnose.ts';
import { Finding } from '../../../../infra/cli/doctor/finding.ts';
import { DoctorReport } from '../../../../infra/cli/doctor/report.ts';
import { startCheckedStack } from './checked-stack.ts';

const document = readFileSync(
  new URL('../../../../docs/how-to/doctor.md', import.meta.url),
  'utf8',
);
const section = (heading: string) =>
  document.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';

let stack: Awaited<ReturnType<typeof startCheckedStack>>;
beforeAll(async () => {
  stack = await startCheckedStack();
}, 60_000);
afterAll(() => stack.simulator.stop());

test('the document lists the IAM actions of all checks', async () => {
  const checks = await stack.checks();
  const needed = new Set([...STACK_ACTIONS, ...checks.flatMap(({ needs = [] }) => needs)]);
  const listed = [...section('Permissions').matchAll(/^- `(\S+)`/gm)].map(([, action]) => action);
  expect(new Set(listed)).toEqual(needed);
});

test('the document describes every check', async () => {
  const listed = [...section('What is checked').matchAll(/^\| `([^`]+)`/gm)].map(
    ([, name]) => name,
  );
  const names = new Set((await stack.checks()).map(({ name }) => name));
  // The checks of configurations and local states.
  for (const name of ['program', 'configuration', 'key', 'channel', 'state']) names.add(name);
  expect(new Set(listed)).toEqual(names);
});

test('the document describes every field of the JSON document', () => {
  const listed = [...section('JSON').matchAll(/^\| `(\w+)`/gm)].map(([, name]) => name);
  expect(listed).toEqual(Object.keys(DoctorReport.shape));
  for (const name of Object.keys(Finding.shape)) expect(section('JSON')).toContain(`\`${name}\``);
});

import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, readdir, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';

const ROOT = new URL('../../..', import.meta.url).pathname;
const NOT_COPIED = ['.git', 'node_modules', 'cdk.out', 'coverage', '.cert-expiry-monitor'];

/** A copy of the repository, in which providers are made. */
let copy: string;
let runs: Readonly<Record<'first' | 'second' | 'again' | 'types' | 'lint' | 'format', Run>>;
let suite: z.infer<typeof Report>;

interface Run {
  readonly code: number;
  readonly output: string;
}

const Report = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      message: z.string(),
      assertionResults: z.array(
        z.object({
          status: z.string(),
          title: z.string(),
          failureMessages: z.array(z.string()),
        }),
      ),
    }),
  ),
});

/** What vitest tells the processes that it starts is not for a vitest of their own. */
const environment = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !name.startsWith('VITEST')),
);

function run(file: string, ...args: string[]): Promise<Run> {
  return new Promise((resolve) => {
    const options = { cwd: copy, env: environment };
    const child = execFile(process.execPath, [file, ...args], options, (_, stdout, stderr) =>
      resolve({ code: child.exitCode ?? -1, output: `${stdout}${stderr}` }),
    );
  });
}

const inModules = (...path: string[]) => join(copy, 'node_modules', ...path);
const make = (...args: string[]) => run('infra/new-provider/main.ts', ...args);

beforeAll(async () => {
  copy = await mkdtemp(join(tmpdir(), 'new-provider-'));
  for (const entry of await readdir(ROOT)) {
    if (NOT_COPIED.includes(entry)) continue;
    await cp(join(ROOT, entry), join(copy, entry), { recursive: true });
  }
  await symlink(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
  const first = await make('acme-pki');
  const second = await make('sprout');
  const registry = () => readFile(join(copy, 'shared/providers/registry.ts'), 'utf8');
  const before = await registry();
  const again = await make('sprout');
  expect(await registry()).toBe(before);
  const report = join(copy, 'report.json');
  const [types, lint, format] = await Promise.all([
    run(inModules('typescript', 'bin', 'tsc')),
    run(inModules('oxlint', 'bin', 'oxlint')),
    run(inModules('oxfmt', 'bin', 'oxfmt'), '--check'),
    run(
      inModules('vitest', 'vitest.mjs'),
      ...['run', 'test/shared/providers/acme-pki', 'test/infra/local/simulators/acme-pki'],
      'test/shared/providers/registry.test.ts',
      ...['--reporter=json', `--outputFile=${report}`],
    ),
  ]);
  runs = { first, second, again, types, lint, format };
  suite = Report.parse(JSON.parse(await readFile(report, 'utf8')));
}, 120_000);

afterAll(() => rm(copy, { recursive: true, force: true }));

const CONTRACT = '/test/shared/providers/acme-pki/contract.test.ts';

function testsIn(end: string) {
  return suite.testResults
    .filter(({ name }) => name.endsWith(end))
    .flatMap(({ assertionResults }) => assertionResults);
}

/** `Missing: …` without the place to answer it at, and without what an assertion adds. */
function missingIn(tests: ReturnType<typeof testsIn>): Set<string> {
  return new Set(
    tests
      .flatMap(({ failureMessages }) => failureMessages)
      .map((message) => /^\w*Error: (Missing: [^(\n]+) \(/.exec(message)?.[1] ?? message),
  );
}

describe('a new provider', () => {
  test('is made, and told what to do next', () => {
    const { code, output } = runs.first;
    expect(output).toContain('npx vitest run test/shared/providers/acme-pki');
    expect(output).toContain('shared/providers/acme-pki/acme-pki-provider.ts');
    expect({ code, second: runs.second.code }).toEqual({ code: 0, second: 0 });
  });

  test.each(['types', 'lint', 'format'] as const)('has nothing wrong with its %s', (check) => {
    expect(runs[check].output).not.toMatch(/\berror TS|\bx \w+\(/);
    expect(runs[check]).toMatchObject({ code: 0 });
  });

  test('stands where providers are named, once, beside those that were there', async () => {
    const read = (path: string) => readFile(join(copy, path), 'utf8');
    const registry = await read('shared/providers/registry.ts');
    expect(registry).toMatch(/^ {2}digicert,$/m);
    expect(registry).toMatch(/^ {2}'acme-pki': acmePki,\n {2}sprout,\n} as const/m);
    expect(await read('infra/simulators/registry.ts')).toMatch(
      /^ {2}'acme-pki': acmePkiSimulator,\n {2}sprout: sproutSimulator,\n};$/m,
    );
    expect(await read('oxlint.config.ts')).toMatch(
      /^const PROVIDERS = \[[^\]]*'acme-pki',\s+'sprout',?\s*\]/m,
    );
  });

  test('has a simulator whose tests hold', () => {
    const tests = testsIn('/test/infra/local/simulators/acme-pki/simulator.test.ts');
    expect(tests.length).toBeGreaterThan(5);
    expect(tests.filter(({ status }) => status !== 'passed')).toEqual([]);
  });

  test('goes its whole way from the first minute, as far as the contract needs no vendor', () => {
    const passed = testsIn(CONTRACT).filter(({ status }) => status === 'passed');
    const titles = passed.map(({ title }) => title);
    expect(titles.length).toBeGreaterThanOrEqual(25);
    expect(titles).toEqual(
      expect.arrayContaining([
        'shows every certificate of several pages, and asks only for what it reads',
        'knows a wrong key for one, and does not try it again',
        'writes no certificate and asks for the pages alone, at once',
        'leaves no trace of a key, neither of a wrong one nor of the right one after it',
      ]),
    );
  });

  test('is told by its contract what is missing, and by nothing but that', () => {
    expect(suite.testResults.map(({ message }) => message).filter(Boolean)).toEqual([]);
    expect(missingIn(testsIn(CONTRACT))).toEqual(
      new Set([
        'Missing: how a certificate that waits for a proof of domain control looks, and which DNS record it wants',
        'Missing: how a certificate looks of which nobody tells an end',
        'Missing: what an answer counts down by itself, days left or the time of the answer',
        'Missing: in which ways the listing is wrong about itself',
        'Missing: how too many requests are refused, status and headers',
      ]),
    );
    expect(missingIn(testsIn('/acme-pki/descriptor.test.ts'))).toEqual(
      new Set([
        'Missing: the address of the interface',
        'Missing: how many requests the vendor allows',
      ]),
    );
  });

  test('is missing in the documents alone', () => {
    const agreement = testsIn('/test/shared/providers/registry.test.ts').find(({ title }) =>
      title.startsWith('agrees with folders'),
    );
    const [reported = ''] = agreement?.failureMessages ?? [];
    for (const sentence of [
      'README.md does not name acme-pki',
      'docs/how-to/deploy.md does not tell the secret of acme-pki',
      'infra/simulators/README.md does not name acme-pki',
      "shared/providers/acme-pki/README.md links no page of the vendor's",
    ]) {
      expect(reported.split(/Error: |\n|: expected/)).toContain(sentence);
    }
    expect(reported.match(/^.*acme-pki/gm)).toHaveLength(4);
  });

  test('costs no test of the others', () => {
    const failed = testsIn('/test/shared/providers/registry.test.ts').filter(
      ({ status }) => status !== 'passed',
    );
    expect(failed.map(({ title }) => title)).toEqual([
      'agrees with folders, simulators, tests, borders and documents',
    ]);
  });

  test('is never written over another one', () => {
    expect(runs.again.code).toBe(1);
    expect(runs.again.output).toContain('"sprout" is taken, and nothing is ever overwritten');
    expect(runs.again.output).toContain('  shared/providers/sprout\n');
  });

  test.each([
    [['digicert'], 1, '"digicert" is taken'],
    [[], 2, 'the name of the provider is missing'],
    [['Acme', 'pki', '--force'], 2, '--force is no option\n"Acme" is no name'],
    [['--help'], 0, 'npm run new:provider -- NAME'],
  ])('answers the words %j with exit code %d', async (args, code, reported) => {
    const answer = await make(...args);
    expect(answer.output).toContain(reported);
    expect(answer.code).toBe(code);
  });
});

import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { MANIFEST } from '../../../infra/packaging/manifest.ts';

const Versions = z.record(z.string(), z.string());
const { peerDependencies, devDependencies, dependencies } = z
  .object({ peerDependencies: Versions, devDependencies: Versions, dependencies: Versions })
  .parse(JSON.parse(readFileSync('package.json', 'utf8')));

test('the documents require the version of Node.js that package.json requires', () => {
  const required = globSync('{README.md,docs/**/*.md}').flatMap((document) =>
    [...readFileSync(document, 'utf8').matchAll(/Node\.js (\d[\d.]*) or newer/g)].map(
      ([, version]) => ({ document, version }),
    ),
  );
  expect(required.length).toBeGreaterThanOrEqual(3);
  const [, oldest] = /^>=(\d+\.\d+)$/.exec(MANIFEST.engines.node) ?? [];
  expect(required.filter(({ version }) => version !== oldest)).toEqual([]);
});

test('the repository is tested with the versions of the CDK that apps need at least', () => {
  expect(devDependencies).toMatchObject(peerDependencies);
});

/** The packages that a file imports at run time. */
const IMPORT =
  /(?:^(?:import|export) (?!type )[^';]*from |import\()'(?!node:|\.)((?:@[^/']+\/)?[^/']+)/gm;

test('the package depends on everything that its code imports', () => {
  const allowed = new Set([
    MANIFEST.name,
    ...Object.keys({ ...dependencies, ...peerDependencies }),
  ]);
  // infra/deploy/app.ts, the gallery and the packaging are part of the repository only.
  const files = globSync('{infra,lambdas,shared}/**/*.ts').filter(
    (file) => !/^infra\/(deploy\/app\.ts|gallery\/|packaging\/)/.test(file),
  );
  const missing = files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(IMPORT)]
      .map(([, name = '']) => name)
      .filter((name) => !allowed.has(name))
      .map((name) => `${file}: ${name}`),
  );
  expect(missing).toEqual([]);
});

test('the changelog describes the version of package.json', () => {
  expect(readFileSync('CHANGELOG.md', 'utf8')).toContain(`## [${MANIFEST.version}]`);
});

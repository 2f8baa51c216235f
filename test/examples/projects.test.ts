import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { newApp } from '../../infra/cli/init/project.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const EXAMPLES = readdirSync(join(ROOT, 'examples'));

const Versions = z.record(z.string(), z.string()).default({});
const Manifest = z.looseObject({
  private: z.boolean().optional(),
  type: z.string(),
  version: z.string().optional(),
  dependencies: Versions,
  devDependencies: Versions,
  peerDependencies: Versions,
  engines: Versions,
});

const read = (...path: string[]) => readFileSync(join(ROOT, ...path), 'utf8');
const manifestOf = (...folder: string[]) =>
  Manifest.parse(JSON.parse(read(...folder, 'package.json')));

test.each(EXAMPLES)('examples/%s is a project with the versions of the package', (name) => {
  const own = manifestOf();
  const versions: Readonly<Record<string, string>> = {
    ...own.devDependencies,
    ...own.dependencies,
    ...own.peerDependencies,
    'cert-expiry-monitor': `^${own.version}`,
  };
  const example = manifestOf('examples', name);
  expect(example).toMatchObject({ private: true, type: 'module', engines: own.engines });
  const used = { ...example.dependencies, ...example.devDependencies };
  expect(used).toEqual(
    Object.fromEntries(Object.keys(used).map((dependency) => [dependency, versions[dependency]])),
  );
});

test.each(EXAMPLES)('the README of examples/%s describes each of its modules', (name) => {
  const page = read('examples', name, 'README.md');
  const modules = readdirSync(join(ROOT, 'examples', name)).filter((file) => file.endsWith('.ts'));
  expect(modules.filter((file) => !page.includes(`](${file})`))).toEqual([]);
});

test('the shortest deployment is the app that init creates', () => {
  const created = newApp('certificates').get('app.ts') ?? '';
  expect(read('examples', 'deploy', 'app.ts')).toBe(created);
});

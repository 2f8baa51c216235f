import {
  cpSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import lint from '../../../oxlint.config.ts';
import { describe, expect, it, onTestFinished } from 'vitest';
import { SIMULATORS } from '../../../infra/simulators/registry.ts';
import { secretVariablesOf } from '../../../shared/providers/provider-descriptor.ts';
import type { ProviderDescriptor } from '../../../shared/providers/provider-descriptor.ts';
import { findProvider, PROVIDERS } from '../../../shared/providers/registry.ts';
import { checkProviders } from './provider-registry-checks.ts';
import type { ProviderRegistryChecks } from './provider-registry-checks.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

const REGISTRY: ProviderRegistryChecks = {
  root: ROOT,
  providers: PROVIDERS,
  simulators: Object.keys(SIMULATORS),
  borders: lint.overrides ?? [],
};

describe('the registry', () => {
  it.each(Object.entries(PROVIDERS))('knows %s by its own name', (name, descriptor) => {
    expect(descriptor.name).toBe(name);
    expect(findProvider(name)).toBe(descriptor);
    const access: ProviderDescriptor['access'] = descriptor.access;
    const [variables = {}] = secretVariablesOf(access, { provider: name, account: 'main' });
    expect(Object.keys(variables).length > 0).toBe(access.kind === 'http');
    if (access.kind === 'http') expect(access.rateLimits.length).toBeGreaterThan(0);
  });

  it('agrees with folders, simulators, tests, borders and documents', () => {
    const problems = checkProviders(REGISTRY);
    expect(problems, problems.join('\n')).toEqual([]);
  });

  /** The problem to report for a registry with one fault. */
  const DAMAGES: readonly (readonly [
    string,
    (registry: DoctoredRegistry) => Partial<ProviderRegistryChecks>,
  ])[] = [
    [
      'shared/providers/newcomer/ has a descriptor, and the registry does not know it',
      ({ write }) => write('shared/providers/newcomer/descriptor.ts', ''),
    ],
    [
      'digicert has no descriptor.ts: shared/providers/digicert/descriptor.ts',
      ({ remove }) => remove('shared/providers/digicert/descriptor.ts'),
    ],
    [
      'digicert has no schema.ts: shared/providers/digicert/**/schema.ts',
      ({ remove }) => remove('shared/providers/digicert/schema.ts'),
    ],
    [
      'digicert has no provider: shared/providers/digicert/{,*-}provider.ts',
      ({ remove }) => remove('shared/providers/digicert/provider.ts'),
    ],
    [
      'digicert has no README.md: shared/providers/digicert/README.md',
      ({ remove }) => remove('shared/providers/digicert/README.md'),
    ],
    ['digicert has no simulator in the registry of simulators', () => ({ simulators: [] })],
    ['infra/simulators/digicert/ is in no registry', () => ({ simulators: [] })],
    [
      'infra/simulators/newcomer/ is in no registry',
      ({ write }) => write('infra/simulators/newcomer/simulator.ts', ''),
    ],
    [
      'there is a simulator newcomer, and no provider of that name',
      () => ({ simulators: [...REGISTRY.simulators, 'newcomer'] }),
    ],
    [
      'digicert has no simulator: infra/simulators/digicert/*.ts',
      ({ remove }) => remove('infra/simulators/digicert'),
    ],
    [
      'digicert has no tests of its simulator: test/infra/simulators/digicert/*.test.ts',
      ({ remove }) => remove('test/infra/simulators/digicert'),
    ],
    [
      'digicert is not held to the contract: test/shared/providers/digicert/contract.test.ts',
      ({ write }) => write('test/shared/providers/digicert/contract.test.ts', 'it.skip()'),
    ],
    [
      'test/shared/providers/newcomer/ mirrors no provider',
      ({ write }) => write('test/shared/providers/newcomer/contract.test.ts', ''),
    ],
    ['the linter lets shared/providers/digicert/ import registry.ts', () => ({ borders: [] })],
    [
      'the linter lets shared/providers/newcomer/ import digicert',
      () => ({ providers: { ...PROVIDERS, newcomer: PROVIDERS.digicert } }),
    ],
    [
      'README.md does not name digicert',
      ({ replace }) => replace('README.md', 'shared/providers/digicert/README.md', 'nowhere.md'),
    ],
    [
      'docs/how-to/deploy.md does not describe the secret of digicert',
      ({ replace }) =>
        replace('docs/how-to/deploy.md', 'providers/digicert/README.md', 'nowhere.md'),
    ],
    [
      'docs/how-to/deploy.md does not describe the field clientSecret in the secret of qualys',
      ({ replace }) => replace('docs/how-to/deploy.md', '"clientSecret"', '"secret"'),
    ],
    [
      'infra/simulators/README.md does not name digicert',
      ({ replace }) => replace('infra/simulators/README.md', '(`digicert/`)', ''),
    ],
    [
      "shared/providers/digicert/README.md links no page of the vendor's",
      ({ replace }) =>
        replace('shared/providers/digicert/README.md', /\(https:[^)]+\)/g, '(https://example.com)'),
    ],
    [
      'shared/providers/digicert/README.md does not explain the setting region',
      ({ replace }) => replace('shared/providers/digicert/README.md', /`region`/g, 'region'),
    ],
    [
      'shared/providers/digicert/README.md does not name the variable DIGICERT_<ACCOUNT>_API_KEY',
      ({ replace }) =>
        replace('shared/providers/digicert/README.md', 'DIGICERT_<ACCOUNT>_API_KEY', ''),
    ],
  ];

  it.each(DAMAGES)('a damaged registry is reported: %s', (sentence, damage) => {
    const doctored = copyRegistry();
    const registry = { ...REGISTRY, root: doctored.root };
    // Other problems of the working tree are not part of this test.
    expect(checkProviders(registry)).not.toContain(sentence);
    expect(checkProviders({ ...registry, ...damage(doctored) })).toContain(sentence);
  });
});

describe('the section "Add a provider" of CONTRIBUTING.md', () => {
  const text = readFileSync(join(ROOT, 'CONTRIBUTING.md'), 'utf8');
  const [, guide = ''] = text.split('\n## Add a provider\n');
  const paths = [
    ...guide.matchAll(/`((?:(?:shared|infra|test|docs)\/|\w+\.(?:md|config\.ts))[^`\s]*)`/g),
  ].map(([, path = '']) => path);

  it.each(Object.keys(PROVIDERS))('names paths that exist for %s', (name) => {
    expect(paths).toContain('shared/providers/NAME/');
    const missing = paths
      .map((path) => path.replaceAll('NAME', name))
      .filter((path) => globSync(path, { cwd: ROOT }).length === 0);
    expect(missing).toEqual([]);
  });

  it('names every place that the checks of a new provider read', () => {
    expect(paths).toEqual(
      expect.arrayContaining([
        'shared/providers/registry.ts',
        'infra/simulators/registry.ts',
        'infra/simulators/NAME/',
        'test/infra/simulators/NAME/',
        'test/shared/providers/NAME/contract.test.ts',
        'oxlint.config.ts',
        'README.md',
        'docs/how-to/deploy.md',
        'infra/simulators/README.md',
      ]),
    );
  });
});

/** A copy of everything that is looked at, to be damaged. */
interface DoctoredRegistry {
  readonly root: string;
  write(path: string, text: string): Partial<ProviderRegistryChecks>;
  remove(path: string): Partial<ProviderRegistryChecks>;
  replace(path: string, what: string | RegExp, by: string): Partial<ProviderRegistryChecks>;
}

function copyRegistry(): DoctoredRegistry {
  const root = mkdtempSync(join(tmpdir(), 'registry-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  for (const path of [
    ...['shared/providers', 'infra/simulators'],
    ...['test/shared/providers', 'test/infra/simulators', 'README.md', 'docs/how-to/deploy.md'],
  ]) {
    cpSync(join(ROOT, path), join(root, path), { recursive: true });
  }
  const registry: DoctoredRegistry = {
    root,
    write(path, text) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
      return {};
    },
    remove(path) {
      rmSync(join(root, path), { recursive: true });
      return {};
    },
    replace(path, what, by) {
      const before = readFileSync(join(root, path), 'utf8');
      const after = before.replaceAll(what, by);
      expect(after, `${path} has something to replace`).not.toBe(before);
      return registry.write(path, after);
    },
  };
  return registry;
}

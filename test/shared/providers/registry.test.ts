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

describe('the registry of providers', () => {
  it.each(Object.entries(PROVIDERS))(
    'findProvider returns the descriptor of %s by its name',
    (name, descriptor) => {
      expect(descriptor.name).toBe(name);
      expect(findProvider(name)).toBe(descriptor);
      const access: ProviderDescriptor['access'] = descriptor.access;
      const [variables = {}] = secretVariablesOf(access, { provider: name, account: 'main' });
      expect(Object.keys(variables).length > 0).toBe(access.kind === 'http');
      if (access.kind === 'http') expect(access.rateLimits.length).toBeGreaterThan(0);
    },
  );

  it('every provider of the registry has folders, a simulator, tests, lint rules and documents', () => {
    const problems = checkProviders(REGISTRY);
    expect(problems, problems.join('\n')).toEqual([]);
  });

  /** The problem to report for a registry with one fault. */
  const DAMAGES: readonly (readonly [
    string,
    (registry: DoctoredRegistry) => Partial<ProviderRegistryChecks>,
  ])[] = [
    [
      'shared/providers/newcomer/ has a descriptor, but it is not in shared/providers/registry.ts',
      ({ write }) => write('shared/providers/newcomer/descriptor.ts', ''),
    ],
    [
      'digicert has no descriptor.ts: shared/providers/digicert/descriptor.ts',
      ({ remove }) => remove('shared/providers/digicert/descriptor.ts'),
    ],
    [
      'digicert has no options.ts: shared/providers/digicert/options.ts',
      ({ remove }) => remove('shared/providers/digicert/options.ts'),
    ],
    [
      'digicert has no schema.ts: shared/providers/digicert/schema.ts',
      ({ remove }) => remove('shared/providers/digicert/schema.ts'),
    ],
    [
      'digicert has no provider: shared/providers/digicert/provider.ts',
      ({ remove }) => remove('shared/providers/digicert/provider.ts'),
    ],
    [
      'digicert has no client: shared/providers/digicert/*client.ts',
      ({ remove }) => remove('shared/providers/digicert/client.ts'),
    ],
    [
      'shared/providers/digicert/client.ts imports the descriptor of its own provider. Take the name from the client or the account',
      ({ write }) =>
        write('shared/providers/digicert/client.ts', "import { digicert } from './descriptor.ts';"),
    ],
    [
      'digicert has no README.md: shared/providers/digicert/README.md',
      ({ remove }) => remove('shared/providers/digicert/README.md'),
    ],
    ['digicert has no simulator in infra/simulators/registry.ts', () => ({ simulators: [] })],
    [
      'infra/simulators/digicert/ is not in infra/simulators/registry.ts',
      () => ({ simulators: [] }),
    ],
    [
      'infra/simulators/newcomer/ is not in infra/simulators/registry.ts',
      ({ write }) => write('infra/simulators/newcomer/simulator.ts', ''),
    ],
    [
      'infra/simulators/registry.ts has a simulator newcomer, but there is no such provider',
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
      'digicert is not tested with describeProviderContract: test/shared/providers/digicert/contract.test.ts',
      ({ write }) => write('test/shared/providers/digicert/contract.test.ts', 'it.skip()'),
    ],
    [
      'test/shared/providers/newcomer/ has tests of a provider that does not exist',
      ({ write }) => write('test/shared/providers/newcomer/contract.test.ts', ''),
    ],
    [
      'oxlint.config.ts allows shared/providers/digicert/ to import registry.ts',
      () => ({ borders: [] }),
    ],
    [
      'oxlint.config.ts allows shared/providers/newcomer/ to import digicert',
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
      'shared/providers/digicert/README.md has no link to the documentation of the vendor',
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

  it.each(DAMAGES)('checkProviders reports: %s', (sentence, damage) => {
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

  it.each(Object.keys(PROVIDERS))('"Add a provider" names paths that exist for %s', (name) => {
    expect(paths).toContain('shared/providers/NAME/');
    const missing = paths
      .map((path) => path.replaceAll('NAME', name))
      .filter((path) => globSync(path, { cwd: ROOT }).length === 0);
    expect(missing).toEqual([]);
  });

  it('"Add a provider" names every file that checkProviders reads', () => {
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

import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { SIMULATORS } from '../../../infra/local/simulators/registry.ts';
import lint from '../../../oxlint.config.ts';
import { PROVIDERS, findProvider } from '../../../shared/providers/registry.ts';
import { secretVariablesOf } from '../../../shared/providers/secret-variables.ts';
import { checkProviders } from './house-of-providers.ts';
import type { HouseOfProviders } from './house-of-providers.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

const HOUSE: HouseOfProviders = {
  root: ROOT,
  providers: PROVIDERS,
  simulators: Object.keys(SIMULATORS),
  borders: lint.overrides ?? [],
};

describe('the registry', () => {
  it.each(Object.entries(PROVIDERS))('knows %s by its own name', (name, descriptor) => {
    expect(descriptor.name).toBe(name);
    expect(findProvider(name)).toBe(descriptor);
    expect(Object.keys(secretVariablesOf(descriptor, 'main')).length).toBeGreaterThan(0);
    expect(descriptor.rateLimits.length).toBeGreaterThan(0);
  });

  it('agrees with folders, simulators, tests, borders and documents', () => {
    const problems = checkProviders(HOUSE);
    expect(problems, problems.join('\n')).toEqual([]);
  });

  /** What has to be told of a house in which one thing is not as it should be. */
  const DAMAGES: readonly (readonly [
    string,
    (house: DoctoredHouse) => Partial<HouseOfProviders>,
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
      'digicert has no provider: shared/providers/digicert/**/*-provider.ts',
      ({ remove }) => remove('shared/providers/digicert/digicert-provider.ts'),
    ],
    [
      'digicert has no README.md: shared/providers/digicert/README.md',
      ({ remove }) => remove('shared/providers/digicert/README.md'),
    ],
    ['digicert has no simulator in the registry of simulators', () => ({ simulators: [] })],
    ['infra/local/simulators/digicert/ is in no registry', () => ({ simulators: [] })],
    [
      'infra/local/simulators/newcomer/ is in no registry',
      ({ write }) => write('infra/local/simulators/newcomer/simulator.ts', ''),
    ],
    [
      'there is a simulator newcomer, and no provider of that name',
      () => ({ simulators: [...HOUSE.simulators, 'newcomer'] }),
    ],
    [
      'digicert has no simulator: infra/local/simulators/digicert/*.ts',
      ({ remove }) => remove('infra/local/simulators/digicert'),
    ],
    [
      'digicert has no tests of its simulator: test/infra/local/simulators/digicert/*.test.ts',
      ({ remove }) => remove('test/infra/local/simulators/digicert'),
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
      'docs/deploy.md does not tell the secret of digicert',
      ({ replace }) => replace('docs/deploy.md', 'providers/digicert/README.md', 'nowhere.md'),
    ],
    [
      'docs/deploy.md does not tell the field clientSecret in the secret of qualys',
      ({ replace }) => replace('docs/deploy.md', '"clientSecret"', '"secret"'),
    ],
    [
      'infra/local/simulators/README.md does not name digicert',
      ({ replace }) => replace('infra/local/simulators/README.md', '(`digicert/`)', ''),
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

  it.each(DAMAGES)('is told: %s', (sentence, damage) => {
    const doctored = copyHouse();
    const house = { ...HOUSE, root: doctored.root };
    // A house under construction has other things to tell, which are not this test's affair.
    expect(checkProviders(house)).not.toContain(sentence);
    expect(checkProviders({ ...house, ...damage(doctored) })).toContain(sentence);
  });
});

describe('CONTRIBUTING.md', () => {
  const text = readFileSync(join(ROOT, 'CONTRIBUTING.md'), 'utf8');
  const [, adding = ''] = text.split('\n## Adding a provider\n');

  it('tells how a provider is added by the command that does it', () => {
    const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    expect(adding).toContain('npm run new:provider -- NAME');
    expect(scripts).toHaveProperty('new:provider');
  });

  it.each(Object.keys(PROVIDERS))('names only what %s has as well', (name) => {
    const paths = [...adding.matchAll(/`((?:shared|infra|test)\/[^`\s]*)`/g)].map(([, path = '']) =>
      path.replaceAll('NAME', name),
    );
    expect(paths).toContain(`shared/providers/${name}/`);
    expect(paths.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });
});

/** A copy of everything that is looked at, to be damaged. */
interface DoctoredHouse {
  readonly root: string;
  write(path: string, text: string): Partial<HouseOfProviders>;
  remove(path: string): Partial<HouseOfProviders>;
  replace(path: string, what: string | RegExp, by: string): Partial<HouseOfProviders>;
}

function copyHouse(): DoctoredHouse {
  const root = mkdtempSync(join(tmpdir(), 'house-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  for (const path of [
    ...['shared/providers', 'infra/local/simulators'],
    ...['test/shared/providers', 'test/infra/local/simulators', 'README.md', 'docs/deploy.md'],
  ]) {
    cpSync(join(ROOT, path), join(root, path), { recursive: true });
  }
  const house: DoctoredHouse = {
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
      return house.write(path, after);
    },
  };
  return house;
}

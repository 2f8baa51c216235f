import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import type { ProviderDescriptor } from '../../../shared/providers/provider-descriptor.ts';

/** Everything that names the providers: registries as objects, folders and documents below `root`. */
export interface ProviderRegistryChecks {
  readonly root: string;
  readonly providers: Readonly<Record<string, ProviderDescriptor>>;
  readonly simulators: readonly string[];
  /** The overrides of the linter's configuration. */
  readonly borders: readonly Border[];
}

export interface Border {
  readonly files: readonly string[];
  readonly rules?: object | undefined;
}

/** Everything that is missing or contradictory about a provider, as sentences. */
export function checkProviders(registry: ProviderRegistryChecks): string[] {
  const { root, providers, simulators } = registry;
  const names = Object.keys(providers);
  const folders = foldersIn(root, 'shared/providers').filter((name) =>
    existsSync(join(root, 'shared/providers', name, 'descriptor.ts')),
  );
  const simulated = foldersIn(root, 'infra/simulators').filter((name) => name !== 'name-server');
  const mirrors = foldersIn(root, 'test/shared/providers').filter(
    (name) => globSync(`test/shared/providers/${name}/contract.test.ts`, { cwd: root }).length > 0,
  );
  return [
    ...folders
      .filter((name) => !names.includes(name))
      .map(
        (name) =>
          `shared/providers/${name}/ has a descriptor, but it is not in shared/providers/registry.ts`,
      ),
    ...simulators
      .filter((name) => !names.includes(name))
      .map(
        (name) =>
          `infra/simulators/registry.ts has a simulator ${name}, but there is no such provider`,
      ),
    ...simulated
      .filter((name) => !simulators.includes(name))
      .map((name) => `infra/simulators/${name}/ is not in infra/simulators/registry.ts`),
    ...mirrors
      .filter((name) => !names.includes(name))
      .map((name) => `test/shared/providers/${name}/ has tests of a provider that does not exist`),
    ...Object.entries(providers).flatMap(([name, descriptor]) => [
      ...checkFiles(registry, name),
      ...checkImports(registry, name),
      ...checkReadme(registry, name, descriptor),
      ...checkSecrets(registry, name, descriptor),
    ]),
  ];
}

/** The files of the provider, its simulator, its tests and the documents. */
function checkFiles(
  { root, simulators, borders, providers }: ProviderRegistryChecks,
  name: string,
) {
  const folder = `shared/providers/${name}`;
  const wanted = {
    'no descriptor.ts': `${folder}/descriptor.ts`,
    'no options.ts': `${folder}/options.ts`,
    'no README.md': `${folder}/README.md`,
    'no schema.ts': `${folder}/schema.ts`,
    'no provider': `${folder}/provider.ts`,
    'no client': `${folder}/*client.ts`,
    'no simulator': `infra/simulators/${name}/*.ts`,
    'no tests of its simulator': `test/infra/simulators/${name}/*.test.ts`,
  };
  const contract = join(root, `test/shared/providers/${name}/contract.test.ts`);
  const others = Object.keys(providers).filter((other) => other !== name);
  return [
    ...Object.entries(wanted).flatMap(([lack, pattern]) =>
      globSync(pattern, { cwd: root }).length === 0 ? [`${name} has ${lack}: ${pattern}`] : [],
    ),
    ...(simulators.includes(name)
      ? []
      : [`${name} has no simulator in infra/simulators/registry.ts`]),
    ...(textIn(contract).includes('describeProviderContract(')
      ? []
      : [
          `${name} is not tested with describeProviderContract: test/shared/providers/${name}/contract.test.ts`,
        ]),
    ...[...others, 'registry.ts']
      .filter((other) => !isForbidden(borders, folder, other))
      .map((other) => `oxlint.config.ts allows ${folder}/ to import ${other}`),
    ...['README.md', 'infra/simulators/README.md'].flatMap((document) =>
      mentions(textIn(join(root, document)), document, name)
        ? []
        : [`${document} does not name ${name}`],
    ),
  ];
}

/** No file but the registry imports a descriptor: the name of the provider is a property of the client and the account. */
function checkImports({ root }: ProviderRegistryChecks, name: string): string[] {
  return globSync(`shared/providers/${name}/*.ts`, { cwd: root })
    .filter((file) => textIn(join(root, file)).includes("from './descriptor.ts'"))
    .map(
      (file) =>
        `${file} imports the descriptor of its own provider. Take the name from the client or the account`,
    );
}

/** The settings and the environment variables in the README of a provider, and a link to the vendor. */
function checkReadme(
  { root }: ProviderRegistryChecks,
  name: string,
  descriptor: ProviderDescriptor,
) {
  const document = `shared/providers/${name}/README.md`;
  const text = textIn(join(root, document));
  const prefix = name.toUpperCase().replaceAll('-', '_');
  const ends = new Set(secretVariables(descriptor).flatMap((way) => Object.values(way)));
  const links = [...text.matchAll(/\]\((https:\/\/[^)\s]+)\)/g)].map(([, link = '']) => link);
  const isVendors = (link: string) =>
    !/(^|\.)example\.(com|net|org)$/.test(URL.parse(link)?.hostname ?? 'example.com');
  return [
    ...(links.some(isVendors)
      ? []
      : [`${document} has no link to the documentation of the vendor`]),
    ...settingsOf(descriptor.settings)
      .filter((setting) => !text.includes(`\`${setting}\``))
      .map((setting) => `${document} does not explain the setting ${setting}`),
    ...[...ends]
      .filter((end) => !new RegExp(`\\b${prefix}_(<ACCOUNT>|[A-Z]+)_${end}\\b`).test(text))
      .map((end) => `${document} does not name the variable ${prefix}_<ACCOUNT>_${end}`),
    ...(settingsOf(descriptor.settings).length > 0
      ? []
      : [`the settings of ${name} are not an object, so their names cannot be checked`]),
  ];
}

/** The fields of the secret of an account, as the deployment guide describes them. */
function checkSecrets(
  { root }: ProviderRegistryChecks,
  name: string,
  descriptor: ProviderDescriptor,
) {
  if (descriptor.access.kind === 'no-secret') return [];
  const document = 'docs/how-to/deploy.md';
  const row = rowOf(textIn(join(root, document)), `../../shared/providers/${name}/README.md`);
  if (row === undefined) return [`${document} does not describe the secret of ${name}`];
  const fields = secretVariables(descriptor).flatMap((way) => Object.keys(way));
  return fields
    .filter((field) => !row.includes(`"${field}"`))
    .map((field) => `${document} does not describe the field ${field} in the secret of ${name}`);
}

function secretVariables({ access }: ProviderDescriptor) {
  return access.kind === 'http' ? access.secretVariables : [];
}

/** The names of the settings, behind whatever checks them as a whole. */
function settingsOf(schema: unknown): string[] {
  if (schema instanceof z.core.$ZodObject) return Object.keys(schema._zod.def.shape);
  if (schema instanceof z.core.$ZodPipe) return settingsOf(schema._zod.def.in);
  if (schema instanceof z.core.$ZodUnion) return schema._zod.def.options.flatMap(settingsOf);
  return [];
}

/** The last override that matches a file applies, as in the linter. */
function isForbidden(borders: readonly Border[], folder: string, other: string): boolean {
  const border = borders.findLast(({ files }) => files.includes(`${folder}/**`));
  const imported = other.endsWith('.ts') ? `../${other}` : `../${other}/descriptor.ts`;
  const patterns = [
    ...JSON.stringify(border?.rules ?? {}).matchAll(/"regex":("(?:[^"\\]|\\.)*")/g),
  ];
  return patterns.some(([, regex = '""']) => new RegExp(String(JSON.parse(regex))).test(imported));
}

/** Whether the provider has a row in the table of README.md, or a section in the document of the simulators. */
function mentions(text: string, document: string, name: string): boolean {
  return document === 'README.md'
    ? rowOf(text, `shared/providers/${name}/README.md`) !== undefined
    : new RegExp(`^## .*\\b${name}/`, 'm').test(text);
}

/** The row of a table that links this page. */
function rowOf(text: string, link: string): string | undefined {
  return text.split('\n').find((line) => /^\|.*\|$/.test(line) && line.includes(`](${link})`));
}

function foldersIn(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
}

function textIn(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

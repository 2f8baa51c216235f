import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { basename, join, resolve } from 'node:path';
import * as z from 'zod';
import { programVersion } from '../../deploy/program-version.ts';
import { CannotOperate } from '../deployment.ts';

/** The folder in which `init` works. */
export interface Project {
  /**
   * - `clone`: the repository of the monitor
   * - `app`: a folder with a `package.json`, for example a CDK app
   * - `empty`: a new folder, in which `init` creates an app
   */
  readonly kind: 'clone' | 'app' | 'empty';
  readonly directory: string;
}

const Manifest = z.looseObject({
  name: z.string().optional(),
  dependencies: z.record(z.string(), z.string()).default({}),
  peerDependencies: z.record(z.string(), z.string()).default({}),
  devDependencies: z.record(z.string(), z.string()).default({}),
});
type Manifest = z.infer<typeof Manifest>;

/** @throws CannotOperate if the folder is neither a Node.js project nor empty. */
export function findProject(directory: string): Project {
  const file = join(directory, 'package.json');
  if (existsSync(file)) {
    const { name } = Manifest.parse(JSON.parse(readFileSync(file, 'utf8')));
    return { kind: name === 'cert-expiry-monitor' ? 'clone' : 'app', directory };
  }
  const others = existsSync(directory)
    ? readdirSync(directory).filter((name) => !name.startsWith('.') && !GENERATED.has(name))
    : [];
  if (others.length > 0) {
    throw new CannotOperate(
      `${directory} has no package.json and is not empty (${others.slice(0, 3).join(', ')}). Run this command in an empty folder, in an AWS CDK app, or in a clone of the repository.`,
    );
  }
  return { kind: 'empty', directory };
}

/** Whether the `package.json` of a folder lists the package. */
export function hasDependency(directory: string): boolean {
  const { dependencies, devDependencies } = Manifest.parse(
    JSON.parse(readFileSync(join(directory, 'package.json'), 'utf8')),
  );
  return 'cert-expiry-monitor' in { ...dependencies, ...devDependencies };
}

/** Files that an interrupted `init` can have written. */
const GENERATED = new Set(['app.ts', 'cdk.json', 'tsconfig.json', 'monitor.config.ts']);

/** The module that the configuration imports. */
export function configSource({ kind }: Project): string {
  return kind === 'clone' ? './infra/deploy/config/monitor-config.ts' : 'cert-expiry-monitor';
}

/**
 * The files of a new app, by their names. `package.json` is the last one: without it, the folder counts as empty, and
 * `init` starts again.
 *
 * @param spec the version of the package, as npm takes it: `^0.2.0`, or a file
 */
export function newApp(directory: string, spec?: string): ReadonlyMap<string, string> {
  const { peerDependencies, devDependencies } = ownManifest();
  const range = (name: string) => peerDependencies[name] ?? devDependencies[name] ?? '*';
  return new Map([
    ['.gitignore', 'node_modules/\ncdk.out/\n.cert-expiry-monitor/\n'],
    ['app.ts', APP],
    ['cdk.json', writeJson(NEW_CDK_JSON)],
    ['tsconfig.json', writeJson({ compilerOptions: COMPILER_OPTIONS })],
    [
      'package.json',
      writeJson({
        name: packageName(directory),
        private: true,
        type: 'module',
        scripts: { synth: 'cdk synth --quiet', deploy: 'cdk deploy' },
        dependencies: {
          'aws-cdk-lib': range('aws-cdk-lib'),
          'cert-expiry-monitor': spec ?? ownSpec(),
          constructs: range('constructs'),
        },
        devDependencies: { '@types/node': range('@types/node'), 'aws-cdk': range('aws-cdk') },
        // The local run works without the compiled part of this package.
        allowScripts: { 'classic-level': false },
      }),
    ],
  ]);
}

export const NEW_CDK_JSON = { app: 'node app.ts', output: 'cdk.out' };

export function writeJson(content: unknown): string {
  return `${JSON.stringify(content, undefined, 2)}\n`;
}

const APP = `import { App, Stack } from 'aws-cdk-lib';
import { addStackOutputs, CertExpiryMonitor } from 'cert-expiry-monitor';
import config from './monitor.config.ts';

const app = new App();
const stack = new Stack(app, 'CertExpiryMonitor');
addStackOutputs(new CertExpiryMonitor(stack, 'CertExpiryMonitor', config));
`;

const COMPILER_OPTIONS = {
  module: 'nodenext',
  target: 'es2024',
  strict: true,
  noEmit: true,
  allowImportingTsExtensions: true,
  erasableSyntaxOnly: true,
  skipLibCheck: true,
  types: ['node'],
};

function packageName(directory: string): string {
  const name = basename(resolve(directory))
    .toLowerCase()
    .replace(/[^a-z0-9-]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return name === '' || name === 'cert-expiry-monitor' ? 'certificates' : name;
}

/** The versions that a new app accepts: `^0.2.0`. */
export function ownSpec(): string {
  return `^${programVersion()}`;
}

/** The `package.json` of this package, in the repository and when it is installed. */
function ownManifest(): Manifest {
  const file = findPackageJSON('..', import.meta.url);
  return Manifest.parse(file === undefined ? {} : JSON.parse(readFileSync(file, 'utf8')));
}

/** Writes a file completely or not at all. An interruption leaves the previous content. */
export function writeWhole(file: string, content: string): void {
  const temporary = `${file}.tmp`;
  try {
    writeFileSync(temporary, content, { mode: 0o644 });
    renameSync(temporary, file);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

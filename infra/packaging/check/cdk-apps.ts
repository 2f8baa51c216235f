import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { APP, COMMONJS_APP, STRICT_OPTIONS, TS_NODE_OPTIONS, TYPES } from './app-sources.ts';
import { createProject } from './projects.ts';
import type { Report } from './report.ts';
import { run } from './run.ts';
import { compareTemplates } from './template.ts';

/** The supported versions of TypeScript, by their names in the project. ts-node knows none after 5.9. */
const TYPESCRIPT = [
  ['5.9', 'typescript'],
  ['6', 'typescript-6'],
  ['7', 'typescript-7'],
] as const;

export interface NodeVersion {
  /** `22.19.0` */
  readonly version: string;
  readonly program: string;
}

interface Checked {
  readonly report: Report;
  readonly tarball: string;
  /** An assembly of the same app in the repository. */
  readonly expected: string;
  readonly nodes: readonly NodeVersion[];
}

/** Installs one project with every app in it, and synthesizes each app with every version. */
export async function checkCdkApps(directory: string, checked: Checked): Promise<void> {
  const { report, nodes } = checked;
  const isInstalled = await report.check('a CDK project installs the package', () =>
    installProject(directory, checked.tarball),
  );
  if (!isInstalled) {
    report.notRun('all checks of CDK apps', 'the project could not be installed');
    return;
  }
  const synthesize = (title: string, args: readonly string[], folder = '.') =>
    checkOnEveryNode(title, { directory: join(directory, folder), args, ...checked });

  for (const [version, name] of TYPESCRIPT) {
    const compiled = await report.check(
      `TypeScript ${version} compiles an app, and checks all declarations of the package`,
      () => compile(directory, name),
    );
    const title = `app compiled by TypeScript ${version}`;
    if (compiled) await synthesize(title, [join(outputOf(name), 'app.js')]);
    else for (const node of nodes) report.notRun(withNode(title, node), 'it does not compile');
  }
  await synthesize('JavaScript app', ['app.mjs']);
  await synthesize('JavaScript app, CommonJS', ['app.cjs']);
  const tsNode = join(directory, 'node_modules/ts-node/dist/bin.js');
  await synthesize(
    'ts-node with TypeScript 5.9, as in apps of cdk init',
    [tsNode, '--prefer-ts-exts', 'bin/app.ts'],
    'commonjs',
  );
  const tsx = join(directory, 'node_modules/tsx/dist/cli.mjs');
  await synthesize('tsx, as in apps of cdk init', [tsx, 'bin/app.ts'], 'commonjs');
}

async function installProject(directory: string, tarball: string): Promise<string> {
  await createProject(directory, {
    manifest: {
      type: 'module',
      dependencies: {
        'aws-cdk-lib': installedVersion('aws-cdk-lib'),
        'cert-expiry-monitor': `file:${tarball}`,
        constructs: installedVersion('constructs'),
      },
      devDependencies: {
        '@types/node': '^24',
        'ts-node': '^10.9.2',
        tsx: '^4.23.0',
        typescript: '~5.9.0',
        'typescript-6': 'npm:typescript@~6.0.0',
        'typescript-7': 'npm:typescript@~7.0.0',
      },
    },
    files: {
      'app.ts': APP,
      'types.ts': TYPES,
      'app.mjs': APP,
      'app.cjs': COMMONJS_APP,
      'tsconfig.json': JSON.stringify({
        compilerOptions: STRICT_OPTIONS,
        files: ['app.ts', 'types.ts'],
      }),
      // In CommonJS, as `cdk init` creates it: without a type in package.json.
      'commonjs/package.json': JSON.stringify({ name: 'commonjs', private: true }),
      'commonjs/tsconfig.json': JSON.stringify({ compilerOptions: TS_NODE_OPTIONS }),
      'commonjs/bin/app.ts': APP,
    },
  });
  return '';
}

async function compile(directory: string, name: string): Promise<string> {
  const tsc = join(directory, 'node_modules', name, 'bin/tsc');
  await run(process.execPath, [tsc, '--outDir', outputOf(name)], { directory });
  return '';
}

function outputOf(name: string): string {
  return `out/${name}`;
}

async function checkOnEveryNode(
  title: string,
  {
    report,
    nodes,
    directory,
    args,
    expected,
  }: Checked & { readonly directory: string; readonly args: readonly string[] },
): Promise<void> {
  await Promise.all(
    nodes.map((node) =>
      report.check(`${withNode(title, node)} synthesizes the same template`, async () => {
        const assembly = join(directory, `cdk.out-${node.version}`);
        rmSync(assembly, { recursive: true, force: true });
        const environment = { CDK_OUTDIR: assembly };
        await run(node.program, args, { directory, environment, quiet: true });
        compareTemplates(assembly, expected);
        return '';
      }),
    ),
  );
}

function withNode(title: string, { version }: NodeVersion): string {
  return `${title}, Node.js ${version}`;
}

/** The version in the repository: templates of different versions of the CDK can differ. */
function installedVersion(name: string): string {
  const manifest: unknown = JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8'));
  return z.object({ version: z.string() }).parse(manifest).version;
}

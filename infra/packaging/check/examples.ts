import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import * as z from 'zod';
import { createProject } from './projects.ts';
import type { Report } from './report.ts';
import { run } from './run.ts';

const Manifest = z.looseObject({
  scripts: z.record(z.string(), z.string()).default({}),
  dependencies: z.record(z.string(), z.string()).default({}),
});

/** Types as Node.js runs them. (The declarations of aws-cdk-lib do not allow exactOptionalPropertyTypes.) */
const COMPILER_OPTIONS = {
  module: 'nodenext',
  target: 'es2024',
  types: ['node'],
  strict: true,
  noEmit: true,
  noUncheckedIndexedAccess: true,
  allowImportingTsExtensions: true,
  erasableSyntaxOnly: true,
  verbatimModuleSyntax: true,
};

/**
 * Installs each example outside the repository, with the packed package, checks its types, and runs its scripts `test`, and
 * `synth` or `start`.
 */
export async function checkExamples(
  directory: string,
  { report, tarball }: { readonly report: Report; readonly tarball: string },
): Promise<void> {
  for (const name of readdirSync('examples')) {
    const title = `examples/${name}`;
    const source = join('examples', name);
    if (!existsSync(join(source, 'package.json'))) {
      report.notRun(title, 'it has no package.json');
      continue;
    }
    const project = join(directory, name);
    const manifest = Manifest.parse(JSON.parse(readFileSync(join(source, 'package.json'), 'utf8')));
    const installed = await report.check(`${title} installs and compiles`, async () => {
      cpSync(source, project, {
        recursive: true,
        filter: (path) => !/node_modules|cdk\.out/.test(path),
      });
      await createProject(project, {
        manifest: withPackage(manifest, tarball),
        files: { 'tsconfig.json': JSON.stringify({ compilerOptions: COMPILER_OPTIONS }) },
      });
      await run('tsc', [], { directory: project });
      return '';
    });
    if (!installed) {
      report.notRun(`${title} runs`, 'it could not be installed or does not compile');
      continue;
    }
    if ('test' in manifest.scripts) {
      await report.check(`${title} passes its tests`, async () => {
        await run('npm', ['test'], { directory: project });
        return '';
      });
    }
    if ('synth' in manifest.scripts) {
      await report.check(`${title} synthesizes`, async () => {
        await run('npm', ['run', '--silent', 'synth'], { directory: project });
        const stacks = readdirSync(join(project, 'cdk.out'))
          .filter((file) => file.endsWith('.template.json'))
          .map((file) => file.replace('.template.json', ''));
        return stacks.join(', ');
      });
    } else if ('start' in manifest.scripts) {
      await report.check(`${title} starts and responds`, () => startServer(project));
    } else {
      report.notRun(`${title} runs`, 'its package.json has neither a script "synth" nor "start"');
    }
  }
}

function withPackage(manifest: z.infer<typeof Manifest>, tarball: string): object {
  const name = 'cert-expiry-monitor';
  if (!(name in manifest.dependencies)) return manifest;
  return { ...manifest, dependencies: { ...manifest.dependencies, [name]: `file:${tarball}` } };
}

/** @throws Error unless the server of an example refuses a message that is not signed. */
async function startServer(directory: string): Promise<string> {
  const port = await freePort();
  const server = spawn(process.execPath, ['main.ts'], {
    cwd: directory,
    env: { ...process.env, TOPIC_ARN: 'arn:aws:sns:eu-central-1:123456789012:x', PORT: `${port}` },
    stdio: 'ignore',
  });
  try {
    for (let attempt = 0; attempt < 50 && server.exitCode === null; attempt += 1) {
      const response = await fetch(`http://127.0.0.1:${port}`, {
        method: 'POST',
        body: '{}',
      }).catch(() => undefined);
      if (response?.status === 403) return 'refuses a message without a signature';
      if (response !== undefined) throw new Error(`It responds with ${response.status}, not 403.`);
      await sleep(200);
    }
    throw new Error('It does not listen.');
  } finally {
    server.kill();
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('No port is free.');
  return address.port;
}

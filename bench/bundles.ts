import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { FUNCTION_BUNDLE } from '../infra/constructs/function-bundle.ts';
import type { Figure } from './figure.ts';
import { median } from './measure.ts';

/** The AWS clients of each function that it needs in order to start. */
const CLIENTS = {
  'poll-certificates': ['client-dynamodb', 'client-secrets-manager'],
  'watch-deadlines': ['client-dynamodb'],
  'publish-events': ['client-eventbridge'],
  'send-notices': ['client-dynamodb', 'client-sns'],
  'post-to-slack': ['client-dynamodb', 'client-secrets-manager'],
} as const;

const ROUNDS = 21;

/** What a cold start loads: each function's bundle, against a bare bundle of the AWS clients that it uses. */
export async function measureBundles(progress: (text: string) => void): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bundles-'));
  try {
    const figures: Figure[] = [];
    for (const [name, clients] of Object.entries(CLIENTS)) {
      progress(`bundling and starting ${name}`);
      const own = join(folder, `${name}.cjs`);
      const bare = join(folder, `${name}-bare.cjs`);
      const exports = clients.map((one, index) => `export * as c${index} from '@aws-sdk/${one}';`);
      await bundle({ entryPoints: [`lambdas/${name}/handler.ts`] }, own);
      await bundle({ stdin: { contents: exports.join('\n'), resolveDir: '.' } }, bare);
      const times = { own: [] as number[], bare: [] as number[] };
      for (let round = 0; round < ROUNDS; round += 1) {
        times.own.push(importTime(own));
        times.bare.push(importTime(bare));
      }
      const ratio = median(times.own) / median(times.bare);
      figures.push(
        { name: `${name}: bundle`, value: statSync(own).size / 1024, unit: 'KB' },
        { name: `${name}: bare clients`, value: statSync(bare).size / 1024, unit: 'KB' },
        { name: `${name}: import`, value: median(times.own), unit: 'ms' },
        { name: `${name}: import / bare clients`, value: ratio, unit: 'x', aim: 1.25 },
      );
    }
    return figures;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function bundle(source: object, outfile: string): Promise<void> {
  const { mainFields, ...options } = FUNCTION_BUNDLE;
  const output = { bundle: true, platform: 'node', outfile } as const;
  await build({ ...source, ...options, mainFields: [...mainFields], ...output });
}

/** Milliseconds that a new process needs to load a bundle. */
function importTime(file: string): number {
  const script =
    'const start = performance.now(); require(process.argv[1]); console.log(performance.now() - start);';
  const { stdout, status } = spawnSync(process.execPath, ['-e', script, file], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${file} cannot be loaded`);
  return Number(stdout);
}

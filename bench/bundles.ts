import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { FUNCTION_BUNDLE } from '../infra/deploy/constructs/function-bundle.ts';
import type { Figure } from './figure.ts';
import { median } from './measure.ts';

/** The packages that each function needs: its AWS clients, and undici in the function that polls providers. */
const PACKAGES: Readonly<
  Record<string, { readonly clients: readonly string[]; readonly more?: string }>
> = {
  'poll-account': { clients: ['client-dynamodb', 'client-secrets-manager'], more: 'undici' },
  'check-deadlines': { clients: ['client-dynamodb'] },
  'publish-events': { clients: ['client-eventbridge', 'client-sqs'] },
  'send-notifications': { clients: ['client-dynamodb', 'client-sns', 'client-sqs'] },
  'deliver-to-channel': { clients: ['client-dynamodb', 'client-secrets-manager'] },
  'send-summary': { clients: ['client-dynamodb', 'client-eventbridge'] },
};

const ROUNDS = 21;

/** Compares the bundle of each function, which a cold start loads, with a bundle of its AWS clients only. */
export async function measureBundles(progress: (text: string) => void): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bundles-'));
  try {
    const figures: Figure[] = [];
    for (const [name, { clients, more }] of Object.entries(PACKAGES)) {
      progress(`bundling and starting ${name}`);
      const own = join(folder, `${name}.cjs`);
      await bundle({ entryPoints: [`lambdas/${name}/handler.ts`] }, own);
      const aws = clients.map((client) => `@aws-sdk/${client}`);
      const floors = [{ title: 'bare clients', packages: aws }];
      if (more !== undefined)
        floors.push({ title: `bare clients and ${more}`, packages: [...aws, more] });
      figures.push({ name: `${name}: bundle`, value: statSync(own).size / 1024, unit: 'KB' });
      for (const { title, packages } of floors) {
        const bare = join(folder, `${name}-${packages.length}.cjs`);
        const lines = packages.map((name, index) => `export * as c${index} from '${name}';`);
        await bundle({ stdin: { contents: lines.join('\n'), resolveDir: '.' } }, bare);
        figures.push(...compare(`${name}: `, title, own, bare));
      }
    }
    return figures;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function compare(prefix: string, title: string, own: string, bare: string): Figure[] {
  const times = { own: [] as number[], bare: [] as number[] };
  for (let round = 0; round < ROUNDS; round += 1) {
    times.own.push(importTime(own));
    times.bare.push(importTime(bare));
  }
  const [ours, floor] = [median(times.own), median(times.bare)];
  return [
    { name: `${prefix}${title}`, value: statSync(bare).size / 1024, unit: 'KB' },
    { name: `${prefix}import`, value: ours, unit: 'ms' },
    { name: `${prefix}import / ${title}`, value: ours / floor, unit: 'x', limit: 1.25 },
  ];
}

async function bundle(source: object, outfile: string): Promise<void> {
  const { mainFields, ...options } = FUNCTION_BUNDLE;
  const output = { bundle: true, platform: 'node', outfile } as const;
  await build({ ...source, ...options, mainFields: [...mainFields], ...output });
}

/** Milliseconds in which a new process loads a bundle. */
function importTime(file: string): number {
  const script =
    'const start = performance.now(); require(process.argv[1]); console.log(performance.now() - start);';
  const { stdout, status } = spawnSync(process.execPath, ['-e', script, file], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${file} cannot be loaded.`);
  return Number(stdout);
}

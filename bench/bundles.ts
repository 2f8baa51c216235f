import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundle, bundleFunction } from '../infra/deploy/constructs/function-bundle.ts';
import type { Figure } from './figure.ts';
import { median } from './measure.ts';

/** The AWS clients that each function needs in every run. */
const CLIENTS: Readonly<Record<string, readonly string[]>> = {
  'poll-account': ['client-dynamodb', 'client-secrets-manager'],
  'check-deadlines': ['client-dynamodb'],
  'publish-events': ['client-eventbridge', 'client-sqs'],
  'send-notifications': ['client-dynamodb', 'client-sns', 'client-sqs'],
  'deliver-to-channel': ['client-dynamodb', 'client-secrets-manager'],
  'send-summary': ['client-dynamodb', 'client-eventbridge'],
};

const ROUNDS = 21;

/**
 * Compares the deployed bundle of each function with a bundle of its AWS clients only: the time and the processor time
 * in which a new process loads it, as a cold start does.
 */
export async function measureBundles(progress: (text: string) => void): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bundles-'));
  try {
    const figures: Figure[] = [];
    for (const [name, clients] of Object.entries(CLIENTS)) {
      progress(`bundling and loading ${name}`);
      const lines = clients.map(
        (client, index) => `export * as c${index} from '@aws-sdk/${client}';`,
      );
      const bare = bundle({ stdin: { contents: lines.join('\n'), resolveDir: '.' } });
      const own = bundleFunction(name);
      figures.push({ name: `${name}: bundle`, value: sizeOf(own), unit: 'KB' });
      figures.push({ name: `${name}: bare clients`, value: sizeOf(bare), unit: 'KB' });
      figures.push(
        ...compare(
          name,
          write(join(folder, name), own, 'index.mjs'),
          write(join(folder, `${name}-bare`), bare, 'stdin.mjs'),
        ),
      );
    }
    return figures;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Writes the files of a bundle, and returns the path of the first one to load. */
function write(folder: string, files: ReadonlyMap<string, Uint8Array>, first: string): string {
  mkdirSync(folder);
  for (const [name, content] of files) writeFileSync(join(folder, name), content);
  return join(folder, first);
}

function sizeOf(files: ReadonlyMap<string, Uint8Array>): number {
  return [...files.values()].reduce((sum, { length }) => sum + length, 0) / 1024;
}

function compare(name: string, own: string, bare: string): Figure[] {
  const rounds = Array.from({ length: ROUNDS }, () => ({ own: load(own), bare: load(bare) }));
  const ratio = (kind: 'elapsed' | 'processor') =>
    median(rounds.map((round) => round.own[kind])) /
    median(rounds.map((round) => round.bare[kind]));
  const limit = name === 'poll-account' ? 1.3 : 1.15;
  return [
    { name: `${name}: load`, value: median(rounds.map((round) => round.own.elapsed)), unit: 'ms' },
    { name: `${name}: load / bare clients`, value: ratio('elapsed'), unit: 'x', limit },
    { name: `${name}: processor time / bare clients`, value: ratio('processor'), unit: 'x', limit },
  ];
}

/** Milliseconds in which a new process loads a module. */
function load(file: string): { readonly elapsed: number; readonly processor: number } {
  const script = `
    const [start, used] = [performance.now(), process.cpuUsage()];
    await import(process.argv[1]);
    const { user, system } = process.cpuUsage(used);
    console.log(JSON.stringify({ elapsed: performance.now() - start, processor: (user + system) / 1000 }));
  `;
  const { stdout, status } = spawnSync(
    process.execPath,
    ['--input-type=module', '-e', script, file],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`${file} cannot be loaded.`);
  return JSON.parse(stdout) as { elapsed: number; processor: number };
}

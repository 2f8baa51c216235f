import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { connectAccount, startServices } from './bench-account.ts';
import type { Figure } from './figure.ts';

const SIZES = [10_000, 100_000];

/**
 * The most memory that a process ever held that sweeps an account of which every row is known: once where the
 * answers are new, so that it looks at every row, and once where they are the same. The account and the
 * database are in another process.
 */
export async function measureSyncMemory(progress: (text: string) => void): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const orders of SIZES) {
    progress(`starting an account of ${orders} orders and a database`);
    const { services, stop } = await startServices('digicert', { issued: orders });
    try {
      await connectAccount(services).remember();
      for (const kind of ['every row looked at', 'nothing new']) {
        progress(`sweeping ${orders} orders, ${kind}`);
        const value = await peakOfSync(services);
        const name = `peak memory of a sweep, ${kind}, ${orders} orders`;
        figures.push({ name, value, unit: 'MB', ...(orders === 100_000 ? { aim: 350 } : {}) });
      }
    } finally {
      await stop();
    }
  }
  return figures;
}

/** Megabytes. The heap is bounded as that of a function with 512 MB is. */
async function peakOfSync(services: object): Promise<number> {
  const script = fileURLToPath(new URL('sweep-once.ts', import.meta.url));
  const child = spawn(
    process.execPath,
    ['--max-old-space-size=400', script, JSON.stringify(services)],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const exited = once(child, 'exit');
  const output = await text(child.stdout);
  await exited;
  if (child.exitCode !== 0) throw new Error(`the sweep ended with ${child.exitCode}`);
  return Number(output);
}

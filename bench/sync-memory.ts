import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { connectAccount, startServices } from './bench-account.ts';
import type { Figure } from './figure.ts';

const SIZES = [10_000, 100_000];

/**
 * Measures the peak memory of a process that syncs an account whose rows are all known: once with changed responses, so
 * that every row is compared, and once with unchanged responses. The account and the database are in another process.
 */
export async function measureSyncMemory(progress: (text: string) => void): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const orders of SIZES) {
    progress(`starting an account of ${orders} orders and a database`);
    const { services, stop } = await startServices('digicert', { issued: orders });
    try {
      await connectAccount(services).remember();
      for (const kind of ['every row compared', 'nothing new']) {
        progress(`sync of ${orders} orders, ${kind}`);
        const value = await peakOfSync(services);
        const name = `peak memory of a sync, ${kind}, ${orders} orders`;
        figures.push({ name, value, unit: 'MB', ...(orders === 100_000 && { limit: 350 }) });
      }
    } finally {
      await stop();
    }
  }
  return figures;
}

/** Peak memory in megabytes. The heap has the limit of a function with 512 MB. */
async function peakOfSync(services: object): Promise<number> {
  const script = fileURLToPath(new URL('sync-once.ts', import.meta.url));
  const child = spawn(
    process.execPath,
    ['--max-old-space-size=400', script, JSON.stringify(services)],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const exited = once(child, 'exit');
  const output = await text(child.stdout);
  await exited;
  if (child.exitCode !== 0) throw new Error(`The sync exited with code ${child.exitCode}.`);
  return Number(output);
}

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { runLocal, runScript } from '../local/support/run-local.ts';

const PRELOAD = new URL('print-loaded-modules.ts', import.meta.url).href;

/** The modules that the program loads for these arguments. */
async function loadedBy(...args: string[]): Promise<string[]> {
  const environment = { NODE_OPTIONS: `--import=${PRELOAD}` };
  const run = await runScript('infra/cli/main.ts', args, { environment });
  expect(run.exitCode, run.stderr).toBe(0);
  return run.stderr.split('\n').filter((line) => line.startsWith('file:'));
}

const HEAVY = /infra\/simulators\/[^/]+\/|node_modules\/(aws-cdk-lib|constructs|esbuild)\//;

test(
  '--help loads no AWS client, and neither --help nor list loads a simulator or aws-cdk-lib',
  { timeout: 60_000 },
  async () => {
    const help = await loadedBy('--help');
    expect(help.length).toBeGreaterThan(20);
    expect(help.filter((url) => /node_modules\/@aws-sdk\//.test(url))).toEqual([]);
    expect(help.filter((url) => HEAVY.test(url))).toEqual([]);

    const state = mkdtempSync(join(tmpdir(), 'loaded-'));
    onTestFinished(() => rmSync(state, { recursive: true }));
    await runLocal(['--state', state, '--now', '2027-01-01', '--commit', '--json'], {
      interruptWhen: (stdout) => stdout.includes('\n'),
    });
    const list = await loadedBy('list', '--state', state);
    expect(list.filter((url) => HEAVY.test(url))).toEqual([]);
  },
);

import { execFile } from 'node:child_process';
import { readdir, rm, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { App, Stack } from 'aws-cdk-lib';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { CertExpiryMonitor } from '../../../infra/deploy/cert-expiry-monitor.ts';
import { EVERYTHING } from './synthesise.ts';

vi.setConfig({ hookTimeout: 180_000 });

let folder: string;
let bundles: string[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bundles-'));
  const app = new App({ outdir: folder });
  new CertExpiryMonitor(new Stack(app, 'Stack'), 'Monitor', EVERYTHING);
  app.synth();
  const names = await readdir(folder);
  bundles = names.filter((name) => name.startsWith('asset.')).map((name) => join(folder, name));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

test('functions of the same kind share one bundle', () => {
  expect(bundles).toHaveLength(6);
});

test('every bundle loads without environment variables and without reading the clock', async () => {
  const script = `
    Date.now = () => { throw new Error('the clock was read while loading') };
    const { handler } = await import(process.argv[1]);
    process.stdout.write(typeof handler);
  `;
  for (const bundle of bundles) {
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['--input-type=module', '--eval', script, '--', join(bundle, 'index.mjs')],
      { env: {} },
    );
    expect(stdout).toBe('function');
  }
});

import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import * as z from 'zod';
import { runScript } from '../local/support/run-local.ts';

// A synthesis loads most of aws-cdk-lib, and cdk-nag checks every resource.
vi.setConfig({ testTimeout: 120_000 });

let directory: string;

beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'app-'));
});

afterAll(() => rmSync(directory, { recursive: true }));

/** Runs the app as `cdk synth -c …` does, without bundling the functions, in the given directory. */
async function synth(context: Readonly<Record<string, string>>, cwd = directory) {
  const folder = mkdtempSync(join(directory, 'out-'));
  const { exitCode, stdout, stderr } = await runScript('infra/deploy/app.ts', [], {
    cwd,
    environment: {
      CDK_OUTDIR: folder,
      CDK_CONTEXT_JSON: JSON.stringify({ 'aws:cdk:bundling-stacks': [], ...context }),
    },
  });
  const templates = readdirSync(folder).filter((file) => file.endsWith('.template.json'));
  return { exitCode, folder, output: stdout + stderr, templates };
}

test('the app synthesizes the stack of the configuration that the context names', async () => {
  const { exitCode, output, templates } = await synth({
    config: resolve('monitor.config.example.ts'),
  });
  expect({ exitCode, output }).toEqual({ exitCode: 0, output: '' });
  expect(templates).toEqual(['CertExpiryMonitor.template.json']);
});

test('by default, the app reads monitor.config.ts of the current directory, and deploys where it says', async () => {
  const cwd = join(directory, 'own');
  mkdirSync(cwd);
  const own = {
    accounts: [{ provider: 'digicert', name: 'main' }],
    deployment: {
      ...{ stackName: 'certificates-prod', region: 'eu-central-1', awsAccount: '123456789012' },
      ...{ eventBusName: 'certificates-prod', tracing: true },
    },
  };
  writeFileSync(join(cwd, 'monitor.config.ts'), `export default ${JSON.stringify(own)};`);
  const { exitCode, folder, output } = await synth({}, cwd);
  expect(exitCode, output).toBe(0);
  const Manifest = z.object({
    artifacts: z.record(
      z.string(),
      z.object({
        environment: z.string().optional(),
        properties: z.looseObject({ stackName: z.string().optional() }).optional(),
      }),
    ),
  });
  const { artifacts } = Manifest.parse(
    JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')),
  );
  expect(artifacts['CertExpiryMonitor']).toMatchObject({
    environment: 'aws://123456789012/eu-central-1',
    properties: { stackName: 'certificates-prod' },
  });
  const template = readFileSync(join(folder, 'CertExpiryMonitor.template.json'), 'utf8');
  expect(template).toContain('"certificates-prod/certificates-prod: digicert/main has');
  expect(template).toMatch(/"TracingConfig": *\{\s*"Mode": *"Active"/);
});

test('without a configuration, the app says how to create one and exits with 1', async () => {
  const clone = join(directory, 'clone');
  mkdirSync(clone);
  writeFileSync(join(clone, 'monitor.config.example.ts'), '');
  const { exitCode, output, templates } = await synth({}, clone);
  expect({ exitCode, templates }).toEqual({ exitCode: 1, templates: [] });
  expect(output).toContain('monitor.config.ts does not exist.');
  expect(output).toContain('cp monitor.config.example.ts monitor.config.ts');
  expect(output).not.toContain('    at ');
});

test('the app lists the problems of the configuration without a stack trace', async () => {
  const config = join(directory, 'wrong.json');
  writeFileSync(config, '{"accounts":[{"provider":"digicrt","name":"X"}],"emails":[]}');
  const { exitCode, output, templates } = await synth({ config });
  expect({ exitCode, templates }).toEqual({ exitCode: 1, templates: [] });
  expect(output.trimEnd().split('\n')).toEqual([
    expect.stringContaining('3 problems'),
    expect.stringContaining('accounts[0].provider: "digicrt" is not a provider'),
    expect.stringContaining('accounts[0].name'),
    expect.stringContaining('emails: unknown option'),
  ]);
});

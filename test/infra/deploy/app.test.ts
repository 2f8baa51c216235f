import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runScript } from '../local/support/run-local.ts';

let directory: string;

beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'app-'));
});

afterAll(() => rmSync(directory, { recursive: true }));

/** Runs the app as `cdk synth -c …` does, without bundling the functions, in the given directory. */
async function synth(context: Readonly<Record<string, string>>, cwd = directory) {
  const output = mkdtempSync(join(directory, 'out-'));
  const { exitCode, stdout, stderr } = await runScript('infra/deploy/app.ts', [], {
    cwd,
    environment: {
      CDK_OUTDIR: output,
      CDK_CONTEXT_JSON: JSON.stringify({ 'aws:cdk:bundling-stacks': [], ...context }),
    },
  });
  const templates = readdirSync(output).filter((file) => file.endsWith('.template.json'));
  return { exitCode, output: stdout + stderr, templates };
}

test('the app synthesizes the stack of the configuration that the context names', async () => {
  const { exitCode, output, templates } = await synth({
    config: resolve('monitor.config.example.ts'),
  });
  expect({ exitCode, output }).toEqual({ exitCode: 0, output: '' });
  expect(templates).toEqual(['CertExpiryMonitor.template.json']);
});

test('the app reads monitor.config.ts of the current directory by default', async () => {
  const cwd = join(directory, 'own');
  mkdirSync(cwd);
  writeFileSync(
    join(cwd, 'monitor.config.ts'),
    "export default { accounts: [{ provider: 'digicert', name: 'main' }] };",
  );
  const { exitCode, output, templates } = await synth({}, cwd);
  expect({ exitCode, templates }, output).toEqual({
    exitCode: 0,
    templates: ['CertExpiryMonitor.template.json'],
  });
});

test('without a configuration, the app says how to create one and exits with 1', async () => {
  const { exitCode, output, templates } = await synth({});
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
    expect.stringContaining('emails: unknown option'),
    expect.stringContaining('accounts[0].provider'),
    expect.stringContaining('accounts[0].name'),
  ]);
});

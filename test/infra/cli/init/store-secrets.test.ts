import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { findMoto, startMoto } from '../../../support/moto.ts';
import type { Moto } from '../../../support/moto.ts';
import { clientOf } from '../../../support/moto-stack.ts';
import { runScript } from '../../local/support/run-local.ts';

const command = findMoto();
if (command === undefined) {
  console.warn('SKIPPED: the tests of init with AWS Secrets Manager need moto_server on the PATH.');
}

/** A folder with a configuration, and a secret of the account in a file. */
function prepared(key: string) {
  const folder = mkdtempSync(join(tmpdir(), 'init-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'package.json'), '{"name":"cert-expiry-monitor","type":"module"}');
  const config = `export default { accounts: [{ provider: 'digicert', name: 'main' }], deployment: { region: 'eu-central-1' } };`;
  writeFileSync(join(folder, 'monitor.config.ts'), config);
  writeFileSync(join(folder, 'key.json'), JSON.stringify({ apiKey: key }));
  const file = `digicert/main=${join(folder, 'key.json')}`;
  return ['--directory', folder, '--step', 'secrets', '--secret-file', file, '--yes'];
}

describe.skipIf(command === undefined)('init --step secrets with Moto', () => {
  let moto: Moto;
  const store = (key: string) =>
    runScript('infra/cli/main.ts', ['init', ...prepared(key)], { environment: moto.environment });
  const stored = async () => {
    const client = new SecretsManagerClient(clientOf(moto));
    const SecretId = 'cert-expiry-monitor/digicert-main';
    return (await client.send(new GetSecretValueCommand({ SecretId }))).SecretString;
  };

  beforeAll(async () => {
    moto = await startMoto(command ?? '');
  }, 30_000);
  afterAll(() => moto?.stop());

  test(
    'creates a secret, stores a new version of it, and prints neither',
    { timeout: 60_000 },
    async () => {
      const first = await store('FIRST-KEY');
      expect(first.exitCode, first.stderr).toBe(0);
      expect(first.stdout).toContain('AWS account 123456789012, region eu-central-1.');
      expect(first.stdout).toContain('Stored cert-expiry-monitor/digicert-main.');
      expect(await stored()).toBe('{"apiKey":"FIRST-KEY"}');

      const second = await store('SECOND-KEY');
      expect(second.stdout).toContain('Stored a new version of cert-expiry-monitor/digicert-main.');
      expect(await stored()).toBe('{"apiKey":"SECOND-KEY"}');
      expect(first.stdout + first.stderr + second.stdout + second.stderr).not.toMatch(/-KEY/);
    },
  );

  test('stores no secret of the wrong form', { timeout: 60_000 }, async () => {
    const wrong = await store('key with blanks');
    expect(wrong.exitCode).toBe(2);
    expect(wrong.stderr).toContain('must be an API key');
    expect(wrong.stdout + wrong.stderr).not.toContain('key with blanks');
    expect(await stored()).not.toContain('blanks');
  });
});

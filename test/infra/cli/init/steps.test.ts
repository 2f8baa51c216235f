import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { startSampleAccount } from './sample-account.ts';
import { runScript } from '../../local/support/run-local.ts';

const init = (directory: string, args: readonly string[], environment = {}) =>
  runScript('infra/cli/main.ts', ['init', '--directory', directory, ...args], { environment });

function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'init-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

/** A folder that counts as a clone of the repository. */
function clone(): string {
  const folder = emptyFolder();
  writeFileSync(join(folder, 'package.json'), '{"name":"cert-expiry-monitor","type":"module"}');
  symlinkSync(resolve('infra'), join(folder, 'infra'));
  return folder;
}

const EMAIL = ['--channel', 'email,addresses=certificates@example.com'];

test(
  'without a terminal, all missing answers are listed at once, and nothing is written',
  { timeout: 60_000 },
  async () => {
    const folder = emptyFolder();
    const nothing = await init(folder, []);
    expect(nothing.exitCode).toBe(2);
    expect(nothing.stderr).toContain('--account PROVIDER/NAME');

    const keys = await init(folder, [
      ...['--account', 'digicert/main', '--account', 'qualys/main'],
      ...['--channel', 'slack,webhookSecretName=cert-expiry-monitor/slack'],
    ]);
    expect(keys.exitCode).toBe(2);
    expect(keys.stderr).toContain('DIGICERT_MAIN_API_KEY, or --secret-file digicert/main=FILE');
    expect(keys.stderr).toContain('QUALYS_MAIN_USERNAME and QUALYS_MAIN_PASSWORD, or');
    expect(keys.stderr).toContain('--secret-file slack=FILE');
    expect(readdirSync(folder)).toEqual([]);
  },
);

test('wrong answers are reported together as configuration errors, and nothing is written', async () => {
  const folder = emptyFolder();
  const { exitCode, stderr } = await init(folder, [
    ...['--account', 'digicrt/main', '--account', 'digicert/main,region=asia'],
    ...['--channel', 'email,addresses=not-an-address', '--step', 'config'],
  ]);
  expect(exitCode).toBe(2);
  expect(stderr).toContain('Did you mean "digicert"?');
  expect(stderr).toContain('accounts[1].region: "asia" is not allowed');
  expect(stderr).toContain('"not-an-address" is not an e-mail address');
  expect(readdirSync(folder)).toEqual([]);
});

test('--dry-run prints the files and the steps, and writes nothing', async () => {
  const folder = emptyFolder();
  const { exitCode, stdout } = await init(folder, ['--account', 'digicert/main', '--dry-run']);
  expect(exitCode).toBe(0);
  for (const name of ['monitor.config.ts', 'app.ts', 'cdk.json', 'tsconfig.json', 'package.json']) {
    expect(stdout).toContain(`Would write ${name}:`);
  }
  expect(stdout).toContain('Would run: npx cdk bootstrap');
  expect(readdirSync(folder)).toEqual([]);
});

test('without --yes, an app is written, and npm install is the next step', async () => {
  const folder = emptyFolder();
  const args = ['--account', 'digicert/main', ...EMAIL, '--step', 'config'];
  const { exitCode, stdout } = await init(folder, args);
  expect(exitCode).toBe(0);
  expect(stdout).toContain('To continue: npm install, then npx cert-expiry-monitor init');
  expect(readdirSync(folder).toSorted()).toEqual([
    '.gitignore',
    'app.ts',
    'cdk.json',
    'monitor.config.ts',
    'package.json',
    'tsconfig.json',
  ]);
});

test('a folder with other files is left alone', async () => {
  const folder = emptyFolder();
  writeFileSync(join(folder, 'notes.txt'), 'mine');
  const { exitCode, stderr } = await init(folder, ['--account', 'digicert/main', '--yes']);
  expect(exitCode).toBe(1);
  expect(stderr).toContain('has no package.json and is not empty (notes.txt)');
  expect(readdirSync(folder)).toEqual(['notes.txt']);
});

test(
  'config, check and preview lead from a key to the notifications of today, and show no key',
  { timeout: 60_000 },
  async () => {
    const { baseUrl, key } = await startSampleAccount();
    const folder = clone();
    const { exitCode, stdout, stderr } = await init(
      folder,
      [
        ...['--account', `digicert/main,baseUrl=${baseUrl}`, ...EMAIL],
        ...['--step', 'config', '--step', 'check', '--step', 'preview'],
      ],
      { DIGICERT_MAIN_API_KEY: key },
    );
    expect(exitCode, stderr).toBe(0);
    expect(stdout).toContain('✓ ok           key: The API key can list orders');
    expect(stdout).toMatch(
      /Today you would have received these notifications:\n\n.*\n.*\[Critical\] Monitoring DigiCert account "main"/,
    );
    expect(stdout).toContain('e-mail 1.\nThis was a preview: nothing was sent or stored.');
    expect(readdirSync(folder).toSorted()).toEqual(['infra', 'monitor.config.ts', 'package.json']);
    expect(readFileSync(join(folder, 'monitor.config.ts'), 'utf8')).not.toContain(key);
    expect(stdout + stderr).not.toContain(key);
  },
);

test(
  'a refused key ends init before anything is stored, and a key of the wrong form is not repeated',
  { timeout: 60_000 },
  async () => {
    const { baseUrl } = await startSampleAccount();
    const folder = clone();
    const account = `digicert/main,baseUrl=${baseUrl}`;
    const refused = await init(folder, ['--account', account, ...EMAIL, '--yes'], {
      DIGICERT_MAIN_API_KEY: 'WRONG-KEY',
    });
    expect(refused.exitCode).toBe(1);
    expect(refused.stdout).toContain('does not accept the API key');
    expect(refused.stderr).toContain('Nothing was stored or deployed.');

    writeFileSync(join(folder, 'key.json'), '"NOT A DOCUMENT"');
    const file = `digicert/main=${join(folder, 'key.json')}`;
    const wrong = await init(folder, ['--step', 'check', '--secret-file', file]);
    expect(wrong.exitCode).toBe(2);
    expect(wrong.stderr).toContain('is not a JSON document of texts');
    expect(refused.stdout + refused.stderr + wrong.stdout + wrong.stderr).not.toMatch(
      /WRONG-KEY|NOT A DOCUMENT/,
    );
  },
);

test(
  'an existing configuration stays, and gets only accounts that it does not have',
  { timeout: 60_000 },
  async () => {
    const folder = clone();
    const file = join(folder, 'monitor.config.ts');
    const config = (...args: string[]) => init(folder, [...args, '--step', 'config']);
    await config('--account', 'digicert/main', ...EMAIL);
    const first = readFileSync(file, 'utf8');
    expect((await config('--account', 'digicert/main')).exitCode).toBe(0);
    expect(readFileSync(file, 'utf8')).toBe(first);

    expect((await config('--account', 'huawei/main', '--yes')).exitCode).toBe(0);
    expect(readFileSync(file, 'utf8')).toContain(`{ provider: 'huawei', name: 'main' },`);
    const channel = await config('--channel', 'email,addresses=other@example.com');
    expect(channel.exitCode).toBe(2);
    expect(channel.stderr).toContain('--channel and --tag are only for a new configuration');
  },
);

test('nothing is stored or deployed without --yes or a terminal', { timeout: 60_000 }, async () => {
  const folder = clone();
  await init(folder, ['--account', 'digicert/main', ...EMAIL, '--step', 'config']);
  writeFileSync(join(folder, 'cdk.json'), '{"app":"node app.ts"}');
  const { exitCode, stdout } = await init(folder, ['--step', 'secrets', '--step', 'deploy'], {
    DIGICERT_MAIN_API_KEY: 'KEY',
  });
  expect(exitCode).toBe(0);
  expect(stdout).toContain('Skipped, because --yes is missing: Store them in AWS Secrets Manager?');
  expect(stdout).toContain('Skipped, because --yes is missing: Deploy to AWS?');
});

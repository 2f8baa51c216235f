import { once } from 'node:events';
import { chmodSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { clientOf } from '../../../support/moto-stack.ts';
import { findMoto, startMoto } from '../../../support/moto.ts';
import type { Moto } from '../../../support/moto.ts';
import { KEYS } from '../../../support/pseudo-terminal.ts';
import type { Exchange } from '../../../support/pseudo-terminal.ts';
import { clone, init, script } from './on-terminal.ts';
import { startSampleAccount } from './sample-account.ts';

vi.setConfig({ testTimeout: 90_000 });

const command = findMoto();
if (command === undefined) {
  console.warn('SKIPPED: the tests of secrets on a terminal need moto_server on the PATH.');
}

/** In place of `npx`: records its arguments and its environment. A deployment runs until it is interrupted, if there is a file `waits`. */
const NPX = `#!/usr/bin/env node
import { appendFileSync, existsSync } from 'node:fs';
appendFileSync('npx.txt', JSON.stringify([process.argv, process.env]) + '\\n');
if (process.argv.includes('deploy') && existsSync('waits')) {
  process.once('SIGINT', () => process.exit(130));
  console.log('deploying');
  setInterval(() => {}, 1000);
}
`;

const KEY = 'digicert/main: apiKey (not shown)';
const STORE = 'Store them in AWS Secrets Manager?';
const WEBHOOK = 'slack: webhook URL, token or key (not shown)';
const DEPLOY = 'Deploy the stack CertExpiryMonitor';
const PREPARE = 'Prepare this AWS account and region';

/** A folder with a configuration of the account and a Slack channel, and a program in place of npx. */
function prepared(baseUrl: string): string {
  const folder = clone();
  writeFileSync(join(folder, 'cdk.json'), '{"app":"node app.ts"}');
  writeFileSync(join(folder, 'npx'), NPX);
  chmodSync(join(folder, 'npx'), 0o755);
  const config = {
    accounts: [{ provider: 'digicert', name: 'main', baseUrl }],
    notifications: { channels: [{ type: 'slack', webhookSecretName: 'the-webhook' }] },
  };
  writeFileSync(
    join(folder, 'monitor.config.ts'),
    `export default ${JSON.stringify(config)} as const;\n`,
  );
  return folder;
}

/** Everything that is in the files of a folder. */
function contents(folder: string): string {
  const files = readdirSync(folder).filter((name) => name !== 'infra');
  return files.map((name) => readFileSync(join(folder, name), 'utf8')).join('\n');
}

/** The URL of a webhook on this machine. */
async function startWebhook() {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  return `http://127.0.0.1:${port}/services/T000/B000/very-secret`;
}

describe.skipIf(script === undefined || command === undefined)(
  'the secrets of init on a terminal',
  () => {
    let moto: Moto;
    beforeEach(async () => {
      moto = await startMoto(command ?? '');
    });
    afterEach(() => moto.stop());

    const run = (folder: string, args: string, exchanges: readonly Exchange[]) =>
      init(folder, args, exchanges, {
        ...moto.environment,
        PATH: `${folder}:${process.env['PATH'] ?? ''}`,
      });
    async function stored(SecretId: string): Promise<string | undefined> {
      const client = new SecretsManagerClient(clientOf(moto));
      onTestFinished(() => client.destroy());
      const answer = await client
        .send(new GetSecretValueCommand({ SecretId }))
        .catch(() => undefined);
      return answer?.SecretString;
    }
    const bothStored = async () => [
      await stored('cert-expiry-monitor/digicert-main'),
      await stored('the-webhook'),
    ];

    test('are stored as entered, and appear in no output, file, argument or environment', async () => {
      const { baseUrl, key } = await startSampleAccount();
      const webhook = await startWebhook();
      const folder = prepared(baseUrl);
      const { exitCode, raw, shown } = await run(
        folder,
        '--step check --step preview --step secrets --step deploy',
        [
          [KEY, key, KEYS.enter],
          [STORE, KEYS.enter],
          [WEBHOOK, 'no-url-but-secret', KEYS.enter],
          ['Enter the secret of slack again?', KEYS.enter],
          [WEBHOOK, webhook, KEYS.enter],
          [DEPLOY, KEYS.enter],
          [PREPARE, KEYS.enter],
        ],
      );
      expect(exitCode, shown).toBe(0);
      expect(shown).toContain('The webhook secret does not contain a URL');
      expect(shown).toContain('Stored the-webhook.');
      expect(await bothStored()).toEqual([JSON.stringify({ apiKey: key }), webhook]);
      expect(readFileSync(join(folder, 'npx.txt'), 'utf8').trimEnd().split('\n')).toHaveLength(2);
      for (const secret of [key, 'no-url-but-secret', 'very-secret']) {
        expect(raw).not.toContain(secret);
        expect(contents(folder)).not.toContain(secret);
      }
    });

    test('the webhook comes from a file, also if its service cannot be reached from here', async () => {
      const { baseUrl, key } = await startSampleAccount();
      const folder = prepared(baseUrl);
      const webhook = 'https://127.0.0.1:1/services/T000/B000/very-secret';
      writeFileSync(join(folder, 'webhook.txt'), `${webhook}\n`);
      const { exitCode, raw, shown } = await run(
        folder,
        '--step secrets --secret-file slack=webhook.txt',
        [
          [STORE, KEYS.enter],
          [KEY, key, KEYS.enter],
        ],
      );
      expect(exitCode, shown).toBe(0);
      expect(shown).toContain('127.0.0.1 cannot be reached from this machine');
      expect(await bothStored()).toEqual([JSON.stringify({ apiKey: key }), webhook]);
      expect(raw).not.toContain(key);
      expect(raw).not.toContain('very-secret');
    });

    test('a secret in place of the name of its file is not repeated', async () => {
      const { baseUrl } = await startSampleAccount();
      const { exitCode, shown } = await run(
        prepared(baseUrl),
        '--step secrets --secret-file digicert/main=very-secret',
        [[STORE, KEYS.enter]],
      );
      expect(exitCode).toBe(2);
      expect(shown).toContain('The file of --secret-file digicert/main=FILE cannot be read.');
      expect(shown).not.toContain('very-secret');
    });

    test('Ctrl-C during cdk deploy ends both programs and restores the terminal', async () => {
      const { baseUrl } = await startSampleAccount();
      const folder = prepared(baseUrl);
      writeFileSync(join(folder, 'waits'), '');
      const { exitCode, shown, settings } = await run(folder, '--step deploy', [
        [DEPLOY, KEYS.enter],
        [PREPARE, KEYS.enter],
        ['deploying', KEYS.ctrlC],
      ]);
      expect(exitCode, shown).toBe(1);
      expect(shown).toContain('Stopped. Completed steps are kept');
      expect(shown).not.toContain('Next steps');
      expect(settings).toMatch(/\sisig icanon iexten echo /);
    });

    const PROMPTS: readonly Exchange[] = [
      [KEY, 'the-key', KEYS.enter],
      [STORE, KEYS.enter],
      [WEBHOOK, 'the-webhook-url', KEYS.enter],
      [DEPLOY, KEYS.enter],
      [PREPARE, KEYS.enter],
    ];
    test.each(PROMPTS.map(([text], index) => ({ text, index })))(
      'Ctrl-C at "$text" stores nothing further and restores the terminal',
      async ({ index }) => {
        const { baseUrl, key } = await startSampleAccount();
        const webhook = await startWebhook();
        const folder = prepared(baseUrl);
        const typed: Readonly<Record<string, string>> = {
          'the-key': key,
          'the-webhook-url': webhook,
        };
        const exchanges = PROMPTS.slice(0, index + 1).map(([text, ...keys], at): Exchange =>
          at === index ? [text, KEYS.ctrlC] : [text, ...keys.map((one) => typed[one] ?? one)],
        );
        const before = readdirSync(folder);
        const { exitCode, shown, raw, settings } = await run(
          folder,
          '--step check --step secrets --step deploy',
          exchanges,
        );
        expect([exitCode, readdirSync(folder)]).toEqual([1, before]);
        expect(shown).toContain('Stopped. Completed steps are kept');
        expect(await bothStored()).toEqual([
          index < 2 ? undefined : JSON.stringify({ apiKey: key }),
          index < 3 ? undefined : webhook,
        ]);
        expect(settings).toMatch(/\sisig icanon iexten echo /);
        expect(raw).not.toContain(key);
        expect(raw).not.toContain('very-secret');
      },
    );
  },
);

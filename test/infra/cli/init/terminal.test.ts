import { readdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { readConfig } from '../../../../infra/local/read-config.ts';
import { SIMULATORS } from '../../../../infra/simulators/registry.ts';
import { systemClock } from '../../../../shared/runtime/clock.ts';
import { KEYS } from '../../../support/pseudo-terminal.ts';
import type { Exchange } from '../../../support/pseudo-terminal.ts';
import { clone, init, QUESTIONS, script } from './on-terminal.ts';
import { startSampleAccount } from './sample-account.ts';

describe.skipIf(script === undefined)('init on a terminal', () => {
  test(
    'asks for an account, its owner and the channels, and writes the configuration',
    { timeout: 60_000 },
    async () => {
      const folder = clone();
      const { exitCode, shown } = await init(folder, '--step config', QUESTIONS);
      expect(exitCode).toBe(0);
      expect(shown).toContain('Wrote monitor.config.ts.');
      const { accounts, channels } = await readConfig(join(folder, 'monitor.config.ts'));
      expect(accounts.map(({ synced }) => synced)).toMatchObject([
        { provider: 'digicert', account: 'main', tags: { team: 'platform' } },
      ]);
      expect(channels).toMatchObject([
        { type: 'email', settings: { addresses: ['certificates@example.com'] } },
      ]);
    },
  );

  test.each(QUESTIONS.map(([text], index) => ({ text, index })))(
    'Ctrl-C at "$text" writes nothing and restores the terminal',
    { timeout: 60_000 },
    async ({ index }) => {
      const folder = clone();
      const before = readdirSync(folder);
      const stopped = QUESTIONS.slice(0, index + 1).map(([text, ...keys], position): Exchange =>
        position === index ? [text, KEYS.ctrlC] : [text, ...keys],
      );
      const { exitCode, shown, settings, cursorShown } = await init(folder, '', stopped);
      expect(exitCode).toBe(1);
      expect(shown).toContain('Stopped. Completed steps are kept');
      expect(readdirSync(folder)).toEqual(before);
      expect(settings).toMatch(/\sisig icanon iexten echo /);
      expect(cursorShown).toBe(true);
    },
  );

  test(
    'a key is asked for without showing it, and asked for again if it is refused',
    { timeout: 60_000 },
    async () => {
      const { baseUrl, key } = await startSampleAccount();
      const folder = clone();
      const { exitCode, shown } = await init(
        folder,
        `--account digicert/main,baseUrl=${baseUrl} --channel email,addresses=you@example.com`,
        [
          ['digicert/main: apiKey (not shown)', 'REFUSED-KEY', KEYS.enter],
          ['Enter the refused keys again?', KEYS.enter],
          ['digicert/main: apiKey (not shown)', key, KEYS.enter],
          ['Store them in AWS Secrets Manager?', KEYS.n],
        ],
      );
      expect(shown).toContain('does not accept the API key');
      expect(shown).toContain('✓ ok           key: The API key can list orders');
      expect(shown).toContain('Today you would have received these notifications:');
      expect(shown).toContain('[Critical] Monitoring DigiCert account "main"');
      expect(shown).not.toContain('REFUSED-KEY');
      expect(shown).not.toContain(key);
      // The folder is no AWS CDK app, which the last step needs.
      expect(shown).toContain('This folder has no cdk.json.');
      expect(exitCode).toBe(1);
    },
  );

  test('a refused key of the environment is asked for', { timeout: 60_000 }, async () => {
    const { baseUrl, key } = await startSampleAccount();
    const { exitCode, shown } = await init(
      clone(),
      `--account digicert/main,baseUrl=${baseUrl} --channel email,addresses=you@example.com --step config --step check`,
      [
        ['Enter the refused keys again?', KEYS.enter],
        ['digicert/main: apiKey (not shown)', key, KEYS.enter],
      ],
      { DIGICERT_MAIN_API_KEY: 'REFUSED-KEY' },
    );
    expect(exitCode, shown).toBe(0);
    expect(shown).toContain('✓ ok           key: The API key can list orders');
    expect(shown).not.toMatch(/REFUSED-KEY/);
  });

  test(
    'wrong AWS credentials for an account without a secret are not asked for',
    { timeout: 60_000 },
    async () => {
      const { start } = SIMULATORS['acm'] ?? expect.fail('no simulator of ACM');
      const simulator = await start({ clock: systemClock });
      onTestFinished(() => simulator.stop());
      const folder = clone();
      const config = { accounts: [{ provider: 'acm', name: 'main', ...simulator.settings }] };
      writeFileSync(
        join(folder, 'monitor.config.ts'),
        `export default ${JSON.stringify(config)} as const;\n`,
      );
      const { exitCode, shown } = await init(folder, '--step check', [], {
        AWS_REGION: 'eu-central-1',
        AWS_ACCESS_KEY_ID: 'AKIAIOSFODNN7EXAMPLE',
        AWS_SECRET_ACCESS_KEY: 'wrong',
      });
      expect(exitCode, shown).toBe(0);
      expect(shown).toContain('Check that the credentials are valid');
      expect(shown).not.toContain('Enter the refused keys again?');
    },
  );

  test(
    'Ctrl-C during a check ends init, and the configuration stays complete',
    { timeout: 60_000 },
    async () => {
      const silent = createServer();
      silent.listen(0, '127.0.0.1');
      await once(silent, 'listening');
      onTestFinished(() => void silent.close());
      const address = silent.address();
      const port = typeof address === 'object' ? address?.port : undefined;
      const folder = clone();
      const { exitCode, settings } = await init(
        folder,
        `--account digicert/main,baseUrl=http://127.0.0.1:${port} --channel email,addresses=you@example.com`,
        [
          ['digicert/main: apiKey (not shown)', 'KEY', KEYS.enter],
          ['Checking the keys', KEYS.ctrlC],
        ],
      );
      expect(exitCode).toBe(1);
      expect(settings).toMatch(/\sisig icanon iexten echo /);
      expect((await readConfig(join(folder, 'monitor.config.ts'))).accounts).toHaveLength(1);
    },
  );
});

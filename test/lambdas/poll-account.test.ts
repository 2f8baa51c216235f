import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test, vi } from 'vitest';
import { STATE_TABLE } from '../../shared/state/table.ts';
import { useDynalite } from '../support/dynamodb/use-dynalite.ts';
import type { Database } from '../support/dynamodb/use-dynalite.ts';
import { ACCOUNT } from '../support/synced-account.ts';

// Each call starts a process.
vi.setConfig({ testTimeout: 60_000 });

let database: Database;
useDynalite(STATE_TABLE, (made) => {
  database = made;
});

/** The answer of the handler to one invocation, for an account of a provider that does not exist. */
async function poll(secretName: string | undefined): Promise<string> {
  const code = `
    const { handler } = await import('./lambdas/poll-account/handler.ts');
    console.log(JSON.stringify(await handler({}, { getRemainingTimeInMillis: () => 60_000 })));`;
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--input-type=module', '--eval', code],
    {
      cwd: new URL('../../', import.meta.url),
      env: {
        MONITOR_NAME: 'second',
        STATE_TABLE_NAME: database.table,
        ACCOUNT: JSON.stringify({ ...ACCOUNT, provider: 'example', secretName }),
        AWS_REGION: 'eu-central-1',
        AWS_ACCESS_KEY_ID: 'test',
        AWS_SECRET_ACCESS_KEY: 'test',
        AWS_MAX_ATTEMPTS: '1',
        AWS_ENDPOINT_URL: database.server.endpoint,
      },
    },
  );
  return stdout.trim().split('\n').at(-1) ?? '';
}

test('the handler of poll-account opens an account without a secret name without asking Secrets Manager', async () => {
  expect(await poll(undefined)).toMatch(/unknown provider \\"example\\"/);
});

test('the handler of poll-account reads the secret of an account before it opens the account', async () => {
  expect(await poll('cert-expiry-monitor/example-main')).toMatch(
    /cert-expiry-monitor\/example-main/,
  );
});

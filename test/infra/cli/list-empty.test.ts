import { afterEach, beforeEach, expect, test } from 'vitest';
import { HOUR } from '../../../shared/certificates/instant.ts';
import { recordSync, registerAccount } from '../../../shared/lifecycle/account/record-sync.ts';
import { at } from '../../support/certificates.ts';
import { operate, soon, startOperated } from './operated.ts';

const NOW = at('2027-02-01');
let operated: Awaited<ReturnType<typeof startOperated>>;
beforeEach(async () => {
  operated = await startOperated(NOW, [soon]);
});
afterEach(() => operated.stop());

const run = (...line: string[]) => operate(operated.deployment, line);

/** Saves an account after its first complete sync. */
async function synced(provider: string, certificates: number): Promise<void> {
  const { store } = operated.deployment;
  const context = { now: NOW, tags: {}, freshFor: HOUR };
  const registered = registerAccount({ account: { provider, account: 'main' }, ...context });
  await store.saveAccount(registered);
  const outcome = {
    kind: 'complete',
    certificates,
    emptyAccountChecks: ['context', 'permissions'],
  } as const;
  await store.saveAccount(recordSync(registered, outcome, context));
}

test('list names the settings to check for a provider account that has never listed a certificate', async () => {
  await synced('autodns', 0);
  await synced('digicert', 1);
  const sentence = 'autodns/main: 0 certificates: check context and permissions.';
  const all = await run('list');
  expect(all.text).toMatch(new RegExp(`\\n1 certificate\\.\\n${sentence}$`));
  expect(all.well).toBe(true);
  expect((await run('list', '--account', 'autodns/main')).text).toBe(
    `0 certificates.\n${sentence}`,
  );
  expect((await run('list', '--account', 'digicert/main')).text).not.toContain('check');
});

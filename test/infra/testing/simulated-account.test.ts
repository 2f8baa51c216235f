import { expect, onTestFinished, test } from 'vitest';
import { startSimulatedAccount } from 'cert-expiry-monitor/testing';
import { PROVIDERS } from '../../../shared/providers/registry.ts';
import { readMonitor } from '../../../infra/deploy/config/read-monitor.ts';

test.each(Object.keys(PROVIDERS))(
  'a simulated account of %s is valid in a configuration',
  async (provider) => {
    const simulated = await startSimulatedAccount(provider);
    onTestFinished(() => simulated.stop());
    const { accounts } = readMonitor({ accounts: [simulated.account] });
    expect(accounts[0]?.synced).toMatchObject({ provider, account: 'simulated' });
  },
);

test('it has the time of the test, and lists its requests', async () => {
  const { account, secret, requests, stop } = await startSimulatedAccount(
    'digicert',
    () => new Date('2031-05-01T12:00:00Z'),
  );
  onTestFinished(stop);
  const response = await fetch(`${String(account['baseUrl'])}/order/certificate`, {
    headers: { 'x-dc-devkey': secret['apiKey'] ?? '', 'content-type': 'application/json' },
  });
  expect(await response.text()).toContain('"valid_till":"2031-');
  expect(requests).toMatchObject([{ method: 'GET', status: 200 }]);
});

test('an unknown provider is refused with the known ones', async () => {
  await expect(startSimulatedAccount('digicrt')).rejects.toThrow(
    '"digicrt" is not a provider of the monitor. Use one of: acm, autodns, digicert',
  );
});

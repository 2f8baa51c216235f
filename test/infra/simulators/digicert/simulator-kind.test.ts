import { expect, onTestFinished, test } from 'vitest';
import { digicertSimulator } from '../../../../infra/simulators/digicert/simulator.ts';
import type { Instant } from '../../../../shared/certificates/instant.ts';
import { instant } from './account.ts';

const START = instant('2029-04-01T08:00:00Z');

async function open() {
  let now = START;
  const simulator = await digicertSimulator.start({ clock: () => now, rateLimits: false });
  onTestFinished(() => simulator.stop());
  const read = async (path: string) => {
    const response = await fetch(`${simulator.baseUrl}${path}`, { headers: simulator.headers });
    return JSON.parse(await response.text());
  };
  return { simulator, read, turnTo: (moment: Instant) => (now = moment) };
}

test("the life cycle goes through the vendor's statuses", async () => {
  const { simulator, read, turnTo } = await open();
  const reported = simulator.seedLifeCycle(START);
  const seen = new Map<string, string[]>();
  for (const moment of [START, ...reported.moments]) {
    turnTo(moment);
    const { orders } = await read('/order/certificate?sort=order_id');
    for (const { id, status } of orders) {
      const path = seen.get(String(id)) ?? [];
      if (path.at(-1) !== status) seen.set(String(id), [...path, status]);
    }
  }
  expect(Object.fromEntries(seen)).toEqual({
    200001: ['pending', 'issued', 'expired'],
    200002: ['issued', 'expired'],
    200003: ['pending', 'issued'],
    200004: ['issued', 'revoked'],
    200005: ['issued'],
    ...Object.fromEntries([1, 2, 3, 4, 5, 6].map((n) => [200_010 + n, ['pending', 'issued']])),
  });
  expect(await read('/order/certificate/200002')).toMatchObject({ renewed_order_id: 200_003 });
  expect(reported.stories.find(({ id }) => id === '200002')).toMatchObject({ renewedBy: '200003' });
});

test('the expiring order waits for a TXT record and is issued for 47 days', async () => {
  const { simulator, read, turnTo } = await open();
  const { moments } = simulator.seedLifeCycle(START);
  turnTo(moments[0] ?? START);
  const { dns_name_validations } = await read('/order/certificate/200001/validation');
  expect(dns_name_validations).toMatchObject([{ method: 'dns-txt-token', status: 'pending' }]);
  const { domain_id } = dns_name_validations[0];
  const { name, dcv_token } = await read(`/domain/${domain_id}?include_dcv=true`);
  expect(name).toBe('example.net');
  expect(dcv_token.token).toMatch(/^[0-9a-z]{32}$/);
  turnTo(moments.at(-1) ?? START);
  const { status, certificate } = await read('/order/certificate/200001');
  expect(status).toBe('expired');
  expect(certificate).toMatchObject({ valid_from: '2029-04-03', valid_till: '2029-05-19' });
});

test('additional orders have other names than the sample account', async () => {
  const { simulator, read } = await open();
  simulator.seedAccount(START);
  simulator.seedMany(START, { issued: 5, pending: 2 });
  const { orders } = await read('/order/certificate?sort=order_id');
  const names: string[] = orders.map(
    (order: { certificate: { common_name: string } }) => order.certificate.common_name,
  );
  expect(names.filter((name) => name.startsWith('host-'))).toHaveLength(5);
  expect(orders).toContainEqual(expect.objectContaining({ id: 112_211, status: 'issued' }));
  expect(orders.slice(0, 2)).toMatchObject([{ id: 100_001 }, { id: 100_002 }]);
});

import { expect, onTestFinished, test } from 'vitest';
import { readdirSync } from 'node:fs';
import { SIMULATORS } from '../../../../infra/local/simulators/registry.ts';
import type { LifeCycle } from '../../../../infra/local/simulators/simulator-kind.ts';
import { parseInstant } from '../../../../shared/certificates/instant.ts';
import type { Instant } from '../../../../shared/certificates/instant.ts';

const START = parseInstant('2029-04-01T08:00:00Z') as Instant;

async function open(name: string) {
  let now = START;
  const kind = SIMULATORS[name];
  if (kind === undefined) throw new Error(`no simulator is called ${name}`);
  const simulator = await kind.start({ clock: () => now, rateLimits: false });
  onTestFinished(() => simulator.stop());
  const read = async (path: string) => {
    const response = await fetch(`${simulator.baseUrl}${path}`, { headers: simulator.headers });
    return JSON.parse(await response.text());
  };
  return { simulator, read, turnTo: (instant: Instant) => (now = instant) };
}

test('Every simulator has a folder, and every folder a simulator', () => {
  const room = new URL('../../../../infra/local/simulators/', import.meta.url);
  const folders = readdirSync(room, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  expect(Object.keys(SIMULATORS).sort()).toEqual(folders.sort());
});

test('The life cycle of DigiCert goes as it is told, order by order', async () => {
  const { simulator, read, turnTo } = await open('digicert');
  const told: LifeCycle = simulator.seedLifeCycle(START);
  const seen = new Map<string, string[]>();
  for (const moment of [START, ...told.moments]) {
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
  });
  expect(await read('/order/certificate/200002')).toMatchObject({ renewed_order_id: 200_003 });
  expect(told.stories.find(({ id }) => id === '200002')).toMatchObject({ renewedBy: '200003' });
  expect(told.stories.map(({ id }) => id)).toEqual([...seen.keys()].sort());
});

test('The order that expires has waited for a TXT record and was issued for 47 days', async () => {
  const { simulator, read, turnTo } = await open('digicert');
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

test('Two runs of the same life cycle are alike', async () => {
  const documents = await Promise.all(
    [1, 2].map(async () => {
      const { simulator, read, turnTo } = await open('digicert');
      turnTo(simulator.seedLifeCycle(START).moments[1] ?? START);
      return read('/domain?include_dcv=true&include_validation=true');
    }),
  );
  expect(documents[0]).toEqual(documents[1]);
});

test('A simulator can be filled with further certificates', async () => {
  const { simulator, read } = await open('digicert');
  simulator.seedMany(START, { issued: 5, pending: 2 });
  const { page } = await read('/order/certificate?filters[search]=host-');
  expect(page.total).toBe(5);
});

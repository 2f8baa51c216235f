import { expect, onTestFinished, test } from 'vitest';
import { issuedCertificate } from '../../../../infra/simulators/example-vendor/certificate.ts';
import { startExampleVendorSimulator } from '../../../../infra/simulators/example-vendor/simulator.ts';
import { DAY, parseInstant, plus } from '../../../../../../../shared/certificates/instant.ts';
import type { Instant } from '../../../../../../../shared/certificates/instant.ts';

const START = parseInstant('2026-11-22T10:00:00Z') as Instant;

async function open() {
  let now = START;
  const simulator = await startExampleVendorSimulator({ clock: () => now });
  onTestFinished(() => simulator.stop());
  const ask = async (path: string, init: RequestInit = {}) => {
    const headers = { 'x-api-key': simulator.key };
    const response = await fetch(`${simulator.baseUrl}${path}`, { headers, ...init });
    return { status: response.status, document: JSON.parse(await response.text()) };
  };
  return { simulator, ask, pass: (milliseconds: number) => (now = plus(now, milliseconds)) };
}

test('Without its key nobody is told anything', async () => {
  const { simulator, ask } = await open();
  simulator.certificates.add(issuedCertificate(START));
  for (const headers of [{}, { 'x-api-key': 'wrong' }]) {
    expect(await ask('/certificates', { headers })).toMatchObject({ status: 401 });
  }
});

test.each(['/nothing', '/certificates/1/nothing', '/certificates/1', '/certificate'])(
  'There is nothing at %s',
  async (path) => {
    const { ask } = await open();
    expect((await ask(path)).status).toBe(404);
  },
);

test.each(['limit=0', 'limit=101', 'limit=x', 'after=1', 'page=2'])(
  'A list is refused with %s',
  async (query) => {
    const { ask } = await open();
    expect((await ask(`/certificates?${query}`)).status).toBe(400);
  },
);

test('A key that may only read changes nothing', async () => {
  const { ask, simulator } = await open();
  const headers = { 'x-api-key': simulator.key };
  expect((await ask('/certificates', { method: 'POST', headers })).status).toBe(405);
});

test('Pages follow each other without a gap', async () => {
  const { simulator, ask } = await open();
  for (let count = 0; count < 5; count += 1) simulator.certificates.add(issuedCertificate(START));
  const seen: string[] = [];
  for (let after = ''; ;) {
    const { document } = await ask(`/certificates?limit=2${after}`);
    seen.push(...document.certificates.map(({ id }: { id: string }) => id));
    if (document.next === undefined) break;
    after = `&after=${document.next}`;
  }
  expect(seen).toEqual(['1001', '1002', '1003', '1004', '1005']);
});

test('What a certificate is follows from the time', async () => {
  const { simulator, ask, pass } = await open();
  const id = simulator.certificates.add(issuedCertificate(START, { issuedAt: plus(START, DAY) }));
  const statuses = [];
  for (const days of [0, 1, 90]) {
    pass(days * DAY);
    const { status, document } = await ask(`/certificates/${id}`);
    statuses.push(status === 200 ? document.status : status);
  }
  expect(statuses).toEqual([404, 'issued', 'expired']);
});

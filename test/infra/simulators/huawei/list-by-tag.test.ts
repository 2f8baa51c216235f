import { expect, test } from 'vitest';
import {
  issuedCertificate,
  uploadedCertificate,
} from '../../../../infra/simulators/huawei/sample-account.ts';
import { DAY, MINUTE, plus } from '../../../../shared/certificates/instant.ts';
import { NOW, errorOf, openAccount } from './account.ts';
import type { TestAccount } from './account.ts';

const PATH = '/v3/scm/resource_instances/action';
const JSON_BODY = { 'Content-Type': 'application/json' };

const post = ({ ask }: TestAccount, body: object, headers: Record<string, string> = JSON_BODY) =>
  ask(PATH, { method: 'POST', headers, body: JSON.stringify(body) });

async function read(account: TestAccount, body: object) {
  const response = await post(account, body);
  expect(response.status).toBe(200);
  return JSON.parse(await response.text());
}

test('pages by row, with times in milliseconds', async () => {
  const account = await openAccount();
  for (let index = 0; index < 12; index += 1) {
    const boughtAt = plus(NOW, -DAY - index * MINUTE);
    account.simulator.certificates.add(issuedCertificate(NOW, { boughtAt }));
  }
  const first = await read(account, { action: 'filter', limit: 10 });
  const second = await read(account, { action: 'filter', limit: 10, offset: 10 });
  expect([first.total_count, first.resources.length, second.resources.length]).toEqual([12, 10, 2]);
  expect(first.resources[0]).toMatchObject({
    resource_id: first.resources[0].resource_detail.cert_id,
    tags: [],
    resource_detail: {
      order_status: 'ISSUED',
      expired_time: String(Date.parse(plus(NOW, 198 * DAY))),
      push_support: true,
    },
  });
});

test('counts certificates without listing them', async () => {
  const account = await openAccount();
  account.simulator.certificates.add(issuedCertificate(NOW));
  expect(await read(account, { action: 'count' })).toEqual({ total_count: 1 });
});

test('omits uploaded certificates and limits the total to 100 if configured', async () => {
  const account = await openAccount({ behavior: { listsUploads: false, largestTotal: 1 } });
  account.simulator.certificates.add(uploadedCertificate(NOW));
  for (const days of [1, 2]) {
    const boughtAt = plus(NOW, -days * DAY);
    account.simulator.certificates.add(issuedCertificate(NOW, { boughtAt }));
  }
  const { resources, total_count } = await read(account, { action: 'filter', limit: 50 });
  expect([resources.length, total_count]).toEqual([2, 1]);
});

test.each([
  ['another page size', { action: 'filter', limit: 25 }],
  ['a page size in a text', { action: 'filter', limit: '50' }],
  ['a negative offset', { action: 'filter', offset: -1 }],
  ['no action', { limit: 50 }],
  ['another action', { action: 'delete' }],
  ['a parameter that is not documented', { action: 'filter', status: 'ALL' }],
])('refuses %s', async (_what, body) => {
  const account = await openAccount();
  expect(await errorOf(post(account, body))).toBe('400 SCM.0005');
});

test('refuses a body without JSON content type, and other methods', async () => {
  const account = await openAccount();
  const text = { 'Content-Type': 'text/plain' };
  expect(await errorOf(post(account, { action: 'filter' }, text))).toBe('400 SCM.0005');
  expect(await errorOf(account.ask(PATH))).toBe('404 APIGW.0101');
});

test('can be forbidden while other requests are allowed', async () => {
  const account = await openAccount();
  account.simulator.forbid('list-by-tag');
  expect(await errorOf(post(account, { action: 'filter' }))).toBe('403 APIGW.0302');
  expect((await account.ask('/v3/scm/certificates')).status).toBe(200);
});

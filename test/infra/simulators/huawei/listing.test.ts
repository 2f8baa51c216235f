import { describe, expect, test } from 'vitest';
import {
  expiredCertificate,
  issuedCertificate,
  uploadedCertificate,
  furtherCertificates,
  sampleAccount,
} from '../../../../infra/simulators/huawei/sample-account.ts';
import { DAY, plus } from '../../../../shared/certificates/instant.ts';
import { LIST, NOW, errorOf, listIds, openAccount } from './account.ts';

async function openFull(count: number, options = {}) {
  const account = await openAccount(options);
  const { certificates } = account.simulator;
  const ids = [...furtherCertificates(NOW, count)].map((one) => certificates.add(one).id);
  return { account, ids };
}

describe('the list', () => {
  test.each([
    'limit=5',
    'limit=100',
    'limit=0',
    'offset=101',
    'offset=-1',
    'offset=x',
    'sort_dir=asc',
    'sort_key=name',
    'status=CHECKING_DOMAIN',
    'status=issued',
    'expired_days_since=1096',
    'owned_by_self=1',
    'content=example',
  ])('refuses %s unless it is lenient', async (query) => {
    const strict = await openAccount();
    expect(await errorOf(strict.ask(`${LIST}?${query}`))).toBe('400 SCM.0005');
    const lenient = await openAccount({ behavior: { lenient: true } });
    expect((await lenient.ask(`${LIST}?${query}`)).status).toBe(200);
  });

  test('returns ten rows by default, and the total of all rows', async () => {
    const { account } = await openFull(25);
    const { certificates, total_count } = await account.read(LIST);
    expect(certificates).toHaveLength(10);
    expect(total_count).toBe(25);
    for (const limit of [10, 20, 50]) {
      expect(await listIds(account, `limit=${limit}`)).toHaveLength(Math.min(limit, 25));
    }
  });

  test('counts offsets in records, or in pages if configured', async () => {
    const { account } = await openFull(25);
    const all = await listIds(account);
    expect(await listIds(account, 'limit=10&offset=5')).toEqual(all.slice(5, 15));
    expect(await listIds(account, 'limit=10&offset=25')).toEqual([]);
    account.simulator.behave({ offsets: 'pages' });
    expect(await listIds(account, 'limit=10&offset=2')).toEqual(all.slice(20));
  });

  test('sorts by the last change, latest first', async () => {
    const { account } = await openFull(5);
    const [newest = '', ...others] = await listIds(account);
    account.simulator.certificates.update(others[2] ?? '', { touchedAt: NOW });
    expect((await listIds(account))[0]).toBe(others[2]);
    expect(await listIds(account, 'sort_dir=ASC')).toEqual((await listIds(account)).reverse());
    expect(others).not.toContain(newest);
  });

  test('sorts by expiry and by status', async () => {
    const { account } = await openFull(3);
    const late = account.simulator.certificates.add(
      uploadedCertificate(NOW, { notAfter: plus(NOW, 900 * DAY) }),
    ).id;
    expect((await listIds(account, 'sort_key=certExpiredTime'))[0]).toBe(late);
    expect((await listIds(account, 'sort_key=certExpiredTime&sort_dir=ASC')).at(-1)).toBe(late);
    expect((await listIds(account, 'sort_key=certStatus'))[0]).toBe(late);
  });

  test('keeps the order of equal keys in both directions', async () => {
    const account = await openAccount();
    for (let count = 0; count < 5; count += 1) {
      account.simulator.certificates.add(issuedCertificate(NOW, { touchedAt: NOW }));
    }
    expect(await listIds(account, 'sort_dir=ASC')).toEqual(await listIds(account));
  });

  test('omits shared and expired certificates unless requested', async () => {
    const account = await openAccount();
    const { certificates } = account.simulator;
    const own = certificates.add(issuedCertificate(NOW)).id;
    const shared = certificates.add(issuedCertificate(NOW, { shared: true })).id;
    const expired = certificates.add(expiredCertificate(NOW)).id;
    expect(await listIds(account)).toEqual([own]);
    expect(await listIds(account, 'expired_days_since=9')).toEqual([own]);
    expect((await listIds(account, 'expired_days_since=10')).sort()).toEqual([own, expired].sort());
    expect((await listIds(account, 'owned_by_self=false')).sort()).toEqual([own, shared].sort());
  });

  test('filters by status, enterprise project and deployability', async () => {
    const account = await openAccount();
    const { certificates } = account.simulator;
    const enterpriseProjectId = '11111111-2222-3333-4444-555555555555';
    const issued = certificates.add(issuedCertificate(NOW, { enterpriseProjectId })).id;
    const uploaded = certificates.add(uploadedCertificate(NOW)).id;
    expect(await listIds(account, 'status=UPLOAD')).toEqual([uploaded]);
    expect(await listIds(account, `enterprise_project_id=${enterpriseProjectId}`)).toEqual([
      issued,
    ]);
    expect(await listIds(account, 'enterprise_project_id=0')).toEqual([uploaded]);
    expect(await listIds(account, 'deploy_support=true')).toEqual([issued]);
  });

  test('contains every status of the sample account, including statuses without a filter', async () => {
    const account = await openAccount();
    for (const one of sampleAccount(NOW)) account.simulator.certificates.add(one);
    const { certificates } = await account.read(
      `${LIST}?limit=50&expired_days_since=1095&owned_by_self=false`,
    );
    const rows = Array.isArray(certificates) ? certificates : [];
    expect(new Set(rows.map(({ status }) => status))).toEqual(
      new Set([
        ...['PAID', 'CHECKING', 'CHECKING_DOMAIN', 'CHECKING_ORG', 'ISSUING', 'CANCELCHECKING'],
        ...['UNPASSED', 'ISSUED', 'UPLOAD', 'EXPIRED', 'REVOKING', 'CANCLEREVOKING', 'REVOKED'],
        ...['SUPPLEMENTCHECKING', 'CANCELSUPPLEMENTING', 'REISSUE_IN_REVIEW'],
      ]),
    );
    expect(rows.filter(({ expire_time }) => expire_time === undefined)).toHaveLength(1);
    expect(rows.filter(({ expire_time }) => expire_time === '')).toHaveLength(1);
    expect(rows.some(({ expire_time }) => expire_time === null)).toBe(true);
    expect(rows.every((row) => !('not_after' in row) && !('order_id' in row))).toBe(true);
  });
});

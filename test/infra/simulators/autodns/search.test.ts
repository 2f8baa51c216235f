import { describe, expect, test } from 'vitest';
import {
  SUB_USER,
  issuedCertificate,
  pendingCertificate,
} from '../../../../infra/simulators/autodns/sample-account.ts';
import { DAY, plus } from '../../../../shared/certificates/instant.ts';
import { NOW, listed, openAccount, resultsOf } from './account.ts';
import type { TestAccount } from './account.ts';

/** a to d: three that expire in 10, 20 and 30 days, and a pending one. */
async function openAlphabet(): Promise<TestAccount> {
  const account = await openAccount();
  const add = (id: number, name: string, days: number) =>
    account.simulator.certificates.add(
      issuedCertificate(NOW, { id, name, notAfter: plus(NOW, days * DAY), comment: `no ${id}` }),
    );
  add(1, 'a.example.com', 10);
  add(2, 'b.example.org', 20);
  add(3, 'C.example.com', 30);
  account.simulator.certificates.add(
    pendingCertificate(NOW, { id: 4, name: 'd.example.com', product: 'SECURESITE' }),
  );
  return account;
}

const filter = (key: string, operator: string, value?: unknown, more: object = {}) => ({
  ...{ key, operator, ...more },
  ...(Array.isArray(value) ? { values: value } : value === undefined ? {} : { value }),
});

describe('a search over JSON', () => {
  test('returns ID, name, and the requested columns that have values', async () => {
    const account = await openAlphabet();
    expect((await listed(account)).at(0)).toEqual({ id: 1, name: 'a.example.com' });
    const keys = ['expire', 'product', 'orderId', 'comment', 'certificate_type'];
    const rows = await listed(account, { keys });
    expect(rows[0]).toEqual({
      ...{ id: 1, name: 'a.example.com', product: 'QUICKSSLPREMIUM', comment: 'no 1' },
      ...{ certificateType: 'FQDN', orderId: '2700100', expire: '2026-12-02T11:00:00.000+0100' },
    });
    expect(rows[3]).toEqual({
      ...{ id: 4, name: 'd.example.com', product: 'SECURESITE', certificateType: 'FQDN' },
    });
  });

  test('ignores columns in the body', async () => {
    const account = await openAlphabet();
    const { data } = await account.json('/certificate/_search', { body: { keys: ['expire'] } });
    expect(data.every((row: object) => !('expire' in row))).toBe(true);
  });

  test('returns contacts and validations in separate columns', async () => {
    const account = await openAlphabet();
    const [, , , row] = await listed(account, { keys: ['technical', 'admin', 'authentication'] });
    expect(row).toMatchObject({
      technicalContact: { fname: 'Example', address: ['Example Street 1'] },
      adminContact: { lname: 'Person', address: 'Example Street 1' },
      authentication: { method: 'DNS', status: 'IN_PROGRESS' },
    });
  });

  test.each<[string, unknown[], number[]]>([
    ['a name', [filter('name', 'EQUAL', 'a.example.com')], [1]],
    ['an id', [filter('id', 'EQUAL', 3)], [3]],
    ['a pattern', [filter('name', 'LIKE', '%.example.com')], [1, 3, 4]],
    ['a pattern, as written', [filter('name', 'LIKE', 'c.%')], []],
    ['a pattern, however written', [filter('name', 'ILIKE', 'c.%')], [3]],
    ['a dot, which is not a pattern', [filter('name', 'LIKE', 'a%example.com')], [1]],
    ['no pattern', [filter('name', 'NOT_LIKE', '%.com')], [2]],
    ['a list', [filter('id', 'IN', [1, 4])], [1, 4]],
    ['no list', [filter('id', 'NOT_IN', ['1', '4'])], [2, 3]],
    ['more', [filter('id', 'GREATER', 3)], [4]],
    ['not less', [filter('id', 'NOT_LESS', 3)], [3, 4]],
    ['not less or equal', [filter('id', 'NOT_LESS_EQUAL', 3)], [4]],
    ['at most', [filter('id', 'LESS_EQUAL', '2')], [1, 2]],
    ['not more', [filter('id', 'NOT_GREATER', 2)], [1, 2]],
    ['an end', [filter('expire', 'LESS', '2026-12-12T11:00:00.000+0100')], [1]],
    ['an end at most', [filter('expire', 'LESS_EQUAL', '2026-12-12T10:00:00Z')], [1, 2]],
    ['an end in Berlin', [filter('expire', 'LESS_EQUAL', '2026-12-12 11:00:00')], [1, 2]],
    ['no end', [filter('expire', 'IS_NULL')], [4]],
    ['any end', [filter('expire', 'IS_NOT_NULL')], [1, 2, 3]],
    ['not equal', [filter('product', 'NOT_EQUAL', 'SECURESITE')], [1, 2, 3]],
    ['both', [filter('id', 'GREATER', 1), filter('name', 'LIKE', '%.com')], [3, 4]],
    ['either', [filter('id', 'EQUAL', 1), filter('id', 'EQUAL', 4, { link: 'OR' })], [1, 4]],
    [
      'groups',
      [
        filter('name', 'LIKE', '%.com'),
        {
          link: 'AND',
          filters: [filter('id', 'EQUAL', 2), filter('id', 'EQUAL', 3, { link: 'OR' })],
        },
      ],
      [3],
    ],
  ])('filters by %s', async (_what, filters, ids) => {
    const account = await openAlphabet();
    expect((await listed(account, { filters })).map(({ id }) => id)).toEqual(ids);
  });

  test.each<[unknown[], number[]]>([
    [[{ key: 'id', type: 'DESC' }], [4, 3, 2, 1]],
    [[{ key: 'name' }], [3, 1, 2, 4]],
    [[{ key: 'expire', type: 'DESC' }], [3, 2, 1, 4]],
    [
      [
        { key: 'product', type: 'DESC' },
        { key: 'id', type: 'DESC' },
      ],
      [4, 3, 2, 1],
    ],
  ])('sorts rows by %j', async (orders, ids) => {
    const account = await openAlphabet();
    expect((await listed(account, { orders })).map(({ id }) => id)).toEqual(ids);
  });

  test('has no reliable order without a sort order', async () => {
    const account = await openAlphabet();
    const page = async (offset: number) => {
      const view = { limit: 2, offset };
      const { data } = await account.json('/certificate/_search', { body: { view } });
      return data.map(({ id }: { id: number }) => id);
    };
    const seen = new Set([...(await page(0)), ...(await page(2))]);
    expect(seen.size).toBeLessThan(4);
  });

  test('returns a page and the total', async () => {
    const account = await openAlphabet();
    const orders = [{ key: 'id' }];
    const page = (view: object) => account.json('/certificate/_search', { body: { orders, view } });
    expect(await page({ limit: 2, offset: 1 })).toMatchObject({
      object: { summary: 4 },
      data: [{ id: 2 }, { id: 3 }],
    });
    expect(await page({ offset: 4 })).toMatchObject({ object: { summary: 4 }, data: [] });
  });

  test('limits the page size, and has a smaller default', async () => {
    const account = await openAccount({ maximumLimit: 3, defaultLimit: 2 });
    for (let count = 0; count < 5; count += 1) {
      account.simulator.certificates.add(issuedCertificate(NOW));
    }
    expect(await listed(account)).toHaveLength(2);
    expect(await listed(account, { view: { limit: 1000 } })).toHaveLength(3);
  });

  test("returns sub-users' certificates on request, and to the sub-users", async () => {
    const account = await openAlphabet();
    account.simulator.certificates.add(issuedCertificate(NOW, { id: 9, owner: SUB_USER }));
    expect((await listed(account)).map(({ id }) => id)).toEqual([1, 2, 3, 4]);
    const all = await listed(account, { view: { children: true } });
    expect(all.map(({ id }) => id)).toEqual([1, 2, 3, 4, 9]);
    const { data } = await account.json('/certificate/_search', {
      body: { view: { children: true } },
      headers: { 'X-Domainrobot-Owner-User': SUB_USER, 'X-Domainrobot-Owner-Context': '9' },
    });
    expect(data).toMatchObject([{ id: 9 }]);
  });

  test('shows every change between two pages', async () => {
    const account = await openAlphabet();
    const { certificates } = account.simulator;
    const ids = async () => (await listed(account)).map(({ id }) => id);
    await ids();
    certificates.remove(2);
    certificates.showTwice(3);
    expect(await ids()).toEqual([1, 3, 3, 4]);
    certificates.update(1, { name: 'other.example.com' });
    expect(await listed(account)).toMatchObject([{ name: 'other.example.com' }, {}, {}, {}]);
    expect(() => certificates.update(2, {})).toThrow(RangeError);
    expect(() => certificates.add(issuedCertificate(NOW, { id: 1 }))).toThrow(RangeError);
  });
});

describe('a search over XML', () => {
  const search = async (account: TestAccount, inner: string) => {
    const [result] = resultsOf(await account.xml(`<task><code>400105</code>${inner}</task>`));
    return result;
  };
  const where = (inner: string) =>
    `<where>${inner}</where><order><key>id</key><mode>asc</mode></order>`;
  const trial = (key: string, operator: string, value: string) =>
    `<key>${key}</key><operator>${operator}</operator><value>${value}</value>`;

  test('returns sibling rows below a total, with ID, name and requested columns', async () => {
    const account = await openAlphabet();
    const { data } = await search(
      account,
      '<order><key>id</key></order><key>expire</key><key>order_id</key>',
    );
    expect(data).toMatchObject({
      summary: '4',
      certificate: [
        { id: '1', name: 'a.example.com', expire: '2026-12-02 11:00:00', order_id: '2700100' },
        { id: '2' },
        { id: '3' },
        { id: '4', name: 'd.example.com' },
      ],
    });
    expect(Object.keys(data.certificate[3])).toEqual(['name', 'id']);
  });

  test.each<[string, string[]]>([
    [trial('name', 'eq', 'a.example.com'), ['1']],
    [trial('name', 'eq', '*.example.com'), ['1', '3', '4']],
    [trial('name', 'ne', '*.example.com'), ['2']],
    [trial('name', 'like', '%.org'), ['2']],
    [trial('id', 'gt', '3'), ['4']],
    [trial('expire', 'le', '2026-12-12 11:00:00'), ['1', '2']],
    [`<and>${trial('id', 'ge', '2')}</and><and>${trial('name', 'eq', '*.com')}</and>`, ['3', '4']],
    [`<and>${trial('id', 'eq', '1')}</and><or>${trial('id', 'eq', '4')}</or>`, ['1', '4']],
    [
      `<and>${trial('name', 'eq', '*.com')}</and><and><and>${trial('id', 'lt', '2')}</and><or>${trial('id', 'eq', '3')}</or></and>`,
      ['1', '3'],
    ],
  ])('filters by %s', async (tree, ids) => {
    const { data } = await search(await openAlphabet(), where(tree));
    expect(data.certificate.map(({ id }: { id: string }) => id)).toEqual(ids);
  });

  test('returns a page of matching rows, including those of sub-users', async () => {
    const account = await openAlphabet();
    account.simulator.certificates.add(issuedCertificate(NOW, { id: 9, owner: SUB_USER }));
    const view = (inner: string) =>
      search(account, `<view>${inner}</view><order><key>id</key><mode>desc</mode></order>`);
    expect((await view('<limit>1</limit><offset>1</offset>')).data).toMatchObject({
      summary: '4',
      certificate: [{ id: '3' }],
    });
    expect((await view('<limit>1</limit><children>1</children>')).data).toMatchObject({
      summary: '5',
      certificate: [{ id: '9' }],
    });
    expect((await view('<offset>9</offset>')).data).toEqual({ summary: '4' });
  });

  test.each([
    ['<key>server</key>', 'request.task.key'],
    ['<where><key>name</key><operator>about</operator></where>', 'request.task.where.operator'],
    ['<where/>', 'request.task.where'],
    ['<order><key>name</key><mode>up</mode></order>', 'request.task.order.mode'],
    ['<view><limit>many</limit></view>', 'request.task.view.limit'],
    [`<where>${trial('payable', 'eq', '1')}</where>`, 'filters.key'],
  ])('names the invalid element: %s', async (inner, field) => {
    expect(await search(await openAlphabet(), inner)).toMatchObject({
      msg: [{ code: 'EF01000', object: { type: field } }],
      status: { code: 'E400105', type: 'error' },
    });
  });
});

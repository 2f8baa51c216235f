import { createHash, createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { issuedCertificate } from '../../../../infra/simulators/huawei/sample-account.ts';
import { DAY, MINUTE, plus } from '../../../../shared/certificates/instant.ts';
import { LIST, NOW, errorOf, openAccount } from './account.ts';
import type { TestAccount } from './account.ts';

const EMPTY = createHash('sha256').update('').digest('hex');

/** Signs a GET; `change` introduces one error. */
function signed(
  { simulator }: TestAccount,
  {
    path = LIST,
    slash = '/',
    query = 'limit=10',
    at = NOW,
    secret = simulator.key.secretAccessKey,
  } = {},
) {
  const date = `${at.slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
  const { host } = new URL(simulator.baseUrl);
  const canonical = `GET\n${path}${slash}\n${query}\nhost:${host}\nx-sdk-date:${date}\n\nhost;x-sdk-date\n${EMPTY}`;
  const digest = createHash('sha256').update(canonical).digest('hex');
  const signature = createHmac('sha256', secret)
    .update(`SDK-HMAC-SHA256\n${date}\n${digest}`)
    .digest('hex');
  return {
    'X-Sdk-Date': date,
    Authorization: `SDK-HMAC-SHA256 Access=${simulator.key.accessKeyId}, SignedHeaders=host;x-sdk-date, Signature=${signature}`,
  };
}

const withSignature = (account: TestAccount, headers: Record<string, string>) =>
  fetch(`${account.simulator.baseUrl}${LIST}?limit=10`, { headers });

describe('a signature', () => {
  test('is verified with a slash at the end of the path', async () => {
    const account = await openAccount();
    expect((await withSignature(account, signed(account))).status).toBe(200);
    const wrong = { slash: '' };
    expect(await errorOf(withSignature(account, signed(account, wrong)))).toBe('401 APIGW.0301');
  });

  test.each([
    ['with another secret', { secret: 'X' }],
    ['of another query', { query: 'limit=20' }],
    ['of another path', { path: `${LIST}/x` }],
    ['of 16 minutes ago', { at: plus(NOW, -16 * MINUTE) }],
    ['of 16 minutes from now', { at: plus(NOW, 16 * MINUTE) }],
  ])('with %s is refused', async (_, change) => {
    const account = await openAccount();
    expect(await errorOf(withSignature(account, signed(account, change)))).toBe('401 APIGW.0301');
  });

  test.each([
    ['no credentials', {}],
    ['another scheme', { Authorization: 'Basic Zm9vOmJhcg==' }],
    [
      'the key of another site',
      {
        Authorization: `SDK-HMAC-SHA256 Access=A, SignedHeaders=host;x-sdk-date, Signature=${EMPTY}`,
      },
    ],
  ])('that is %s is refused with the request ID', async (_, headers) => {
    const account = await openAccount();
    const response = await withSignature(account, headers);
    expect(response.status).toBe(401);
    expect(await response.json()).toMatchObject({
      error_code: 'APIGW.0301',
      request_id: expect.stringMatching(/^[0-9a-f]{32}$/),
    });
  });

  test('of 15 minutes ago is accepted', async () => {
    const account = await openAccount();
    const headers = signed(account, { at: plus(NOW, -15 * MINUTE) });
    expect((await withSignature(account, headers)).status).toBe(200);
  });

  test('of a temporary key requires its security token', async () => {
    const account = await openAccount({ securityToken: 'T' });
    const headers = signed(account);
    expect(await errorOf(withSignature(account, headers))).toBe('401 APIGW.0301');
    const whole = { ...headers, 'X-Security-Token': 'T' };
    expect((await withSignature(account, whole)).status).toBe(200);
  });
});

describe('a token', () => {
  const bodyFor = ({ simulator }: TestAccount, scope: unknown, change: object = {}) => {
    const { userName: name, password, domainName } = simulator.user;
    const user = { name, password, domain: { name: domainName }, ...change };
    return JSON.stringify({
      auth: { identity: { methods: ['password'], password: { user } }, scope },
    });
  };
  const JSON_TYPE = { 'Content-Type': 'application/json;charset=utf8' };
  const obtain = (
    account: TestAccount,
    body: string,
    query = '?nocatalog=x',
    headers = JSON_TYPE,
  ) =>
    fetch(`${account.simulator.iamUrl}/v3/auth/tokens${query}`, { method: 'POST', body, headers });

  test('is returned in a header with its expiry, and is valid for a day', async () => {
    const account = await openAccount();
    const response = await obtain(account, bodyFor(account, { domain: { name: 'd' } }));
    expect(response.status).toBe(201);
    const { token } = JSON.parse(await response.text());
    expect(token).toMatchObject({
      expires_at: '2026-11-23T10:00:00.000000Z',
      methods: ['password'],
      domain: { name: 'example-domain' },
    });
    const value = response.headers.get('x-subject-token') ?? '';
    const headers = { 'X-Auth-Token': value };
    expect((await account.ask(LIST, { headers })).status).toBe(200);
    account.pass(DAY - 1);
    expect((await account.ask(LIST, { headers })).status).toBe(200);
    account.pass(1);
    expect(await errorOf(account.ask(LIST, { headers }))).toBe('401 APIGW.0307');
  });

  test('is returned with a catalog unless the request excludes it', async () => {
    const account = await openAccount();
    const body = bodyFor(account, { project: { id: 'p' } });
    const long = await (await obtain(account, body, '')).text();
    expect(JSON.parse(long).token.catalog.length).toBeGreaterThan(100);
    expect((await (await obtain(account, body)).text()).length).toBeLessThan(1000);
  });

  test.each([
    ['without a scope', undefined, {}, 400],
    ['for two scopes', { domain: { name: 'd' }, project: { name: 'p' } }, {}, 400],
    ['for a scope by id and name', { domain: { name: 'd', id: 'i' } }, {}, 400],
    ['without an account', { domain: { name: 'd' } }, { domain: undefined }, 400],
    ['with a wrong password', { domain: { name: 'd' } }, { password: 'X' }, 401],
    ['of another user', { domain: { name: 'd' } }, { name: 'X' }, 401],
    ['of another account', { domain: { name: 'd' } }, { domain: { name: 'X' } }, 401],
  ])('with %s is not issued', async (_, scope, change, status) => {
    const account = await openAccount();
    const response = await obtain(account, bodyFor(account, scope, change));
    expect(response.status).toBe(status);
    expect(response.headers.get('x-subject-token')).toBeNull();
    expect(await response.json()).toMatchObject({ error: { code: status } });
  });

  test('is issued only for a JSON request with its content type', async () => {
    const account = await openAccount();
    const body = bodyFor(account, { domain: { name: 'd' } });
    const form = { 'Content-Type': 'application/x-www-form-urlencoded' };
    expect((await obtain(account, body, '', form)).status).toBe(400);
    expect((await obtain(account, '{')).status).toBe(400);
  });

  test('that is unknown or revoked is refused', async () => {
    const account = await openAccount();
    const token = account.simulator.tokens.issue('domain', NOW);
    account.simulator.tokens.revokeAll();
    for (const value of [token, 'X'.repeat(32)]) {
      const asking = account.ask(LIST, { headers: { 'X-Auth-Token': value } });
      expect(await errorOf(asking)).toBe('401 APIGW.0301');
    }
    expect((await account.ask(LIST)).status).toBe(200);
  });

  test('of the other scope is refused if the scope is checked', async () => {
    const account = await openAccount({ tokenScope: 'project' });
    expect(await errorOf(account.ask(LIST))).toBe('403 APIGW.0302');
    const headers = { 'X-Auth-Token': account.simulator.tokens.issue('project', NOW) };
    expect((await account.ask(LIST, { headers })).status).toBe(200);
  });
});

describe('a request', () => {
  test.each(['/', '/v3/scm/certificates/', '/v3/scm/certificates/a/b', '/v2/p/scm/certlist'])(
    'for the unknown path %s results in an HTML page without a code',
    async (path) => {
      const account = await openAccount();
      const response = await account.ask(path);
      expect(response.status).toBe(404);
      expect(await response.text()).toMatch(/^<html>/);
    },
  );

  test('with another method than GET is refused with 404', async () => {
    const account = await openAccount();
    expect(await errorOf(account.ask(LIST, { method: 'POST', body: '{}' }))).toBe('404 APIGW.0101');
    expect(await errorOf(account.ask(`${LIST}/x`, { method: 'DELETE' }))).toBe('404 APIGW.0101');
  });

  test('without permission is forbidden', async () => {
    const account = await openAccount();
    account.simulator.forbid('list-certificates');
    expect(await errorOf(account.ask(LIST))).toBe('403 APIGW.0302');
  });

  test('above the limit per second is refused, with Retry-After only if enabled', async () => {
    const rateLimits = [{ requests: 2, perMilliseconds: 60_000 }];
    for (const [tellRetryAfter, wait] of [
      [false, null],
      [true, '60'],
    ] as const) {
      const account = await openAccount({ rateLimits, tellRetryAfter });
      await account.ask(LIST);
      await account.ask(LIST);
      const response = await account.ask(LIST);
      expect(response.status).toBe(429);
      expect(response.headers.get('retry-after')).toBe(wait);
      expect(await response.json()).toMatchObject({ error_code: 'APIGW.0308' });
    }
  });

  test.each([
    [404, 'scs1000000000000', '404 without a code'],
    [400, 'scs1000000000000', '400 SCM.0020'],
    [400, 'short', '400 SCM.0008'],
  ] as const)('with unknownId %d for %s results in %s', async (unknownId, id, reported) => {
    const account = await openAccount({ unknownId });
    expect(await errorOf(account.ask(`${LIST}/${id}`))).toBe(reported);
  });

  test('for a shared certificate can be refused with a Chinese message', async () => {
    const account = await openAccount({ showsShared: false });
    const { id } = account.simulator.certificates.add(issuedCertificate(NOW, { shared: true }));
    const response = await account.ask(`${LIST}/${id}`);
    expect(await response.json()).toMatchObject({
      error_code: 'SCM.0003',
      error_msg: expect.stringMatching(/\p{Script=Han}/u),
    });
  });

  test('is logged without any credential', async () => {
    const account = await openAccount();
    await withSignature(account, signed(account));
    await account.ask(LIST);
    expect(account.simulator.requests).toMatchObject([
      {
        method: 'GET',
        path: LIST,
        query: { limit: '10' },
        route: 'list-certificates',
        status: 200,
      },
      { method: 'GET', path: LIST, query: {}, status: 200 },
    ]);
    expect(JSON.stringify(account.simulator.requests)).not.toMatch(/MIISIMULATED|Signature/);
  });
});

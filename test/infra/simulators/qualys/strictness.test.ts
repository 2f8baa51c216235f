import { describe, expect, test } from 'vitest';
import {
  authorities,
  servedCertificate,
  approvedOrder,
} from '../../../../infra/simulators/qualys/sample-account.ts';
import { slowHeaders } from '../../../../infra/simulators/faults.ts';
import { HOUR } from '../../../../shared/certificates/instant.ts';
import { START, json, openAccount } from './account.ts';

describe('signing in at the Qualys simulator', () => {
  test('requires a form of four fields, and responds with 201 and only a token', async () => {
    const { simulator, signIn, fetchFrom } = await openAccount();
    const { username, password } = simulator.user;
    const form = { username, password, token: 'true', permissions: 'true' };
    const good = await signIn(form);
    expect([good.status, (await good.text()).split('.')]).toEqual([
      201,
      [expect.any(String), expect.any(String), expect.any(String)],
    ]);
    expect((await signIn({ ...form, password: 'wrong' })).status).toBe(401);
    // The effective request of the vendor's sample.
    expect((await signIn({ username, password, token: 'true&permissions=true' })).status).toBe(400);
    expect((await signIn(form, { 'content-type': 'application/json' })).status).toBe(415);
    expect((await fetchFrom('/auth')).status).toBe(405);
  });

  test.each(['oauth', 'oidc'])('accepts a client by headers at /auth/%s', async (way) => {
    const { simulator, fetchFrom } = await openAccount();
    const { clientId, clientSecret } = simulator.client;
    const ask = (headers: Record<string, string>) =>
      fetchFrom(`/auth/${way}`, { method: 'POST', headers });
    const bare = await ask({ clientId, clientSecret });
    expect([bare.status, await bare.text()]).toEqual([201, expect.stringMatching(/^eyJ/)]);
    simulator.switches.clientTokens = 'json';
    expect(await json(ask({ clientId, clientSecret }))).toEqual({
      access_token: expect.stringMatching(/^eyJ/),
    });
    expect((await ask({ clientId, clientSecret: 'wrong' })).status).toBe(401);
  });

  test('issues tokens for four hours, with or without an expiry', async () => {
    const { simulator, token, pass, headersWith, fetchFrom } = await openAccount();
    const value = await token();
    const claims = (text: string) =>
      JSON.parse(Buffer.from(text.split('.')[1] ?? '', 'base64url').toString());
    expect(claims(value)).toMatchObject({ iss: 'qas', exp: Date.parse(START) / 1000 + 4 * 3600 });
    simulator.switches.tokensTellTheirEnd = false;
    expect(claims(await token())).not.toHaveProperty('exp');
    const ask = () =>
      fetchFrom('/certview/v2/certificates', {
        method: 'POST',
        headers: headersWith(value),
        body: '{}',
      });
    pass(4 * HOUR - 1000);
    expect((await ask()).status).toBe(200);
    pass(1000);
    expect((await ask()).status).toBe(401);
  });

  test.each(['', 'bearer TOKEN', 'Bearer  TOKEN', 'Bearer TOKENx', 'Basic TOKEN', 'TOKEN'])(
    'refuses the header %j, in some cases only in strict mode',
    async (form) => {
      const { simulator, token, search } = await openAccount();
      const authorization = form.replace('TOKEN', await token());
      expect((await search({}, 'v2', { authorization })).status).toBe(401);
      simulator.switches.strictBearer = false;
      const lenient = form.toLowerCase().startsWith('bearer') && !form.endsWith('x');
      expect((await search({}, 'v2', { authorization })).status).toBe(lenient ? 200 : 401);
    },
  );

  test('issues tokens without the module, which are refused', async () => {
    const { simulator, token, search } = await openAccount();
    simulator.switches.entitled = false;
    const authorization = `Bearer ${await token()}`;
    const refused = await search({}, 'v2', { authorization });
    expect([refused.status, await refused.text()]).toEqual([403, expect.stringContaining('2012')]);
  });
});

describe('the inventory of the Qualys simulator', () => {
  test.each<[unknown, number, string]>([
    ['{"pageNumber":', 400, '140001'],
    ['null', 400, '140001'],
    [{ pageSize: 201 }, 400, '1905'],
    [{ pageSize: 0 }, 400, '1905'],
    [{ pageNumber: -1 }, 400, '1905'],
    [{ pageNumber: '0' }, 400, '1905'],
    [{ includes: 'ASSET_TAGS' }, 400, '1905'],
    [{ page: 1 }, 400, '1901'],
    [
      { filter: { filters: [{ field: 'certificate.validTo', value: '1', operator: 'LESSER' }] } },
      400,
      '1905',
    ],
  ])('responds to %j with %d, code %s, in JSON or XML', async (body, status, code) => {
    const { simulator, search } = await openAccount();
    const asJson = await search(body);
    expect([asJson.status, JSON.parse(await asJson.text())]).toEqual([
      status,
      expect.objectContaining({ errorCode: code }),
    ]);
    simulator.switches.errors = 'xml';
    expect(await (await search(body)).text()).toContain(`<CODE>${code}</CODE>`);
  });

  test('accepts only POST with JSON content type and accept header', async () => {
    const { search, fetchFrom, headersWith, token } = await openAccount();
    expect((await search({}, 'v2', { 'content-type': 'text/plain' })).status).toBe(415);
    expect((await search({}, 'v2', { accept: 'application/xml' })).status).toBe(406);
    expect((await search({}, 'v3')).status).toBe(404);
    const headers = headersWith(await token());
    expect(
      (await fetchFrom('/certview/v2/certificates?filter=validTo:1', { headers })).status,
    ).toBe(405);
  });

  test('has pages from 0, with 10 rows by default, and ends with an empty list', async () => {
    const { simulator, search } = await openAccount();
    for (let count = 0; count < 25; count += 1)
      simulator.certificates.add(servedCertificate(START));
    const sizes = [];
    for (const pageNumber of [0, 1, 2, 3]) sizes.push((await json(search({ pageNumber }))).length);
    expect(sizes).toEqual([10, 10, 5, 0]);
    expect(await json(search({ pageSize: 200 }))).toHaveLength(25);
    simulator.switches.listing = 'data';
    expect(await json(search({ pageNumber: 9 }))).toEqual({ data: [] });
  });

  test('returns names only on request, and algorithms only in later versions', async () => {
    const { simulator, search } = await openAccount();
    simulator.certificates.add(servedCertificate(START));
    const [short] = await json(search({}, 'v2'));
    expect(short).not.toHaveProperty('subjectAlternativeNames');
    expect(short).not.toHaveProperty('publicKeyAlgorithm');
    const [long] = await json(search({ includes: ['EXTENSIVE_CERTIFICATE_INFO'] }, 'v2.1'));
    expect(long).toMatchObject({
      publicKeyAlgorithm: 'RSA',
      subjectAlternativeNames: { dnsNames: ['www.qualys.example.com'] },
      validTo: Date.parse(long.validToDate),
      certhash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    const filter = {
      filters: [{ field: 'certificate.publicKeyAlgorithm', value: 'RSA', operator: 'EQUALS' }],
    };
    expect((await search({ filter }, 'v2')).status).toBe(400);
    expect((await search({ filter }, 'v2.1')).status).toBe(200);
  });

  test('filters by leaf and tag, and shows a scoped user only certificates with the tag', async () => {
    const { simulator, search, token } = await openAccount();
    for (const authority of authorities(START)) simulator.certificates.add(authority);
    simulator.certificates.add(servedCertificate(START));
    simulator.certificates.add(servedCertificate(START, { tags: ['scoped'] }));
    const count = async (field: string, value: string, operator = 'EQUALS') =>
      (await json(search({ filter: { filters: [{ field, value, operator }], operation: 'AND' } })))
        .length;
    expect(await count('certificate.type', 'Leaf')).toBe(2);
    expect(await count('certificate.type', 'Leaf', 'NOT_EQUALS')).toBe(2);
    expect(await count('asset.tagName', 'scoped')).toBe(1);
    const authorization = `Bearer ${await token(simulator.scopedUser)}`;
    expect(await json(search({}, 'v2', { authorization }))).toHaveLength(1);
  });
});

describe('the limits of the Qualys simulator', () => {
  test('are in every response, use rolling windows, and are counted per interface', async () => {
    const { simulator, search, order, pass } = await openAccount({
      rateLimit: { requests: 2, perMilliseconds: HOUR },
    });
    const { uuid } = simulator.orders.add(approvedOrder(START));
    const reported = async () => {
      const { status, headers } = await search({});
      return [status, headers.get('x-ratelimit-remaining'), headers.get('x-ratelimit-towait-sec')];
    };
    expect(await reported()).toEqual([200, '1', '0']);
    pass(HOUR / 2);
    expect(await reported()).toEqual([200, '0', '1800']);
    pass(60_000);
    expect(await reported()).toEqual([409, '0', '1740']);
    expect((await order(uuid)).status).toBe(200);
    simulator.switches.refusal = 429;
    expect(await reported()).toEqual([429, '0', '1740']);
    pass(29 * 60_000);
    expect(await reported()).toEqual([200, '0', '1800']);
  });

  test('allow two concurrent calls per interface, with two spellings of the header', async () => {
    const { simulator, search } = await openAccount();
    simulator.faults.on(slowHeaders(100), { route: 'list-certificates', times: 2 });
    const answers = await Promise.all([search({}), search({}), search({})]);
    expect(answers.map(({ status }) => status).sort((a, b) => a - b)).toEqual([200, 200, 409]);
    const refused = answers.find(({ status }) => status === 409);
    expect(await refused?.text()).toContain('1960');
    expect(answers[0]?.headers.get('x-concurrency-limit-limit')).toBe('2');
    simulator.switches.concurrencyHeader = 'X-ConcurrencyLimit-Limit';
    const later = await search({});
    expect([later.status, later.headers.get('x-concurrencylimit-limit')]).toEqual([200, '2']);
  });
});

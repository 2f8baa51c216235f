import { describe, expect, it } from 'vitest';
import { instead } from '../../../../infra/simulators/faults.ts';
import { HOUR, MINUTE, parseInstant, plus } from '../../../../shared/certificates/instant.ts';
import type { Token, TokenCache } from '../../../../shared/providers/http/token-keeper.ts';
import { readToken } from '../../../../shared/providers/qualys/client.ts';
import { listAll } from '../../../contracts/provider/recorder.ts';
import { virtualTimer } from '../../../support/virtual-timer.ts';
import { newRun, setDetailStage } from './detail-stage.ts';

const stage = setDetailStage();
const NOW = parseInstant('2027-01-02T00:00:00Z') ?? expect.fail('a time');

const encoded = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');
const jwt = (claims: object) => `${encoded({ alg: 'HS512' })}.${encoded(claims)}.c2ln`;
const seconds = (hours: number) => Date.parse(plus(NOW, hours * HOUR)) / 1000;

describe('signing in at Qualys', () => {
  it('a sign-in sends four form fields and reads the token from the plain text of status 201', async () => {
    const { scene, open } = stage();
    const merged: unknown[] = [];
    scene.simulator.faults.on(
      {
        kind: 'rewrite',
        rewrite: (answer, { headers, body }) => {
          merged.push([
            headers['content-type'],
            [...new URLSearchParams(body).keys()],
            answer.status,
          ]);
          return answer;
        },
      },
      { route: 'sign-in' },
    );
    await listAll(await open(), newRun());
    expect(merged).toEqual([
      ['application/x-www-form-urlencoded', ['username', 'password', 'token', 'permissions'], 201],
    ]);
  });

  it.each(['text', 'json'] as const)('a client signs in and gets a token as %s', async (form) => {
    const { scene, open, asked } = stage();
    scene.simulator.switches.clientTokens = form;
    const { clientId, clientSecret } = scene.simulator.client;
    scene.secret = { clientId, clientSecret };
    scene.addIssued(1);
    expect((await listAll(await open(), newRun())).rows).toHaveLength(1);
    expect([asked('sign-in-client'), asked('sign-in')]).toEqual([1, 0]);
    scene.secret = { clientId, clientSecret: 'WRONG-KEY-MARKER' };
    await expect((await open()).list(undefined, newRun())).rejects.toMatchObject({
      kind: 'authentication',
    });
    expect(asked('sign-in-client')).toBe(2);
  });

  it('a token is used for several runs and renewed before it expires', async () => {
    const { scene, asked } = stage();
    const tokens: TokenCache = new Map();
    const timer = virtualTimer();
    const list = async () =>
      (await scene.open({ tokens, timer })).provider.list(undefined, newRun());
    await list();
    await list();
    timer.advance(4 * HOUR - 11 * MINUTE);
    await list();
    expect(asked('sign-in')).toBe(1);
    timer.advance(2 * MINUTE);
    await list();
    expect(asked('sign-in')).toBe(2);
    expect(scene.requests.filter(({ status }) => status === 401)).toEqual([]);
  });

  it('a token that expires during a listing is renewed once', async () => {
    const { scene, open, asked } = stage();
    const ids = scene.addIssued(250);
    const provider = await open();
    const run = newRun();
    const first = await provider.list(undefined, run);
    scene.simulator.tokens.endAll();
    const second = await provider.list(first.next, run);
    expect([...first.rows, ...second.rows].map(({ id }) => id)).toEqual(ids);
    expect(asked('sign-in')).toBe(2);
  });

  it('a request fails if a new token is refused as well', async () => {
    const { scene, open } = stage();
    scene.simulator.faults.on(instead(401, {}, ''), { route: 'list-certificates' });
    await expect((await open()).list(undefined, newRun())).rejects.toMatchObject({
      kind: 'authentication',
      message: expect.stringContaining('has just issued'),
    });
    expect(scene.requests).toHaveLength(4);
  });

  it.each([
    [404, 'not-found'],
    [403, 'forbidden'],
    [400, 'invalid-response'],
  ])('a sign-in with status %d fails as %s', async (status, kind) => {
    const { scene, open } = stage();
    scene.simulator.faults.on(instead(status, {}, 'no'), { route: 'sign-in' });
    await expect((await open()).list(undefined, newRun())).rejects.toMatchObject({
      kind,
      operation: 'sign in',
    });
    expect(scene.requests).toHaveLength(1);
  });

  it.each(['', '{}', 'Welcome', '"no.token"', '<html></html>'])(
    'a sign-in does not accept %j as a token',
    async (body) => {
      const { scene, open } = stage();
      scene.simulator.faults.on(instead(201, {}, body), { route: 'sign-in' });
      await expect((await open()).list(undefined, newRun())).rejects.toMatchObject({
        kind: 'invalid-response',
      });
    },
  );
});

describe('readToken', () => {
  const end = (token: Token | undefined) => token?.expiresAt;

  it.each<[string, object, number]>([
    ['as long as it says', { exp: seconds(1) }, 1],
    ['four hours where it says nothing', {}, 4],
    ['four hours where it says something senseless', { exp: 'soon' }, 4],
    ['four hours where it says that it has ended', { exp: seconds(-1) }, 4],
    ['four hours where it says years', { exp: seconds(20_000) }, 4],
    ['four hours where it says more than there are', { exp: 1e300 }, 4],
  ])('is valid for %s', (_what, claims, hours) => {
    expect(end(readToken(`${jwt(claims)}\n`, NOW))).toBe(plus(NOW, hours * HOUR));
  });

  it('readToken finds the token in documents of several forms', () => {
    const token = jwt({});
    for (const document of [token, { access_token: token }, { token }, { jwt: ` ${token}` }]) {
      expect(readToken(JSON.stringify(document), NOW)?.value).toBe(token);
    }
    expect(readToken(JSON.stringify({ error: token, access_token: 'no' }), NOW)).toBeUndefined();
  });

  it('readToken accepts a token whose payload cannot be read', () => {
    expect(end(readToken('abc.def.ghi', NOW))).toBe(plus(NOW, 4 * HOUR));
  });
});

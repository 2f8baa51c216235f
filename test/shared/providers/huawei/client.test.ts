import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import * as faults from '../../../../infra/simulators/faults.ts';
import { unauthorized } from '../../../../infra/simulators/huawei/vendor-faults.ts';
import { HOUR, MINUTE } from '../../../../shared/certificates/instant.ts';
import type { Token } from '../../../../shared/providers/http/token-keeper.ts';
import { openAccount } from '../../../../shared/providers/open-account.ts';
import { textOf } from '../../../contracts/provider/recorder.ts';
import { virtualTimer } from '../../../support/virtual-timer.ts';
import { newRun, setStage } from './stage.ts';

const START = 1_800_000_000_000;
const LIST = { route: 'list-certificates' } as const;
const TOKEN = { route: 'obtain-token' } as const;

describe('with an access key', () => {
  it('an access key signs every request and sends no other request', async () => {
    const { scene, list } = await setStage();
    scene.add(120);
    await list();
    expect(scene.requests.map(({ route }) => route)).toEqual([
      ...[LIST.route, 'list-by-tag', LIST.route, LIST.route],
    ]);
  });

  it('a retry is signed with its own time', async () => {
    const { scene } = await setStage();
    const timer = virtualTimer(START);
    const { provider } = await scene.open({ timer });
    // Longer than a signature lasts.
    scene.simulator.faults.on(
      {
        kind: 'before',
        run: () => timer.advance(16 * MINUTE),
      },
      { ...LIST, times: 1 },
    );
    scene.simulator.faults.on(faults.serverError(503), { ...LIST, times: 1 });
    await expect(provider.list(undefined, newRun())).resolves.toBeDefined();
  });

  it('a wrong key or a wrong clock is reported after one request', async () => {
    for (const what of ['key', 'clock']) {
      const { scene } = await setStage();
      const { provider, traffic } = await scene.open({ key: what === 'key' ? 'wrong' : 'right' });
      // Twenty minutes, where a signature lasts for fifteen.
      const tens = what === 'clock' ? 2 : 0;
      for (let ten = 0; ten < tens; ten += 1) scene.letTimePass();
      await expect(provider.list(undefined, newRun())).rejects.toMatchObject({
        kind: 'authentication',
        message: expect.stringMatching(/APIGW\.0301.*the clock of this machine/),
      });
      expect(traffic.requests).toBe(1);
    }
  });

  it('a temporary key sends its token', async () => {
    const { list } = await setStage({ securityToken: 'MARKER-SECURITY-TOKEN' });
    expect((await list()).ids).toEqual([]);
  });

  it.each([
    [{ scope: 'domain', domainId: 'd1' }, 'x-domain-id', 'd1'],
    [{ scope: 'project', projectId: 'p1' }, 'x-project-id', 'p1'],
    [{ scope: 'project', domainId: 'd1' }, 'x-domain-id', undefined],
    [{}, 'x-domain-id', undefined],
  ])('with the settings %j, the header %s is %s and signed', async (settings, header, value) => {
    const { scene, list } = await setStage({ settings });
    const merged: unknown[] = [];
    scene.simulator.faults.on({
      kind: 'rewrite',
      rewrite: (answer, { headers }) => {
        merged.push(headers[header], headers.authorization?.includes(header));
        return answer;
      },
    });
    await list();
    const each = [value, value !== undefined];
    expect(merged).toEqual([...each, ...each]);
  });
});

describe('with a user', () => {
  it('a user gets one token for all requests and later runs', async () => {
    const { scene, asked } = await setStage({}, 'user');
    scene.add(120);
    const tokens = new Map<string, Token>();
    for (let run = 0; run < 2; run += 1) {
      const { provider } = await scene.open({ tokens });
      const first = await provider.list(undefined, newRun());
      await provider.list(first.next, newRun());
    }
    expect(asked('obtain-token')).toBe(1);
    expect(asked('list-certificates')).toBe(4);
    expect(JSON.stringify([...tokens.keys()])).not.toContain('MARKER-PASSWORD');
  });

  it('a token is requested without the service catalog', async () => {
    const { scene, list } = await setStage({}, 'user');
    await list();
    expect(scene.requests[0]).toMatchObject({
      method: 'POST',
      path: '/iam/v3/auth/tokens',
      query: { nocatalog: 'true' },
      status: 201,
    });
  });

  it('a token is renewed before it expires', async () => {
    const { scene, asked } = await setStage({}, 'user');
    const timer = virtualTimer(START);
    const { provider } = await scene.open({ timer });
    await provider.list(undefined, newRun());
    timer.advance(22 * HOUR);
    await provider.list(undefined, newRun());
    expect(asked('obtain-token')).toBe(1);
    timer.advance(1.5 * HOUR);
    await provider.list(undefined, newRun());
    expect(asked('obtain-token')).toBe(2);
  });

  it('a token that is refused during a listing is renewed once', async () => {
    const { scene, list, asked } = await setStage({}, 'user');
    const added = scene.add(120);
    const revoke = () => scene.simulator.tokens.revokeAll();
    scene.simulator.faults.on(faults.meanwhile(revoke), {
      ...LIST,
      where: ({ query }) => query.get('offset') === '50',
      times: 1,
    });
    expect((await list()).ids.sort()).toEqual(added.sort());
    expect(asked('obtain-token')).toBe(2);
    expect(asked('list-certificates')).toBe(4);
  });

  it('a token that is refused twice is reported', async () => {
    const { scene, list, asked } = await setStage({}, 'user');
    scene.simulator.faults.on(unauthorized, LIST);
    await expect(list()).rejects.toMatchObject({ kind: 'authentication' });
    expect(asked('obtain-token')).toBe(2);
    expect(asked('list-certificates')).toBe(2);
  });

  it('a wrong password is reported after one request', async () => {
    const { scene } = await setStage({}, 'user');
    const { provider, traffic } = await scene.open({ key: 'wrong' });
    await expect(provider.list(undefined, newRun())).rejects.toMatchObject({
      kind: 'authentication',
      operation: 'sign in',
      message: expect.stringContaining('IAM does not accept the user'),
    });
    expect(traffic.requests).toBe(1);
  });

  it.each([
    [{}, { domain: { name: 'example-domain' } }],
    [{ domainId: 'd1' }, { domain: { id: 'd1' } }],
    [{ scope: 'project' }, { project: { name: 'ap-southeast-1' } }],
    [{ scope: 'project', region: 'cn-north-4' }, { project: { name: 'cn-north-4' } }],
    [{ scope: 'project', projectId: 'p1' }, { project: { id: 'p1' } }],
  ])('a token is requested with the settings %j for the scope %j', async (settings, scope) => {
    const { scene, list } = await setStage({ settings }, 'user');
    const bodies: unknown[] = [];
    scene.simulator.faults.on(
      {
        kind: 'rewrite',
        rewrite: (answer, { body }) => {
          bodies.push(JSON.parse(body));
          return answer;
        },
      },
      TOKEN,
    );
    await list();
    expect(bodies).toMatchObject([{ auth: { scope } }]);
  });

  it('a token for the other scope is reported as forbidden without a retry', async () => {
    const { list, asked } = await setStage({ tokenScope: 'project' }, 'user');
    await expect(list()).rejects.toMatchObject({ kind: 'forbidden' });
    expect(asked('list-certificates')).toBe(1);
    const other = await setStage({ tokenScope: 'project', settings: { scope: 'project' } }, 'user');
    expect((await other.list()).ids).toEqual([]);
  });

  it('a token of many kilobytes is accepted', async () => {
    const { list } = await setStage({ tokenBytes: 40_000 }, 'user');
    expect((await list()).ids).toEqual([]);
  });

  it('the sign-in is retried while IAM is unavailable', async () => {
    const { scene, list } = await setStage({}, 'user');
    scene.simulator.faults.on(faults.serverError(503), { ...TOKEN, times: 2 });
    expect((await list()).ids).toEqual([]);
  });

  it.each([
    [faults.instead(400, {}, '{"error":{"code":400,"message":"SECRET"}}'), 'authentication'],
    [faults.instead(403, {}, '{"error_msg":"SECRET","error_code":"IAM.0003"}'), 'forbidden'],
    [faults.instead(404, {}, ''), 'not-found'],
    [faults.instead(418, {}, 'SECRET'), 'invalid-response'],
    [faults.htmlPage(200), 'invalid-response'],
    [
      faults.instead(201, {}, '{"token":{"expires_at":"2027-02-13T06:52:13.855000Z"}}'),
      'invalid-response',
    ],
    [faults.instead(201, { 'X-Subject-Token': 'SECRET' }, '{"token":{}}'), 'invalid-response'],
    [faults.instead(201, { 'X-Subject-Token': 'SECRET' }, 'SECRET'), 'invalid-response'],
    [
      faults.instead(201, { 'X-Subject-Token': 'SECRET' }, '{"token":{"expires_at":"SECRET"}}'),
      'invalid-response',
    ],
    [faults.htmlPage(502), 'unavailable'],
    [faults.redirect('http://127.0.0.1:9/', 307), 'invalid-response'],
  ])('the response %j instead of a token is reported as %s', async (fault, kind) => {
    const { scene, list } = await setStage({}, 'user');
    scene.simulator.faults.on(fault, TOKEN);
    const error: unknown = await list().then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    expect(error).toMatchObject({ kind, operation: 'sign in' });
    expect(textOf(error)).not.toContain('SECRET');
  });

  it('the sign-in uses the IAM of the region by default', async () => {
    const asked: string[] = [];
    const { provider } = await openAccount(
      {
        provider: 'huawei',
        account: 'main',
        settings: { region: 'cn-north-4' },
        secret: { domainName: 'd', userName: 'u', password: 'p' },
      },
      {
        timer: virtualTimer(START),
        exchange: async ({ url }) => {
          asked.push(url.href);
          return { status: 401, headers: {}, body: '' };
        },
      },
    );
    await expect(provider.list(undefined, newRun())).rejects.toMatchObject({
      kind: 'authentication',
    });
    expect(asked).toEqual([
      'https://iam.cn-north-4.myhuaweicloud.com/v3/auth/tokens?nocatalog=true',
    ]);
  });
});

it('a token is sent only to the SCM host, and a password only to the IAM host', async () => {
  const merged: string[] = [];
  const server = createServer((request, response) => {
    merged.push(`${request.method} ${request.url} ${String(request.headers['x-auth-token'])}`);
    response.end('{"certificates":[],"total_count":0}');
  });
  server.listen(0, '127.0.0.1');
  onTestFinished(() => void server.close());
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  const { scene, asked } = await setStage(
    { settings: { baseUrl: `http://127.0.0.1:${port}` } },
    'user',
  );
  const { provider } = await scene.open();
  await provider.list(undefined, newRun());
  expect(merged).toMatchObject([
    expect.stringMatching(/^GET \/v3\/scm\/certificates\?.* MIISIMULATED/),
    expect.stringMatching(/^POST \/v3\/scm\/resource_instances\/action MIISIMULATED/),
  ]);
  expect(asked('obtain-token')).toBe(1);
});

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as vendor from '../../../../infra/simulators/huawei/vendor-faults.ts';
import { refusalError, refusalOf } from '../../../../shared/providers/huawei/refusal.ts';
import { setStage } from './stage.ts';

function refused(status: number, body: string) {
  return refusalError(refusalOf({ status, headers: {}, body }), {
    provider: 'huawei',
    operation: 'list certificates',
  });
}

function fixture(name: string): string {
  return readFileSync(new URL(`../../../fixtures/huawei/${name}`, import.meta.url), 'utf8');
}

const scm = (code: string) => JSON.stringify({ error_code: code, error_msg: '机密 SECRET' });
const gateway = (code: string) =>
  JSON.stringify({ error_msg: 'SECRET', error_code: code, request_id: 'SECRET' });

describe('a refusal', () => {
  it.each([
    [401, gateway('APIGW.0301'), 'authentication', 'status 401, APIGW.0301'],
    [401, gateway('APIGW.0307'), 'authentication', 'status 401, APIGW.0307'],
    [404, gateway('APIGW.0301'), 'authentication', 'status 404, APIGW.0301'],
    [400, gateway('APIGW.0307'), 'authentication', 'status 400, APIGW.0307'],
    [404, gateway('APIGW.0302'), 'forbidden', 'status 404, APIGW.0302'],
    [401, fixture('error-401.json'), 'authentication', 'status 401, SCM.XXX'],
    [403, gateway('APIGW.0302'), 'forbidden', 'status 403, APIGW.0302'],
    [403, fixture('error-403.json'), 'forbidden', 'status 403, SCM.XXX'],
    [404, gateway('APIGW.0101'), 'not-found', 'status 404, APIGW.0101'],
    [404, '', 'not-found', 'status 404'],
    [404, '<html></html>', 'not-found', 'status 404'],
    [400, scm('SCM.0003'), 'forbidden', 'status 400, SCM.0003'],
    [400, scm('SCM.0005'), 'invalid-response', 'status 400, SCM.0005'],
    [400, scm('SCM.0008'), 'not-found', 'status 400, SCM.0008'],
    [400, scm('SCM.0020'), 'not-found', 'status 400, SCM.0020'],
    [400, scm('SCM.0010'), 'invalid-response', 'status 400, SCM.0010'],
    [400, scm('SCM.0016'), 'unavailable', 'status 400, SCM.0016'],
    [400, scm('SCM.0064'), 'unavailable', 'status 400, SCM.0064'],
    [400, scm('SCM.0001'), 'forbidden', 'SCM is not activated for this account'],
    [403, scm('SCM.0002'), 'forbidden', 'SCM is not activated for this account'],
    [413, gateway('APIGW.0201'), 'invalid-response', 'request too large'],
    [414, gateway('APIGW.0201'), 'invalid-response', 'request too large'],
    [494, gateway('APIGW.0201'), 'invalid-response', 'Use an access key'],
    [202, '{}', 'invalid-response', 'status 202'],
    [204, '', 'invalid-response', 'status 204'],
  ])('refusalError interprets status %d with %s as %s', (status, body, kind, reported) => {
    const error = refused(status, body);
    expect(error).toMatchObject({ kind, provider: 'huawei', operation: 'list certificates' });
    expect(error.message).toContain(reported);
    expect(error.message).not.toMatch(/SECRET|机密/);
  });

  it.each([
    'null',
    '[]',
    '"SCM.0005"',
    '{"error_code":5}',
    '{"error_code":"SECRET"}',
    '{"error_code":"SCM.0005 SECRET"}',
    '{"error_code":',
  ])('refusalError reports only the status of a refusal with the body %s', (body) => {
    expect(refused(400, body)).toMatchObject({
      kind: 'invalid-response',
      message: expect.stringMatching(/: status 400$/),
    });
  });

  it('refusalError depends on the code, not on the text', () => {
    const body = JSON.stringify({ error_code: 'SCM.0020', error_msg: 'no privilege, please wait' });
    expect(refused(400, body).kind).toBe('not-found');
  });
});

describe('a temporary refusal', () => {
  it.each([
    ['500, SCM.0000', vendor.internalError],
    ['500, SCM.0016 in Chinese', vendor.abnormalOrder(500)],
    ['502, APIGW.0201', vendor.backendUnavailable(502)],
    ['504, APIGW.0201', vendor.backendUnavailable(504)],
    ['429, APIGW.0308', vendor.tooManyRequests()],
    ['429, APIGW.0308 with Retry-After', vendor.tooManyRequests(20)],
  ])('a temporary refusal is retried: %s', async (_, fault) => {
    const { scene, list, asked } = await setStage();
    const added = scene.add(2);
    scene.simulator.faults.on(fault, { route: 'list-certificates', times: 2 });
    expect((await list()).ids).toEqual(added);
    expect(asked('list-certificates')).toBe(3);
  });

  it.each([
    ['the list', 'list-certificates'],
    ['a certificate', 'show-certificate'],
  ] as const)(
    'a temporary refusal that persists is reported as unavailable, for %s',
    async (_, route) => {
      const { scene } = await setStage();
      scene.add(1);
      scene.simulator.faults.on(vendor.abnormalOrder(500), { route });
      const { provider } = await scene.open();
      const run = { signal: new AbortController().signal, deadline: Number.MAX_SAFE_INTEGER };
      const work = async () => {
        const { rows } = await provider.list(undefined, run);
        return rows[0] && provider.fetchDetails(rows[0], run);
      };
      await expect(work()).rejects.toMatchObject({ kind: 'unavailable' });
    },
  );

  it('a permanent refusal is not retried', async () => {
    for (const code of ['SCM.0016', 'SCM.0003', 'SCM.0005']) {
      const { scene, list, asked } = await setStage();
      scene.simulator.faults.on(vendor.refusal(400, code));
      await expect(list()).rejects.toBeDefined();
      expect(asked('list-certificates')).toBe(1);
    }
  });
});

it('the missing permission for details is reported for each certificate', async () => {
  const { scene } = await setStage();
  scene.add(1);
  scene.simulator.forbid('show-certificate');
  const { provider } = await scene.open();
  const run = { signal: new AbortController().signal, deadline: Number.MAX_SAFE_INTEGER };
  const { rows } = await provider.list(undefined, run);
  await expect(rows[0] && provider.fetchDetails(rows[0], run)).rejects.toMatchObject({
    kind: 'forbidden',
    message: expect.stringContaining('scm:cert:get'),
  });
});

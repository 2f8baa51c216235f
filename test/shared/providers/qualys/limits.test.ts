import { afterEach, describe, expect, it } from 'vitest';
import { slowHeaders } from '../../../../infra/simulators/faults.ts';
import { tooManyRequests } from '../../../../infra/simulators/qualys/vendor-faults.ts';
import { HOUR } from '../../../../shared/certificates/instant.ts';
import { limitReport } from '../../../../shared/providers/qualys/refusal.ts';
import { listAll } from '../../../contracts/provider/recorder.ts';
import { virtualTimer } from '../../../support/virtual-timer.ts';
import { newRun } from './detail-stage.ts';
import { startQualysScene } from './scene.ts';
import type { QualysScene } from './scene.ts';
import { watchAccount } from './watched-account.ts';

let scene: QualysScene | undefined;
afterEach(() => scene?.stop());

const answer = (status: number, headers: Record<string, string> = {}, body = '') => ({
  status,
  headers,
  body,
});

describe('limitReport', () => {
  it.each([409, 429])(
    'limitReport reads status %d as a rate limit, with a pause of one minute if none is stated',
    (status) => {
      expect(limitReport(answer(status))).toEqual({ refused: true, waitSeconds: 60 });
      expect(limitReport(answer(status, { 'x-ratelimit-towait-sec': '7' }))).toEqual({
        refused: true,
        waitSeconds: 7,
      });
    },
  );

  it.each([
    [{ 'x-ratelimit-towait-sec': '86400' }, 3600],
    [{ 'x-ratelimit-towait-sec': '0' }, 60],
    [{ 'x-ratelimit-towait-sec': 'soon' }, 60],
    [{ 'xratelimit-towaitsec': '9' }, 9],
    [{ 'x-rate-limit-to-wait-sec': '9' }, 9],
    [{ 'retry-after': '9' }, undefined],
  ])('limitReport reads %j as a pause of %s seconds', (headers, waitSeconds) => {
    expect(limitReport(answer(409, headers))).toEqual({ refused: true, waitSeconds });
  });

  it.each(['1960', '1965'])('limitReport reads code %s as a rate limit with any status', (code) => {
    const json = JSON.stringify({ errorCode: code });
    expect(limitReport(answer(400, {}, json))).toMatchObject({ refused: true });
    const xml = `<RETURN><CODE>${code}</CODE></RETURN>`;
    expect(limitReport(answer(400, {}, xml))).toMatchObject({ refused: true });
    expect(limitReport(answer(400, {}, '{"errorCode":"1905"}'))).toBeUndefined();
  });

  it('limitReport does not read a blocked account as a rate limit', () => {
    const blocked = '{"errorCode":"1920"}';
    expect(limitReport(answer(409, {}, blocked))).toBeUndefined();
    expect(limitReport(answer(409, {}, '{"errorCode":"1965"}'))).toMatchObject({ refused: true });
    expect(limitReport(answer(409, {}, '<html></html>'))).toMatchObject({ refused: true });
    expect(limitReport(answer(429, {}, blocked))).toMatchObject({ refused: true });
  });

  it('limitReport reads a pause from the last allowed response', () => {
    const headers = { 'x-ratelimit-remaining': '0', 'x-ratelimit-towait-sec': '120' };
    expect(limitReport(answer(200, headers))).toEqual({ refused: false, waitSeconds: 120 });
    expect(limitReport(answer(200, { ...headers, 'x-ratelimit-remaining': '5' }))).toBeUndefined();
    expect(limitReport(answer(200, { 'x-ratelimit-remaining': '0' }))).toBeUndefined();
  });
});

describe('the limits of a Qualys subscription', () => {
  it('a request is retried after the stated pause', async () => {
    const timer = virtualTimer();
    scene = await startQualysScene({ timer });
    scene.addIssued(1);
    const { provider } = await scene.open({ timer });
    scene.fault(tooManyRequests(600), 'listing', 1);
    const before = timer.now();
    expect((await listAll(provider, newRun())).rows).toHaveLength(1);
    expect(timer.now() - before).toBeGreaterThanOrEqual(600_000);
    expect(timer.now() - before).toBeLessThan(700_000);
  });

  it('the client pauses after the last allowed response, so that no request is refused', async () => {
    const timer = virtualTimer();
    scene = await startQualysScene({ timer, rateLimit: { requests: 2, perMilliseconds: HOUR } });
    scene.addIssued(900);
    const { provider } = await scene.open({ timer });
    expect((await listAll(provider, newRun())).rows).toHaveLength(900);
    expect(scene.requests.map(({ status }) => status)).toEqual([201, 200, 200, 200, 200, 200, 200]);
    expect(timer.sleeps.filter((sleep) => sleep > 3_500_000)).toHaveLength(2);
  });

  it('the client pauses concurrent requests, so that none is refused', async () => {
    scene = await startQualysScene();
    for (let count = 0; count < 5; count += 1) scene.addPending();
    const { provider } = await scene.open({ timer: virtualTimer() });
    const run = newRun();
    const { rows } = await listAll(provider, run);
    scene.fault(slowHeaders(30), 'detailFetch');
    scene.fault(slowHeaders(30), 'listing');
    await Promise.all([
      ...rows.map((row) => provider.fetchDetails(row, run)),
      ...rows.map(() => provider.list(undefined, newRun())),
    ]);
    expect(scene.requests.filter(({ status }) => status === 409)).toEqual([]);
  });

  it('a used-up limit pauses a sync, and the next run completes it', async () => {
    const account = await watchAccount({ rateLimit: { requests: 3, perMilliseconds: HOUR } });
    const ids = account.scene.addIssued(1100);
    const reports = [];
    for (let run = 0; run < 4; run += 1) {
      const report = await account.sync(60_000);
      reports.push([report.outcome, report.asked.filter((route) => route !== 'sign-in').length]);
      account.timer.advance(HOUR + 60_000);
    }
    expect(reports).toEqual([
      ['paused', 3],
      ['paused', 3],
      ['complete', 1],
      ['paused', 3],
    ]);
    expect((await account.state(ids.at(-1) ?? ''))?.certificate.status).toBe('issued');
    expect(account.scene.requests.every(({ status }) => status < 300)).toBe(true);
  });

  it('a limit used up by other clients pauses the sync and delays the next runs', async () => {
    const account = await watchAccount();
    account.scene.addIssued(3);
    await account.sync();
    account.scene.fault(tooManyRequests(1800), 'listing');
    expect(await account.sync(60_000)).toMatchObject({ outcome: 'failed', asked: { length: 1 } });
    account.scene.simulator.faults.clear();
    account.timer.advance(900_000);
    expect(await account.sync(60_000)).toMatchObject({ outcome: 'paused', asked: [] });
    account.timer.advance(900_000);
    expect(await account.sync(60_000)).toMatchObject({ outcome: 'complete' });
  });

  it('the limits leave enough requests for a listing, however many details are fetched', async () => {
    const account = await watchAccount();
    for (let count = 0; count < 290; count += 1) account.scene.addPending();
    const first = await account.sync(60_000);
    expect(first.asked.filter((route) => route === 'order').length).toBeLessThanOrEqual(270);
    account.timer.advance(60_000);
    const second = await account.sync(60_000);
    expect(second).toMatchObject({ outcome: 'complete' });
    expect(second.asked).toEqual(['list-certificates']);
  });
});

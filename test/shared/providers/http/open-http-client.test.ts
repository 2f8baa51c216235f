import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createFaultSwitches } from '../../../../infra/simulators/fault-switches.ts';
import * as faults from '../../../../infra/simulators/faults.ts';
import { startLoopbackServer } from '../../../../infra/simulators/loopback-server.ts';
import type { LoopbackServer } from '../../../../infra/simulators/loopback-server.ts';
import type { SimulatedRequest } from '../../../../infra/simulators/simulated-request.ts';
import type { HttpRequest } from '../../../../shared/providers/http/http-client.ts';
import { openHttpClient } from '../../../../shared/providers/http/open-http-client.ts';
import type { HttpClientOptions } from '../../../../shared/providers/http/open-http-client.ts';
import { ProviderError } from '../../../../shared/providers/provider-error.ts';
import { textOf } from '../../../contracts/provider/recorder.ts';
import { virtualTimer } from '../../../support/virtual-timer.ts';

const SECRET = 'PLANTED-KEY';
const GET: HttpRequest = {
  method: 'GET',
  path: '/things',
  operation: 'list things',
  headers: { 'x-key': SECRET },
};

const LIST: HttpRequest = { ...GET, priority: 'listing' };

let server: LoopbackServer;
let merged: SimulatedRequest[];
const switches = createFaultSwitches<string>();

beforeEach(async () => {
  merged = [];
  server = await startLoopbackServer({
    routeOf: (path) => path,
    answer: (request) => ({ status: 200, headers: { 'x-two': 'b' }, body: `ä:${request.body}` }),
    faults: {
      ...switches,
      take(request, route) {
        merged.push(request);
        return switches.take(request, route);
      },
    },
    log: { entries: [], record: () => undefined },
  });
});

afterEach(async () => {
  switches.clear();
  await server.stop();
});

function client(options: Partial<HttpClientOptions> = {}) {
  const timer = virtualTimer();
  const http = openHttpClient({
    provider: 'example',
    baseUrl: `${server.origin}/v2`,
    rateLimits: [],
    timer,
    random: () => 0.5,
    ...options,
    limits: { headersTimeout: 300, bodyTimeout: 300, maximumBodyBytes: 10_000, ...options.limits },
  });
  const stop = new AbortController();
  const run = { signal: stop.signal, deadline: timer.now() + 600_000 };
  const fail = async (request: HttpRequest = GET): Promise<ProviderError> => {
    const error: unknown = await http.send(request, run).then(
      () => expect.fail('it was answered'),
      (thrown: unknown) => thrown,
    );
    expect(error).toBeInstanceOf(ProviderError);
    if (!(error instanceof ProviderError)) throw error;
    expect(textOf(error)).not.toContain(SECRET);
    return error;
  };
  return { http, run, stop, timer, fail };
}

describe('an HTTP client', () => {
  it('the client sends a request below its base URL and returns the response', async () => {
    const { http, run } = client();
    const answer = await http.send(
      { ...GET, method: 'POST', query: { a: 'b c' }, body: 'body' },
      run,
    );
    expect(answer).toMatchObject({ status: 200, body: 'ä:body', headers: { 'x-two': 'b' } });
    expect(merged[0]).toMatchObject({ method: 'POST', path: '/v2/things' });
    expect(merged[0]?.query.get('a')).toBe('b c');
    expect(merged[0]?.headers).toMatchObject({
      'x-key': SECRET,
      'user-agent': 'cert-expiry-monitor',
    });
    expect(http.requests).toBe(1);
  });

  it.each([201, 400, 401, 403, 404, 406, 409])('the client returns status %d', async (status) => {
    switches.on(faults.instead(status, {}, 'text'));
    const { http, run } = client();
    expect(await http.send(GET, run)).toMatchObject({ status, body: 'text' });
    expect(http.requests).toBe(1);
  });

  it.each([
    ['500', faults.serverError(500)],
    ['an HTML page with 502', faults.htmlPage(502)],
    ['a connection that is cut', faults.connectionReset],
    ['429', faults.instead(429, {}, '')],
  ])('the client retries after %s', async (_, fault) => {
    switches.on(fault, { times: 2 });
    const { http, run, timer } = client();
    expect(await http.send(GET, run)).toMatchObject({ status: 200 });
    expect(http.requests).toBe(3);
    expect(timer.sleeps.length).toBeGreaterThanOrEqual(2);
  });

  it('the client fails after several attempts and states the last error', async () => {
    switches.on(faults.serverError(503, { 'retry-after': '2' }));
    const { http, fail } = client();
    const error = await fail();
    expect(error).toMatchObject({ kind: 'unavailable', operation: 'list things', retryAfter: 2 });
    expect(error.message).toContain('status 503');
    expect(http.requests).toBe(6);
  });

  it('the client waits as long as Retry-After states, in seconds or as a date', async () => {
    const { http, run, timer } = client();
    const start = timer.now();
    expect(start).toBe(1_800_000_000_000);
    const date = 'Fri, 15 Jan 2027 08:00:40 GMT';
    switches.on(faults.instead(429, { 'retry-after': '20' }, ''), { times: 1 });
    await http.send(GET, run);
    expect(timer.now() - start).toBeGreaterThanOrEqual(20_000);
    switches.on(faults.instead(503, { 'retry-after': date }, ''), { times: 1 });
    await http.send(GET, run);
    expect(timer.now() - start).toBeGreaterThanOrEqual(40_000);
  });

  it('the client does not wait for a Retry-After beyond the deadline of the run', async () => {
    switches.on(faults.instead(429, { 'retry-after': '3600' }, ''));
    const { http, fail, timer } = client();
    expect(await fail()).toMatchObject({ kind: 'rate-limited', retryAfter: 3600 });
    expect(http.requests).toBe(1);
    expect(timer.sleeps).toEqual([]);
  });

  it('other requests wait as well after a Retry-After', async () => {
    switches.on(faults.instead(429, { 'retry-after': '10' }, ''), { times: 1 });
    const { http, run, timer, fail } = client();
    const start = timer.now();
    await fail({ ...GET, repeatable: false });
    expect(timer.now()).toBe(start);
    await http.send(GET, run);
    expect(timer.now() - start).toBeGreaterThanOrEqual(10_000);
    expect(http.requests).toBe(2);
  });

  it('the client sends a request once if it is not repeatable', async () => {
    switches.on(faults.serverError(500));
    const { http, fail } = client();
    await fail({ ...GET, method: 'POST', body: '' });
    expect(http.requests).toBe(1);
    await fail({ ...GET, method: 'POST', body: '', repeatable: true });
    expect(http.requests).toBe(7);
  });

  it('the client does not follow redirects', async () => {
    const elsewhere: string[] = [];
    const other = await startLoopbackServer({
      routeOf: () => undefined,
      answer: (request) => {
        elsewhere.push(request.path);
        return { status: 200, headers: {}, body: '{}' };
      },
      faults: createFaultSwitches<string>(),
      log: { entries: [], record: () => undefined },
    });
    for (const status of [301, 302, 303, 307, 308]) {
      switches.on(faults.redirect(`${other.origin}/v2/things`, status), { times: 1 });
      const error = await client().fail();
      expect(error.kind).toBe('invalid-response');
      expect(error.message).not.toContain(other.origin);
    }
    await other.stop();
    expect(elsewhere).toEqual([]);
  });

  it('the client sends no request outside its host and path', async () => {
    const { http, fail } = client();
    expect(await fail({ ...GET, path: '/things/../../admin' })).toMatchObject({
      kind: 'invalid-response',
    });
    expect(http.requests).toBe(0);
  });

  it('the client requests the encodings that it decodes, and decodes them', async () => {
    const encoded = gzipSync(Buffer.from('{"ä":1}'));
    switches.on(faults.instead(200, { 'content-encoding': 'gzip' }, encoded));
    const { http, run } = client();
    expect((await http.send(GET, run)).body).toBe('{"ä":1}');
    expect(merged[0]?.headers['accept-encoding']).toBe('gzip, deflate, br');
  });

  it.each([
    ['that is too large once it is decoded', gzipSync(Buffer.alloc(5e6)), 'more than 10000 bytes'],
    ['that is not in its encoding', 'plain text', 'a body that is not valid gzip'],
  ])('the client rejects a body %s', async (_, body, words) => {
    switches.on(faults.instead(200, { 'content-encoding': 'gzip' }, body));
    const { http, fail } = client();
    expect((await fail()).message).toContain(`: ${words}`);
    expect(http.requests).toBe(1);
  });

  it('the client retries after an error response with an undecodable body', async () => {
    switches.on(faults.instead(503, { 'content-encoding': 'gzip' }, 'plain text'), { times: 1 });
    const { http, run } = client();
    expect(await http.send(GET, run)).toMatchObject({ status: 200 });
  });

  it('the client stops reading a body that is too large', async () => {
    switches.on(faults.oversizedBody(5_000_000));
    const { http, fail } = client();
    expect(await fail()).toMatchObject({ kind: 'invalid-response' });
    expect(http.requests).toBe(1);
  });

  it.each([
    ['an answer that does not begin', faults.slowHeaders(60_000)],
    ['an answer that does not end', faults.slowBody(60_000)],
  ])('the client stops waiting for %s', async (_, fault) => {
    switches.on(fault);
    const { fail } = client({ tries: 1 });
    const error = await fail();
    expect(error.kind).toBe('unavailable');
    expect(error.message).toMatch(/TIMEOUT/);
  });

  it('the client stops waiting for a response that arrives very slowly', async () => {
    switches.on(faults.slowBody(60_000));
    const { fail } = client({ tries: 1, limits: { bodyTimeout: 60_000, totalTimeout: 300 } });
    expect((await fail()).message).toContain('the response was not complete in time');
  });

  it('the client reports a refused connection', async () => {
    await server.stop();
    const error = await client().fail();
    expect(error).toMatchObject({ kind: 'unavailable' });
    expect(error.message).toContain('the connection was refused (ECONNREFUSED)');
  });

  it('every pending call fails with the reason of an aborted signal', async () => {
    const enough = new Error('enough');
    for (const fault of [faults.slowHeaders(60_000), faults.slowBody(60_000)]) {
      const off = switches.on(fault);
      const { http, run, stop } = client({
        limits: { headersTimeout: 60_000, bodyTimeout: 60_000 },
      });
      setTimeout(() => stop.abort(enough), 100);
      await expect(http.send(GET, run)).rejects.toBe(enough);
      off();
    }
    const { http, run, stop } = client();
    stop.abort(enough);
    await expect(http.send(GET, run)).rejects.toBe(enough);
    expect(http.requests).toBe(0);
  });

  it('the client counts the requests of the previous client towards the rate limits', async () => {
    const rateLimits = [{ requests: 2, perMilliseconds: 3_600_000 }];
    const { http, run, timer } = client({ rateLimits });
    await http.send(LIST, run);
    await http.send(LIST, run);
    const next = client({ rateLimits, timer, pacing: http.pacing() });
    await expect(next.http.send(LIST, run)).rejects.toMatchObject({ what: 'requests' });
    expect(next.http.requests).toBe(0);
  });

  it('the client sends a listing request when the limit for other requests is used up', async () => {
    const { http, run } = client({ rateLimits: [{ requests: 2, perMilliseconds: 3_600_000 }] });
    await http.send(GET, run);
    await expect(http.send(GET, run)).rejects.toMatchObject({ what: 'requests' });
    expect(await http.send(LIST, run)).toMatchObject({ status: 200 });
  });

  it('the next client waits for a Retry-After of the previous one', async () => {
    switches.on(faults.instead(429, { 'retry-after': '3600' }, ''), { times: 1 });
    const { http, fail, timer } = client();
    await fail();
    const next = client({ timer, pacing: http.pacing() });
    await expect(next.http.send(GET, next.run)).rejects.toMatchObject({ what: 'requests' });
    expect(next.http.requests).toBe(0);
    timer.advance(3_601_000);
    const later = client({ timer, pacing: next.http.pacing() });
    const run = { ...later.run, deadline: timer.now() + 1000 };
    expect(await later.http.send(GET, run)).toMatchObject({ status: 200 });
  });

  it('retries count towards the rate limits', async () => {
    switches.on(faults.serverError(500));
    const { http, run } = client({ rateLimits: [{ requests: 3, perMilliseconds: 3_600_000 }] });
    await expect(http.send(LIST, run)).rejects.toMatchObject({ name: 'BudgetExhausted' });
    expect(http.requests).toBe(3);
  });
});

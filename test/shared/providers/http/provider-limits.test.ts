import { describe, expect, it } from 'vitest';
import type { Exchange } from '../../../../shared/providers/http/exchange.ts';
import type { HttpRequest, HttpResponse } from '../../../../shared/providers/http/http-client.ts';
import { openHttpClient } from '../../../../shared/providers/http/open-http-client.ts';
import { virtualTimer } from '../../../support/virtual-timer.ts';

/** A provider that counts by itself: 409 is "too many", and a header says how long to wait. */
const GET: HttpRequest = {
  method: 'GET',
  path: '/things',
  operation: 'list things',
  limits: ({ status, headers }) => {
    const wait = headers['x-wait'];
    return status === 409 || wait !== undefined
      ? { refused: status === 409, waitSeconds: wait === undefined ? undefined : Number(wait) }
      : undefined;
  },
};

function stage(answers: readonly Partial<HttpResponse>[]) {
  const timer = virtualTimer();
  const sent: (Exchange & { readonly at: number })[] = [];
  const start = timer.now();
  const http = openHttpClient({
    provider: 'example',
    baseUrl: 'https://api.example.com/v1',
    rateLimits: [],
    timer,
    random: () => 0.5,
    async exchange(exchange) {
      sent.push({ ...exchange, at: timer.now() - start });
      return { status: 200, headers: {}, body: '', ...answers[sent.length - 1] };
    },
  });
  const run = { signal: new AbortController().signal, deadline: timer.now() + 600_000 };
  return { http, run, sent, timer, waits: () => sent.map(({ at }) => at) };
}

describe("a provider's own limits", () => {
  it('a refusal that the provider module recognizes is retried after the stated wait', async () => {
    const { http, run, waits } = stage([{ status: 409, headers: { 'x-wait': '20' } }]);
    expect((await http.send(GET, run)).status).toBe(200);
    expect(waits()).toEqual([0, 20_250]);
  });

  it('a response that reports a used-up limit is returned, and the next request waits', async () => {
    const { http, run, waits } = stage([{ headers: { 'x-wait': '60' } }]);
    expect((await http.send(GET, run)).status).toBe(200);
    await http.send(GET, run);
    expect(waits()).toEqual([0, 60_000]);
  });

  it('a pause beyond the deadline ends the run, and the next run waits for the rest', async () => {
    const { http, run, timer } = stage([{ headers: { 'x-wait': '900' } }]);
    await http.send(GET, run);
    await expect(http.send(GET, run)).rejects.toMatchObject({ what: 'requests' });
    const seconds = Math.ceil((timer.now() + 900_000) / 1000);
    expect(http.pacing()).toMatch(new RegExp(`~${seconds.toString(36)}$`));
  });
});

describe('the address and the headers of a request', () => {
  it('authorize creates new headers for each attempt', async () => {
    const { http, run, sent } = stage([{ status: 503 }, { status: 503 }]);
    const authorize: HttpRequest['authorize'] = ({ method, url, body, now }) => ({
      'x-signed': `${method} ${url.pathname}${url.search} ${body} ${now}`,
    });
    const request = { ...GET, method: 'POST', body: 'b', repeatable: true } as const;
    await http.send({ ...request, query: { a: 'ä' }, authorize }, run);
    const signed = sent.map(({ headers }) => headers['x-signed']);
    expect(signed[0]).toMatch(/^POST \/v1\/things\?a=%C3%A4 b \d{4}-/);
    expect(new Set(signed).size).toBe(3);
  });

  it('a client for another address shares limits and counts', async () => {
    const { http, run, sent } = stage([{ headers: { 'x-wait': '30' } }]);
    const service = http.at('https://iam.example.com');
    await service.send(GET, run);
    await http.send(GET, run);
    expect(sent.map(({ url, at }) => [url.href, at])).toEqual([
      ['https://iam.example.com/things', 0],
      ['https://api.example.com/v1/things', 30_000],
    ]);
    expect([http.requests, service.requests]).toEqual([2, 2]);
  });
});

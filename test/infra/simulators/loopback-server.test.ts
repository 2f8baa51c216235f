import { describe, expect, onTestFinished, test } from 'vitest';
import { createFaultSwitches } from '../../../infra/simulators/fault-switches.ts';
import type { Fault } from '../../../infra/simulators/fault-switches.ts';
import {
  changedDocument,
  connectionReset,
  emptyBody,
  emptyObject,
  htmlPage,
  oversizedBody,
  redirect,
  serverError,
  slowBody,
  slowHeaders,
  truncated,
} from '../../../infra/simulators/faults.ts';
import { startLoopbackServer } from '../../../infra/simulators/loopback-server.ts';
import { createRequestLog } from '../../../infra/simulators/request-log.ts';
import { jsonAnswer } from '../../../infra/simulators/simulated-request.ts';

const TRUTH = { certificates: ['a', 'b', 'c'] };

/** A server that sends the real response except for its faults. */
async function start(fault?: Fault) {
  const faults = createFaultSwitches<'only'>();
  const log = createRequestLog();
  if (fault !== undefined) faults.on(fault);
  const server = await startLoopbackServer({
    routeOf: () => 'only' as const,
    answer: () => jsonAnswer(200, TRUTH),
    faults,
    log,
  });
  onTestFinished(() => server.stop());
  return { ...server, faults, log };
}

async function ask(origin: string) {
  const response = await fetch(origin, { redirect: 'manual', signal: AbortSignal.timeout(5_000) });
  return {
    status: response.status,
    headers: response.headers,
    type: response.headers.get('content-type'),
    body: await response.text(),
  };
}

test('sends the real response without a fault', async () => {
  const { origin } = await start();
  expect(JSON.parse((await ask(origin)).body)).toEqual(TRUTH);
});

describe('a fault', () => {
  test.each<[string, Fault, number, RegExp]>([
    ['a page instead of a document', htmlPage(200), 200, /^<!DOCTYPE html>/],
    ['an error of the server', serverError(502), 502, /^$/],
    [
      'words that depend on what was asked',
      { kind: 'answer-by-request', answer: ({ method }) => jsonAnswer(400, { method }) },
      400,
      /^\{"method":"GET"\}$/,
    ],
    ['an object without anything', emptyObject, 200, /^\{\}$/],
    ['no body', emptyBody, 200, /^$/],
    ['half a document', truncated, 200, /^\{"certificates/],
    ['a document that is larger than agreed', oversizedBody(1_000_000), 200, /^.{1000000}$/],
    ['another document', changedDocument(() => [1]), 200, /^\[1\]$/],
  ])('%s', async (_, fault, status, body) => {
    const { origin } = await start(fault);
    const answer = await ask(origin);
    expect(answer.status).toBe(status);
    expect(answer.body).toMatch(body);
  });

  test('truncated: sends half a document with a matching length', async () => {
    const { origin } = await start(truncated);
    const { body, headers } = await ask(origin);
    expect(headers.get('content-length')).toBe(String(body.length));
    expect(() => JSON.parse(body)).toThrow(SyntaxError);
  });

  test('redirect: sends the location', async () => {
    const { origin } = await start(redirect('http://127.0.0.1:1/elsewhere'));
    const { status, headers } = await ask(origin);
    expect(status).toBe(302);
    expect(headers.get('location')).toBe('http://127.0.0.1:1/elsewhere');
  });

  test('connectionReset: closes the connection and logs status 0', async () => {
    const { origin, log } = await start(connectionReset);
    await expect(ask(origin)).rejects.toThrow();
    expect(log.entries).toMatchObject([{ status: 0 }]);
  });

  test('slowHeaders: sends the real response late', async () => {
    const { origin } = await start(slowHeaders(150));
    const begin = performance.now();
    expect(JSON.parse((await ask(origin)).body)).toEqual(TRUTH);
    expect(performance.now() - begin).toBeGreaterThan(140);
  });

  test('slowBody: starts the body immediately and ends it late', async () => {
    const { origin } = await start(slowBody(200));
    const begin = performance.now();
    const response = await fetch(origin);
    const headersAfter = performance.now() - begin;
    expect(await response.json()).toEqual(TRUTH);
    expect(performance.now() - begin).toBeGreaterThan(190);
    expect(headersAfter).toBeLessThan(performance.now() - begin - 100);
  });
});

test('applies several faults together until they are switched off', async () => {
  const { origin, faults } = await start(changedDocument(() => ({ first: true })));
  faults.on(changedDocument((document) => ({ document, second: true })));
  expect(JSON.parse((await ask(origin)).body)).toEqual({ document: { first: true }, second: true });
  faults.clear();
  expect(JSON.parse((await ask(origin)).body)).toEqual(TRUTH);
});

test('stops during a slow response', async () => {
  const { origin, stop } = await start(slowHeaders(60_000));
  const asked = ask(origin).catch(() => 'cut');
  await new Promise((resolve) => setTimeout(resolve, 50));
  await stop();
  expect(await asked).toBe('cut');
  await expect(ask(origin)).rejects.toThrow();
});

test('responds with 500 to an error of the simulation, and throws it on stop', async () => {
  const server = await startLoopbackServer({
    routeOf: () => undefined,
    answer: () => {
      throw new Error('a mistake of our own');
    },
    faults: createFaultSwitches(),
    log: createRequestLog(),
  });
  expect(await ask(server.origin)).toMatchObject({ status: 500 });
  await expect(server.stop()).rejects.toThrow('a mistake of our own');
});

test('fails to start on a port in use', async () => {
  const { origin } = await start();
  const port = Number(new URL(origin).port);
  const second = startLoopbackServer(
    {
      routeOf: () => undefined,
      answer: () => jsonAnswer(200, {}),
      faults: createFaultSwitches(),
      log: createRequestLog(),
    },
    port,
  );
  await expect(second).rejects.toThrow('EADDRINUSE');
});

test('keeps only the last requests in the log', () => {
  const log = createRequestLog(2);
  const request = { method: 'GET', query: new URLSearchParams(), headers: {}, body: '' };
  for (const path of ['/1', '/2', '/3']) log.record({ ...request, path }, undefined, 200);
  expect(log.entries.map(({ path }) => path)).toEqual(['/2', '/3']);
});

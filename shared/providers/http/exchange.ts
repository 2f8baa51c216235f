import type { Dispatcher } from 'undici';
import { ACCEPTED_ENCODINGS, BodyTooLarge, decodeBody, UndecodableBody } from './decode-body.ts';
import type { HttpResponse } from './http-client.ts';

/** The limits of one request, in milliseconds and bytes. */
export interface ExchangeLimits {
  readonly connectTimeout: number;
  /** Until the first byte of the response. */
  readonly headersTimeout: number;
  /** Between two parts of the response. */
  readonly bodyTimeout: number;
  /** From the first byte sent to the last one received. Stops responses that arrive very slowly. */
  readonly totalTimeout: number;
  /** Applies to the received body and to the decoded body. */
  readonly maximumBodyBytes: number;
}

export const DEFAULT_LIMITS: ExchangeLimits = {
  connectTimeout: 10_000,
  headersTimeout: 60_000,
  bodyTimeout: 30_000,
  totalTimeout: 180_000,
  maximumBodyBytes: 32 * 1024 * 1024,
};

export interface Exchange {
  readonly url: URL;
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
}

/** Sends one request and waits for the whole response. */
export type Exchanger = (sent: Exchange, signal: AbortSignal) => Promise<HttpResponse>;

/** An exchanger that uses undici. It loads undici with the first request, because most cold starts do not need it. */
export function undiciExchanger(limits: ExchangeLimits): Exchanger {
  let dispatcher: Promise<Dispatcher> | undefined;
  return async (sent, signal) => {
    dispatcher ??= openDispatcher(limits);
    return exchange(await dispatcher, sent, limits, signal);
  };
}

/** Loads undici. The agent enforces the limits on connections and bodies. */
async function openDispatcher(limits: ExchangeLimits): Promise<Dispatcher> {
  const { Agent } = await import('undici');
  return new Agent({
    allowH2: false,
    // Explicit, so that no environment variable can disable the verification of certificates.
    connect: { timeout: limits.connectTimeout, rejectUnauthorized: true },
    maxResponseSize: limits.maximumBodyBytes,
    // A token in a header grows with the roles of its user. The default of Node.js is 16 KiB.
    maxHeaderSize: 128 * 1024,
  });
}

/** Whether an exchange failed because the body exceeded the limit. */
export function isBodyTooLarge(error: unknown): boolean {
  return (
    error instanceof BodyTooLarge ||
    (error instanceof Error && 'code' in error && error.code === 'UND_ERR_RES_EXCEEDED_MAX_SIZE')
  );
}

/**
 * Sends one request and returns the whole response.
 *
 * @throws a `TimeoutError` after `totalTimeout`, the reason of `signal`, UndecodableBody, BodyTooLarge, and the errors
 *   of undici for failed connections and bodies that are too large.
 */
async function exchange(
  dispatcher: Dispatcher,
  { url, method, headers, body }: Exchange,
  limits: ExchangeLimits,
  signal: AbortSignal,
): Promise<HttpResponse> {
  const answer = await dispatcher.request({
    origin: url.origin,
    path: `${url.pathname}${url.search}`,
    method,
    headers: { 'accept-encoding': ACCEPTED_ENCODINGS, ...headers },
    body: body ?? null,
    headersTimeout: limits.headersTimeout,
    bodyTimeout: limits.bodyTimeout,
    signal: AbortSignal.any([signal, AbortSignal.timeout(limits.totalTimeout)]),
  });
  const received = {
    status: answer.statusCode,
    headers: Object.fromEntries(
      Object.entries(answer.headers).map(([name, value]) => [
        name.toLowerCase(),
        Array.isArray(value) ? value.join(', ') : value,
      ]),
    ),
  };
  const bytes = await answer.body.bytes();
  return { ...received, body: await readText(bytes, received, limits.maximumBodyBytes) };
}

/** An error response counts by its status, even if its body cannot be decoded. */
async function readText(
  bytes: Uint8Array,
  { status, headers }: Pick<HttpResponse, 'status' | 'headers'>,
  maxBytes: number,
): Promise<string> {
  try {
    return new TextDecoder().decode(await decodeBody(bytes, headers['content-encoding'], maxBytes));
  } catch (error) {
    if (error instanceof UndecodableBody && status >= 400) return '';
    throw error;
  }
}

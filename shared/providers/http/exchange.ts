import type { Dispatcher } from 'undici';
import { ACCEPTED_ENCODINGS, BodyTooLarge, UndecodableBody, decodeBody } from './decode-body.ts';
import type { HttpResponse } from './http-client.ts';

/** What one request may take. Milliseconds and bytes. */
export interface ExchangeLimits {
  readonly connectTimeout: number;
  /** Until the first byte of the answer. */
  readonly headersTimeout: number;
  /** Between two pieces of the answer. */
  readonly bodyTimeout: number;
  /** From the first byte sent to the last one received: against answers that trickle. */
  readonly totalTimeout: number;
  /** As received, and once more after decoding. */
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

/** Sends one request and waits for its whole answer: `exchange` over a dispatcher, or what stands in for it. */
export type Exchanger = (sent: Exchange, signal: AbortSignal) => Promise<HttpResponse>;

/** An exchanger on undici, which is loaded with the first request: most of a cold start is not about it. */
export function undiciExchanger(limits: ExchangeLimits): Exchanger {
  let dispatcher: Promise<Dispatcher> | undefined;
  return async (sent, signal) => {
    dispatcher ??= openDispatcher(limits);
    return exchange(await dispatcher, sent, limits, signal);
  };
}

/** Loads undici. What it opens here keeps the limits on connections and bodies by itself. */
async function openDispatcher(limits: ExchangeLimits): Promise<Dispatcher> {
  const { Agent } = await import('undici');
  return new Agent({
    allowH2: false,
    // Said here, so that no environment variable can switch off the check of certificates.
    connect: { timeout: limits.connectTimeout, rejectUnauthorized: true },
    maxResponseSize: limits.maximumBodyBytes,
    // A token that comes in a header grows with the roles of its user; Node.js stops at 16 KiB.
    maxHeaderSize: 128 * 1024,
  });
}

/** Whether an exchange ended because its body grew beyond the limit. */
export function isBodyTooLarge(error: unknown): boolean {
  return (
    error instanceof BodyTooLarge ||
    (error instanceof Error && 'code' in error && error.code === 'UND_ERR_RES_EXCEEDED_MAX_SIZE')
  );
}

/**
 * One request and its whole answer.
 *
 * @throws a `TimeoutError` after `totalTimeout`, `signal`'s reason, UndecodableBody, BodyTooLarge, and whatever undici
 * throws for connections that fail and for bodies that are too large.
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

/** The status of an error counts, whether or not its body can be decoded. */
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

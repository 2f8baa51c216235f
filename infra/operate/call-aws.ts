import { createHash, createHmac } from 'node:crypto';
import { MINUTE } from '../../shared/certificates/instant.ts';
import type { Instant } from '../../shared/certificates/instant.ts';
import { Agent, fetch } from 'undici';
import { systemClock } from '../../shared/runtime/clock.ts';
import type { Clock } from '../../shared/runtime/clock.ts';

export interface AwsCredentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string | undefined;
}

export interface AwsRequest {
  /** As in the host's name: `lambda`. */
  readonly service: string;
  /** Percent-encoded already. */
  readonly path: string;
  readonly body: string;
  readonly contentType: string;
}

export type CallAws = (request: AwsRequest) => Promise<{
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  readonly body: string;
}>;

/** As much of `fetch` as a call needs. */
export type Send = (
  url: string,
  request: {
    readonly method: 'POST';
    readonly headers: Readonly<Record<string, string>>;
    readonly body: string;
  },
) => Promise<{
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  text(): Promise<string>;
}>;

/** A function may take a quarter of an hour to answer. */
const PATIENCE = 16 * MINUTE;

const sendPatiently: Send = (url, request) =>
  fetch(url, {
    ...request,
    dispatcher: new Agent({ headersTimeout: PATIENCE, bodyTimeout: PATIENCE }),
  });

/**
 * Calls services of AWS whose clients this project does not bring along: two calls are not worth two more packages.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html
 */
export function callAws(options: {
  readonly region: string;
  readonly credentials: () => Promise<AwsCredentials>;
  readonly send?: Send;
  readonly clock?: Clock;
  /** The origin of a service; that of AWS without it. */
  readonly endpoint?: string;
}): CallAws {
  const { region, credentials, send = sendPatiently, clock = systemClock, endpoint } = options;
  return async ({ service, path, body, contentType }) => {
    const url = new URL(path, endpoint ?? `https://${service}.${region}.amazonaws.com`);
    const headers = { host: url.host, 'content-type': contentType };
    const signed = sign(
      { url, body, headers },
      { service, region, at: clock() },
      await credentials(),
    );
    const { host: _host, ...sent } = signed;
    const answer = await send(url.href, { method: 'POST', headers: sent, body });
    return { status: answer.status, headers: answer.headers, body: await answer.text() };
  };
}

function sign(
  request: {
    readonly url: URL;
    readonly body: string;
    readonly headers: Readonly<Record<string, string>>;
  },
  scope: {
    readonly service: string;
    readonly region: string;
    readonly at: Instant;
  },
  { accessKeyId, secretAccessKey, sessionToken }: AwsCredentials,
): Record<string, string> {
  const { service, region, at } = scope;
  const time = at.replaceAll(/[-:]|\.\d+/g, '');
  const day = time.slice(0, 8);
  const headers: Record<string, string> = {
    ...request.headers,
    'x-amz-date': time,
    ...(sessionToken === undefined ? {} : { 'x-amz-security-token': sessionToken }),
  };
  const names = Object.keys(headers).sort();
  const canonical = [
    'POST',
    request.url.pathname.split('/').map(encodeURIComponent).join('/'),
    '',
    ...names.map((name) => `${name}:${headers[name] ?? ''}`),
    '',
    names.join(';'),
    sha256(request.body),
  ].join('\n');
  const range = `${day}/${region}/${service}/aws4_request`;
  const text = ['AWS4-HMAC-SHA256', time, range, sha256(canonical)].join('\n');
  const key = [day, region, service, 'aws4_request'].reduce<string | Buffer>(
    (key, part) => createHmac('sha256', key).update(part).digest(),
    `AWS4${secretAccessKey}`,
  );
  const signature = createHmac('sha256', key).update(text).digest('hex');
  return {
    ...headers,
    authorization: `AWS4-HMAC-SHA256 Credential=${accessKeyId}/${range}, SignedHeaders=${names.join(';')}, Signature=${signature}`,
  };
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

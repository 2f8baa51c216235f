import { createHmac, hash } from 'node:crypto';
import type { Instant } from '../../certificates/instant.ts';
import type { Sending } from '../http/http-client.ts';
import type { AccessKey } from './settings.ts';

const ALGORITHM = 'SDK-HMAC-SHA256';

/**
 * The headers that sign a request with an access key. All of `headers`, the host and the time are signed.
 * @see https://support.huaweicloud.com/intl/en-us/devg-apisign/apisign-devg-pdf.pdf
 */
export function signRequest(
  { method, url, body, now }: Sending,
  { accessKeyId, secretAccessKey }: Pick<AccessKey, 'accessKeyId' | 'secretAccessKey'>,
  headers: Readonly<Record<string, string>> = {},
): Readonly<Record<string, string>> {
  const date = sdkDate(now);
  const signed = { ...headers, host: url.host, 'x-sdk-date': date };
  const request = canonicalRequest(method, url, signed, body);
  // Unlike at AWS, no key is derived for the day or the region.
  const signature = createHmac('sha256', secretAccessKey)
    .update([ALGORITHM, date, hash('sha256', request)].join('\n'))
    .digest('hex');
  const names = signedNames(signed);
  return {
    ...headers,
    'x-sdk-date': date,
    authorization: `${ALGORITHM} Access=${accessKeyId}, SignedHeaders=${names}, Signature=${signature}`,
  };
}

/** `20191115T033655Z` */
function sdkDate(now: Instant): string {
  return `${now.slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
}

/** The text to sign. Header names must be in lower case. */
export function canonicalRequest(
  method: string,
  { pathname, searchParams }: Pick<URL, 'pathname' | 'searchParams'>,
  headers: Readonly<Record<string, string>>,
  body: string,
): string {
  const lines = sortedEntries(headers).map(([name, value]) => `${name}:${value.trim()}\n`);
  return [
    method,
    canonicalPath(pathname),
    canonicalQuery(searchParams),
    lines.join(''),
    signedNames(headers),
    hash('sha256', body),
  ].join('\n');
}

/** Must end with a slash, although the path that is sent does not. */
function canonicalPath(pathname: string): string {
  const path = pathname.split('/').map((part) => encode(decodeURIComponent(part)));
  return path.at(-1) === '' ? path.join('/') : `${path.join('/')}/`;
}

function canonicalQuery(query: URLSearchParams): string {
  return [...query]
    .map(([name, value]) => [encode(name), encode(value)] as const)
    .sort(([a, x], [b, y]) => compare(a, b) || compare(x, y))
    .map(([name, value]) => `${name}=${value}`)
    .join('&');
}

/** `host;x-sdk-date` */
function signedNames(headers: Readonly<Record<string, string>>): string {
  return sortedEntries(headers)
    .map(([name]) => name)
    .join(';');
}

function sortedEntries(headers: Readonly<Record<string, string>>): [string, string][] {
  return Object.entries(headers).sort(([a], [b]) => compare(a, b));
}

/** By code unit, independent of the locale. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** RFC 3986, which encodes more characters than `encodeURIComponent`. */
function encode(text: string): string {
  return encodeURIComponent(text).replaceAll(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { MINUTE, millisecondsBetween, parseInstant } from '../../../shared/certificates/instant.ts';
import type { Instant } from '../../../shared/certificates/instant.ts';
import type { SimulatedRequest } from '../simulated-request.ts';

/** Maximum deviation of the client's clock. */
const LARGEST_SKEW = 15 * MINUTE;

const AUTHORIZATION =
  /^SDK-HMAC-SHA256 Access=([^,\s]+), SignedHeaders=([a-z0-9;-]+), Signature=([0-9a-f]{64})$/;

export interface AccessKeyPair {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/**
 * The problem of a request's signature, or `undefined` if it is valid. Computed again from the request only.
 * @see https://support.huaweicloud.com/intl/en-us/devg-apisign/apisign-devg-pdf.pdf
 */
export function problemOfSignature(
  request: SimulatedRequest,
  { accessKeyId, secretAccessKey }: AccessKeyPair,
  now: Instant,
): string | undefined {
  const { headers } = request;
  const [, access, names = '', signature = ''] =
    AUTHORIZATION.exec(headers.authorization ?? '') ?? [];
  if (access === undefined) return 'the Authorization header has another form';
  if (access !== accessKeyId) return 'app key not found';
  const date = headers['x-sdk-date'];
  const sentAt = typeof date === 'string' ? readDate(date) : undefined;
  if (typeof date !== 'string' || sentAt === undefined) return 'X-Sdk-Date has another form';
  if (Math.abs(millisecondsBetween(sentAt, now)) > LARGEST_SKEW) return 'X-Sdk-Date has expired';
  const signed = names.split(';');
  if (!signed.includes('host') || !signed.includes('x-sdk-date'))
    return 'host or date is not signed';
  if (names !== signed.toSorted().join(';')) return 'the signed headers are not in order';
  const lines = signed.map((name) => {
    const value = headers[name];
    return typeof value === 'string' ? `${name}:${value.trim()}\n` : undefined;
  });
  if (lines.includes(undefined)) return 'a signed header is missing';
  const canonical = [
    request.method,
    canonicalPath(request.path),
    canonicalQuery(request.query),
    lines.join(''),
    names,
    sha256(request.body),
  ].join('\n');
  const wanted = createHmac('sha256', secretAccessKey)
    .update(`SDK-HMAC-SHA256\n${date}\n${sha256(canonical)}`)
    .digest();
  const same = timingSafeEqual(wanted, Buffer.from(signature, 'hex'));
  return same ? undefined : 'verify aksk signature fail';
}

/** Adds the final slash, which the request does not have. */
function canonicalPath(path: string): string {
  const segments = path.split('/').map(percentEncode).join('/');
  return segments.endsWith('/') ? segments : `${segments}/`;
}

function canonicalQuery(query: URLSearchParams): string {
  const pairs = [...query].map(([name, value]) => `${percentEncode(name)}=${percentEncode(value)}`);
  return pairs.sort().join('&');
}

/** Encodes all bytes except letters, digits and `-._~`. */
function percentEncode(text: string): string {
  return [...Buffer.from(text, 'utf8')]
    .map((byte) => {
      const character = String.fromCharCode(byte);
      if (/[A-Za-z0-9\-._~]/.test(character)) return character;
      return `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
    })
    .join('');
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function readDate(text: string): Instant | undefined {
  const [, ...parts] = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(text) ?? [];
  const [year, month, day, hour, minute, second] = parts;
  return parseInstant(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
}

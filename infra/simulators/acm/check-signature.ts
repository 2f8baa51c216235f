import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { MINUTE, millisecondsBetween, parseInstant } from '../../../shared/certificates/instant.ts';
import type { Instant } from '../../../shared/certificates/instant.ts';
import type { SimulatedRequest } from '../simulated-request.ts';

/** Maximum deviation of the client's clock. */
const LARGEST_SKEW = 5 * MINUTE;

const AUTHORIZATION =
  /^AWS4-HMAC-SHA256 Credential=([\w]+)\/(\d{8})\/([a-z0-9-]+)\/([a-z0-9-]+)\/aws4_request, SignedHeaders=([a-z0-9;-]+), Signature=([0-9a-f]{64})$/;

export interface AccessKey {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  /** Of temporary credentials. */
  readonly sessionToken?: string;
}

export type SignatureCheck =
  | { readonly kind: 'valid'; readonly key: AccessKey; readonly region: string }
  | { readonly kind: 'refused'; readonly code: string; readonly message: string };

/**
 * Checks the signature of a request, computed again from the request only.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html
 */
export function checkSignature(
  request: SimulatedRequest,
  service: string,
  keys: readonly AccessKey[],
  now: Instant,
): SignatureCheck {
  const { headers } = request;
  const { authorization = '' } = headers;
  if (authorization === '') {
    return refused('MissingAuthenticationTokenException', 'Missing Authentication Token');
  }
  const [, accessKeyId, day = '', region = '', scope, names = '', signature = ''] =
    AUTHORIZATION.exec(authorization) ?? [];
  if (accessKeyId === undefined) {
    return refused('IncompleteSignatureException', 'The Authorization header has another form.');
  }
  const key = keys.find((one) => one.accessKeyId === accessKeyId);
  const token = headers['x-amz-security-token'];
  if (key === undefined || key.sessionToken !== token) {
    const message = 'The security token included in the request is invalid.';
    return refused('UnrecognizedClientException', message);
  }
  if (scope !== service) {
    const message = `Credential should be scoped to correct service: '${service}'.`;
    return refused('InvalidSignatureException', message);
  }
  const date = headers['x-amz-date'];
  const sentAt = typeof date === 'string' ? readDate(date) : undefined;
  if (typeof date !== 'string' || sentAt === undefined || !date.startsWith(day)) {
    return refused('IncompleteSignatureException', 'X-Amz-Date has another form or another day.');
  }
  if (Math.abs(millisecondsBetween(sentAt, now)) > LARGEST_SKEW) {
    return refused('InvalidSignatureException', `Signature expired: ${date}`);
  }
  const signed = names.split(';');
  const wanted = ['host', 'x-amz-date', ...(token === undefined ? [] : ['x-amz-security-token'])];
  const lines = signed.map((name) => `${name}:${String(headers[name] ?? '').trim()}\n`);
  const canonical = [
    request.method,
    request.path,
    [...request.query].map(([name, value]) => `${name}=${value}`).join('&'),
    lines.join(''),
    names,
    sha256(request.body),
  ].join('\n');
  const text = [
    'AWS4-HMAC-SHA256',
    date,
    `${day}/${region}/${service}/aws4_request`,
    sha256(canonical),
  ].join('\n');
  const signingKey = [day, region, service, 'aws4_request'].reduce<Buffer | string>(
    (secret, part) => createHmac('sha256', secret).update(part).digest(),
    `AWS4${key.secretAccessKey}`,
  );
  const expected = createHmac('sha256', signingKey).update(text).digest();
  const isComplete = wanted.every((name) => signed.includes(name));
  if (!isComplete || !timingSafeEqual(expected, Buffer.from(signature, 'hex'))) {
    const message =
      'The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method.';
    return refused('InvalidSignatureException', message);
  }
  return { kind: 'valid', key, region };
}

function refused(code: string, message: string): SignatureCheck {
  return { kind: 'refused', code, message };
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function readDate(text: string): Instant | undefined {
  const [, ...parts] = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(text) ?? [];
  const [year, month, day, hour, minute, second] = parts;
  return parseInstant(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
}

import { createHmac, hash } from 'node:crypto';
import type { Sending } from '../http/http-client.ts';
import type { Instant } from '../../certificates/instant.ts';
import { canonicalRequest, signedNames } from './canonical-request.ts';
import type { AccessKey } from './secret.ts';

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

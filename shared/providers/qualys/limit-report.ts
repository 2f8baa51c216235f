import type { HttpResponse, LimitReport } from '../http/http-client.ts';
import { errorCode } from './error-code.ts';

/** Where a refusal does not say how long to wait: seconds. */
const USUAL_WAIT = 60;

/** The window is an hour as a rule; who is told to stay away for longer asks again after that. */
const MAX_WAIT = 3600;

/**
 * What an answer says of the vendor's own limits. Both 409 and 429 have been seen for a refusal, and 400 with
 * the code of one. The last answer that was still allowed says that the next one will not be.
 * @see https://docs.qualys.com/en/vmdr-mobile/api/get_started/api_rate_limits.htm
 */
export function limitReport(response: HttpResponse): LimitReport | undefined {
  const { status, headers, body } = response;
  const wait = numberIn(headers, 'xratelimittowaitsec');
  const waitSeconds = wait === undefined || wait <= 0 ? undefined : Math.min(wait, MAX_WAIT);
  if (isRefusal(status, body)) {
    const reported = waitSeconds !== undefined || headers['retry-after'] !== undefined;
    return { refused: true, waitSeconds: reported ? waitSeconds : USUAL_WAIT };
  }
  const isUsedUp = numberIn(headers, 'xratelimitremaining') === 0;
  return isUsedUp && waitSeconds !== undefined ? { refused: false, waitSeconds } : undefined;
}

/** A conflict may be another one: a blocked account, which is of no use to wait for. */
function isRefusal(status: number, body: string): boolean {
  if (status === 429) return true;
  if (status !== 409 && status !== 400) return false;
  const code = errorCode(body);
  return code === undefined ? status === 409 : code === '1960' || code === '1965';
}

/** Names of headers are spelt with more dashes on some pages than on others. */
function numberIn(headers: HttpResponse['headers'], name: string): number | undefined {
  for (const [key, value = ''] of Object.entries(headers)) {
    if (key.replaceAll('-', '').toLowerCase() === name && /^\s*\d{1,9}\s*$/.test(value)) {
      return Number(value);
    }
  }
  return undefined;
}

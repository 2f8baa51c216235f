import type { HttpResponse, LimitReport } from '../http/http-client.ts';
import { errorCode } from './error-code.ts';

/** Seconds to wait if a refusal states no time. */
const USUAL_WAIT = 60;

/** Seconds. The window is usually an hour; after a longer wait the monitor tries again earlier. */
const MAX_WAIT = 3600;

/**
 * Reads rate limit information from a response. A refusal can have status 409 or 429, or status 400 with a code. The
 * last allowed response states that the next request will be refused.
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

/** Status 409 can have another cause, such as a blocked account, for which waiting does not help. */
function isRefusal(status: number, body: string): boolean {
  if (status === 429) return true;
  if (status !== 409 && status !== 400) return false;
  const code = errorCode(body);
  return code === undefined ? status === 409 : code === '1960' || code === '1965';
}

/** The documentation pages spell header names with different dashes. */
function numberIn(headers: HttpResponse['headers'], name: string): number | undefined {
  for (const [key, value = ''] of Object.entries(headers)) {
    if (key.replaceAll('-', '').toLowerCase() === name && /^\s*\d{1,9}\s*$/.test(value)) {
      return Number(value);
    }
  }
  return undefined;
}

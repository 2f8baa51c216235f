import type { HttpResponse, LimitReport } from '../http/http-client.ts';
import type { ResponseContext } from '../http/read-response.ts';
import { failure, invalidResponse } from '../provider-error.ts';
import type { ProviderError } from '../provider-error.ts';
import { isObject } from '../wire/values.ts';

/** Interprets a status other than success. `adviceIfNotFound` states what to do for status 404 and 410. */
export function refusal(
  response: HttpResponse,
  context: ResponseContext,
  adviceIfNotFound: string,
): ProviderError {
  const { provider, operation } = context;
  const { status, body } = response;
  const code = errorCode(body);
  const reported =
    code === undefined ? `status ${status}` : `status ${status}, ${formatCode(code)}`;
  if (status === 401) {
    return failure(provider, 'authentication', operation, [
      `Qualys CertView does not accept a token that it has just issued (${reported})`,
      'Check that the user is active and belongs to the configured platform',
    ]);
  }
  if (status === 403 || code === '2012') {
    return failure(provider, 'forbidden', operation, [
      `The user has no permission to ${operation} (${reported})`,
      'Give the user the Certificate View module with API access, and check that the subscription includes it',
    ]);
  }
  if (status === 404 || status === 410) {
    return failure(provider, 'not-found', operation, [
      `Qualys CertView did not find the requested object (${operation}, ${reported})`,
      adviceIfNotFound,
    ]);
  }
  return invalidResponse(provider, operation, reported);
}

/** Interprets a refused token request. */
export function signInRefusal(response: HttpResponse, context: ResponseContext): ProviderError {
  const { provider, operation } = context;
  const { status } = response;
  if (status === 401) {
    return failure(provider, 'authentication', operation, [
      `Qualys CertView does not accept the user or the client in the secret of this account (status ${status})`,
      'Store a valid user or client in the secret, and check that it belongs to the configured platform. The monitor does not try again in this run, because Qualys locks users after several wrong passwords',
    ]);
  }
  const advice = 'Check the platform or the base URL: it must be the gateway, not the console';
  return refusal(response, context, advice);
}

/**
 * The documented codes that reading requests can return, and their meanings.
 * @see https://docs.qualys.com/en/certview/api/certview_api/appendix/appendix_a.htm
 */
const MEANINGS: ReadonlyMap<string, string> = new Map([
  ['1901', 'unknown parameter'],
  ['1903', 'missing parameter'],
  ['1904', 'mutually exclusive parameters'],
  ['1905', 'invalid parameter value'],
  ['1907', 'unsupported combination'],
  ['1908', 'wrong method'],
  ['1920', 'the account is blocked'],
  ['1960', 'too many concurrent requests'],
  ['1965', 'too many requests'],
  ['2012', 'the subscription or the user is not entitled to this interface'],
  ['140001', 'malformed JSON in the request'],
  ['140002', 'read-only field'],
  ['140004', 'unsupported CA'],
  ['140005', 'missing or wrong API key of the CA'],
  ['140006', 'certificate that cannot be renewed, or not yet'],
  ['140007', 'an enrollment is not a renewal'],
]);

/** The code and its meaning. */
function formatCode(code: string): string {
  return `code ${code}, ${MEANINGS.get(code) ?? 'not documented'}`;
}

/**
 * The documented code in the body of an error; `undefined` if there is none. The documentation shows XML for a JSON
 * API, and gateways send their own pages, so only the code is read from a body.
 */
export function errorCode(body: string): string | undefined {
  const code = inJson(body) ?? inXml(body);
  return code !== undefined && MEANINGS.has(code) ? code : undefined;
}

const FIELDS = ['errorCode', 'code', '_error_code'] as const;

function inJson(body: string): string | undefined {
  let document: unknown;
  try {
    document = JSON.parse(body);
  } catch {
    return undefined;
  }
  const [first = document] = Array.isArray(document) ? (document as readonly unknown[]) : [];
  const inner = isObject(first) && isObject(first['error']) ? first['error'] : first;
  if (!isObject(inner)) return undefined;
  return FIELDS.map((field) => inner[field])
    .filter((value) => typeof value === 'string' || typeof value === 'number')
    .map((value) => String(value).trim())
    .find((value) => MEANINGS.has(value));
}

function inXml(body: string): string | undefined {
  return /<(?:\w+:)?(?:code|errorCode|error_code)>\s*(\d{1,9})\s*</i.exec(body)?.[1];
}

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

import { invalidResponse } from '../http/invalid-response.ts';
import type { HttpResponse } from '../http/http-client.ts';
import { failure } from '../failure.ts';
import type { ProviderError } from '../provider-error.ts';
import { huawei } from './descriptor.ts';

/** An answer that is none, told by its status and the code in its body: the texts beside it may be Chinese. */
export interface Refusal {
  readonly status: number;
  /** `SCM.0005`, `APIGW.0301`; empty where the body has none that may be repeated. */
  readonly code: string;
}

export function refusalOf({ status, body }: HttpResponse): Refusal {
  return { status, code: codeIn(body) };
}

/** A parameter that SCM does not take: a number beyond its bounds, a word that it does not know. */
export const BAD_PARAMETER = 'SCM.0005';

/** A certificate of another account, which may be shared with this one. */
export const NOT_YOURS = 'SCM.0003';

/** Ids that nobody has, or that are none. */
const NO_SUCH_CERTIFICATE = new Set(['SCM.0008', 'SCM.0020']);
const NOT_OPENED = new Set(['SCM.0001', 'SCM.0002']);
/** The gateway does not accept the signature or the token; and it does not let this user in. */
const NOT_ACCEPTED = new Set(['APIGW.0301', 'APIGW.0307']);
const NOT_LET_IN = 'APIGW.0302';
/** An order that is being worked on: it passes. */
const BUSY = new Set(['SCM.0016', 'SCM.0064']);

/**
 * What a status other than 200 means, of a gateway (`APIGW`) or of SCM behind it. Status 429 and those from 500 on
 * do not come here.
 * @see https://support.huaweicloud.com/intl/en-us/devg-apisign/api-sign-errorcode.html
 * @see https://support.huaweicloud.com/intl/en-us/api-ccm/scmEn.html
 */
export function refusalError(refusal: Refusal, operation: string): ProviderError {
  const { status, code } = refusal;
  const reported = describe(refusal);
  if (status === 401 || NOT_ACCEPTED.has(code)) {
    return failure(huawei.name, 'authentication', operation, [
      `${huawei.title} does not accept who asks (${reported})`,
      "Put a valid access key or user into this account's secret, see whether it belongs to the site of the configured region, and whether the clock here is right",
    ]);
  }
  if (NOT_OPENED.has(code)) {
    return failure(huawei.name, 'forbidden', operation, [
      `SCM is not open to this account (${reported})`,
      'Open it once in the console, with this account',
    ]);
  }
  if (status === 403 || code === NOT_LET_IN || code === NOT_YOURS) {
    return failure(huawei.name, 'forbidden', operation, [
      `The user may not ${operation} (${reported})`,
      'Allow it scm:cert:list and scm:cert:get, in every enterprise project that is to be watched',
    ]);
  }
  if (NO_SUCH_CERTIFICATE.has(code)) return notFound(operation, reported);
  if (status === 404) {
    return notFound(operation, `${reported}; if this is said of everything, the base URL is wrong`);
  }
  if (BUSY.has(code)) {
    return failure(huawei.name, 'unavailable', operation, [
      `${huawei.title} cannot ${operation} while the order is being worked on (${reported})`,
      'The next run tries again',
    ]);
  }
  if ([413, 414, 431, 494].includes(status)) {
    const advice = ': a token grows with the roles of its user, an access key does not';
    return invalidResponse(huawei.name, operation, `${reported}, too large a request`, advice);
  }
  return invalidResponse(huawei.name, operation, reported);
}

/** What it means that IAM gives no token. All that is sent to it is who asks, and for what. */
export function iamRefusal(response: HttpResponse, operation: string): ProviderError {
  const { status } = response;
  const reported = describe(refusalOf(response));
  if (status === 400 || status === 401) {
    return failure(huawei.name, 'authentication', operation, [
      `IAM does not accept the user, or the scope of its token (${reported})`,
      "See to domainName, userName and password in this account's secret (an IAM user's: a HUAWEI ID cannot sign in here), and to region, scope and projectId",
    ]);
  }
  if (status === 403) {
    return failure(huawei.name, 'forbidden', operation, [
      `IAM does not let the user in (${reported})`,
      'Allow it programmatic access, or use an access key',
    ]);
  }
  if (status === 404)
    return notFound(operation, `${reported}; see whether iamUrl and scope are right`);
  return invalidResponse(huawei.name, operation, `${reported} from IAM`);
}

function notFound(operation: string, reported: string): ProviderError {
  return failure(huawei.name, 'not-found', operation, [
    `${huawei.title} was asked to ${operation} and found nothing there (${reported})`,
  ]);
}

function describe({ status, code }: Refusal): string {
  return code === '' ? `status ${status}` : `status ${status}, ${code}`;
}

function codeIn(body: string): string {
  let document: unknown;
  try {
    document = JSON.parse(body);
  } catch {
    return '';
  }
  const code =
    typeof document === 'object' && document !== null && 'error_code' in document
      ? document.error_code
      : undefined;
  return typeof code === 'string' && /^(SCM|APIGW|IAM)\.[\dX]{1,6}$/.test(code) ? code : '';
}

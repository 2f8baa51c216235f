import type { HttpResponse } from '../http/http-client.ts';
import type { ResponseContext } from '../http/read-response.ts';
import { failure, invalidResponse } from '../provider-error.ts';
import type { ProviderError } from '../provider-error.ts';

/** A refused request, by its status and the code in its body. Messages are not used, because they can be in Chinese. */
export interface Refusal {
  readonly status: number;
  /** `SCM.0005`, `APIGW.0301`; empty if the body has no documented code. */
  readonly code: string;
}

export function refusalOf({ status, body }: HttpResponse): Refusal {
  return { status, code: codeIn(body) };
}

/** SCM does not accept a parameter: a number out of range, or an unknown word. */
export const BAD_PARAMETER = 'SCM.0005';

/** The certificate belongs to another account, which can share it with this one. */
export const NOT_OWNER = 'SCM.0003';

/** Unknown or invalid ids. */
const NO_SUCH_CERTIFICATE = new Set(['SCM.0008', 'SCM.0020']);
const NOT_OPENED = new Set(['SCM.0001', 'SCM.0002']);
/** The gateway does not accept the signature or the token (`NOT_ACCEPTED`), or refuses access to the user. */
const NOT_ACCEPTED = new Set(['APIGW.0301', 'APIGW.0307']);
const NOT_LET_IN = 'APIGW.0302';
/** SCM is processing the order. This is temporary. */
const BUSY = new Set(['SCM.0016', 'SCM.0064']);

/**
 * Interprets a status other than 200, of a gateway (`APIGW`) or of SCM behind it. The HTTP client handles status 429
 * and 5xx.
 * @see https://support.huaweicloud.com/intl/en-us/devg-apisign/api-sign-errorcode.html
 * @see https://support.huaweicloud.com/intl/en-us/api-ccm/scmEn.html
 */
export function refusalError(refusal: Refusal, context: ResponseContext): ProviderError {
  const { provider, operation } = context;
  const { status, code } = refusal;
  const reported = describe(refusal);
  if (status === 401 || NOT_ACCEPTED.has(code)) {
    return failure(provider, 'authentication', operation, [
      `Huawei Cloud SCM does not accept the credentials (${reported})`,
      'Store a valid access key or user in the secret of this account. Check that it belongs to the site of the configured region, and that the clock of this machine is correct',
    ]);
  }
  if (NOT_OPENED.has(code)) {
    return failure(provider, 'forbidden', operation, [
      `SCM is not activated for this account (${reported})`,
      'Open SCM once in the console, signed in with this account',
    ]);
  }
  if (status === 403 || code === NOT_LET_IN || code === NOT_OWNER) {
    return failure(provider, 'forbidden', operation, [
      `The user has no permission to ${operation} (${reported})`,
      'Allow the actions scm:cert:list and scm:cert:get in every enterprise project that you want to monitor',
    ]);
  }
  if (NO_SUCH_CERTIFICATE.has(code)) return notFound(context, reported);
  if (status === 404) {
    return notFound(context, `${reported}; if every request fails like this, check the base URL`);
  }
  if (BUSY.has(code)) {
    return failure(provider, 'unavailable', operation, [
      `Huawei Cloud SCM cannot ${operation} while it processes the order (${reported})`,
      'The next run tries again',
    ]);
  }
  if ([413, 414, 431, 494].includes(status)) {
    const advice = '. Use an access key: the size of a token grows with the roles of its user';
    return invalidResponse(provider, operation, `${reported}, request too large`, advice);
  }
  return invalidResponse(provider, operation, reported);
}

/** Interprets a refused token request. The request only contains the credentials and the scope. */
export function iamRefusal(response: HttpResponse, context: ResponseContext): ProviderError {
  const { provider, operation } = context;
  const { status } = response;
  const reported = describe(refusalOf(response));
  if (status === 400 || status === 401) {
    return failure(provider, 'authentication', operation, [
      `IAM does not accept the user, or the scope of its token (${reported})`,
      'Check domainName, userName and password in the secret of this account (of an IAM user: a HUAWEI ID cannot sign in here), and the settings region, scope and projectId',
    ]);
  }
  if (status === 403) {
    return failure(provider, 'forbidden', operation, [
      `IAM refuses access to the user (${reported})`,
      'Allow programmatic access for the user, or use an access key',
    ]);
  }
  if (status === 404) return notFound(context, `${reported}; check iamUrl and scope`);
  return invalidResponse(provider, operation, `${reported} from IAM`);
}

function notFound({ provider, operation }: ResponseContext, reported: string): ProviderError {
  return failure(provider, 'not-found', operation, [
    `Huawei Cloud SCM did not find the requested object (${operation}, ${reported})`,
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

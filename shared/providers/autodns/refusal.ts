import type { ResponseContext } from '../http/read-response.ts';
import { failure, invalidResponse } from '../provider-error.ts';
import type { ProviderError } from '../provider-error.ts';

/** The codes of a response. Its texts are not used, because they depend on the language of the user profile. */
export interface Reported {
  /** The HTTP status. The XML gateway always sends 200. */
  readonly status: number;
  /** The code of the request: `S400104`, `E400104`. */
  readonly code?: string | undefined;
  /** The codes of the causes: `EF01000`. */
  readonly causes: readonly Cause[];
  /** The transaction id of the server, which AutoDNS support asks for. */
  readonly stid?: string | undefined;
}

interface Cause {
  readonly code?: string | undefined;
  /** The affected field: `request.auth.context`. */
  readonly field?: string | undefined;
}

/**
 * Interprets a refused request. Undocumented codes are repeated, but not interpreted.
 *
 * @param single whether the request is about one object, so that a refusal without another reason means that it does
 *   not exist
 * @see https://help.internetx.com/display/APIXMLEN/AutoDNS+messages
 */
export function refusal(
  reported: Reported,
  { provider, operation }: ResponseContext,
  single: boolean,
): ProviderError {
  const seen = describe(reported);
  if (isAboutSigningIn(reported)) {
    return failure(provider, 'authentication', operation, [
      `InterNetX AutoDNS does not accept the user (${seen})`,
      'Store a valid user name and password in the secret of this account, and check that the user belongs to the configured context',
      'The monitor does not try again before the next run, because too many attempts lock the user',
    ]);
  }
  if (reported.status === 404 || (single && isMissingObject(reported))) {
    return failure(provider, 'not-found', operation, [
      `InterNetX AutoDNS did not find the requested object (${operation}, ${seen})`,
      'It can belong to another user or context. If every request fails like this, check the base URL',
    ]);
  }
  return invalidResponse(provider, operation, seen);
}

/** The code of a request that was not processed, for any task. */
const NOT_PROCESSED = 'E00000';

/**
 * Whether the refusal is about the sign-in. JSON has status 401 or 403 for that. XML answers that the request was not
 * processed, and names a field of the sign-in, `EF01001`, or no other cause.
 */
function isAboutSigningIn({ status, code, causes }: Reported): boolean {
  if (status === 401 || status === 403) return true;
  if (causes.some(({ field = '' }) => /^(?:request\.)?auth\b/.test(field))) return true;
  if (code !== NOT_PROCESSED) return false;
  return causes.some((cause) => cause.code === 'EF01001') || causes.every(isCredential);
}

function isCredential({ code = NOT_PROCESSED, field = '' }: Cause): boolean {
  return (
    (code === NOT_PROCESSED || code === 'EF01000') &&
    ['', 'user', 'password', 'context'].includes(field)
  );
}

/**
 * Whether an XML answer says that the requested object does not exist: an error of the task itself. The codes for that
 * are not documented. A request that was not processed, or has a wrong value, says nothing about the object.
 */
function isMissingObject({ status, code = '', causes }: Reported): boolean {
  const isOfTask = /^E\d+$/.test(code) && code !== NOT_PROCESSED;
  const isWrongValue = causes.some((cause) => /^EF010\d\d$/.test(cause.code ?? ''));
  return status === 200 && isOfTask && !isWrongValue;
}

/** The parts of a response that an error message may contain, each only in its known format. */
function describe({ status, code, causes, stid }: Reported): string {
  const codes = [code, ...causes.map((cause) => cause.code)].filter((one) => isCode(one));
  const fields = causes.flatMap(({ field = '' }) =>
    /^[a-z][\w.[\]]{0,80}$/i.test(field) ? [`on ${field}`] : [],
  );
  return [
    ...(status === 200 ? [] : [`status ${status}`]),
    ...(status === 200 && codes.length === 0 ? ['an error without a code'] : []),
    ...new Set(codes),
    ...new Set(fields),
    ...(stid !== undefined && /^[\w-]{1,60}$/.test(stid) ? [`stid ${stid}`] : []),
  ].join(', ');
}

function isCode(text: string | undefined): text is string {
  return text !== undefined && /^[A-Z]{1,4}\d{2,12}$/.test(text);
}

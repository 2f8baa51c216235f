import { invalidResponse } from '../http/invalid-response.ts';
import { failure } from '../failure.ts';
import type { ProviderError } from '../provider-error.ts';
import { autodns } from './descriptor.ts';

/** What an answer says of itself: codes, never the texts, which follow the language of the user's profile. */
export interface Reported {
  /** HTTP's; the XML gateway sends 200 whatever happens. */
  readonly status: number;
  /** Of the request: `S400104`, `E400104`. */
  readonly code?: string | undefined;
  /** Of the causes: `EF01000`. */
  readonly causes: readonly Cause[];
  /** The server's transaction id, which the vendor's support asks for. */
  readonly stid?: string | undefined;
}

export interface Cause {
  readonly code?: string | undefined;
  /** What it is about: `request.auth.context`. */
  readonly field?: string | undefined;
}

/**
 * What a refused request means. Codes that nobody documents are kept as they are, and tell nothing.
 *
 * @param single whether one object was asked for, so that a refusal without another reason says that it is not there
 * @see https://help.internetx.com/display/APIXMLEN/AutoDNS+messages
 */
export function refusal(reported: Reported, operation: string, single: boolean): ProviderError {
  const seen = describe(reported);
  if (isAboutSigningIn(reported)) {
    return failure(autodns.name, 'authentication', operation, [
      `${autodns.title} does not accept the user (${seen})`,
      'Store a valid user name and password in the secret of this account, and check that the user belongs to the configured context',
      'The monitor does not try again before the next run, because too many attempts lock the user',
    ]);
  }
  if (reported.status === 404 || (single && isMissingObject(reported))) {
    return failure(autodns.name, 'not-found', operation, [
      `${autodns.title} did not find the requested object (${operation}, ${seen})`,
      'It can belong to another user or context. If every request fails like this, check the base URL',
    ]);
  }
  return invalidResponse(autodns.name, operation, seen);
}

/** The code of a request that was not processed at all, whatever its task was. */
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

/** The parts of an answer that may be repeated in a message, each in the form that it is known to have. */
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

import { DAY, HOUR, instantOf, plus } from '../../certificates/instant.ts';
import type { Instant } from '../../certificates/instant.ts';
import type { Token } from '../http/token-keeper.ts';
import { isObject } from '../wire/raw-object.ts';

/**
 * The lifetime of a token that does not state its expiry.
 * @see https://docs.qualys.com/en/certview/api/certview_api/ch01/get_started.htm
 */
const LIFETIME = 4 * HOUR;

const JWT = /^[\w-]+\.([\w-]+)\.[\w-]*$/;

/** The fields of a JSON response, because its shape is not published for every way to sign in. */
const FIELDS = ['access_token', 'accessToken', 'token', 'jwt', 'id_token'] as const;

/** The token in a response, as plain text or JSON; `undefined` if there is none. */
export function readToken(body: string, now: Instant): Token | undefined {
  const value = [body.trim(), ...textsIn(body)].find((text) => JWT.test(text));
  return value === undefined ? undefined : { value, expiresAt: expiryOf(value, now) };
}

function textsIn(body: string): string[] {
  const document = parse(body);
  if (typeof document === 'string') return [document.trim()];
  if (!isObject(document)) return [];
  return FIELDS.flatMap((field) => {
    const value = document[field];
    return typeof value === 'string' ? [value.trim()] : [];
  });
}

/** The expiry that the token states, if it is plausible. */
function expiryOf(token: string, now: Instant): Instant {
  const [, payload = ''] = JWT.exec(token) ?? [];
  const claims = parse(Buffer.from(payload, 'base64url').toString('utf8'));
  const seconds = isObject(claims) ? claims['exp'] : undefined;
  if (typeof seconds === 'number' && seconds > 0 && seconds < 1e11) {
    const end = instantOf(seconds * 1000);
    if (end > now && end <= plus(now, DAY)) return end;
  }
  return plus(now, LIFETIME);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

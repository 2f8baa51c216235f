import { jsonAnswer } from '../simulated-request.ts';
import type { Answer, SimulatedRequest } from '../simulated-request.ts';
import { UNAUTHORIZED, gatewayAnswer } from './errors.ts';
import type { QualysSwitches } from './switches.ts';
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { HOUR, epochMilliseconds, instantOf, plus } from '../../../shared/certificates/instant.ts';
import type { Clock } from '../../../shared/runtime/clock.ts';

export interface QualysUser {
  readonly username: string;
  readonly password: string;
  /** The tags of visible machines; without tags, all machines are visible. */
  readonly tags?: readonly string[];
}

export interface QualysApiClient {
  readonly clientId: string;
  readonly clientSecret: string;
}

/** `POST /auth`: a form with four fields. */
export function signInByPassword(
  { method, headers, body }: SimulatedRequest,
  users: readonly QualysUser[],
  tokens: Tokens,
): Answer {
  if (method !== 'POST') return gatewayAnswer(405, 'Method Not Allowed');
  const type = headers['content-type']?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/x-www-form-urlencoded') {
    return gatewayAnswer(415, 'Unsupported Media Type');
  }
  const form = new URLSearchParams(body);
  // The vendor's sample sends one field `token` with the value `true&permissions=true`.
  if (form.get('token') !== 'true' || form.get('permissions') !== 'true') {
    return gatewayAnswer(400, 'Bad Request');
  }
  const user = users.find(
    ({ username, password }) =>
      username === form.get('username') && password === form.get('password'),
  );
  return user === undefined ? UNAUTHORIZED : created(tokens.issue(user.username));
}

/** `POST /auth/oauth` and `/auth/oidc`: ID and secret in headers. */
export function signInByClient(
  { method, headers }: SimulatedRequest,
  { clientId, clientSecret }: QualysApiClient,
  { clientTokens }: QualysSwitches,
  tokens: Tokens,
): Answer {
  if (method !== 'POST') return gatewayAnswer(405, 'Method Not Allowed');
  if (headers['clientid'] !== clientId || headers['clientsecret'] !== clientSecret) {
    return UNAUTHORIZED;
  }
  const token = tokens.issue(clientId);
  return clientTokens === 'text' ? created(token) : jsonAnswer(201, { access_token: token });
}

function created(token: string): Answer {
  return { status: 201, headers: { 'content-type': 'text/plain;charset=UTF-8' }, body: token };
}

/** The holder and the scope of a token. */
export interface TokenHolder {
  readonly subject: string;
  readonly entitled: boolean;
}

export interface Tokens {
  /** Issues a token that is valid for four hours of the account's clock. */
  issue(subject: string): string;
  /** The holder of a valid token. */
  check(token: string): TokenHolder | undefined;
  /** Revokes all tokens. */
  endAll(): void;
}

const LIFETIME = 4 * HOUR;

export function createTokens(clock: Clock, switches: QualysSwitches): Tokens {
  let key = randomBytes(64);
  let count = 0;
  const holders = new Map<string, TokenHolder & { readonly until: number }>();
  const sign = (text: string) => createHmac('sha512', key).update(text).digest('base64url');
  return {
    issue(subject) {
      const now = clock();
      const until = epochMilliseconds(plus(now, LIFETIME));
      count += 1;
      const payload = {
        sub: subject,
        iss: 'qas',
        aud: 'qas',
        iat: Math.floor(epochMilliseconds(now) / 1000),
        jti: String(count),
        modulesAllowed: switches.entitled ? ['VM', 'CERTVIEW', 'SCA'] : ['VM', 'SCA'],
        ...(switches.tokensTellTheirEnd ? { exp: Math.floor(until / 1000) } : {}),
      };
      const text = `${encode({ alg: 'HS512', typ: 'JWT' })}.${encode(payload)}`;
      const token = `${text}.${sign(text)}`;
      holders.set(token, { subject, entitled: switches.entitled, until });
      return token;
    },
    check(token) {
      const holder = holders.get(token);
      const end = token.lastIndexOf('.');
      const given = Buffer.from(token.slice(end + 1));
      const right = Buffer.from(sign(token.slice(0, end)));
      const genuine = given.length === right.length && timingSafeEqual(given, right);
      return genuine && holder !== undefined && clock() < instantOf(holder.until)
        ? holder
        : undefined;
    },
    endAll() {
      key = randomBytes(64);
    },
  };
}

function encode(part: object): string {
  return Buffer.from(JSON.stringify(part)).toString('base64url');
}

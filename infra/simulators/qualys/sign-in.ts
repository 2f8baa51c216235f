import { jsonAnswer } from '../simulated-request.ts';
import type { Answer, SimulatedRequest } from '../simulated-request.ts';
import { UNAUTHORIZED, gatewayAnswer } from './errors.ts';
import type { QualysSwitches } from './switches.ts';
import type { Tokens } from './tokens.ts';

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

import type { Clock } from '../../runtime/clock.ts';
import { invalidResponse } from '../http/invalid-response.ts';
import type { HttpClient, HttpRequest } from '../http/http-client.ts';
import type { Token } from '../http/token-keeper.ts';
import type { ProviderRun } from '../provider.ts';
import { qualys } from './descriptor.ts';
import type { QualysSecret } from './descriptor.ts';
import { limitReport } from './limit-report.ts';
import { readToken } from './read-token.ts';
import { signInRefusal } from './refusal.ts';

const OPERATION = 'sign in';

/** Requests a token with the credentials of the secret. */
export async function signIn(
  http: HttpClient,
  secret: QualysSecret,
  clock: Clock,
  run: ProviderRun,
): Promise<Token> {
  const request: HttpRequest = {
    ...('username' in secret ? byPassword(secret) : byClient(secret)),
    operation: OPERATION,
    // A second token does no harm, and every listing needs one.
    repeatable: true,
    priority: 'listing',
    limits: limitReport,
  };
  const response = await http.send(request, run);
  if (response.status !== 201 && response.status !== 200) {
    throw signInRefusal(response, OPERATION);
  }
  const token = readToken(response.body, clock());
  if (token !== undefined) return token;
  throw invalidResponse(qualys.name, OPERATION, 'no token');
}

type Signing = Pick<HttpRequest, 'method' | 'path' | 'headers' | 'body'>;

/**
 * Four form fields. The sample in the documentation sends the last two as one field, which has no meaning.
 * @see https://docs.qualys.com/en/certview/api/certview_api/ch01/get_started.htm
 */
function byPassword({ username, password }: { username: string; password: string }): Signing {
  const form = new URLSearchParams({ username, password, token: 'true', permissions: 'true' });
  return {
    method: 'POST',
    path: '/auth',
    headers: { accept: '*/*', 'content-type': 'application/x-www-form-urlencoded' },
    body: form.toString(),
  };
}

/** @see https://docs.qualys.com/en/oauth/oauth-phase2/ */
function byClient(client: { clientId: string; clientSecret: string }): Signing {
  const { clientId, clientSecret } = client;
  return {
    method: 'POST',
    path: '/auth/oauth',
    headers: { accept: '*/*', clientId, clientSecret },
  };
}

import { DAY, HOUR, instantOf, MINUTE, plus } from '../../certificates/instant.ts';
import type { Instant } from '../../certificates/instant.ts';
import type { Clock } from '../../runtime/clock.ts';
import type { HttpClient, HttpRequest, HttpResponse } from '../http/http-client.ts';
import { keepToken } from '../http/token-keeper.ts';
import type { Token } from '../http/token-keeper.ts';
import { invalidResponse } from '../provider-error.ts';
import type { ProviderRun } from '../provider.ts';
import { isObject } from '../wire/values.ts';
import { limitReport, signInRefusal } from './refusal.ts';
import { PLATFORMS } from './settings.ts';
import type { QualysAccount, QualysSecret } from './settings.ts';

/** The reading part of the gateway. */
export interface QualysClient {
  /** The provider's name, for errors. */
  readonly provider: string;
  /** Sends a request with a token after all earlier requests are complete. The caller checks the status. */
  send(request: QualysRequest, run: ProviderRun): Promise<HttpResponse>;
}

type QualysRequest = Pick<HttpRequest, 'path' | 'operation' | 'priority'> &
  ({ readonly method: 'GET' } | { readonly method: 'POST'; readonly body: string });

/** How long before its expiry a token is renewed. */
const EARLY = 10 * MINUTE;

/** One request at a time: Qualys refuses a third concurrent request, counted over all users of the subscription. */
export function openQualysClient(account: QualysAccount): QualysClient {
  const { http, settings, secret, clock, tokens } = account;
  const token = keepToken({
    tokens,
    credentials: [settings.baseUrl ?? PLATFORMS[settings.platform], secret],
    clock,
    early: EARLY,
    obtain: (run) => signIn(http, secret, clock, run),
  });
  const inTurn = oneAtATime();
  return {
    provider: http.provider,
    send: (request, run) =>
      inTurn(() =>
        token.send(run, (value) =>
          http.send(
            {
              ...request,
              headers: {
                accept: 'application/json',
                'content-type': 'application/json',
                authorization: `Bearer ${value}`,
              },
              // POST requests only search.
              repeatable: true,
              limits: limitReport,
            },
            run,
          ),
        ),
      ),
  };
}

const OPERATION = 'sign in';

/** Requests a token with the credentials of the secret. */
async function signIn(
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
    throw signInRefusal(response, { provider: http.provider, operation: OPERATION });
  }
  const token = readToken(response.body, clock());
  if (token !== undefined) return token;
  throw invalidResponse(http.provider, OPERATION, 'no token');
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

/** Runs tasks one after the other, whether or not the previous one succeeded. */
export function oneAtATime(): <Result>(work: () => Promise<Result>) => Promise<Result> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const result = last.then(work);
    last = result.catch(() => undefined);
    return result;
  };
}

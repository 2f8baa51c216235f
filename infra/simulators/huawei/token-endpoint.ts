import { randomBytes } from 'node:crypto';
import { DAY, plus } from '../../../shared/certificates/instant.ts';
import type { Instant } from '../../../shared/certificates/instant.ts';
import * as z from 'zod';
import { jsonAnswer } from '../simulated-request.ts';
import type { Answer, SimulatedRequest } from '../simulated-request.ts';
import { iamError } from './errors.ts';

export interface UserCredentials {
  readonly domainName: string;
  readonly userName: string;
  readonly password: string;
}

export type TokenScope = 'domain' | 'project';

/** The token interface of IAM. */
export interface TokenEndpoint {
  /** `POST /v3/auth/tokens` */
  answer(request: SimulatedRequest, now: Instant): Answer;
  /** Creates a token without a request, short enough for a command line. */
  issue(scope: TokenScope, now: Instant): string;
  /** The state of a token: unknown, expired, or valid for a scope. */
  check(token: string, now: Instant): 'unknown' | 'outdated' | TokenScope;
  /** Revokes all tokens, like a changed password. */
  revokeAll(): void;
}

const Credentials = z.object({
  auth: z.object({
    identity: z.object({
      methods: z.tuple([z.literal('password')]),
      password: z.object({
        user: z.object({
          name: z.string(),
          password: z.string(),
          domain: z.object({ name: z.string() }),
        }),
      }),
    }),
    scope: z.union([
      z.strictObject({
        domain: z.union([z.strictObject({ id: z.string() }), z.strictObject({ name: z.string() })]),
      }),
      z.strictObject({
        project: z.union([
          z.strictObject({ id: z.string() }),
          z.strictObject({ name: z.string() }),
        ]),
      }),
    ]),
  }),
});

const LIFETIME = DAY;

/** `tokenBytes`: random bytes of a token; real tokens have several kilobytes. */
export function createTokenEndpoint(user: UserCredentials, tokenBytes: number): TokenEndpoint {
  const given = new Map<string, { readonly scope: TokenScope; readonly expiresAt: Instant }>();
  let revoked = new Set<string>();
  const issue = (scope: TokenScope, now: Instant, bytes = 24) => {
    const token = `MIISIMULATED${randomBytes(bytes).toString('base64url')}`;
    given.set(token, { scope, expiresAt: plus(now, LIFETIME) });
    return token;
  };
  return {
    issue,
    check(token, now) {
      const known = given.get(token);
      if (known === undefined || revoked.has(token)) return 'unknown';
      return known.expiresAt <= now ? 'outdated' : known.scope;
    },
    revokeAll() {
      revoked = new Set(given.keys());
    },
    answer({ method, headers, body, query }, now) {
      if (method !== 'POST') return iamError(404, 'Could not find the resource.', 'Not Found');
      if (!(headers['content-type'] ?? '').startsWith('application/json')) {
        return iamError(400, 'The request body is invalid.', 'Bad Request');
      }
      const read = Credentials.safeParse(parse(body));
      if (!read.success) return iamError(400, 'The request body is invalid.', 'Bad Request');
      const { identity, scope } = read.data.auth;
      const { name, password, domain } = identity.password.user;
      const right =
        name === user.userName && password === user.password && domain.name === user.domainName;
      if (!right) {
        return iamError(401, 'The username or password is wrong.', 'Unauthorized');
      }
      const kind = 'domain' in scope ? 'domain' : 'project';
      const token = issue(kind, now, tokenBytes);
      const document = renderToken(user, kind, query.has('nocatalog'), now);
      const answer = jsonAnswer(201, document);
      return { ...answer, headers: { ...answer.headers, 'X-Subject-Token': token } };
    },
  };
}

/** Times with microseconds, as in IAM. The catalog is included unless the request excludes it. */
function renderToken(
  { domainName, userName }: UserCredentials,
  scope: TokenScope,
  noCatalog: boolean,
  now: Instant,
): unknown {
  const micro = (instant: Instant) => `${instant.slice(0, 23)}000Z`;
  const domain = { id: 'd78cbac186b744899480f25bd022f468', name: domainName };
  return {
    token: {
      expires_at: micro(plus(now, LIFETIME)),
      issued_at: micro(now),
      methods: ['password'],
      user: { id: '7116d09f88fa41908676fdd4b039e95b', name: userName, domain },
      roles: [{ id: '0', name: 'te_admin' }],
      ...(scope === 'domain'
        ? { domain }
        : { project: { id: 'aa2d97d7e62c4b7da3ffdfc11551f878', domain } }),
      ...(noCatalog ? {} : { catalog: CATALOG }),
    },
  };
}

const CATALOG = Array.from({ length: 200 }, (_, index) => ({
  id: `service-${index}`,
  type: 'example',
  endpoints: [{ url: `https://service-${index}.example.com`, region: '*', interface: 'public' }],
}));

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

import type { Instant } from '../../../shared/certificates/instant.ts';
import type { SimulatedRequest } from '../simulated-request.ts';
import type { Account, Caller } from './account.ts';
import { refused } from './outcome.ts';
import type { Outcome } from './outcome.ts';
import type { AutodnsRoute } from './routes.ts';

/** What a request has to get past before its route is looked at: who asks, or why they may not. */
export function admitJson(
  { headers, query, body }: SimulatedRequest,
  route: AutodnsRoute | undefined,
  account: Account,
  requireUserAgent: boolean,
  now: Instant,
): Caller | Outcome {
  if (requireUserAgent && (headers['user-agent'] ?? '') === '') return wrong('User-Agent', 400);
  // It would change where the vendor sends its mails.
  if (query.has('replyTo')) return wrong('replyTo', 400);
  if (body !== '' && !/^application\/json\b/i.test(headers['content-type'] ?? '')) {
    return wrong('Content-Type', 415);
  }
  if (route === 'login') return { isElsewhere: false, actsFor: undefined };
  const context = contextOf(headers, account, now);
  if (context === undefined) return notAllowed(userIn(headers));
  if (Number.isNaN(context)) return wrong('X-Domainrobot-Context', 400);
  return atHome(context, header(headers, 'x-domainrobot-owner-user'), account);
}

/** The account in its own system, and in others. */
export function atHome(
  context: number,
  actsFor: string | undefined,
  account: Account,
): Caller | Outcome {
  const isElsewhere = context !== account.context;
  if (isElsewhere && account.modes.wrongContext === 'error') {
    const cause = { code: 'EF01000', field: 'context', value: String(context) };
    return refused('00000', 'not-allowed', 401, cause);
  }
  return { isElsewhere, actsFor };
}

/** Never asked twice: an account may be locked for it. */
export function notAllowed(user: string): Outcome {
  return refused('00000', 'not-allowed', 401, { code: 'EF01000', field: 'user', value: user });
}

/** The context that somebody is signed in to, not a number where the header is none; `undefined` for nobody. */
function contextOf(
  headers: SimulatedRequest['headers'],
  { user, password, sessions }: Account,
  now: Instant,
): number | undefined {
  const sessionId = header(headers, 'x-domainrobot-sessionid');
  if (sessionId !== undefined) return sessions.contextOf(sessionId, now);
  const credentials = basic(headers.authorization);
  if (credentials !== `${user}:${password}`) return undefined;
  const context = header(headers, 'x-domainrobot-context') ?? '';
  return /^\d{1,9}$/.test(context) ? Number(context) : Number.NaN;
}

function userIn(headers: SimulatedRequest['headers']): string {
  return basic(headers.authorization)?.split(':')[0] ?? '';
}

function basic(authorization: string | undefined): string | undefined {
  const encoded = /^Basic ([\w+/=]+)$/i.exec(authorization ?? '')?.[1];
  return encoded === undefined ? undefined : Buffer.from(encoded, 'base64').toString('utf8');
}

function header(headers: SimulatedRequest['headers'], name: string): string | undefined {
  const value = headers[name];
  return typeof value === 'string' ? value : undefined;
}

function wrong(field: string, status: number): Outcome {
  return refused('00000', 'wrong', status, { code: 'EF01000', field, value: '' });
}

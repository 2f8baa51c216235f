import type { Instant } from '../../../shared/certificates/instant.ts';
import type { Answer, SimulatedRequest } from '../simulated-request.ts';
import type { Account, Outcome, Caller } from './task.ts';
import { jsonAnswer } from './json-answer.ts';
import { readJsonTask } from './json-task.ts';
import { refused, TASK_NUMBERS } from './task.ts';
import { performTask } from './perform-task.ts';
import { Refusal } from './refusal.ts';
import type { AutodnsRoute } from './routes.ts';

/** The response of the JSON interface. `turn` counts the responses. */
export function answerJson(
  request: SimulatedRequest,
  route: AutodnsRoute | undefined,
  account: Account,
  options: { readonly requireUserAgent: boolean; readonly turn: number },
  now: Instant,
): Answer {
  const { turn, requireUserAgent } = options;
  const { context, contact, modes } = account;
  const ctid = request.query.get('ctid') ?? undefined;
  return jsonAnswer(outcome(), { context, contact, modes, turn }, ctid, now);

  function outcome(): Outcome {
    const caller = admitJson(request, account, requireUserAgent);
    if ('result' in caller) return caller;
    if (route === undefined || isOldRoute(request.path, account)) {
      const cause = { code: 'EF00404', field: 'route', value: request.path };
      return refused('00000', 'not-found', 404, cause);
    }
    const number = TASK_NUMBERS[route];
    try {
      const task = readJsonTask(request, route);
      return performTask(task, { number, account, caller, turn, now });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return refused(number, 'wrong', error.status, error);
    }
  }
}

function isOldRoute(path: string, { modes }: Account): boolean {
  return modes.oldRoutes === 'gone' && path.endsWith('/prepareOrder');
}

/** Authenticates a request: returns the user, or the refusal. */
function admitJson(
  { headers, query, body }: SimulatedRequest,
  account: Account,
  requireUserAgent: boolean,
): Caller | Outcome {
  if (requireUserAgent && (headers['user-agent'] ?? '') === '') return wrong('User-Agent', 400);
  // This header would change the recipients of the vendor's e-mails.
  if (query.has('replyTo')) return wrong('replyTo', 400);
  if (body !== '' && !/^application\/json\b/i.test(headers['content-type'] ?? '')) {
    return wrong('Content-Type', 415);
  }
  const context = contextOf(headers, account);
  if (context === undefined) return notAllowed(userIn(headers));
  if (Number.isNaN(context)) return wrong('X-Domainrobot-Context', 400);
  return resolveCaller(context, header(headers, 'x-domainrobot-owner-user'), account);
}

/** The user in the account's own system or in another one. */
export function resolveCaller(
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

/** Clients must not repeat such a request: the vendor can lock the account. */
export function notAllowed(user: string): Outcome {
  return refused('00000', 'not-allowed', 401, { code: 'EF01000', field: 'user', value: user });
}

/** The context of an authenticated request (NaN for an invalid header); `undefined` without authentication. */
function contextOf(
  headers: SimulatedRequest['headers'],
  { user, password }: Account,
): number | undefined {
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

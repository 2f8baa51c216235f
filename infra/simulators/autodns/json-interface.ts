import type { Instant } from '../../../shared/certificates/instant.ts';
import type { Answer, SimulatedRequest } from '../simulated-request.ts';
import type { Account } from './account.ts';
import { jsonAnswer } from './json-answer.ts';
import { admitJson } from './json-gate.ts';
import { readJsonTask } from './json-task.ts';
import { refused } from './outcome.ts';
import type { Outcome } from './outcome.ts';
import { performTask } from './perform-task.ts';
import { Refusal } from './refusal.ts';
import type { AutodnsRoute } from './routes.ts';
import { TASK_NUMBERS } from './task.ts';

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
    const caller = admitJson(request, route, account, requireUserAgent, now);
    if ('result' in caller) return caller;
    if (route === undefined || isOldRoute(request.path, account)) {
      const cause = { code: 'EF00404', field: 'route', value: request.path };
      return refused('00000', 'not-found', 404, cause);
    }
    const number = TASK_NUMBERS[route];
    try {
      const task = readJsonTask(request, route, account);
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

import type { Instant } from '../../../shared/certificates/instant.ts';
import type { Answer, SimulatedRequest } from '../simulated-request.ts';
import type { Account, Caller, Outcome } from './task.ts';
import { resolveCaller, notAllowed } from './json-interface.ts';
import { refused } from './task.ts';
import { performTask } from './perform-task.ts';
import { readXml } from './read-xml.ts';
import type { Element } from './read-xml.ts';
import { Refusal } from './refusal.ts';
import { routeOfCode } from './routes.ts';
import { xmlAnswer } from './xml-answer.ts';
import type { TaskOutcome } from './xml-answer.ts';
import { readXmlTask } from './xml-task.ts';

/** The response of the XML gateway: one result per task. `turn` counts the responses. */
export function answerXml(
  request: SimulatedRequest,
  account: Account,
  { turn }: { readonly turn: number },
  now: Instant,
): Answer {
  const { context, contact, modes } = account;
  return xmlAnswer(outcomes(), { context, contact, modes, turn }, now);

  function outcomes(): readonly TaskOutcome[] {
    const isXml = /^(?:application|text)\/xml\b/i.test(request.headers['content-type'] ?? '');
    const root = request.method === 'POST' && isXml ? readXml(request.body) : undefined;
    if (root?.name !== 'request') return [alone(malformed('request'))];
    const tasks = root.all('task');
    const caller = admitXml(root, account);
    if ('result' in caller) return [alone(caller)];
    if (tasks.length === 0) return [alone(malformed('request.task'))];
    return tasks.map((task) => ({
      ctid: task.child('ctid')?.text,
      outcome: perform(task, caller),
    }));
  }

  function perform(task: Element, caller: Caller): Outcome {
    const number = task.child('code')?.text ?? '';
    const route = routeOfCode(number);
    if (route === undefined) return malformed('request.task.code');
    try {
      const read = readXmlTask(task, route);
      return performTask(read, { number, account, caller, turn, now });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return refused(number, 'wrong', error.status, error);
    }
  }
}

function alone(outcome: Outcome): TaskOutcome {
  return { outcome, ctid: undefined };
}

/** Also the response to unescaped credentials, because their document is not well-formed. */
function malformed(field: string): Outcome {
  return refused('00000', 'malformed', 400, { code: 'EF01000', field, value: '' });
}

/** Reads the credentials, in any order of the elements. */
function admitXml(root: Element, account: Account): Caller | Outcome {
  const actsFor = root.child('owner')?.child('user')?.text;
  const auth = root.child('auth');
  const user = auth?.child('user')?.text;
  if (user !== account.user || auth?.child('password')?.raw !== account.password) {
    return notAllowed(user ?? '');
  }
  const context = contextIn(root);
  if (Number.isNaN(context)) return malformed('request.auth.context');
  return resolveCaller(context, actsFor, account);
}

/** A plain number; a quoted one is invalid. */
function contextIn(root: Element): number {
  const text = root.child('auth')?.child('context')?.text ?? '';
  return /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
}

import type { Fault } from '../fault-switches.ts';
import {
  incorrectCredentials,
  gatewayError,
  scmError,
  tooManyRequests as throttled,
} from './errors.ts';
import { changedDocument } from '../faults.ts';

/** The gateway's 429, with `Retry-After` in seconds if given. */
export function tooManyRequests(retryAfterSeconds?: number): Fault {
  return { kind: 'answer', answer: throttled(retryAfterSeconds) };
}

export const internalError: Fault = {
  kind: 'answer',
  answer: scmError(500, 'SCM.0000', 'Internal error.'),
};

/** Documented as status 400, and seen as 500, with a Chinese text. */
export function abnormalOrder(status: 400 | 500): Fault {
  return { kind: 'answer', answer: scmError(status, 'SCM.0016', '订单状态异常，请稍后再试') };
}

/** The gateway does not reach its backend. */
export function backendUnavailable(status: 502 | 504): Fault {
  return { kind: 'answer', answer: gatewayError(status, 'APIGW.0201', 'Backend unavailable.') };
}

/** The token or signature is no longer accepted. */
export const unauthorized: Fault = {
  kind: 'answer',
  answer: incorrectCredentials('verify fail'),
};

/** Any error of SCM. */
export function refusal(status: number, code: string, message = 'refused'): Fault {
  return { kind: 'answer', answer: scmError(status, code, message) };
}

/** Faults of the list. */

/** A wrong `total_count`: off by one, 0, missing. */
export function totalCount(change: (total: number) => number | undefined): Fault {
  return changedList((list) => {
    const { total_count: total, ...rest } = list;
    const changed = change(Number(total));
    return changed === undefined ? rest : { ...rest, total_count: changed };
  });
}

/** The page has no rows, although its total is not 0. */
export const emptyPage: Fault = changedList((list) => ({ ...list, certificates: [] }));

/** The first row is repeated at the end. */
export const firstRowTwice: Fault = changedList(({ certificates, ...rest }) => {
  const rows: readonly unknown[] = Array.isArray(certificates) ? certificates : [];
  return { ...rest, certificates: [...rows, ...rows.slice(0, 1)] };
});

/** Replaces the row at `index`: by `null`, text, a row without an ID. */
export function malformedRow(index: number, row: unknown): Fault {
  return changedList(({ certificates, ...rest }) => ({
    ...rest,
    certificates: Array.isArray(certificates) ? certificates.with(index, row) : certificates,
  }));
}

function changedList(change: (list: Readonly<Record<string, unknown>>) => unknown): Fault {
  return changedDocument((document) => (isRecord(document) ? change(document) : document));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

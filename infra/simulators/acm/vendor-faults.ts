import type { Fault } from '../fault-switches.ts';
import { changedDocument } from '../faults.ts';
import { acmError } from './errors.ts';

/** `ThrottlingException`. AWS does not send `Retry-After`; a proxy can. */
export function throttling(retryAfterSeconds?: number): Fault {
  const answer = acmError('ThrottlingException', 'Rate exceeded');
  const wait = retryAfterSeconds === undefined ? {} : { 'retry-after': String(retryAfterSeconds) };
  return { kind: 'answer', answer: { ...answer, headers: { ...answer.headers, ...wait } } };
}

/** Any error of ACM. */
export function refusal(code: string, message = 'refused'): Fault {
  return { kind: 'answer', answer: acmError(code, message) };
}

/** Replaces the row at `index`: by `null`, text, a row without an ARN. */
export function malformedRow(index: number, row: unknown): Fault {
  return changedRows((rows) => rows.with(index, row));
}

/** The first row is repeated at the end. */
export const firstRowTwice: Fault = changedRows((rows) => [...rows, ...rows.slice(0, 1)]);

/** The page has no rows, although more pages follow. */
export const emptyPage: Fault = changedRows(() => []);

function changedRows(change: (rows: readonly unknown[]) => unknown): Fault {
  return changedDocument((document) => {
    const { CertificateSummaryList: rows, ...rest } = document as Record<string, unknown>;
    return { ...rest, CertificateSummaryList: Array.isArray(rows) ? change(rows) : rows };
  });
}

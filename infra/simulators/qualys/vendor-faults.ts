import type { Fault } from '../fault-switches.ts';
import { changedDocument } from '../faults.ts';
import { jsonAnswer } from '../simulated-request.ts';

/** The response to too many requests, with a wait time if given. */
export function tooManyRequests(waitSeconds?: number, status: 409 | 429 = 409): Fault {
  const answer = jsonAnswer(status, { errorCode: '1965', message: 'The rate limit was exceeded.' });
  if (waitSeconds === undefined) return { kind: 'answer', answer };
  const headers = { 'X-RateLimit-Remaining': '0', 'X-RateLimit-ToWait-Sec': String(waitSeconds) };
  return { kind: 'answer', answer: { ...answer, headers: { ...answer.headers, ...headers } } };
}

export function jsonError(status: number, document: unknown): Fault {
  return { kind: 'answer', answer: jsonAnswer(status, document) };
}

/** Replaces the rows of a page. */
export function changedRows(change: (rows: readonly unknown[]) => readonly unknown[]): Fault {
  return changedDocument((document) => (Array.isArray(document) ? change(document) : document));
}

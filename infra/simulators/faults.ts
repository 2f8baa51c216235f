import type { Fault } from './fault-switches.ts';
import { JSON_HEADERS } from './simulated-request.ts';
import type { Answer } from './simulated-request.ts';

/** The faults that every web server can have. What only one vendor gets wrong stands in its own folder. */

/** A proxy's page instead of the interface's own error. */
export function htmlPage(status: number): Fault {
  const body = `<!DOCTYPE html>\n<html><head><title>${status}</title></head><body><h1>${status}</h1></body></html>\n`;
  return instead(status, { 'content-type': 'text/html; charset=utf-8' }, body);
}

/** 500, 502 or 503 with an empty body, as load balancers send them. */
export function serverError(status: number, headers: Readonly<Record<string, string>> = {}): Fault {
  return instead(status, headers, '');
}

/** Status 200 and `{}`. */
export const emptyObject: Fault = instead(200, JSON_HEADERS, '{}');

/** Status 200, `application/json`, and nothing. */
export const emptyBody: Fault = instead(200, JSON_HEADERS, '');

/** Status 200 and a valid document of so many bytes that says nothing. */
export function oversizedBody(bytes: number): Fault {
  return instead(200, JSON_HEADERS, `{"filler":"${'x'.repeat(Math.max(bytes - 13, 0))}"}`);
}

/** Sends the client elsewhere; what it takes along is the point of the test. */
export function redirect(location: string, status = 302): Fault {
  return instead(status, { location }, '');
}

/** The first half of the true body, with a length that says that this is all of it. */
export const truncated: Fault = {
  kind: 'rewrite',
  rewrite: (answer) => ({
    ...answer,
    body: answer.body.slice(0, Math.floor(answer.body.length / 2)),
  }),
};

/** The connection is cut before the first byte of an answer. */
export const connectionReset: Fault = { kind: 'reset' };

export function slowHeaders(milliseconds: number): Fault {
  return { kind: 'slow-headers', milliseconds };
}

/** Headers and half of the body at once, the rest after a pause. */
export function slowBody(milliseconds: number): Fault {
  return { kind: 'slow-body', milliseconds };
}

/** Something happens just before the answer: an order comes in between two pages. */
export function meanwhile(run: () => void): Fault {
  return { kind: 'before', run };
}

/** The true answer, if it is JSON and a success, after `change`. */
export function changedDocument(change: (document: unknown) => unknown): Fault {
  return {
    kind: 'rewrite',
    rewrite: (answer) =>
      answer.status === 200
        ? { ...answer, body: JSON.stringify(change(JSON.parse(answer.body.toString()))) }
        : answer,
  };
}

/** Any answer at all, in place of the true one. */
export function instead(
  status: number,
  headers: Readonly<Record<string, string>>,
  body: Answer['body'],
): Fault {
  return { kind: 'answer', answer: { status, headers, body } };
}

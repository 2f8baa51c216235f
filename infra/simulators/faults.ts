import type { Fault } from './fault-switches.ts';
import { JSON_HEADERS } from './simulated-request.ts';
import type { Answer } from './simulated-request.ts';

/** Faults of any web server. Faults of one vendor are in its folder. */

/** An HTML page of a proxy instead of the error of the interface. */
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

/** Status 200, `application/json`, and an empty body. */
export const emptyBody: Fault = instead(200, JSON_HEADERS, '');

/** Status 200 and a valid but meaningless document of the given size. */
export function oversizedBody(bytes: number): Fault {
  return instead(200, JSON_HEADERS, `{"filler":"${'x'.repeat(Math.max(bytes - 13, 0))}"}`);
}

/** Redirects the client, to test which headers it sends to the new location. */
export function redirect(location: string, status = 302): Fault {
  return instead(status, { location }, '');
}

/** The first half of the real body, with a matching `content-length`. */
export const truncated: Fault = {
  kind: 'rewrite',
  rewrite: (answer) => ({
    ...answer,
    body: answer.body.slice(0, Math.floor(answer.body.length / 2)),
  }),
};

/** Closes the connection before the first byte of the response. */
export const connectionReset: Fault = { kind: 'reset' };

export function slowHeaders(milliseconds: number): Fault {
  return { kind: 'slow-headers', milliseconds };
}

/** Sends headers and half of the body immediately, and the rest after a pause. */
export function slowBody(milliseconds: number): Fault {
  return { kind: 'slow-body', milliseconds };
}

/** Runs a function before the response, for example to add an order between two pages. */
export function meanwhile(run: () => void): Fault {
  return { kind: 'before', run };
}

/** Applies `change` to the document of a response with status 200. */
export function changedDocument(change: (document: unknown) => unknown): Fault {
  return {
    kind: 'rewrite',
    rewrite: (answer) =>
      answer.status === 200
        ? { ...answer, body: JSON.stringify(change(JSON.parse(answer.body.toString()))) }
        : answer,
  };
}

/** Any response instead of the real one. */
export function instead(
  status: number,
  headers: Readonly<Record<string, string>>,
  body: Answer['body'],
): Fault {
  return { kind: 'answer', answer: { status, headers, body } };
}

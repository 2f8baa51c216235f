import type { Fault } from '../fault-switches.ts';
import { instead } from '../faults.ts';
import { JSON_HEADERS } from '../simulated-request.ts';
import { tooManyRequests as limitExceeded } from './errors.ts';
import { VALIDATION_SAMPLE_AS_PRINTED } from './seed-sample.ts';

/** 429 in the vendor's words, with a `Retry-After` of so many seconds only where one is given. */
export function tooManyRequests(retryAfterSeconds?: number): Fault {
  return { kind: 'answer', answer: limitExceeded(retryAfterSeconds) };
}

/** The sample of the vendor's own page, which is no JSON. */
export const brokenValidationSample: Fault = instead(
  200,
  JSON_HEADERS,
  VALIDATION_SAMPLE_AS_PRINTED,
);

/** An error whose `errors` is one object and no list. */
export function singleError(status: number, code: string): Fault {
  return instead(
    status,
    JSON_HEADERS,
    JSON.stringify({ errors: { code, message: 'The request was refused.' } }),
  );
}

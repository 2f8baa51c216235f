import type { Fault } from '../fault-switches.ts';
import { instead } from '../faults.ts';
import { JSON_HEADERS } from '../simulated-request.ts';
import { tooManyRequests as limitExceeded } from './errors.ts';
import { VALIDATION_SAMPLE_AS_PRINTED } from './seed-sample.ts';

/** The vendor's 429, with `Retry-After` in seconds if given. */
export function tooManyRequests(retryAfterSeconds?: number): Fault {
  return { kind: 'answer', answer: limitExceeded(retryAfterSeconds) };
}

/** The sample of the vendor's page, which is not valid JSON. */
export const brokenValidationSample: Fault = instead(
  200,
  JSON_HEADERS,
  VALIDATION_SAMPLE_AS_PRINTED,
);

/** An error whose `errors` is an object instead of a list. */
export function singleError(status: number, code: string): Fault {
  return instead(
    status,
    JSON_HEADERS,
    JSON.stringify({ errors: { code, message: 'The request was refused.' } }),
  );
}

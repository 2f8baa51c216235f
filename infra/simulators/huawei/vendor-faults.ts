import type { Fault } from '../fault-switches.ts';
import {
  incorrectCredentials,
  gatewayError,
  scmError,
  tooManyRequests as throttled,
} from './errors.ts';

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

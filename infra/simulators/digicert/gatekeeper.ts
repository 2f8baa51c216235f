import type { RateWindows } from '../rate-windows.ts';
import type { Answer, SimulatedRequest } from '../simulated-request.ts';
import { PEM_TYPE } from './certificate-file.ts';
import {
  INVALID_KEY,
  MISSING_PERMISSION,
  NOT_ACCEPTABLE,
  errorAnswer,
  tooManyRequests,
} from './errors.ts';
import type { DigicertRoute } from './routes.ts';

/** Checks of a request before its route. */
export interface Gate {
  readonly apiKey: string;
  readonly viewOnlyKey: string;
  readonly rateWindows: RateWindows | undefined;
  /** Whether a response 429 has `Retry-After`. The vendor's do not. */
  readonly tellRetryAfter: boolean;
  readonly requireUserAgent: boolean;
}

/** The response to a refused request, or `undefined` for an accepted one. */
export function refuse(
  { method, headers }: SimulatedRequest,
  route: DigicertRoute | undefined,
  gate: Gate,
): Answer | undefined {
  if (gate.requireUserAgent && headers['user-agent'] === undefined) {
    return errorAnswer(400, 'invalid_request', 'The User-Agent header is missing.');
  }
  const key = headers['x-dc-devkey'];
  if (typeof key !== 'string' || (key !== gate.apiKey && key !== gate.viewOnlyKey)) {
    return INVALID_KEY;
  }
  const wait = gate.rateWindows?.admit(key);
  if (wait !== undefined) {
    return tooManyRequests(gate.tellRetryAfter ? Math.ceil(wait / 1000) : undefined);
  }
  if (key === gate.viewOnlyKey && method !== 'GET') return MISSING_PERMISSION;
  const type = route === 'download-certificate' ? PEM_TYPE : 'application/json';
  return isAcceptable(headers.accept, type) ? undefined : NOT_ACCEPTABLE;
}

/** Only JSON is simulated: requests for XML or CSV only are refused. */
function isAcceptable(accept: string | undefined, type: string): boolean {
  if (accept === undefined) return true;
  return accept
    .split(',')
    .map((range) => range.split(';')[0]?.trim().toLowerCase())
    .some((range) => range === '*/*' || range === 'application/*' || range === type);
}

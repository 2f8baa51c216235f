import { jsonAnswer } from '../simulated-request.ts';
import type { Answer } from '../simulated-request.ts';
import type { QualysSwitches } from './switches.ts';

/** An error with a code of the vendor, in the configured format. */
export function errorAnswer(
  { errors }: Pick<QualysSwitches, 'errors'>,
  status: number,
  code: string,
  message: string,
): Answer {
  if (errors === 'json') return jsonAnswer(status, { errorCode: code, message });
  const body = `<?xml version="1.0" encoding="UTF-8" ?>\n<SIMPLE_RETURN><RESPONSE><CODE>${code}</CODE><TEXT>${message}</TEXT></RESPONSE></SIMPLE_RETURN>\n`;
  return { status, headers: { 'content-type': 'application/xml' }, body };
}

/** An error of the gateway, without a code. */
export function gatewayAnswer(status: number, text: string): Answer {
  return { status, headers: { 'content-type': 'text/plain' }, body: text };
}

export const NOT_FOUND = jsonAnswer(404, { error: 'Not Found', message: 'No static resource.' });
export const UNAUTHORIZED = gatewayAnswer(401, 'Unauthorized');

import { randomUUID } from 'node:crypto';
import type { Answer } from '../simulated-request.ts';

/** An answer of the AWS JSON 1.1 protocol. */
export function jsonAnswer(status: number, document: unknown): Answer {
  return {
    status,
    headers: {
      'content-type': 'application/x-amz-json-1.1',
      'x-amzn-requestid': randomUUID(),
    },
    body: JSON.stringify(document),
  };
}

/** An error of ACM. All of them have status 400. */
export function acmError(code: string, message: string): Answer {
  return jsonAnswer(400, { __type: code, message });
}

export function accessDenied(action: string, resource: string, why: string): Answer {
  const user = 'arn:aws:sts::111122223333:assumed-role/monitor/poll-account';
  return acmError(
    'AccessDeniedException',
    `User: ${user} is not authorized to perform: ${action} on resource: ${resource} because ${why}`,
  );
}

export const throttled = acmError('ThrottlingException', 'Rate exceeded');

/** An answer of the AWS query protocol, in which AWS STS answers. */
export function xmlAnswer(status: number, document: string): Answer {
  return { status, headers: { 'content-type': 'text/xml' }, body: document };
}

export function stsError(status: number, code: string, message: string): Answer {
  return xmlAnswer(
    status,
    `<ErrorResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error><RequestId>${randomUUID()}</RequestId></ErrorResponse>`,
  );
}

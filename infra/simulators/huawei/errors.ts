import { randomUUID } from 'node:crypto';
import { jsonAnswer } from '../simulated-request.ts';
import type { Answer } from '../simulated-request.ts';

/** An error of the gateway, which contains a request ID. */
export function gatewayError(status: number, code: string, message: string): Answer {
  return jsonAnswer(status, { error_msg: message, error_code: code, request_id: requestId() });
}

/** An error of SCM. */
export function scmError(status: number, code: string, message: string): Answer {
  return jsonAnswer(status, { error_code: code, error_msg: message });
}

/** IAM has two error formats. This is the format of its token interface. */
export function iamError(status: number, message: string, title: string): Answer {
  return jsonAnswer(status, { error: { code: status, message, title } });
}

export function incorrectCredentials(why: string): Answer {
  return gatewayError(401, 'APIGW.0301', `Incorrect IAM authentication information: ${why}`);
}

export function outdatedToken(): Answer {
  return gatewayError(401, 'APIGW.0307', 'The token must be updated.');
}

export function notAllowed(): Answer {
  return gatewayError(403, 'APIGW.0302', 'The IAM user is not allowed to access the API.');
}

export function tooManyRequests(retryAfterSeconds?: number): Answer {
  const { headers, ...answer } = gatewayError(
    429,
    'APIGW.0308',
    'The throttling threshold has been reached: policy user over ratelimit,limit:5,time:1 second',
  );
  const wait = retryAfterSeconds === undefined ? {} : { 'retry-after': String(retryAfterSeconds) };
  return { ...answer, headers: { ...headers, ...wait } };
}

export function badParameter(): Answer {
  return scmError(400, 'SCM.0005', 'The request parameter is incorrect.');
}

/** Unknown paths do not reach SCM: an HTML page, or an empty response. */
export const NO_SUCH_PATH: Answer = {
  status: 404,
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body: '<html><head><title>404 Not Found</title></head><body><h1>404 Not Found</h1></body></html>\n',
};

/** Without a body, as the vendor's Terraform provider expects. */
export const GONE: Answer = { status: 404, headers: {}, body: '' };

export function noSuchCertificate(id: string): Answer {
  return id.length === 16
    ? scmError(400, 'SCM.0020', '证书不存在')
    : scmError(400, 'SCM.0008', 'The certificate ID is invalid.');
}

function requestId(): string {
  return randomUUID().replaceAll('-', '');
}

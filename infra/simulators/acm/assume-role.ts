import { randomBytes, randomUUID } from 'node:crypto';
import { HOUR, plus } from '../../../shared/certificates/instant.ts';
import type { Instant } from '../../../shared/certificates/instant.ts';
import type { Answer, SimulatedRequest } from '../simulated-request.ts';
import type { AccessKey } from './check-signature.ts';
import { stsError, xmlAnswer } from './errors.ts';

/** A role that the client can assume to read the account. */
export interface Role {
  readonly arn: string;
  /** The external ID that its trust policy requires. */
  readonly externalId?: string | undefined;
}

/** Temporary credentials. */
export interface Session extends AccessKey {
  readonly sessionToken: string;
  readonly expiresAt: Instant;
}

/**
 * `AssumeRole` of AWS STS, in the AWS query protocol.
 * @see https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html
 */
export function assumeRole(
  { body, headers }: SimulatedRequest,
  role: Role | undefined,
  sessions: Session[],
  now: Instant,
): Answer {
  const form = new URLSearchParams(body);
  const arn = form.get('RoleArn') ?? '';
  const name = form.get('RoleSessionName') ?? '';
  const isForm = headers['content-type']?.startsWith('application/x-www-form-urlencoded') === true;
  if (!isForm || form.get('Action') !== 'AssumeRole' || form.get('Version') !== '2011-06-15') {
    return stsError(400, 'InvalidAction', 'Could not find operation for version');
  }
  if (!/^[\w+=,.@-]{2,64}$/.test(name) || !/^arn:aws[a-z-]*:iam::\d{12}:role\/.+$/.test(arn)) {
    return stsError(400, 'ValidationError', 'RoleArn or RoleSessionName is not valid');
  }
  // STS does not tell a missing role from a role whose trust policy does not allow the caller.
  if (role?.arn !== arn || (role.externalId ?? null) !== form.get('ExternalId')) {
    const user = 'arn:aws:sts::444455556666:assumed-role/monitor/poll-account';
    return stsError(
      403,
      'AccessDenied',
      `User: ${user} is not authorized to perform: sts:AssumeRole on resource: ${arn}`,
    );
  }
  const session = {
    accessKeyId: `ASIA${randomBytes(8).toString('hex').toUpperCase()}`,
    secretAccessKey: randomBytes(20).toString('base64'),
    sessionToken: randomBytes(60).toString('base64'),
    expiresAt: plus(now, HOUR),
  };
  sessions.push(session);
  return xmlAnswer(
    200,
    `<AssumeRoleResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><AssumeRoleResult><AssumedRoleUser><AssumedRoleId>AROAEXAMPLE:${name}</AssumedRoleId><Arn>${arn}</Arn></AssumedRoleUser><Credentials><AccessKeyId>${session.accessKeyId}</AccessKeyId><SecretAccessKey>${session.secretAccessKey}</SecretAccessKey><SessionToken>${session.sessionToken}</SessionToken><Expiration>${session.expiresAt}</Expiration></Credentials></AssumeRoleResult><ResponseMetadata><RequestId>${randomUUID()}</RequestId></ResponseMetadata></AssumeRoleResponse>`,
  );
}

import { BudgetExhausted, failure, invalidResponse, ProviderError } from '../provider-error.ts';
import type { AcmSettings } from './settings.ts';

/** What an error about a call of AWS names. */
interface CallContext {
  readonly provider: string;
  readonly operation: string;
  readonly region?: string;
  /** The IAM action of the call: `acm:ListCertificates`. */
  readonly permission?: string;
  /** The role, if the call assumes it. */
  readonly role?: Pick<AcmSettings, 'roleArn' | 'externalId'>;
}

/**
 * Calls AWS.
 *
 * @throws ProviderError, BudgetExhausted, or the reason of an aborted signal.
 */
export async function attempt<Answer>(
  context: CallContext,
  call: () => Promise<Answer>,
): Promise<Answer> {
  try {
    return await call();
  } catch (error) {
    throw describe(error, context);
  }
}

function describe(error: unknown, context: CallContext): unknown {
  if (error instanceof ProviderError || error instanceof BudgetExhausted) return error;
  if (!(error instanceof Error)) return error;
  const { provider, operation, region } = context;
  if (isMissingCredentials(error)) {
    return failure(provider, 'authentication', operation, [
      'No AWS credentials were found',
      'Sign in to AWS as for the AWS CLI, for example with "aws sso login" and AWS_PROFILE',
    ]);
  }
  if (/region is missing/i.test(error.message)) {
    return failure(provider, 'authentication', operation, [
      'No region is configured',
      'Set the option "regions" of this account, or the variable AWS_REGION',
    ]);
  }
  const status = statusOf(error);
  // Without a response the signal was aborted, or the program has a fault.
  if (status === undefined) return error;
  if (status < 300) return invalidResponse(provider, operation, 'a body that is not valid JSON');
  const code = /^[A-Za-z][\w.]{1,80}$/.test(error.name) ? error.name : 'no code';
  const reported = `status ${status}, ${code}`;
  if (DENIED.has(code) || (status === 403 && !REFUSED.has(code))) {
    return denied(error, reported, context);
  }
  if (REFUSED.has(code) || status === 401) {
    return failure(provider, 'authentication', operation, [
      `AWS does not accept the credentials in the region ${region} (${operation}, ${reported})`,
      'Check that the credentials are valid, that the clock of this machine is right, and that the region is enabled in the AWS account',
    ]);
  }
  if (code === 'ResourceNotFoundException') {
    return failure(provider, 'not-found', operation, [
      `ACM did not find the certificate (${operation}, ${reported})`,
      'It was probably deleted after it was listed',
    ]);
  }
  return invalidResponse(provider, operation, reported);
}

const DENIED: ReadonlySet<string> = new Set(['AccessDeniedException', 'AccessDenied']);

/** @see https://docs.aws.amazon.com/acm/latest/APIReference/CommonErrors.html */
const REFUSED: ReadonlySet<string> = new Set([
  'ExpiredToken',
  'ExpiredTokenException',
  'IncompleteSignature',
  'IncompleteSignatureException',
  'InvalidClientTokenId',
  'InvalidSignatureException',
  'MissingAuthenticationToken',
  'MissingAuthenticationTokenException',
  'NotAuthorized',
  'OptInRequired',
  'RequestExpired',
  'SignatureDoesNotMatch',
  'UnrecognizedClientException',
]);

function denied(error: Error, reported: string, context: CallContext): ProviderError {
  const { provider, operation, region, permission, role } = context;
  if (role !== undefined) {
    const { roleArn, externalId } = role;
    const condition =
      externalId === undefined
        ? 'does not require an external ID (or set the option "externalId")'
        : 'requires the external ID of the option "externalId"';
    return failure(provider, 'authentication', operation, [
      `AWS does not allow to assume the role ${roleArn} (${reported})`,
      `Check that the role exists, that its trust policy allows sts:AssumeRole to the role of the polling function and ${condition}, and that no other policy denies it`,
    ]);
  }
  return failure(provider, 'forbidden', operation, [
    `The permission ${permission} is missing in the region ${region} (${operation}, ${reported}${denierIn(error.message)})`,
    `Allow ${permission} for the role that reads the certificates`,
  ]);
}

/** The kind of policy that denies a call, which AWS states at the end of its message. */
function denierIn(message: string): string {
  const [, kind] =
    /explicit deny in an? (service control policy|permissions boundary|identity-based policy|session policy|resource control policy|VPC endpoint policy)/i.exec(
      message,
    ) ?? [];
  return kind === undefined ? '' : `, explicit deny in a ${kind}`;
}

function isMissingCredentials({ name, message }: Error): boolean {
  return (
    name === 'CredentialsProviderError' ||
    /could not load credentials|credential is missing/i.test(message)
  );
}

function statusOf(error: Error): number | undefined {
  if (!('$metadata' in error)) return undefined;
  const { $metadata: metadata } = error as { $metadata: { httpStatusCode?: number } };
  return metadata.httpStatusCode;
}

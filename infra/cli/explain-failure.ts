import * as z from 'zod';
import { DiskFailure } from '../local/disk-failure.ts';
import { UnusableConfiguration } from '../local/unusable-configuration.ts';
import { StateDirectoryError } from '../local/state-directory.ts';
import { MalformedItem } from '../../shared/runtime/malformed-item.ts';
import { describeError } from '../../shared/runtime/log.ts';
import { CERTIFICATE_PREFIX } from '../../shared/state/table.ts';
import { CannotOperate } from './deployment.ts';
import { ABOUT_UNREADABLE } from './skip-unreadable.ts';

/** The next step by the error name of AWS or of its SDK. */
const ADVICE: readonly (readonly [RegExp, string])[] = [
  [
    /^(CredentialsProviderError|TokenProviderError)$/,
    'No valid AWS credentials found. Sign in (aws sso login), or set AWS_PROFILE.',
  ],
  [
    /^(ExpiredToken(Exception)?|RequestExpired|TokenRefreshRequired|UnauthorizedException)$/,
    'The AWS credentials have expired. Sign in again (aws sso login).',
  ],
  [
    /^(UnrecognizedClientException|InvalidClientTokenId|InvalidAccessKeyId|InvalidSignatureException|SignatureDoesNotMatch|AuthFailure)$/,
    'AWS rejects these credentials. Check AWS_PROFILE and the clock of this machine.',
  ],
  [
    /^(AccessDenied(Exception)?|AuthorizationError(Exception)?|NotAuthorized)$/,
    'The credentials lack permissions. docs/how-to/operate.md#permissions lists the actions that each command needs.',
  ],
  [
    /^(Throttling(Exception)?|ThrottledException|TooManyRequestsException|RequestThrottled|ProvisionedThroughputExceededException|RequestLimitExceeded)$/,
    'AWS throttled the request, also after several retries. Try again in a minute.',
  ],
  [
    /^ResourceNotFoundException$/,
    'A resource that the stack outputs name does not exist: check the region and the AWS account. If the stack was deployed again, write the outputs file again or use --stack.',
  ],
];

/** Error codes of a connection that could not be established or broke. */
const UNREACHED =
  /^(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT)$/;
const Coded = z.object({ code: z.string() });

/** For a known failure of AWS: the next step, then the message of AWS. */
export function adviceOn(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  // The second message is the one for a variable without a value.
  if (/^(Region is missing$|Region not accepted: region="")/.test(error.message)) {
    return 'No AWS region is set. Set AWS_REGION, or select a profile with a region (AWS_PROFILE).';
  }
  if (error.name === 'AbortError') return 'Stopped.';
  const coded = Coded.safeParse(error);
  if (error.name === 'TimeoutError' || (coded.success && UNREACHED.test(coded.data.code))) {
    return `AWS cannot be reached. Check AWS_REGION and the network (proxy, VPN).\n${describeError(error)}`;
  }
  const advice = ADVICE.find(([names]) => names.test(error.name))?.[1];
  return advice === undefined ? undefined : `${advice}\n${describeError(error)}`;
}

/** The text of a failure for the operator: expected failures have their own message. */
export function explainFailure(error: unknown): string {
  const expected = [CannotOperate, UnusableConfiguration, StateDirectoryError, DiskFailure].some(
    (kind) => error instanceof kind,
  );
  if (expected && error instanceof Error) return error.message;
  if (error instanceof MalformedItem && error.key.startsWith(CERTIFICATE_PREFIX)) {
    return `${error.message}\n${ABOUT_UNREADABLE}`;
  }
  return adviceOn(error) ?? describeError(error);
}

/** Whether the operator has to change the arguments or the configuration. */
export function isInvalidInput(error: unknown): boolean {
  return error instanceof UnusableConfiguration || error instanceof StateDirectoryError;
}

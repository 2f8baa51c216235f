import * as z from 'zod';
import { DiskFailure } from '../local/disk-failure.ts';
import { UnusableConfiguration } from '../local/read-config.ts';
import { StateDirectoryError } from '../local/state-directory.ts';
import { MalformedItem } from '../../shared/runtime/malformed-item.ts';
import { describeError } from '../../shared/runtime/log.ts';
import { CERTIFICATE_PREFIX } from '../../shared/state/table.ts';
import { CannotOperate } from './deployment.ts';
import { ABOUT_UNREADABLE } from './skip-unreadable.ts';

/** What to do about what AWS or its client refuses, by the names that they give it. */
const ADVICE: readonly (readonly [RegExp, string])[] = [
  [
    /^(CredentialsProviderError|TokenProviderError)$/,
    'There are no AWS credentials that work here. Sign in (aws sso login), or set AWS_PROFILE.',
  ],
  [
    /^(ExpiredToken(Exception)?|RequestExpired|TokenRefreshRequired|UnauthorizedException)$/,
    'The AWS credentials have expired. Sign in anew (aws sso login).',
  ],
  [
    /^(UnrecognizedClientException|InvalidClientTokenId|InvalidAccessKeyId|InvalidSignatureException|SignatureDoesNotMatch|AuthFailure)$/,
    'AWS does not know these credentials. Look at AWS_PROFILE, and at the clock of this machine.',
  ],
  [
    /^(AccessDenied(Exception)?|AuthorizationError(Exception)?|NotAuthorized)$/,
    'docs/how-to/operate.md tells what each command needs to be allowed.',
  ],
  [
    /^(Throttling(Exception)?|ThrottledException|TooManyRequestsException|RequestThrottled|ProvisionedThroughputExceededException|RequestLimitExceeded)$/,
    'AWS asks to slow down, after several tries. Try again in a minute.',
  ],
  [
    /^ResourceNotFoundException$/,
    'What the outputs name is not there: another region or account, or a stack deployed anew. Write the outputs again, or use --stack.',
  ],
];

/** What the connection says where nobody is reached. */
const UNREACHED =
  /^(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT)$/;
const Coded = z.object({ code: z.string() });

/** A sentence on what to do about a failure of AWS with what it said, where it is a known one. */
export function adviceOn(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if (error.message === 'Region is missing') {
    return 'No AWS region is set. Set AWS_REGION, or name the outputs of the stack: --stack-outputs FILE.';
  }
  if (error.name === 'AbortError') return 'Stopped.';
  const coded = Coded.safeParse(error);
  if (error.name === 'TimeoutError' || (coded.success && UNREACHED.test(coded.data.code))) {
    return `AWS cannot be reached from here. Look at AWS_REGION, and at the network: a proxy, a VPN.\n${describeError(error)}`;
  }
  const advice = ADVICE.find(([names]) => names.test(error.name))?.[1];
  return advice === undefined ? undefined : `${advice}\n${describeError(error)}`;
}

/** What an operator reads of a failure: a sentence of ours where it was foreseen. */
export function explainFailure(error: unknown): string {
  const foreseen = [CannotOperate, UnusableConfiguration, StateDirectoryError, DiskFailure].some(
    (kind) => error instanceof kind,
  );
  if (foreseen && error instanceof Error) return error.message;
  if (error instanceof MalformedItem && error.key.startsWith(CERTIFICATE_PREFIX)) {
    return `${error.message}\n${ABOUT_UNREADABLE}`;
  }
  return adviceOn(error) ?? describeError(error);
}

import { describeError } from '../../../shared/runtime/log.ts';
import { adviceOn } from '../explain-failure.ts';
import { deleted, notChecked, splitAdvice } from './finding.ts';
import type { Check, Finding, Outcome } from './finding.ts';

/** AWS and the providers throttle many requests at once. */
const CONCURRENT_CHECKS = 6;
/** Milliseconds. A listing that is throttled is retried for some time. */
const TIME_LIMIT = 20_000;

export interface RunOptions {
  readonly signal: AbortSignal;
  /** Called with the checks in progress whenever they change. */
  readonly onProgress?: (running: readonly Check[], done: number) => void;
  /** Milliseconds per check. */
  readonly timeLimit?: number;
}

/**
 * Runs checks, several at once, and returns their findings in the order of the checks.
 *
 * @throws the reason of the signal when it aborts.
 */
export async function runChecks(
  checks: readonly Check[],
  { signal, onProgress, timeLimit = TIME_LIMIT }: RunOptions,
): Promise<Finding[]> {
  const results = new Map<Check, readonly Finding[]>();
  const running = new Set<Check>();
  const waiting = [...checks];
  const work = async () => {
    for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) {
      signal.throwIfAborted();
      running.add(check);
      onProgress?.([...running], results.size);
      results.set(check, await runCheck(check, signal, timeLimit));
      running.delete(check);
      onProgress?.([...running], results.size);
    }
  };
  await Promise.all(Array.from({ length: CONCURRENT_CHECKS }, work));
  return checks.flatMap((check) => results.get(check) ?? []);
}

async function runCheck(check: Check, signal: AbortSignal, timeLimit: number): Promise<Finding[]> {
  const limit = AbortSignal.timeout(timeLimit);
  const outcomes = await Promise.race([
    check.run(AbortSignal.any([signal, limit])),
    rejectionOf(limit),
    rejectionOf(signal),
  ]).catch((error: unknown): Outcome[] => {
    signal.throwIfAborted();
    return [limit.aborted ? timedOut(timeLimit) : explainCheckFailure(error, check)];
  });
  return outcomes.map((outcome) => ({ check: check.name, subject: check.subject, ...outcome }));
}

/** Rejects when the signal aborts, for checks that ignore it. */
async function rejectionOf(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(new Error('aborted')), { once: true });
  });
}

function timedOut(timeLimit: number): Outcome {
  return notChecked(
    `No answer within ${timeLimit / 1000} seconds`,
    'Check the network of this machine (proxy, VPN), and run the command again',
  );
}

const DENIED = /^(AccessDenied(Exception)?|AuthorizationError(Exception)?|NotAuthorized)$/;

/** Names of the errors of all services about a resource that does not exist. */
const NOT_FOUND =
  /^(ResourceNotFoundException|NotFound(Exception)?|QueueDoesNotExist|AWS\.SimpleQueueService\.NonExistentQueue)$/;

/**
 * What could not be checked, and what to do. Errors of AWS are not repeated if they are about permissions: they contain the
 * names of users.
 *
 * @param check the IAM actions that it needs, and the resource that it reads.
 */
export function explainCheckFailure(
  error: unknown,
  { needs = [], reads }: Pick<Check, 'needs' | 'reads'>,
): Outcome {
  if (error instanceof Error && DENIED.test(error.name)) {
    // With a key of the customer, the permission for the key can be missing instead.
    return /\bkms\b/i.test(error.message)
      ? notChecked(
          'AWS denies the use of the key that encrypts the data',
          'Allow kms:Decrypt with this AWS KMS key for your credentials',
        )
      : notChecked('AWS denies the request', `Allow ${needs.join(', ')} for your credentials`);
  }
  if (reads !== undefined && error instanceof Error && NOT_FOUND.test(error.name)) {
    return deleted(reads);
  }
  const [action, ...details] = (adviceOn(error) ?? '').split('\n');
  if (action !== undefined && action !== '') {
    return notChecked(details.join(' ') || 'The request to AWS failed', action.replace(/\.$/, ''));
  }
  const [message, advice] = splitAdvice(describeError(error), 'Run the command again');
  return notChecked(message, advice);
}

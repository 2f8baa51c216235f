import type { AccountFailure, FailureKind } from '../../certificates/account-state.ts';
import { BudgetExhausted, ProviderError } from '../../providers/provider-error.ts';
import { TransientError } from '../../runtime/transient-error.ts';
import { describeError } from '../../runtime/log.ts';
import type { SyncProblem } from './page-context.ts';

/** Which kind a mixture of problems is called after, whatever their order: those that last come first. */
const RANKS: readonly FailureKind[] = [
  'authentication',
  'forbidden',
  'damaged-state',
  'state-too-large',
  'invalid-response',
  'not-found',
  'rate-limited',
  'unavailable',
];

/** An event names so many of the certificates that could not be read. */
const MAX_NAMED = 20;

/** What a refused or broken answer means for the whole account; `undefined` for what is no provider's fault. */
export function listingFailure(error: unknown): AccountFailure | undefined {
  if (!(error instanceof ProviderError)) return undefined;
  return { kind: error.kind, scope: 'account', message: error.message };
}

/** What it means that an account cannot even be opened: its secret or its settings are not as they should be. */
export function openingFailure(error: unknown): AccountFailure | undefined {
  if (error instanceof BudgetExhausted) return undefined;
  return (
    listingFailure(error) ?? {
      // A secret store that does not answer is no wrong configuration, and may well answer next time.
      kind: error instanceof TransientError ? 'unavailable' : 'configuration',
      scope: 'account',
      message: describeError(error),
    }
  );
}

/** Some rows could not be read; everything else of the account is watched as ever. */
export function partialFailure(
  problems: readonly SyncProblem[],
  certificates: number,
): AccountFailure | undefined {
  const ranked = problems.toSorted((a, b) => RANKS.indexOf(a.kind) - RANKS.indexOf(b.kind));
  const [first] = ranked;
  if (first === undefined) return undefined;
  const named = [...new Set(problems.flatMap(({ id }) => id ?? []))];
  const unseen = ranked.find(({ id }) => id === undefined);
  const row = ranked.find(({ id }) => id !== undefined);
  return {
    kind: first.kind,
    scope: 'certificates',
    message: [
      ...(unseen === undefined ? [] : [`The listing shows not everything: ${unseen.message}.`]),
      ...(row === undefined
        ? []
        : [
            `${named.length} of ${certificates} certificates could not be read. The first: ${row.message}`,
          ]),
    ].join(' '),
    affected: problems.length,
    certificates: named.slice(0, MAX_NAMED),
  };
}

/** So much is missing at once that the listing is not believed. */
export function unexpectedRemovalsFailure(missing: number, known: number): AccountFailure {
  return {
    kind: 'unexpected-removals',
    scope: 'removals',
    affected: missing,
    message:
      `${missing} of ${known} certificates are missing from the listing at once, which is more than maxRemovedShare allows. ` +
      'The missing certificates are still watched, and new certificates are added after a day. If you removed the missing certificates, set a larger maxRemovedShare for one run.',
  };
}

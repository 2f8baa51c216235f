import type { AccountFailure, FailureKind } from '../../certificates/account-state.ts';
import { BudgetExhausted, ProviderError } from '../../providers/provider-error.ts';
import { TransientError } from '../../runtime/transient-error.ts';
import { describeError } from '../../runtime/log.ts';
import type { SyncProblem } from './sync-problem.ts';

/** The kind of several problems, independent of their order: permanent ones first. */
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

/** Unreadable certificates that one event names. */
const MAX_NAMED = 20;

/** The failure of the whole account; `undefined` for an error that the provider did not cause. */
export function listingFailure(error: unknown): AccountFailure | undefined {
  if (!(error instanceof ProviderError)) return undefined;
  return { kind: error.kind, scope: 'account', message: error.message };
}

/** The failure of an account that cannot be opened, because of its secret or its settings. */
export function openingFailure(error: unknown): AccountFailure | undefined {
  if (error instanceof BudgetExhausted) return undefined;
  return (
    listingFailure(error) ?? {
      // A secret store that does not answer is not a wrong configuration, and may answer next time.
      kind: error instanceof TransientError ? 'unavailable' : 'configuration',
      scope: 'account',
      message: describeError(error),
    }
  );
}

/** The failure of some rows; the rest of the account is monitored as usual. */
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
      ...(unseen === undefined ? [] : [`The listing is incomplete: ${unseen.message}.`]),
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

/** The failure of a listing with unexpected removals. */
export function unexpectedRemovalsFailure(missing: number, known: number): AccountFailure {
  return {
    kind: 'unexpected-removals',
    scope: 'removals',
    affected: missing,
    message:
      `${missing} of ${known} certificates are missing from the listing at once, which is more than maxRemovedShare allows. ` +
      'The missing certificates are still monitored, and new certificates are added after a day. If you removed the missing certificates, set a larger maxRemovedShare for one run.',
  };
}

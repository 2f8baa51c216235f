import type { AccountReference } from '../certificates/certificate.ts';
import { plus } from '../certificates/instant.ts';
import type { Instant } from '../certificates/instant.ts';
import { ACCOUNT_STATE_VERSION } from '../certificates/account-state.ts';
import type { AccountFailure, AccountState } from '../certificates/account-state.ts';

/** How one sweep of an account ended. */
export type SweepOutcome =
  /** The whole listing was seen; `failure` where single certificates of it could not be read. */
  | { readonly kind: 'complete'; readonly certificates: number; readonly failure?: AccountFailure }
  | { readonly kind: 'failed'; readonly failure: AccountFailure };

export interface AccountObservation {
  readonly account: AccountReference;
  readonly now: Instant;
  readonly tags: Readonly<Record<string, string>>;
  /** Milliseconds after a complete sweep for which the account counts as fresh. */
  readonly freshFor: number;
}

/** One passing fault is no alarm; the second in a row is. A definite one (a refused key) is at once. */
const TOLERATED_TRANSIENT_FAILURES = 1;

/** The state of an account that is met for the first time: from now on it owes a complete sweep in time. */
export function registerAccount({
  account,
  now,
  tags,
  freshFor,
}: AccountObservation): AccountState {
  return {
    version: ACCOUNT_STATE_VERSION,
    revision: 1,
    account,
    tags: { ...tags },
    changedAt: now,
    health: { status: 'new', since: now },
    staleAt: plus(now, freshFor),
  };
}

/** The state of an account after a sweep of it. Every sweep is a change: it is the heartbeat. */
export function observeSweep(
  previous: AccountState,
  outcome: SweepOutcome,
  { now, tags, freshFor }: Omit<AccountObservation, 'account'>,
): AccountState {
  const state: AccountState = {
    ...previous,
    revision: previous.revision + 1,
    tags: { ...tags },
    changedAt: now,
  };
  if (outcome.kind === 'failed') return fail(state, outcome.failure, now);
  const complete: AccountState = {
    ...state,
    lastCompleteSweepAt: now,
    certificates: outcome.certificates,
    staleAt: plus(now, freshFor),
  };
  if (outcome.failure !== undefined) return fail(complete, outcome.failure, now);
  const { failures: _over, ...sound } = complete;
  return sound.health.status === 'reachable'
    ? sound
    : { ...sound, health: { status: 'reachable', since: now } };
}

/** The state of an account whose freshness has run out, or `undefined` while it has not. */
export function observeStaleness(state: AccountState, now: Instant): AccountState | undefined {
  if (state.staleAt === undefined || state.staleAt > now) return undefined;
  const { staleAt: _passed, ...rest } = state;
  const late: AccountState = { ...rest, revision: state.revision + 1, changedAt: now };
  const { health } = state;
  if (health.status === 'unreachable' && health.failure.scope === 'account') return late;
  const since = state.lastCompleteSweepAt ?? 'the beginning';
  const why =
    state.failures === undefined
      ? 'Nothing was heard of its polls: see whether they run at all.'
      : `The last one failed: ${state.failures.last.message}`;
  return {
    ...late,
    health: {
      status: 'unreachable',
      since: now,
      failure: {
        kind: state.failures?.last.kind ?? 'stale',
        scope: 'account',
        message: `No complete sweep since ${since}. ${why}`,
      },
    },
  };
}

function fail(state: AccountState, failure: AccountFailure, now: Instant): AccountState {
  const count = (state.failures?.count ?? 0) + 1;
  const failed: AccountState = { ...state, failures: { count, last: failure } };
  const { health } = state;
  if (health.status === 'unreachable') {
    if (isNews(health.failure, failure)) {
      return { ...failed, health: { ...health, since: now, failure } };
    }
    // As many as people were told of: what comes and goes below that is no news, what creeps above it is.
    const { affected } = health.failure;
    const told = affected === undefined ? failure : { ...failure, affected };
    return { ...failed, health: { ...health, failure: told } };
  }
  if (isTransient(failure) && count <= TOLERATED_TRANSIENT_FAILURES) return failed;
  return { ...failed, health: { status: 'unreachable', since: now, failure } };
}

/** Whether another failure is another matter: a different one, a wider one, or one that has become much worse. */
function isNews(before: AccountFailure, after: AccountFailure): boolean {
  const sameKind = before.kind === after.kind || (isTransient(before) && isTransient(after));
  const muchWorse = (after.affected ?? 0) > 2 * (before.affected ?? Infinity);
  return !sameKind || before.scope !== after.scope || muchWorse;
}

function isTransient({ kind }: AccountFailure): boolean {
  return kind === 'unavailable' || kind === 'rate-limited';
}

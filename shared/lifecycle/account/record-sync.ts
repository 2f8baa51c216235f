import type { InitialInventory } from '../../certificates/initial-inventory.ts';
import type { AccountReference } from '../../certificates/certificate.ts';
import { latest, plus } from '../../certificates/instant.ts';
import type { Instant } from '../../certificates/instant.ts';
import { ACCOUNT_STATE_VERSION } from '../../certificates/account-state.ts';
import type { AccountFailure, AccountState } from '../../certificates/account-state.ts';
import { classifyFailure, checkPart } from './classify-failure.ts';

/** The outcome of one sync of an account. */
export type SyncOutcome =
  /** The whole listing was read; `failures` of its parts, at most one per scope. */
  | {
      readonly kind: 'complete';
      readonly certificates: number;
      readonly failures?: readonly AccountFailure[];
      /** The initial inventory, if this is the first complete sync. */
      readonly initialInventory?: InitialInventory;
      /** What to check if the account has never listed a certificate. */
      readonly emptyAccountChecks?: readonly string[] | undefined;
    }
  | { readonly kind: 'failed'; readonly failure: AccountFailure };

export interface AccountContext {
  readonly account: AccountReference;
  readonly now: Instant;
  readonly tags: Readonly<Record<string, string>>;
  /** Milliseconds after a complete sync for which the account counts as fresh. */
  readonly freshFor: number;
}

/** The state of a new account. Its first complete sync must end within `freshFor`. */
export function registerAccount({ account, now, tags, freshFor }: AccountContext): AccountState {
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

/**
 * The state that replaces a damaged one of `revision`. Only `lastCompleteSyncAt` of the damaged state is known: with
 * it, the initial inventory is not taken again.
 */
export function rebuildAccount(
  observation: AccountContext,
  { revision, lastCompleteSyncAt }: { revision: number; lastCompleteSyncAt?: Instant | undefined },
): AccountState {
  return {
    ...registerAccount(observation),
    revision: revision + 1,
    rebuiltAt: observation.now,
    ...(lastCompleteSyncAt && { lastCompleteSyncAt: lastCompleteSyncAt }),
  };
}

/** The state of an account after a sync. Every sync changes the state, because it is the heartbeat. */
export function recordSync(
  previous: AccountState,
  outcome: SyncOutcome,
  { now, tags, freshFor }: Omit<AccountContext, 'account'>,
): AccountState {
  const { initialInventory: _announced, ...kept } = previous;
  const state: AccountState = {
    ...kept,
    revision: previous.revision + 1,
    tags: { ...tags },
    changedAt: now,
  };
  return outcome.kind === 'failed'
    ? { ...state, ...classifyFailure(state, outcome.failure, now) }
    : recordCompleteSync(state, outcome, plus(now, freshFor));
}

function recordCompleteSync(
  state: AccountState,
  outcome: CompleteSync,
  staleAt: Instant,
): AccountState {
  const {
    failures: _over,
    emptyAccountChecks: _before,
    damaged: _rebuilt,
    rebuiltAt: _stateRebuilt,
    unreadable,
    unexpectedRemovals,
    health,
    ...rest
  } = state;
  const { changedAt: now } = state;
  const checks = isEmptyFromStart(state, outcome) ? outcome.emptyAccountChecks : undefined;
  const failed = (scope: AccountFailure['scope']) =>
    outcome.failures?.find((failure) => failure.scope === scope);
  const parts = {
    unreadable: checkPart(unreadable, failed('certificates'), now),
    unexpectedRemovals: checkPart(unexpectedRemovals, failed('removals'), now),
  };
  return {
    ...rest,
    ...(parts.unreadable && { unreadable: parts.unreadable }),
    ...(parts.unexpectedRemovals && { unexpectedRemovals: parts.unexpectedRemovals }),
    health: health.status === 'reachable' ? health : { status: 'reachable', since: now },
    lastCompleteSyncAt: now,
    certificates: outcome.certificates,
    ...(checks && { emptyAccountChecks: [...checks] }),
    staleAt,
    // Another run may have published it already, from the same inventory.
    ...(outcome.initialInventory &&
      state.lastCompleteSyncAt === undefined && { initialInventory: outcome.initialInventory }),
  };
}

/** Whether an account has never listed anything, a complete sync of these results included. */
export function isEmptyFromStart(
  previous: AccountState,
  { certificates, failures = [] }: Pick<CompleteSync, 'certificates' | 'failures'>,
): boolean {
  if (certificates > 0 || failures.length > 0) return false;
  return previous.lastCompleteSyncAt === undefined || previous.emptyAccountChecks !== undefined;
}

type CompleteSync = Extract<SyncOutcome, { kind: 'complete' }>;

/**
 * While a sync of several runs makes progress, the account stays fresh until this many times `freshFor` have passed
 * since the last complete sync, plus one.
 */
const PATIENCE = 2;

/**
 * The state of an account after a run that read a part of its listing, which the next run continues. For a limited time
 * this counts like a complete sync; `undefined` if the sync has taken too long, or if the account already counts as
 * stale.
 */
export function recordProgress(
  state: AccountState,
  { now, freshFor }: Pick<AccountContext, 'now' | 'freshFor'>,
): AccountState | undefined {
  const { health, lastCompleteSyncAt, staleAt } = state;
  const since = lastCompleteSyncAt ?? (health.status === 'new' ? health.since : undefined);
  if (staleAt === undefined || since === undefined) return undefined;
  if (now >= plus(since, PATIENCE * freshFor)) return undefined;
  const later = latest(staleAt, plus(now, freshFor));
  return { ...state, revision: state.revision + 1, changedAt: now, staleAt: later };
}

/** Damaged certificates that an account remembers; further ones follow once these are rebuilt. */
const MAX_DAMAGED = 100;

/** The state of an account in which damaged certificates were found; `undefined` if all of them are known. */
export function recordDamage(
  state: AccountState,
  ids: readonly string[],
  now: Instant,
): AccountState | undefined {
  const known = state.damaged ?? [];
  const damaged = [...new Set([...known, ...ids])].slice(0, MAX_DAMAGED);
  if (damaged.length === known.length) return undefined;
  return {
    ...state,
    revision: state.revision + 1,
    changedAt: latest(now, state.changedAt),
    damaged,
  };
}

/** The state of an account that is no longer fresh, or `undefined` while it is fresh. */
export function recordStaleness(state: AccountState, now: Instant): AccountState | undefined {
  if (state.staleAt === undefined || state.staleAt > now) return undefined;
  const { staleAt: _passed, ...rest } = state;
  const late: AccountState = { ...rest, revision: state.revision + 1, changedAt: now };
  const { health } = state;
  if (health.status === 'unreachable') return late;
  const since = state.lastCompleteSyncAt ?? 'the account was added';
  const cause = state.failures?.last;
  const why =
    cause === undefined
      ? 'Polls do not run, or stop before they have read the whole listing.'
      : `The last sync failed: ${cause.message}`;
  return {
    ...late,
    health: {
      status: 'unreachable',
      since: now,
      failure: {
        kind: cause?.kind ?? 'stale',
        scope: 'account',
        message: `No complete sync since ${since}. ${why}`,
      },
    },
  };
}

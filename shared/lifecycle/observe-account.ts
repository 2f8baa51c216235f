import type { InitialInventory } from '../certificates/initial-inventory.ts';
import type { AccountReference } from '../certificates/certificate.ts';
import { latest, plus } from '../certificates/instant.ts';
import type { Instant } from '../certificates/instant.ts';
import { ACCOUNT_STATE_VERSION } from '../certificates/account-state.ts';
import type { AccountFailure, AccountState } from '../certificates/account-state.ts';
import { classifyFailure, checkPart } from './classify-failure.ts';

/** How one sweep of an account ended. */
export type SyncOutcome =
  /** The whole listing was seen; `failures` of its parts, at most one of each scope. */
  | {
      readonly kind: 'complete';
      readonly certificates: number;
      readonly failures?: readonly AccountFailure[];
      /** What was found, where it is the first one. */
      readonly initialInventory?: InitialInventory;
      /** What to check if the account has never listed a certificate. */
      readonly emptyAccountChecks?: readonly string[] | undefined;
    }
  | { readonly kind: 'failed'; readonly failure: AccountFailure };

export interface AccountObservation {
  readonly account: AccountReference;
  readonly now: Instant;
  readonly tags: Readonly<Record<string, string>>;
  /** Milliseconds after a complete sweep for which the account counts as fresh. */
  readonly freshFor: number;
}

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

/**
 * The state that takes the place of a damaged one of `revision`. Only `lastCompleteSyncAt` is known of what was before: with
 * it, the initial inventory is not taken again.
 */
export function rebuildAccount(
  observation: AccountObservation,
  { revision, lastCompleteSyncAt }: { revision: number; lastCompleteSyncAt?: Instant | undefined },
): AccountState {
  return {
    ...registerAccount(observation),
    revision: revision + 1,
    rebuiltAt: observation.now,
    ...(lastCompleteSyncAt && { lastCompleteSyncAt: lastCompleteSyncAt }),
  };
}

/** The state of an account after a sweep of it. Every sweep is a change: it is the heartbeat. */
export function observeSync(
  previous: AccountState,
  outcome: SyncOutcome,
  { now, tags, freshFor }: Omit<AccountObservation, 'account'>,
): AccountState {
  const { initialInventory: _announced, ...kept } = previous;
  const state: AccountState = {
    ...kept,
    revision: previous.revision + 1,
    tags: { ...tags },
    changedAt: now,
  };
  if (outcome.kind === 'failed')
    return { ...state, ...classifyFailure(state, outcome.failure, now) };
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
  const checks = isEmptyFromStart(previous, outcome) ? outcome.emptyAccountChecks : undefined;
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
    staleAt: plus(now, freshFor),
    // Another run may have said it already, from the same inventory.
    ...(outcome.initialInventory &&
      previous.lastCompleteSyncAt === undefined && { initialInventory: outcome.initialInventory }),
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

/** A sweep of several runs is waited for until its last complete one is so many times as old as counts as fresh. */
const PATIENCE = 2;

/**
 * The state of an account of which a run has read a part, and the next one goes on: that is no silence, and as good as
 * a complete sweep for a while. `undefined` where it has taken too long, or counts as silent already.
 */
export function observeProgress(
  state: AccountState,
  { now, freshFor }: Pick<AccountObservation, 'now' | 'freshFor'>,
): AccountState | undefined {
  const { health, lastCompleteSyncAt, staleAt } = state;
  const since = lastCompleteSyncAt ?? (health.status === 'new' ? health.since : undefined);
  if (staleAt === undefined || since === undefined) return undefined;
  if (now >= plus(since, PATIENCE * freshFor)) return undefined;
  const later = latest(staleAt, plus(now, freshFor));
  return { ...state, revision: state.revision + 1, changedAt: now, staleAt: later };
}

/** An account remembers so many damaged certificates; the others follow once these are rebuilt. */
const MAX_DAMAGED = 100;

/** The state of an account in which damaged certificates were found; `undefined` if they are all known. */
export function observeDamage(
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

/** The state of an account whose freshness has run out, or `undefined` while it has not. */
export function observeStaleness(state: AccountState, now: Instant): AccountState | undefined {
  if (state.staleAt === undefined || state.staleAt > now) return undefined;
  const { staleAt: _passed, ...rest } = state;
  const late: AccountState = { ...rest, revision: state.revision + 1, changedAt: now };
  const { health } = state;
  if (health.status === 'unreachable') return late;
  const since = state.lastCompleteSyncAt ?? 'the beginning';
  const cause = state.failures?.last;
  const why =
    cause === undefined
      ? 'Its polls do not run, or break off each time before they have seen the whole listing.'
      : `The last one failed: ${cause.message}`;
  return {
    ...late,
    health: {
      status: 'unreachable',
      since: now,
      failure: {
        kind: cause?.kind ?? 'stale',
        scope: 'account',
        message: `No complete sweep since ${since}. ${why}`,
      },
    },
  };
}

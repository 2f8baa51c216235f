import * as z from 'zod/mini';
import { InitialInventory } from './initial-inventory.ts';
import { AccountReference } from './certificate.ts';
import { Instant } from './instant.ts';

/** Bumped whenever the stored shape changes; `test/shared/certificates/shapes.test.ts` holds the two together. */
export const ACCOUNT_STATE_VERSION = 1;

/**
 * Why an account, or a part of it, cannot be read. Failures of a provider:
 *
 * - `authentication`: the key is wrong, or no longer accepted
 * - `forbidden`: the key is accepted, but lacks the permission
 * - `not-found`: the object, or the whole API at the configured address, does not exist
 * - `rate-limited`: too many requests; waiting within the run did not help
 * - `unavailable`: no connection, a time-out, or a 5xx, after all retries
 * - `invalid-response`: the answer differs from the documentation of the provider
 *
 * Failures of the monitor:
 *
 * - `stale`: no complete sync within the freshness target
 * - `unexpected-removals`: more certificates are missing at once than is plausible
 * - `configuration`: a setting or a secret is missing or malformed
 * - `damaged-state`: the stored state of a certificate is not valid
 * - `state-too-large`: the state of a certificate does not fit into an item of the database
 * - `queue-blocked`: the first message of the account's queue cannot be processed, and hides the messages behind it
 */
export const FailureKind = z.enum([
  'authentication',
  'forbidden',
  'not-found',
  'rate-limited',
  'unavailable',
  'invalid-response',
  'stale',
  'unexpected-removals',
  'configuration',
  'damaged-state',
  'state-too-large',
  'queue-blocked',
]);
export type FailureKind = z.infer<typeof FailureKind>;

export const AccountFailure = z.object({
  kind: FailureKind,
  /** A sentence that says what happened and what to do next. */
  message: z.string(),
  /**
   * `account`: nothing could be read. `certificates`: the rest of the account is monitored as usual.
   * `removals`: more certificates are missing from the listing than is plausible; they are still monitored.
   * `messages`: all certificates are monitored, but messages of the provider's queue are not received.
   */
  scope: z.enum(['account', 'certificates', 'removals', 'messages']),
  /** How many certificates are affected, if `scope` is `certificates` or `removals`. */
  affected: z.optional(z.int().check(z.positive())),
  /** The first twenty ids that could not be read, if `scope` is `certificates`. */
  certificates: z.optional(z.array(z.string())),
});
export type AccountFailure = z.infer<typeof AccountFailure>;

const Health = z.discriminatedUnion('status', [
  /** There was no complete sync yet, or none since the state was rebuilt, and the account is not stale yet. */
  z.object({ status: z.literal('new'), since: Instant }),
  z.object({ status: z.literal('reachable'), since: Instant }),
  z.object({ status: z.literal('unreachable'), since: Instant, failure: AccountFailure }),
]);
/** Consecutive failed runs, with the last failure: a single failure does not raise an alert. */
const Failures = z.object({ count: z.int().check(z.positive()), last: AccountFailure });

/** Whether a part of an account can be read. */
export const Reading = z.object({ health: Health, failures: z.optional(Failures) });
export type Reading = z.infer<typeof Reading>;

/** The state of a provider account. One item per account, written once per sync. */
export const AccountState = z.object({
  version: z.literal(ACCOUNT_STATE_VERSION),
  revision: z.int().check(z.positive()),
  account: AccountReference,
  tags: z.record(z.string(), z.string()),
  changedAt: Instant,
  /** Whether its listing can be read. */
  health: Health,
  /** Failures of its listing. */
  failures: z.optional(Failures),
  /** Problems of a part of the account, each announced and resolved separately. Absent while there are none. */
  unreadable: z.optional(Reading),
  unexpectedRemovals: z.optional(Reading),
  queue: z.optional(Reading),
  /** Ids of certificates whose stored states are damaged: the next complete sync fetches and rebuilds them. */
  damaged: z.optional(z.array(z.string())),
  /**
   * When the state was rebuilt because the stored item was damaged; until the next complete sync. An outage may have been
   * announced before.
   */
  rebuiltAt: z.optional(Instant),
  lastCompleteSyncAt: z.optional(Instant),
  /** How many certificates the last complete sync listed. */
  certificates: z.optional(z.int().check(z.nonnegative())),
  /**
   * Present while every complete sync has found an empty account. The settings and permissions that decide which
   certificates the provider lists. If one is wrong, the provider returns an empty list and no error.
   */
  emptyAccountChecks: z.optional(z.array(z.string())),
  /** When the account becomes unreachable unless a sync completes or makes progress. Absent while it is unreachable. */
  staleAt: z.optional(Instant),
  /** The result of the first complete sync; until the next one. */
  initialInventory: z.optional(InitialInventory),
});
export type AccountState = z.infer<typeof AccountState>;

import * as z from 'zod';
import { InitialInventory } from './initial-inventory.ts';
import { AccountReference } from './certificate.ts';
import { Instant } from './instant.ts';

/** Bumped whenever the stored shape changes; `test/shared/certificates/shapes.test.ts` holds the two together. */
export const ACCOUNT_STATE_VERSION = 1;

/**
 * Why an account, or a part of it, is not being read. The first six are said of a provider:
 *
 * - `authentication`: the key is wrong, or no longer accepted
 * - `forbidden`: the key is accepted, but may not do this
 * - `not-found`: the object, or the whole API at the configured address, is not there
 * - `rate-limited`: too many requests, beyond what waiting within a run can cure
 * - `unavailable`: no connection, a time-out, or a 5xx, after all retries
 * - `invalid-response`: an answer that is not what the provider documents
 *
 * and the rest of ourselves:
 *
 * - `stale`: no complete sweep within the time in which there should have been one
 * - `unexpected-removals`: more certificates gone at once than is believable
 * - `configuration`: a setting or a secret is missing or malformed
 * - `damaged-state`: what is stored of a certificate is not what this version stores
 * - `state-too-large`: the state of a certificate does not fit into an item of the database
 * - `queue-blocked`: the first message of the account's queue cannot be taken, and hides those behind it
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
  /** For people: who, what, and what to do next. */
  message: z.string(),
  /**
   * `account`: nothing could be read. `certificates`: the rest of the account is watched as ever.
   * `removals`: more certificates are missing from the listing than is believed, and they are still watched.
   * `messages`: every certificate is, but what the provider tells by its message queue is not heard.
   */
  scope: z.enum(['account', 'certificates', 'removals', 'messages']),
  /** How many certificates are concerned, where `scope` is `certificates` or `removals`. */
  affected: z.int().positive().optional(),
  /** The ids that could not be read, the first twenty of them, where `scope` is `certificates`. */
  certificates: z.array(z.string()).optional(),
});
export type AccountFailure = z.infer<typeof AccountFailure>;

const Health = z.discriminatedUnion('status', [
  /** Never read completely yet, or not since the state was rebuilt; and not yet late. */
  z.object({ status: z.literal('new'), since: Instant }),
  z.object({ status: z.literal('reachable'), since: Instant }),
  z.object({ status: z.literal('unreachable'), since: Instant, failure: AccountFailure }),
]);
/** Runs that have failed in a row, with the last failure: one passing fault is no alarm yet. */
const Failures = z.object({ count: z.int().positive(), last: AccountFailure });

/** How the reading of an account, or of its messages, is going. */
export const Reading = z.object({ health: Health, failures: Failures.optional() });
export type Reading = z.infer<typeof Reading>;

/** How an account is doing. One item an account, written once a sweep. */
export const AccountState = z.object({
  version: z.literal(ACCOUNT_STATE_VERSION),
  revision: z.int().positive(),
  account: AccountReference,
  tags: z.record(z.string(), z.string()),
  changedAt: Instant,
  /** Whether its listing can be read. */
  health: Health,
  /** Of its listing. */
  failures: Failures.optional(),
  /** Problems of a part of the account, each announced and resolved separately. Absent while there are none. */
  unreadable: Reading.optional(),
  unexpectedRemovals: Reading.optional(),
  queue: Reading.optional(),
  /** Ids of certificates whose stored states are damaged: the next complete sync looks at them and rebuilds them. */
  damaged: z.array(z.string()).optional(),
  /**
   * When the state was rebuilt because the stored item was damaged; until the next complete sync. An outage may have been
   * announced before.
   */
  rebuiltAt: Instant.optional(),
  lastCompleteSyncAt: Instant.optional(),
  /** How many certificates the last complete sweep saw. */
  certificates: z.int().nonnegative().optional(),
  /**
   * Present while every complete sync has found an empty account. The settings and permissions that decide which
   * certificates the provider lists: with a wrong one, it answers an empty list and no error.
   */
  emptyAccountChecks: z.array(z.string()).optional(),
  /** Without a complete sweep by then, or one that gets on, the account counts as unreachable. Absent while it does. */
  staleAt: Instant.optional(),
  /** What the first complete sweep found; until the next one. */
  initialInventory: InitialInventory.optional(),
});
export type AccountState = z.infer<typeof AccountState>;

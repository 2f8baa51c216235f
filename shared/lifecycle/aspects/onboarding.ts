import type { AccountState } from '../../certificates/account-state.ts';
import type { CertificateState, Deadline } from '../../certificates/certificate-state.ts';
import { HOUR, plus } from '../../certificates/instant.ts';
import type { Instant } from '../../certificates/instant.ts';
import type { Reported, Step, SuccessorLost, TimePassed } from '../input.ts';
import { inOrder } from '../deadlines.ts';
import { hasSameExpiry, lostSuccessor } from './expiry.ts';

/** During the first sync, a certificate can be read long before its successor. */
const FIRST_SYNC = HOUR;

/**
 * Whether deadlines wait for the initial inventory: while the first sync of the account is in progress, for an hour.
 * Reminders that were due at the discovery wait longer, until the account is reported as unreachable, because the
 * inventory contains them.
 */
export function waitsForInventory(
  state: CertificateState,
  account: AccountState | undefined,
  now: Instant,
): boolean {
  if (!state.initialInventory || !isInFirstSync(account)) return false;
  if (plus(state.firstSeenAt, FIRST_SYNC) > now) return true;
  const due = state.deadlines.filter(({ at }) => at <= now);
  const found = due.every((deadline) => isReminderBy(deadline, state.firstSeenAt));
  return due.length > 0 && found && account?.staleAt !== undefined && account.staleAt > now;
}

/** Whether the account has had no complete sync yet. */
export function isInFirstSync(account: AccountState | undefined): boolean {
  return account !== undefined && account.lastCompleteSyncAt === undefined;
}

/**
 * The initial inventory left a reminder out if the certificate had a successor then, or another expiry. The first sync
 * itself changes nothing, because the inventory is yet to come.
 */
export const remindOfUnreported: Step<Reported | SuccessorLost> = (
  state,
  { before, input, now },
) => {
  if (input.kind === 'reported' && input.initialInventory) return state;
  const isUnreported = lostSuccessor(before, state) || !hasSameExpiry(before, state);
  return isUnreported ? remindNow(state, now) : state;
};

/** No inventory will contain the certificate, or it contained it as replaced, and the check has found no successor. */
export const remindOfUninventoried: Step<TimePassed> = (state, { input, now }) => {
  if (state.removedAt !== undefined || state.successor !== undefined) return state;
  const isUnreported = input.isNotInventoried === true || state.replacedInInventory === true;
  return isUnreported ? remindNow(state, now) : state;
};

/**
 * Reminders that were due at the discovery are part of the initial inventory, and not sent. Here the inventory does not
 * contain them: all due reminders become due at `now`, so that the latest of them is sent.
 */
function remindNow(state: CertificateState, now: Instant): CertificateState {
  const { initialInventory, firstSeenAt, deadlines } = state;
  if (!initialInventory || !deadlines.some((one) => isReminderBy(one, firstSeenAt))) return state;
  const moved = deadlines.map((one) => (isReminderBy(one, now) ? { ...one, at: now } : one));
  return { ...state, deadlines: inOrder(moved) };
}

/**
 * Whether the initial inventory contains a reminder: it was due before the first sync, and has waited for the search for a
 * successor.
 */
export function isInInventory(
  { initialInventory, firstSeenAt }: CertificateState,
  { dueAt }: { readonly dueAt: Instant },
): boolean {
  return initialInventory && dueAt <= firstSeenAt;
}

function isReminderBy({ kind, at }: Deadline, instant: Instant): boolean {
  return kind === 'expiry-reminder' && at <= instant;
}

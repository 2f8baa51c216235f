import { crossDeadlines } from '../../lifecycle/cross-deadlines.ts';
import { dueFromNow } from '../../lifecycle/alert-again.ts';
import { dataAge } from '../../lifecycle/data-age.ts';
import { expiresReplaced, planSuccessorCheck } from '../../lifecycle/successor-links.ts';
import type { AccountState } from '../../certificates/account-state.ts';
import { keyOf } from '../../certificates/certificate-state.ts';
import type { CertificateState, DataAge } from '../../certificates/certificate-state.ts';
import { HOUR, plus } from '../../certificates/instant.ts';
import type { Instant } from '../../certificates/instant.ts';
import type { CertificateStore } from '../../state/certificate-store.ts';
import type { ReadAccount } from './account-reader.ts';
import { needsSuccessorCheck, linkSuccessors } from './link-successors.ts';
import type { LinkStores } from './link-successors.ts';

/** Another function can save between the read and the write; twice in a row is already unlikely. */
export const TRIES = 5;

/**
 * Processes the due deadlines of a certificate, after a successor check if one is needed. Returns whether there was
 * anything to do.
 */
export async function crossCertificate(
  due: CertificateState,
  now: Instant,
  store: CertificateStore,
  accounts: ReadAccount,
): Promise<boolean> {
  const key = keyOf(due);
  const read = async () => (await store.readCertificates([key])).get(key);
  let state: CertificateState | undefined = due;
  for (let tries = 0; tries < TRIES; tries += 1) {
    if (state === undefined) return false;
    const account = await accounts(state.certificate);
    if (isOnboarding(state, account, now)) return false;
    const check = await checkSuccessors(state, now, { store, accounts });
    const seen: CertificateState | undefined = check === undefined ? state : await read();
    if (check?.outcome === 'conflict' || seen === undefined) {
      state = seen;
      continue;
    }
    // Whether a replaced certificate needs an alert at its expiry is known only after the check.
    if (check?.outcome === 'failed' && expiresReplaced(seen, now)) throw check.error;
    const age = dataAge(seen, account, now);
    const lacksSuccessor = seen.replacedInInventory === true && seen.successor === undefined;
    const notInInventory = (account !== undefined && isBeingSynced(account)) || lacksSuccessor;
    const deadlines = notInInventory ? dueFromNow(seen, seen.deadlines, now) : seen.deadlines;
    const processed = processDeadlines({ ...seen, deadlines }, now, {
      checked: check?.outcome === 'done',
      dataAge: age,
    });
    // A reminder is sent even if the check failed, and the check is requested again.
    const failed = check?.outcome === 'failed';
    const next =
      failed && processed !== undefined ? { successorCheckDueAt: now, ...processed } : processed;
    const outcome = next === undefined ? undefined : await store.saveCertificate(next);
    if (outcome !== 'conflict' && check?.outcome === 'failed') throw check.error;
    if (outcome !== 'conflict') return outcome === 'saved';
    state = await read();
  }
  throw new Error(`${key} changed ${TRIES} times while its deadline was being processed`);
}

/** During the first sync, a certificate can be read long before its successor. */
const FIRST_SYNC = HOUR;

/**
 * Whether the first sync of the account is in progress: until it ends, or for an hour, no deadline is processed.
 * Reminders that were due at the discovery wait longer, for the initial inventory, until the account is reported as
 * unreachable.
 */
function isOnboarding(
  { initialInventory, firstSeenAt, deadlines }: CertificateState,
  account: AccountState | undefined,
  now: Instant,
): boolean {
  if (!initialInventory || account === undefined || !isBeingSynced(account)) return false;
  if (plus(firstSeenAt, FIRST_SYNC) > now) return true;
  const due = deadlines.filter(({ at }) => at <= now);
  const found = due.every(({ kind, at }) => kind === 'expiry-reminder' && at <= firstSeenAt);
  return due.length > 0 && found && account.staleAt !== undefined && account.staleAt > now;
}

function isBeingSynced({ lastCompleteSyncAt }: AccountState): boolean {
  return lastCompleteSyncAt === undefined;
}

type SuccessorCheck = { outcome: 'done' | 'conflict' } | { outcome: 'failed'; error: unknown };

async function checkSuccessors(
  state: CertificateState,
  now: Instant,
  stores: LinkStores,
): Promise<SuccessorCheck | undefined> {
  if (!needsSuccessorCheck(state, now)) return undefined;
  try {
    return { outcome: await linkSuccessors(state, now, stores) };
  } catch (error) {
    return { outcome: 'failed', error };
  }
}

function processDeadlines(
  state: CertificateState,
  now: Instant,
  { checked, dataAge }: { readonly checked: boolean; readonly dataAge: DataAge },
): CertificateState | undefined {
  const settled = checked ? afterCheck(state, now, dataAge) : state;
  const crossed =
    settled.removedAt === undefined ? crossDeadlines(settled, now, { dataAge }) : undefined;
  if (crossed !== undefined) return crossed;
  return settled === state ? undefined : { ...settled, revision: state.revision + 1 };
}

/** The state after the successor check: the check is planned again, or over. */
function afterCheck(state: CertificateState, now: Instant, dataAge: DataAge): CertificateState {
  const { successorCheckDueAt, replacedInInventory, ...rest } = state;
  const isDue = successorCheckDueAt !== undefined && successorCheckDueAt <= now;
  if (!isDue && replacedInInventory === undefined) return state;
  const planned = rest.successor && planSuccessorCheck(rest, now);
  return {
    ...rest,
    ...(isDue ? planned : successorCheckDueAt && { successorCheckDueAt }),
    // From now on it is known whether an expired certificate has a successor.
    ...(replacedInInventory && { changedAt: now, dataAge }),
  };
}

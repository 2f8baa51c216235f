import { crossDeadlines } from '../../lifecycle/cross-deadlines.ts';
import { dueFromNow } from '../../lifecycle/alert-again.ts';
import { dataAge } from '../../lifecycle/data-age.ts';
import { expiresReplaced, planSuccessorCheck } from '../../lifecycle/succession.ts';
import type { AccountState } from '../../certificates/account-state.ts';
import { keyOf } from '../../certificates/certificate-state.ts';
import type { CertificateState, DataAge } from '../../certificates/certificate-state.ts';
import { HOUR, plus } from '../../certificates/instant.ts';
import type { Instant } from '../../certificates/instant.ts';
import type { CertificateStore } from '../../state/certificate-store.ts';
import type { ReadAccount } from './account-reader.ts';
import { needsSuccessorCheck, linkSuccessors } from './link-successors.ts';
import type { Kept } from './link-successors.ts';

/** Somebody else may save between our read and our write; twice in a row is already unlikely. */
export const TRIES = 5;

/** Moves a certificate on; first sees who succeeds whom, where that matters. Answers whether there was anything to do. */
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
    const look = await lookForSuccessors(state, now, { store, accounts });
    const seen: CertificateState | undefined = look === undefined ? state : await read();
    if (look?.outcome === 'conflict' || seen === undefined) {
      state = seen;
      continue;
    }
    // Nothing is said of an end in peace: whether it is one has to be seen.
    if (look?.outcome === 'failed' && expiresReplaced(seen, now)) throw look.error;
    const age = dataAge(seen, account, now);
    const lacksSuccessor = seen.replacedInInventory === true && seen.successor === undefined;
    const notInInventory = (account !== undefined && isBeingSynced(account)) || lacksSuccessor;
    const deadlines = notInInventory ? dueFromNow(seen, seen.deadlines, now) : seen.deadlines;
    const moved = moveOn({ ...seen, deadlines }, now, {
      looked: look?.outcome === 'done',
      dataAge: age,
    });
    // A warning is not lost because nobody could see whether it is needed; and somebody looks again.
    const failed = look?.outcome === 'failed';
    const next = failed && moved !== undefined ? { successorCheckDueAt: now, ...moved } : moved;
    const outcome = next === undefined ? undefined : await store.saveCertificate(next);
    if (outcome !== 'conflict' && look?.outcome === 'failed') throw look.error;
    if (outcome !== 'conflict') return outcome === 'saved';
    state = await read();
  }
  throw new Error(`${key} changed ${TRIES} times while its deadline was being crossed`);
}

/** Of the certificates that were there before, the old one may be read long before its successor is. */
const FIRST_SYNC = HOUR;

/**
 * Whether the first sweep of its account is under way: until it is over, or has had its time, all waits. What had been due
 * when the account was met waits on for its digest, as long as nobody was told that there is none.
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

type Look = { outcome: 'done' | 'conflict' } | { outcome: 'failed'; error: unknown };

async function lookForSuccessors(
  state: CertificateState,
  now: Instant,
  kept: Kept,
): Promise<Look | undefined> {
  if (!needsSuccessorCheck(state, now)) return undefined;
  try {
    return { outcome: await linkSuccessors(state, now, kept) };
  } catch (error) {
    return { outcome: 'failed', error };
  }
}

function moveOn(
  state: CertificateState,
  now: Instant,
  { looked, dataAge }: { readonly looked: boolean; readonly dataAge: DataAge },
): CertificateState | undefined {
  const settled = looked ? afterCheck(state, now, dataAge) : state;
  const crossed =
    settled.removedAt === undefined ? crossDeadlines(settled, now, { dataAge }) : undefined;
  if (crossed !== undefined) return crossed;
  return settled === state ? undefined : { ...settled, revision: state.revision + 1 };
}

/** The state after its successor was looked for: the check is planned again, or over. */
function afterCheck(state: CertificateState, now: Instant, dataAge: DataAge): CertificateState {
  const { successorCheckDueAt, replacedInInventory, ...rest } = state;
  const isDue = successorCheckDueAt !== undefined && successorCheckDueAt <= now;
  if (!isDue && replacedInInventory === undefined) return state;
  const planned = rest.successor && planSuccessorCheck(rest, now);
  return {
    ...rest,
    ...(isDue ? planned : successorCheckDueAt && { successorCheckDueAt }),
    // Whether an expired certificate lacks a successor is known from now on.
    ...(replacedInInventory && { changedAt: now, dataAge }),
  };
}

import { crossDeadlines } from '../../shared/changes/cross-deadlines.ts';
import { dueFromNow } from '../../shared/changes/warn-again.ts';
import { knownFacts } from '../../shared/changes/known-facts.ts';
import { endsInPeace, planSuccessorCheck } from '../../shared/changes/succession.ts';
import type { AccountState } from '../../shared/certificates/account-state.ts';
import { keyOf } from '../../shared/certificates/certificate-state.ts';
import type { CertificateState, KnownFacts } from '../../shared/certificates/certificate-state.ts';
import { HOUR, plus } from '../../shared/certificates/instant.ts';
import type { Instant } from '../../shared/certificates/instant.ts';
import type { CertificateStore } from '../../shared/state/certificate-store.ts';
import type { ReadAccount } from './account-reader.ts';
import { owesKin, recognizeKin } from './recognize-kin.ts';
import type { Kept } from './recognize-kin.ts';

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
    if (isBeingMet(state, account, now)) return false;
    const look = await lookForKin(state, now, { store, accounts });
    const seen: CertificateState | undefined = look === undefined ? state : await read();
    if (look?.outcome === 'conflict' || seen === undefined) {
      state = seen;
      continue;
    }
    // Nothing is said of an end in peace: whether it is one has to be seen.
    if (look?.outcome === 'failed' && endsInPeace(seen, now)) throw look.error;
    const facts = knownFacts(seen, account, now);
    const lacksSuccessor = seen.replacedInInventory === true && seen.successor === undefined;
    const undigested = (account !== undefined && isBeingSwept(account)) || lacksSuccessor;
    const deadlines = undigested ? dueFromNow(seen, seen.deadlines, now) : seen.deadlines;
    const moved = moveOn({ ...seen, deadlines }, now, { looked: look?.outcome === 'done', facts });
    // A warning is not lost because nobody could see whether it is needed; and somebody looks again.
    const failed = look?.outcome === 'failed';
    const next = failed && moved !== undefined ? { kinDueAt: now, ...moved } : moved;
    const outcome = next === undefined ? undefined : await store.saveCertificate(next);
    if (outcome !== 'conflict' && look?.outcome === 'failed') throw look.error;
    if (outcome !== 'conflict') return outcome === 'saved';
    state = await read();
  }
  throw new Error(`${key} changed ${TRIES} times while its deadline was being crossed`);
}

/** Of the certificates that were there before, the old one may be read long before its successor is. */
const FIRST_SWEEP = HOUR;

/**
 * Whether the first sweep of its account is under way: until it is over, or has had its time, all waits. What had been due
 * when the account was met waits on for its digest, as long as nobody was told that there is none.
 */
function isBeingMet(
  { baseline, firstSeenAt, deadlines }: CertificateState,
  account: AccountState | undefined,
  now: Instant,
): boolean {
  if (!baseline || account === undefined || !isBeingSwept(account)) return false;
  if (plus(firstSeenAt, FIRST_SWEEP) > now) return true;
  const due = deadlines.filter(({ at }) => at <= now);
  const found = due.every(({ kind, at }) => kind === 'expiry-warning' && at <= firstSeenAt);
  return due.length > 0 && found && account.staleAt !== undefined && account.staleAt > now;
}

function isBeingSwept({ lastCompleteSweepAt }: AccountState): boolean {
  return lastCompleteSweepAt === undefined;
}

type Look = { outcome: 'done' | 'conflict' } | { outcome: 'failed'; error: unknown };

async function lookForKin(
  state: CertificateState,
  now: Instant,
  kept: Kept,
): Promise<Look | undefined> {
  if (!owesKin(state, now)) return undefined;
  try {
    return { outcome: await recognizeKin(state, now, kept) };
  } catch (error) {
    return { outcome: 'failed', error };
  }
}

function moveOn(
  state: CertificateState,
  now: Instant,
  { looked, facts }: { readonly looked: boolean; readonly facts: KnownFacts },
): CertificateState | undefined {
  const settled = looked ? afterCheck(state, now, facts) : state;
  const crossed =
    settled.removedAt === undefined ? crossDeadlines(settled, now, { facts }) : undefined;
  if (crossed !== undefined) return crossed;
  return settled === state ? undefined : { ...settled, revision: state.revision + 1 };
}

/** The state after its successor was looked for: the check is planned again, or over. */
function afterCheck(state: CertificateState, now: Instant, facts: KnownFacts): CertificateState {
  const { kinDueAt, replacedInInventory, ...rest } = state;
  const isDue = kinDueAt !== undefined && kinDueAt <= now;
  if (!isDue && replacedInInventory === undefined) return state;
  const planned = rest.successor && planSuccessorCheck(rest, now);
  return {
    ...rest,
    ...(isDue ? planned : kinDueAt && { kinDueAt }),
    // Whether an expired certificate lacks a successor is known from now on.
    ...(replacedInInventory && { changedAt: now, facts }),
  };
}

import { keyOf, mayStillBeReplaced } from '../../certificates/certificate-state.ts';
import type { CertificateState, DataAge } from '../../certificates/certificate-state.ts';
import { DAY, plus } from '../../certificates/instant.ts';
import type { Instant } from '../../certificates/instant.ts';
import { searchNames } from '../../certificates/names.ts';
import { isInForce } from '../../certificates/status.ts';
import { dataAge } from '../../lifecycle/data-age.ts';
import {
  canSucceed,
  markSuccessor,
  expiresReplaced,
  findSuccessions,
  hasLost,
  unmarkReplaced,
  markReplaced,
} from '../../lifecycle/succession.ts';
import type { Succession } from '../../lifecycle/succession.ts';
import { MalformedItem } from '../../runtime/malformed-item.ts';
import type { CertificateStore } from '../../state/certificate-store.ts';
import type { ReadAccount } from './account-reader.ts';

export interface Kept {
  readonly store: CertificateStore;
  readonly accounts: ReadAccount;
}

/** Whether somebody has to see first who succeeds whom, before the deadlines of a certificate are crossed. */
export function needsSuccessorCheck(state: CertificateState, now: Instant): boolean {
  const { successorCheckDueAt, deadlines, successor, providerLinkOnly } = state;
  if (successorCheckDueAt !== undefined && successorCheckDueAt <= now) return true;
  if (successor !== undefined) return expiresReplaced(state, now);
  if (providerLinkOnly === true) return false;
  return deadlines.some(
    ({ kind, at }) => (kind === 'expiry-reminder' || kind === 'expiry') && at <= now,
  );
}

/**
 * Sees whom a certificate succeeds or who succeeds it, whom it succeeds no longer, and saves that.
 *
 * `conflict`: somebody else saved one of them meanwhile, and one has to look again.
 */
export async function linkSuccessors(
  subject: CertificateState,
  now: Instant,
  kept: Kept,
): Promise<'done' | 'conflict'> {
  for (const step of [restoreReplaces, releasePredecessor, leaveSuccessor]) {
    if ((await step(subject, now, kept)) === 'conflict') return 'conflict';
  }
  if (expiresReplaced(subject, now)) return 'done';
  const { removedAt, certificate, providerLinkOnly } = subject;
  const counts = isInForce(certificate.status) || mayStillBeReplaced(subject);
  if (removedAt !== undefined || providerLinkOnly === true || !counts) return 'done';
  const candidates = await findCandidates(subject, kept.store);
  for (const succession of findSuccessions(candidates, now)) {
    if ((await link(succession, now, kept)) === 'conflict') return 'conflict';
  }
  return 'done';
}

/**
 * A state that was rebuilt does not know which certificate it replaces: the certificate that names it as its successor
 * does. `conflict`: that was restored, and the state has to be read again.
 */
async function restoreReplaces(
  next: CertificateState,
  _now: Instant,
  { store }: Kept,
): Promise<'done' | 'conflict'> {
  if (next.rebuiltAt === undefined || next.replaces !== undefined) return 'done';
  const near = await store.findNamesakes(searchNames(next.certificate));
  const old = near.find(({ successor }) => successor?.key === keyOf(next));
  if (old === undefined) return 'done';
  await store.saveCertificate(markSuccessor({ old, next }));
  return 'conflict';
}

/** Whoever is replaced by one that was revoked, is gone, or has lost a name, is watched again. */
async function releasePredecessor(
  next: CertificateState,
  now: Instant,
  { store, accounts }: Kept,
): Promise<'done' | 'conflict'> {
  const key = next.replaces;
  const old = key === undefined ? undefined : (await store.readCertificates([key])).get(key);
  if (old === undefined || !isInForce(old.certificate.status) || canSucceed(next, old)) {
    return 'done';
  }
  const { successor, removedAt } = old;
  // Its own look, which is due, says whether it has still ended in peace.
  if (expiresReplaced(old, now)) return 'done';
  if (successor?.key === keyOf(next)) {
    const saved = await store.saveCertificate(
      unmarkReplaced(old, now, await factsOf(old, now, accounts)),
    );
    return saved === 'saved' ? 'done' : 'conflict';
  }
  if (successor !== undefined || removedAt !== undefined) return 'done';
  // Another run may have claimed it, and be about to hold the old one back: it has to look again.
  const saved = await store.saveCertificate({ ...old, revision: old.revision + 1 });
  return saved === 'saved' ? 'done' : 'conflict';
}

/** `conflict`: the successor no longer counts, and another one has to be looked for. */
async function leaveSuccessor(
  old: CertificateState,
  now: Instant,
  { store, accounts }: Kept,
): Promise<'done' | 'conflict'> {
  const { successor, removedAt, certificate } = old;
  if (successor === undefined || removedAt !== undefined) return 'done';
  if (!isInForce(certificate.status)) return 'done';
  if (!hasLost(old, await readSuccessor(old, successor.key, now, store))) return 'done';
  await store.saveCertificate(unmarkReplaced(old, now, await factsOf(old, now, accounts)));
  return 'conflict';
}

/** A damaged state is rebuilt by the next poll. Until the last day the check waits for that; then it counts as none. */
async function readSuccessor(
  { certificate: { validity } }: CertificateState,
  key: string,
  now: Instant,
  store: CertificateStore,
): Promise<CertificateState | undefined> {
  try {
    return (await store.readCertificates([key])).get(key);
  } catch (error) {
    const isLastDay = validity !== undefined && validity.notAfter <= plus(now, DAY);
    if (error instanceof MalformedItem && isLastDay) return undefined;
    throw error;
  }
}

/** All that may have a say in it: of every possible successor, everybody whose place it could take. */
async function findCandidates(
  subject: CertificateState,
  store: CertificateStore,
): Promise<CertificateState[]> {
  const near = await store.findNamesakes(searchNames(subject.certificate));
  const names = new Set(near.filter((one) => canSucceed(one, subject)).flatMap(namesToSearch));
  const far = await store.findNamesakes([...names]);
  // The index may not know the certificate itself yet.
  const candidates = new Map([...near, ...far, subject].map((one) => [keyOf(one), one]));
  return [...candidates.values()];
}

function namesToSearch({ certificate }: CertificateState): string[] {
  return searchNames(certificate);
}

/** The successor is claimed first: of those that want it, exactly one gets it. */
async function link(
  succession: Succession,
  now: Instant,
  { store, accounts }: Kept,
): Promise<'done' | 'conflict'> {
  const { old, next } = succession;
  if (next.replaces !== keyOf(old)) {
    if ((await store.saveCertificate(markSuccessor(succession))) !== 'saved') return 'conflict';
  }
  const facts = await factsOf(old, now, accounts);
  return (await store.saveCertificate(markReplaced(succession, now, facts))) === 'saved'
    ? 'done'
    : 'conflict';
}

async function factsOf(
  old: CertificateState,
  now: Instant,
  accounts: ReadAccount,
): Promise<DataAge> {
  return dataAge(old, await accounts(old.certificate), now);
}

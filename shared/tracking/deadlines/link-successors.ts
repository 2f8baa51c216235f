import { isSecondary, keyOf, mayStillBeReplaced } from '../../certificates/certificate-state.ts';
import type { CertificateState, DataAge } from '../../certificates/certificate-state.ts';
import { DAY, plus } from '../../certificates/instant.ts';
import type { Instant } from '../../certificates/instant.ts';
import { searchNames } from '../../certificates/names.ts';
import { isInForce } from '../../certificates/status.ts';
import { dataAge } from '../../lifecycle/data-age.ts';
import {
  canSucceed,
  findSuccessions,
  hasLostSuccessor,
} from '../../lifecycle/successor/match-successors.ts';
import { advance } from '../../lifecycle/advance.ts';
import { expiresReplaced } from '../../lifecycle/aspects/expiry.ts';
import type { SuccessorLost } from '../../lifecycle/input.ts';
import type { Succession } from '../../lifecycle/successor/match-successors.ts';
import { MalformedItem } from '../../runtime/malformed-item.ts';
import type { CertificateStore } from '../../state/certificate-store.ts';
import { saveDecided, updateCertificate } from '../update-state.ts';
import type { ReadAccount } from './account-reader.ts';

export interface LinkStores {
  readonly store: CertificateStore;
  readonly accounts: ReadAccount;
}

/**
 * Links a certificate with its predecessor and its successor, removes links that no longer apply, and saves that.
 *
 * `conflict`: another function saved one of them meanwhile, and the check must be repeated.
 */
export async function linkSuccessors(
  subject: CertificateState,
  now: Instant,
  stores: LinkStores,
): Promise<'done' | 'conflict'> {
  for (const step of [restoreReplaces, releasePredecessor, releaseFromSuccessor]) {
    if ((await step(subject, now, stores)) === 'conflict') return 'conflict';
  }
  if (expiresReplaced(subject, now)) return 'done';
  const { removedAt, certificate, providerLinkOnly } = subject;
  const counts = isInForce(certificate.status) || mayStillBeReplaced(subject);
  if (removedAt !== undefined || providerLinkOnly === true || !counts) return 'done';
  if (isSecondary(subject)) return 'done';
  const candidates = await findCandidates(subject, stores.store);
  for (const succession of findSuccessions(candidates, now)) {
    if ((await link(succession, now, stores)) === 'conflict') return 'conflict';
  }
  return 'done';
}

/**
 * A rebuilt state does not know which certificate it replaces; the state of that certificate does. `conflict`: the link
 * was restored, and the state must be read again.
 */
async function restoreReplaces(
  next: CertificateState,
  now: Instant,
  { store }: LinkStores,
): Promise<'done' | 'conflict'> {
  if (next.rebuiltAt === undefined || next.replaces !== undefined) return 'done';
  const near = await store.findNamesakes(searchNames(next.certificate));
  const old = near.find(({ successor }) => successor?.key === keyOf(next));
  if (old === undefined) return 'done';
  await saveDecided(store, advance(next, { kind: 'predecessor-linked', predecessor: old }, now));
  return 'conflict';
}

/** A certificate whose successor was revoked, was removed, or has lost a name is monitored again. */
async function releasePredecessor(
  next: CertificateState,
  now: Instant,
  { store, accounts }: LinkStores,
): Promise<'done' | 'conflict'> {
  if (next.replaces === undefined) return 'done';
  await updateCertificate(store, next.replaces, async (old) => {
    if (old === undefined || !isInForce(old.certificate.status) || canSucceed(next, old)) return;
    // The check of the replaced certificate itself, which is due, decides whether it was still replaced at its expiry.
    if (expiresReplaced(old, now)) return;
    const { successor, removedAt } = old;
    if (successor?.key === keyOf(next)) return advance(old, await lost(old, now, accounts), now);
    if (successor !== undefined || removedAt !== undefined) return;
    // Another run may have linked it, and be about to mark it as replaced: this save makes that run check again.
    return { ...old, revision: old.revision + 1 };
  });
  return 'done';
}

/** `conflict`: the successor no longer counts, and another one must be searched. */
async function releaseFromSuccessor(
  old: CertificateState,
  now: Instant,
  { store, accounts }: LinkStores,
): Promise<'done' | 'conflict'> {
  const { successor, removedAt, certificate } = old;
  if (successor === undefined || removedAt !== undefined) return 'done';
  if (!isInForce(certificate.status)) return 'done';
  if (!hasLostSuccessor(old, await readSuccessor(old, successor.key, now, store))) return 'done';
  await saveDecided(store, advance(old, await lost(old, now, accounts), now));
  return 'conflict';
}

/**
 * A damaged state is rebuilt by the next poll. Until the last day the check waits for that; then the successor counts
 * as lost.
 */
async function readSuccessor(
  old: CertificateState,
  key: string,
  now: Instant,
  store: CertificateStore,
): Promise<CertificateState | undefined> {
  try {
    return (await store.readCertificates([key])).get(key);
  } catch (error) {
    if (error instanceof MalformedItem && isLastDay(old, now)) return undefined;
    throw error;
  }
}

/** Whether the certificate expires within a day, or has expired. */
export function isLastDay({ certificate: { validity } }: CertificateState, now: Instant): boolean {
  return validity !== undefined && validity.notAfter <= plus(now, DAY);
}

/**
 * All certificates that the matching must consider: for each possible successor, also the other certificates that it
 * could replace.
 */
async function findCandidates(
  subject: CertificateState,
  store: CertificateStore,
): Promise<CertificateState[]> {
  const near = await findPrimaries(searchNames(subject.certificate), store);
  const names = new Set(near.filter((state) => canSucceed(state, subject)).flatMap(namesToSearch));
  const far = await findPrimaries([...names], store);
  // The index may not contain the certificate itself yet.
  const candidates = new Map([...near, ...far, subject].map((state) => [keyOf(state), state]));
  return [...candidates.values()];
}

/** Of several entries with the same certificate, only the primary one is matched. */
async function findPrimaries(
  names: readonly string[],
  store: CertificateStore,
): Promise<CertificateState[]> {
  return (await store.findNamesakes(names)).filter((state) => !isSecondary(state));
}

function namesToSearch({ certificate }: CertificateState): string[] {
  return searchNames(certificate);
}

/** The state of the successor is saved first, so that a successor replaces exactly one certificate. */
async function link(
  { old, next }: Succession,
  now: Instant,
  { store, accounts }: LinkStores,
): Promise<'done' | 'conflict'> {
  if (next.replaces !== keyOf(old)) {
    const linked = advance(next, { kind: 'predecessor-linked', predecessor: old }, now);
    if ((await saveDecided(store, linked)) === 'conflict') return 'conflict';
  }
  const age = await dataAgeOf(old, now, accounts);
  const replaced = advance(old, { kind: 'successor-linked', successor: next, dataAge: age }, now);
  return saveDecided(store, replaced);
}

async function lost(
  old: CertificateState,
  now: Instant,
  accounts: ReadAccount,
): Promise<SuccessorLost> {
  return { kind: 'successor-lost', dataAge: await dataAgeOf(old, now, accounts) };
}

async function dataAgeOf(
  old: CertificateState,
  now: Instant,
  accounts: ReadAccount,
): Promise<DataAge> {
  return dataAge(old, await accounts(old.certificate), now);
}

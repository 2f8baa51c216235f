import { identityForLookup } from '../../certificates/certificate-identity.ts';
import { keyOf } from '../../certificates/certificate-state.ts';
import type { CertificateState } from '../../certificates/certificate-state.ts';
import type { Instant } from '../../certificates/instant.ts';
import { advance } from '../../lifecycle/advance.ts';
import { dataAge } from '../../lifecycle/data-age.ts';
import { changedEntries, successorKey } from '../../lifecycle/same-certificate/group.ts';
import { MalformedItem } from '../../runtime/malformed-item.ts';
import type { CertificateStore } from '../../state/certificate-store.ts';
import { saveDecided } from '../update-state.ts';
import { isLastDay } from './link-successors.ts';
import type { LinkStores } from './link-successors.ts';

/**
 * Links a certificate with the other entries that hold the same X.509 certificate, in any account, and saves what
 * changes: only one of them, the primary entry, raises the expiry alerts.
 *
 * `conflict`: the certificate itself has changed, and must be read again. Another entry that is saved by another function
 * meanwhile is left to its own check, which comes before its next alert: with many entries, many checks run at once.
 */
export async function linkSameCertificate(
  subject: CertificateState,
  now: Instant,
  stores: LinkStores,
): Promise<'done' | 'conflict'> {
  const { store, accounts } = stores;
  let outcome: 'done' | 'conflict' = 'done';
  for (const { entry, input } of changedEntries(await findEntries(subject, now, stores))) {
    const age = dataAge(entry, await accounts(entry.certificate), now);
    const next = advance(entry, { ...input, dataAge: age }, now);
    if (next === undefined) continue;
    await saveDecided(store, next);
    if (keyOf(entry) === keyOf(subject)) outcome = 'conflict';
  }
  return outcome;
}

/** The entries with the same identity, those that were linked before and may no longer be, and linked successors. */
async function findEntries(
  subject: CertificateState,
  now: Instant,
  { store }: LinkStores,
): Promise<CertificateState[]> {
  const identity = identityForLookup(subject.certificate);
  const found = identity === undefined ? [] : await store.findByIdentity(identity);
  // The index may not contain the certificate itself yet.
  const entries = new Map([...found, subject].map((entry) => [keyOf(entry), entry]));
  const known = [...entries.values()];
  const linked = [
    ...known.flatMap((entry) => entry.sameCertificate?.others ?? []),
    ...known.flatMap((entry) => successorKey(entry) ?? []),
  ];
  const others = new Set(linked.filter((key) => !entries.has(key)));
  return [...known, ...(await readOthers(subject, [...others], now, store)).values()];
}

/**
 * A damaged state is rebuilt by the next poll. Until the last day the check waits for that; then the others do not count,
 * because the account of the damaged one can be unreachable.
 */
async function readOthers(
  subject: CertificateState,
  keys: readonly string[],
  now: Instant,
  store: CertificateStore,
): Promise<ReadonlyMap<string, CertificateState>> {
  try {
    return await store.readCertificates(keys);
  } catch (error) {
    if (error instanceof MalformedItem && isLastDay(subject, now)) return new Map();
    throw error;
  }
}

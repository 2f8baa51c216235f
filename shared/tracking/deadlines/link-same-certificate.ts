import { identityForLookup } from '../../certificates/certificate-identity.ts';
import { keyOf } from '../../certificates/certificate-state.ts';
import type { CertificateState } from '../../certificates/certificate-state.ts';
import type { Instant } from '../../certificates/instant.ts';
import { advance } from '../../lifecycle/advance.ts';
import { dataAge } from '../../lifecycle/data-age.ts';
import { changedEntries, successorKey } from '../../lifecycle/same-certificate/group.ts';
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
  for (const { entry, input } of changedEntries(await findEntries(subject, stores))) {
    const age = dataAge(entry, await accounts(entry.certificate), now);
    const next = advance(entry, { ...input, dataAge: age }, now);
    if (next === undefined) continue;
    await store.saveCertificate(next);
    if (keyOf(entry) === keyOf(subject)) outcome = 'conflict';
  }
  return outcome;
}

/** The entries with the same identity, those that were linked before and may no longer be, and linked successors. */
async function findEntries(
  subject: CertificateState,
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
  return [...known, ...(await store.readCertificates([...others])).values()];
}

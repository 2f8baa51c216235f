import { canBeSameExpiry, isSameCertificate } from '../../certificates/certificate-identity.ts';
import { keyOf } from '../../certificates/certificate-state.ts';
import type { Acknowledgement, CertificateState } from '../../certificates/certificate-state.ts';
import type { OtherExpiry } from '../../certificates/expiry-facts.ts';
import { contradict, isMorePrecise } from '../../certificates/more-precise-expiry.ts';
import { isInForce } from '../../certificates/status.ts';
import type { Validity } from '../../certificates/validity.ts';

const contradicts = true as const;

/** The entry with the latest reminder. It can have left the group: no other entry repeats its reminder. */
export function latestReminded(
  group: readonly CertificateState[],
  entries: readonly CertificateState[],
): CertificateState | undefined {
  return related(group, entries)
    .filter(({ warnings }) => warnings.expiry !== undefined)
    .toSorted((a, b) => (dueAt(a) < dueAt(b) ? 1 : -1))[0];
}

/** The entries of the group, and those that have left it. */
export function related(
  group: readonly CertificateState[],
  entries: readonly CertificateState[],
): CertificateState[] {
  const keys = new Set(group.flatMap((entry) => [keyOf(entry), ...othersOf(entry)]));
  return entries.filter((entry) => keys.has(keyOf(entry)));
}

/**
 * The lineages in which the certificate was alerted, by an entry of the group, by one that has left it, or by one whose
 * revocation was found first. An entry that was the primary one knows those from before.
 */
export function alertedLineages(
  group: readonly CertificateState[],
  entries: readonly CertificateState[],
): string[] {
  const members = related(group, entries);
  const revoked = entries.filter(
    (entry) =>
      entry.certificate.status === 'revoked' &&
      members.some(({ certificate }) => isSameCertificate(certificate, entry.certificate)),
  );
  const lineages = [...members, ...revoked].flatMap((entry) => [
    ...(isPrimary(entry) ? (entry.formerLineages ?? []) : []),
    ...(entry.warnings.expiry !== undefined || !isInForce(entry.certificate.status)
      ? [entry.lineage]
      : []),
  ]);
  return [...new Set(lineages)].toSorted();
}

export function isPrimary(entry: CertificateState): boolean {
  return entry.sameCertificate?.primary === keyOf(entry);
}

export function othersOf({ sameCertificate }: CertificateState): readonly string[] {
  return sameCertificate?.others ?? [];
}

function dueAt({ warnings }: CertificateState): string {
  return warnings.expiry?.dueAt ?? '';
}

/** The expiry of another entry, if it is more precise than that of the primary entry. */
export function mostPreciseExpiry(
  primary: CertificateState,
  group: readonly CertificateState[],
): Validity | undefined {
  return group
    .map(({ certificate }) => certificate.validity)
    .find((validity) => isMorePrecise(validity, primary.certificate.validity));
}

/**
 * The expiries that entries state, or have stated before, and that differ from `expiry`: their alerts contain them.
 * Values of a certificate that the entry held earlier are left out.
 */
export function expiriesBeside(
  expiry: Validity | undefined,
  group: readonly CertificateState[],
  members: readonly CertificateState[],
): OtherExpiry[] {
  if (expiry === undefined) return [];
  const stated = group.flatMap((entry) => {
    const { validity } = entry.certificate;
    const known = validity && { key: keyOf(entry), notAfter: validity.notAfter };
    return known ? [{ ...known, ...(contradict(expiry, validity) && { contradicts }) }] : [];
  });
  const before = members
    .flatMap(({ sameCertificate }) => sameCertificate?.otherExpiries ?? [])
    .filter(({ notAfter }) => canBeSameExpiry(notAfter, expiry.notAfter))
    .map(({ key, notAfter }) => ({ key, notAfter }));
  const all = [...before, ...stated].filter(({ notAfter }) => notAfter !== expiry.notAfter);
  const unique = new Map(all.map((one) => [`${one.key} ${one.notAfter}`, one]));
  return [...unique].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}

/** The latest acknowledgement of the other entries. One that was adopted before is not adopted again. */
export function acknowledgementToAdopt(
  primary: CertificateState,
  entries: readonly CertificateState[],
): Acknowledgement | undefined {
  const adopted = entries.flatMap(({ sameCertificate }) => sameCertificate?.adoptedAt ?? []);
  const known = [...adopted, primary.acknowledgement?.at ?? ''].toSorted().at(-1) ?? '';
  return entries
    .flatMap(({ acknowledgement }) => acknowledgement ?? [])
    .filter(({ at }) => at > known)
    .toSorted((a, b) => (a.at < b.at ? 1 : -1))[0];
}

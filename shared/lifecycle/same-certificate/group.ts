import { isDeepStrictEqual } from 'node:util';
import { certificateKey } from '../../certificates/certificate.ts';
import { identityForLookup, isSameCertificate } from '../../certificates/certificate-identity.ts';
import { isSecondary, isWatched, keyOf } from '../../certificates/certificate-state.ts';
import type { CertificateState } from '../../certificates/certificate-state.ts';
import type { SameCertificateLinked, SameCertificateLost } from '../input.ts';
import {
  acknowledgementToAdopt,
  alertedLineages,
  expiriesBeside,
  isPrimary,
  latestReminded,
  mostPreciseExpiry,
  othersOf,
  related,
} from './takeover.ts';

/** An entry whose links to other entries with the same certificate have to change. */
interface EntryChange {
  readonly entry: CertificateState;
  readonly input: WithoutDataAge<SameCertificateLinked> | WithoutDataAge<SameCertificateLost>;
}
type WithoutDataAge<Input extends { readonly dataAge: unknown }> = Omit<Input, 'dataAge'>;

/**
 * The changes that link all entries with the same certificate. Primary entries change first, so that at every moment one
 * entry of each certificate raises the alerts.
 *
 * @param entries all entries that can be affected: those with the same identity, those that were linked before, and the
 * successors that the provider links
 */
export function changedEntries(entries: readonly CertificateState[]): EntryChange[] {
  const changes = groupsOf(entries).flatMap((group) => changesOf(group, entries));
  return changes.toSorted((a, b) => Number(becomesSecondary(a)) - Number(becomesSecondary(b)));
}

/** Whether the entry is watched and its X.509 certificate is known. */
function canBeLinked(state: CertificateState): boolean {
  return isWatched(state) && identityForLookup(state.certificate) !== undefined;
}

/**
 * The entry that raises the expiry alerts. Entries where the certificate was bought, and can be renewed, come before
 * entries where it was only found; then the current primary entry; then the entry with the smallest key.
 */
export function choosePrimary(group: readonly CertificateState[]): CertificateState | undefined {
  const rank = (entry: CertificateState) => (isBought(entry) ? 0 : 2) + (isPrimary(entry) ? 0 : 1);
  return group.toSorted((a, b) => rank(a) - rank(b) || (keyOf(a) < keyOf(b) ? -1 : 1))[0];
}

/** Orders have a product or an order number. Inventories only list what was found or uploaded. */
function isBought({ certificate }: CertificateState): boolean {
  const { product, orderNumber, orderedAt } = certificate;
  return (product ?? orderNumber ?? orderedAt) !== undefined;
}

/** Entries with the same certificate; an entry that cannot be linked is alone. */
function groupsOf(entries: readonly CertificateState[]): CertificateState[][] {
  const groups: CertificateState[][] = [];
  for (const entry of entries.filter((one) => isContinued(one, entries))) groups.push([entry]);
  for (const entry of entries.filter((one) => !isContinued(one, entries))) {
    const same = groups.filter((group) =>
      group.some((other) => !isContinued(other, entries) && areLinked(entry, other)),
    );
    const merged = [entry, ...same.flat()];
    groups.splice(0, groups.length, ...groups.filter((group) => !same.includes(group)), merged);
  }
  return groups;
}

/**
 * Whether the provider continues an order as another entry with the same certificate. The order then counts as replaced,
 * and would silence the group.
 */
function isContinued(entry: CertificateState, entries: readonly CertificateState[]): boolean {
  const key = successorKey(entry);
  const next = entries.find((other) => keyOf(other) === key);
  return next !== undefined && isSameCertificate(entry.certificate, next.certificate);
}

/** The key of the successor that the provider links. */
export function successorKey({ certificate }: CertificateState): string | undefined {
  const { renewedBy } = certificate.renewal ?? {};
  return renewedBy === undefined ? undefined : certificateKey({ ...certificate, id: renewedBy });
}

function areLinked(one: CertificateState, other: CertificateState): boolean {
  return (
    canBeLinked(one) && canBeLinked(other) && isSameCertificate(one.certificate, other.certificate)
  );
}

function changesOf(
  group: readonly CertificateState[],
  entries: readonly CertificateState[],
): EntryChange[] {
  const primary = choosePrimary(group);
  if (primary === undefined) return [];
  const reminded = canBeLinked(primary) ? latestReminded(group, entries) : undefined;
  const reminder = reminded?.warnings.expiry;
  const adopted = acknowledgementToAdopt(primary, related(group, entries));
  const acknowledgement = adopted && { acknowledgement: adopted };
  const formerLineages = alertedLineages(group, entries);
  const expiry = mostPreciseExpiry(primary, group);
  const members = related(group, entries);
  const otherExpiries = expiriesBeside(expiry ?? primary.certificate.validity, group, members);
  if (group.length === 1) {
    if (isSettled(primary) && knowsAll(primary, formerLineages)) return [];
    const watcher = watcherOf(primary, entries);
    const lost = {
      ...{ kind: 'same-certificate-lost' as const, primary: watcher },
      ...{ formerLineages, otherExpiries },
      ...(reminder && { reminder }),
      ...(watcher === keyOf(primary) && acknowledgement),
    };
    return [{ entry: primary, input: lost }];
  }
  const keys = group.map(keyOf).toSorted();
  return group
    .filter((entry) => {
      const { primary: before, others = [] } = entry.sameCertificate ?? {};
      const isLinked = before === keyOf(primary) && others.length === keys.length - 1;
      const isSame = isLinked && others.every((key) => keys.includes(key));
      const isNew =
        (expiry ?? adopted) !== undefined ||
        !isDeepStrictEqual(otherExpiries, primary.sameCertificate?.otherExpiries ?? []);
      return !isSame || !knowsAll(entry, formerLineages) || (entry === primary && isNew);
    })
    .map((entry) => ({
      entry,
      input: {
        kind: 'same-certificate-linked' as const,
        primary: keyOf(primary),
        others: keys.filter((key) => key !== keyOf(entry)),
        ...{ lineage: (reminded ?? primary).lineage, formerLineages, otherExpiries },
        ...(reminder && { reminder }),
        ...(expiry && { expiry }),
        ...acknowledgement,
      },
    }));
}

function knowsAll(
  { lineage, formerLineages = [] }: CertificateState,
  lineages: readonly string[],
): boolean {
  return lineages.every((one) => one === lineage || formerLineages.includes(one));
}

/** Whether nothing changes for an entry that is alone. A removed one can still name the entry that took over. */
function isSettled(entry: CertificateState): boolean {
  if (othersOf(entry).length > 0) return false;
  return entry.removedAt !== undefined || !isSecondary(entry);
}

/**
 * The entry that monitors the certificate of `entry` from now on. If all entries were removed before they were checked,
 * it is the one that alerts the removal: each of the others was removed while another one was monitored.
 */
function watcherOf(entry: CertificateState, entries: readonly CertificateState[]): string {
  const key = keyOf(entry);
  if (entry.removedAt === undefined) return key;
  const same = related([entry], entries).filter(({ certificate }) =>
    isSameCertificate(certificate, entry.certificate),
  );
  const watched = choosePrimary(same.filter(canBeLinked));
  if (watched !== undefined) return keyOf(watched);
  const alerting = same.filter(
    (one) =>
      one.removedAt !== undefined &&
      (one === entry || othersOf(one).includes(key) || one.sameCertificate?.primary === keyOf(one)),
  );
  return keyOf(choosePrimary(alerting) ?? entry);
}

function becomesSecondary({ entry, input }: EntryChange): boolean {
  return input.kind === 'same-certificate-linked' && input.primary !== keyOf(entry);
}

import type { Instant } from '../../certificates/instant.ts';
import { certificatesOf } from '../../state/inventoried-certificates.ts';
import type { InventoryEntry, InventoryPage } from '../../state/sync-store.ts';

interface RemovalCheck {
  /** The ids of the certificates that count as removed. */
  readonly removed: readonly string[];
  /** How many rows are missing, without replaced ones. */
  readonly missing: number;
  /**
   * Missing rows that do not count as removed yet: they stay in the inventory, and the next sync looks for them again.
   */
  readonly kept: InventoryPage;
  /** Whether so many rows are missing at once that none of them counts as removed. */
  readonly unexpectedRemovals: boolean;
  /** Whether the listing is complete: no row is missing, or all missing rows count as removed. */
  readonly isComplete: boolean;
}

interface RemovalRules {
  readonly now: Instant;
  /** From 0 to 1: the share of the rows that can be removed at once. */
  readonly maxRemovedShare: number;
  /** A row without a readable id exists: it can be any of the missing rows. */
  readonly unreachable: boolean;
}

/**
 * The certificates that were removed, by the last complete listing and this one.
 *
 * A row counts as removed when two complete listings in a row do not contain it, because a listing that changes while
 * it is read can skip a row. Unexpected removals do not count: if more than a share of the rows is missing at once, a
 * fault of the provider is likelier than so many removals. A single missing row is never unexpected, regardless of its share
 * of a small account.
 * A row that another row of the listing replaces is removed at once, and does not count towards unexpected removals:
 * several orders can become certificates between two syncs.
 * A certificate that the details of its own row no longer name is removed in any case.
 */
export function checkRemovals(
  before: ReadonlyMap<string, InventoryEntry>,
  seen: readonly InventoryPage[],
  { now, maxRemovedShare, unreachable }: RemovalRules,
): RemovalCheck {
  const present = new Map<string, InventoryEntry>();
  for (const page of seen) for (const entry of page) present.set(entry.id, entry);
  // A certificate with a row of its own is removed only with that row, even if other rows name it.
  const ownedBy = (entry: InventoryEntry) =>
    certificatesOf(entry).filter((id) => id === entry.id || !(before.has(id) || present.has(id)));
  const replaced = new Set(seen.flatMap((page) => page.flatMap(({ replaces }) => replaces ?? [])));
  const missing: InventoryEntry[] = [];
  const succeeded: InventoryEntry[] = [];
  const dropped: string[] = [];
  const known = [...before.values()].filter(hasCertificates);
  for (const entry of known) {
    const shown = present.get(entry.id);
    if (shown === undefined) (replaced.has(entry.id) ? succeeded : missing).push(entry);
    else if (shown !== entry) {
      const named = new Set(certificatesOf(shown));
      dropped.push(...ownedBy(entry).filter((id) => !named.has(id)));
    }
  }
  const unexpectedRemovals = missing.length > Math.max(1, known.length * maxRemovedShare);
  const countsAsRemoved = (entry: InventoryEntry) =>
    !unexpectedRemovals && !unreachable && entry.missingSince !== undefined;
  const gone = [...missing.filter(countsAsRemoved), ...(unreachable ? [] : succeeded)];
  return {
    removed: [...gone.flatMap(ownedBy), ...dropped],
    missing: missing.length,
    kept: [
      ...missing
        .filter((entry) => !countsAsRemoved(entry))
        .map((entry) =>
          unexpectedRemovals || unreachable ? entry : { ...entry, missingSince: now },
        ),
      ...(unreachable ? succeeded : []),
    ],
    unexpectedRemovals,
    isComplete: missing.every(countsAsRemoved),
  };
}

/** A row without stored certificates is no loss: it was new in an incomplete listing, or was never read. */
function hasCertificates(entry: InventoryEntry): boolean {
  return certificatesOf(entry).length > 0;
}

import type { Instant } from '../../certificates/instant.ts';
import { certificatesOf } from '../../state/inventoried-certificates.ts';
import type { InventoryEntry, InventoryPage } from '../../state/sync-store.ts';

export interface RemovalCheck {
  /** The ids of the certificates that count as removed. */
  readonly removed: readonly string[];
  /** How many rows are missing, without those that others have taken the place of. */
  readonly missing: number;
  /** What is missing but not yet believed to be gone: it stays in the inventory, and is looked for again. */
  readonly kept: InventoryPage;
  /** Whether too much is missing at once for any of it to be believed. */
  readonly unexpectedRemovals: boolean;
  /** Whether the listing is believed as it is: nothing is missing, or what is missing counts as removed. */
  readonly believed: boolean;
}

export interface RemovalRules {
  readonly now: Instant;
  /** From 0 to 1: the share of the rows that may be gone at once. */
  readonly maxRemovedShare: number;
  /** Some row could not even be told from the others: any missing one may be it. */
  readonly unreachable: boolean;
}

/**
 * Which certificates are gone, by the last complete listing and this one.
 *
 * A row is believed to be gone when two complete listings in a row have missed it: one that moves while it is
 * read can miss a row that is there. And a shrinking world is refused: where more than a share of the rows is
 * missing at once, a sick provider is likelier than that many removals. One missing row never is too many,
 * whatever its share of a small account.
 * A row that a seen one has taken the place of is gone at once, and is not one of those too many: several orders that
 * become certificates between two sweeps are no shrinking world.
 * A certificate that its own row, seen and looked at, no longer names is gone in any case.
 */
export function checkRemovals(
  before: ReadonlyMap<string, InventoryEntry>,
  seen: readonly InventoryPage[],
  { now, maxRemovedShare, unreachable }: RemovalRules,
): RemovalCheck {
  const present = new Map<string, InventoryEntry>();
  for (const page of seen) for (const entry of page) present.set(entry.id, entry);
  // A certificate that has a row of its own lives and goes by that, whoever else names it.
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
  const believed = (entry: InventoryEntry) =>
    !unexpectedRemovals && !unreachable && entry.missingSince !== undefined;
  const gone = [...missing.filter(believed), ...(unreachable ? [] : succeeded)];
  return {
    removed: [...gone.flatMap(ownedBy), ...dropped],
    missing: missing.length,
    kept: [
      ...missing
        .filter((entry) => !believed(entry))
        .map((entry) =>
          unexpectedRemovals || unreachable ? entry : { ...entry, missingSince: now },
        ),
      ...(unreachable ? succeeded : []),
    ],
    unexpectedRemovals,
    believed: missing.every(believed),
  };
}

/** A row of which nothing is stored is no loss: it was new in a listing that was not believed, or never read. */
function hasCertificates(entry: InventoryEntry): boolean {
  return certificatesOf(entry).length > 0;
}

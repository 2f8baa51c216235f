import type { InventoryEntry, InventoryPage } from '../../shared/state/sweep-store.ts';

export interface RemovalVerdict {
  /** The ids of the certificates that count as removed. */
  readonly removed: readonly string[];
  /** What is missing but not believed to be gone: it stays in the inventory and is asked for again. */
  readonly kept: InventoryPage;
  /** Whether too much is missing at once for any of it to be believed. */
  readonly shrunk: boolean;
}

export interface RemovalRules {
  /** From 0 to 1: the share of the rows that may be gone at once. */
  readonly maximumRemovedShare: number;
  /** Some row could not even be told from the others: any missing one may be it. */
  readonly blind: boolean;
}

/**
 * Which certificates are gone, by the last complete listing and this one.
 *
 * Refuses a shrinking world: where more than a share of the rows is missing at once, a sick provider is
 * likelier than that many removals. One missing row is always believed, whatever its share of a small account.
 * A certificate that its own row, seen and looked at, no longer names is gone in any case.
 */
export function judgeRemovals(
  before: ReadonlyMap<string, InventoryEntry>,
  seen: readonly InventoryPage[],
  { maximumRemovedShare, blind }: RemovalRules,
): RemovalVerdict {
  const now = new Map<string, InventoryEntry>();
  for (const page of seen) for (const entry of page) now.set(entry.id, entry);
  const missing: InventoryEntry[] = [];
  const dropped: string[] = [];
  for (const entry of before.values()) {
    const present = now.get(entry.id);
    if (present === undefined) missing.push(entry);
    else if (present !== entry) {
      const named = new Set(certificatesOf(present));
      dropped.push(...certificatesOf(entry).filter((id) => !named.has(id)));
    }
  }
  const shrunk = missing.length > Math.max(1, before.size * maximumRemovedShare);
  return shrunk || blind
    ? { removed: dropped, kept: missing, shrunk }
    : { removed: [...missing.flatMap(certificatesOf), ...dropped], kept: [], shrunk };
}

/** The ids of the certificates that a row stands for. */
export function certificatesOf(entry: InventoryEntry): readonly string[] {
  return entry.certificates ?? [entry.id];
}

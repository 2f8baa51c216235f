import { hash } from 'node:crypto';
import type {
  Inventory,
  InventoryEntry,
  InventoryPage,
  SyncProgress,
} from '../../shared/state/sync-store.ts';
import { at } from './certificates.ts';

/** A page of rows; another `look` results in other content hashes. */
export function pageOf(first: number, rows: number, look = 'a'): InventoryPage {
  return Array.from({ length: rows }, (_, index): InventoryEntry => ({
    id: String(first + index),
    contentHash: `${look}-${first + index}`,
  }));
}

export function inventoryOf(...pages: InventoryPage[]): Inventory {
  return { completedAt: at('2027-01-01'), policyHash: 'policy-1', pages };
}

export function progressOf(...pages: InventoryPage[]): SyncProgress {
  return {
    startedAt: at('2027-01-02'),
    policyHash: 'policy-1',
    pages,
    cursor: 'offset=1000',
    runs: 1,
  };
}

/** Rows with realistic content hashes, without repetitions. */
export function realisticPage(first: number, rows: number): InventoryPage {
  return pageOf(first, rows).map(({ id }) => ({
    id,
    contentHash: hash('sha256', id, 'base64url'),
  }));
}

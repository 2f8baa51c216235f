import * as z from 'zod';
import { DAY, epochMilliseconds, Instant, plus } from '../../certificates/instant.ts';
import { fromItem, toItem } from '../../runtime/dynamodb/item.ts';
import type { Item } from '../../runtime/dynamodb/item.ts';
import type { LedgerEntry } from './notice-ledger.ts';

/** Longer than any certificate lives, and any archive of events is kept. */
const KEPT_FOR = 2 * 365 * DAY;

/** What the ledger knows of one notice. */
export const LedgerItem = z.object({
  noticeId: z.string(),
  /**
   * - `claimed`: somebody is sending it, or died while doing so
   * - `released`: it was given back unsent
   * - `closed`: it was said
   */
  state: z.enum(['claimed', 'released', 'closed']),
  /** Of the latest claim, even after it was released or closed. */
  token: z.string(),
  leaseUntil: Instant,
  claimedAt: Instant,
  closedAt: Instant.optional(),
  /** The claims that may have reached the channel: all but those that were given back, or made for a list. */
  attempts: z.int().nonnegative(),
  /** What the latest claim was made for, unless for sending it by itself. */
  list: z.string().optional(),
});
export type LedgerItem = z.infer<typeof LedgerItem>;

export function ledgerKey({ lineage, condition, channel }: LedgerEntry): Item {
  return toItem({ lineage, matter: `${condition}#${channel}` });
}

/** @throws MalformedItem */
export function readLedgerItem(item: Item): LedgerItem {
  return fromItem(LedgerItem, item, `${item['lineage']?.S} ${item['matter']?.S}`);
}

/** When DynamoDB may drop what was touched now, in seconds since 1970. */
export function timeToLive(now: Instant): number {
  return Math.floor(epochMilliseconds(plus(now, KEPT_FOR)) / 1000);
}

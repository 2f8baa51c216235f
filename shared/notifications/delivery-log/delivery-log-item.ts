import * as z from 'zod';
import { DAY, epochMilliseconds, Instant, plus } from '../../certificates/instant.ts';
import { fromItem, toItem } from '../../runtime/dynamodb/item.ts';
import type { Item } from '../../runtime/dynamodb/item.ts';
import type { DeliveryLogEntry } from './delivery-log.ts';

/** Longer than any certificate lives, and any archive of events is kept. */
const KEPT_FOR = 2 * 365 * DAY;

/** What the ledger knows of one notice. */
export const DeliveryLogItem = z.object({
  notificationId: z.string(),
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
export type DeliveryLogItem = z.infer<typeof DeliveryLogItem>;

export function deliveryLogKey({ lineage, condition, channel }: DeliveryLogEntry): Item {
  return toItem({ lineage, condition: `${condition}#${channel}` });
}

/** @throws MalformedItem */
export function readDeliveryLogItem(item: Item): DeliveryLogItem {
  return fromItem(DeliveryLogItem, item, `${item['lineage']?.S} ${item['condition']?.S}`);
}

/** When DynamoDB may drop what was touched now, in seconds since 1970. */
export function timeToLive(now: Instant): number {
  return Math.floor(epochMilliseconds(plus(now, KEPT_FOR)) / 1000);
}

import * as z from 'zod/mini';
import { DAY, epochMilliseconds, Instant, plus } from '../../certificates/instant.ts';
import { fromItem, toItem } from '../../runtime/dynamodb/item.ts';
import type { Item } from '../../runtime/dynamodb/item.ts';
import { ResolvedConditions } from '../notification.ts';
import type { DeliveryLogEntry } from './delivery-log.ts';

/** Longer than the validity of any certificate and the retention of any event archive. */
const RETENTION = 2 * 365 * DAY;

/** The stored form of a delivery log entry. */
export const DeliveryLogItem = z.object({
  notificationId: z.string(),
  /**
   * - `claimed`: a run is sending the notification, or was stopped while sending it
   * - `released`: the claim was released and the notification was not sent
   * - `closed`: the notification was delivered
   */
  state: z.enum(['claimed', 'released', 'closed']),
  /** The token of the latest claim, even after that claim was released or closed. */
  token: z.string(),
  leaseUntil: Instant,
  claimedAt: Instant,
  closedAt: z.optional(Instant),
  /** The number of claims that may have reached the channel, without released claims and claims for a group. */
  attempts: z.int().check(z.nonnegative()),
  /** The group of the latest claim; absent if that claim was for sending the notification separately. */
  group: z.optional(z.string()),
  /** The channels behind the topic that get the notification. */
  channels: z.optional(z.array(z.string())),
  /** Of a resolution: what it resolves, if that was detected before `observedAt`. */
  resolves: z.optional(ResolvedConditions),
  observedAt: z.optional(Instant),
});
export type DeliveryLogItem = z.infer<typeof DeliveryLogItem>;

export function deliveryLogKey({ lineage, condition, channel }: DeliveryLogEntry): Item {
  return toItem({ lineage, condition: `${condition}#${channel}` });
}

/** @throws MalformedItem */
export function readDeliveryLogItem(item: Item): DeliveryLogItem {
  return fromItem(DeliveryLogItem, item, `${item['lineage']?.S} ${item['condition']?.S}`);
}

/** When DynamoDB can delete an item that is written now, in seconds since 1970. */
export function timeToLive(now: Instant): number {
  return Math.floor(epochMilliseconds(plus(now, RETENTION)) / 1000);
}

import { randomUUID } from 'node:crypto';
import { composeList } from '../compose-list.ts';
import {
  claimNotification,
  closeClaim,
  deliverNotification,
  release,
} from './deliver-notification.ts';
import type { DeliveryDependencies } from './deliver-notification.ts';
import { alike, attempt, fulfilled, merge } from './deliveries.ts';
import type { Deliveries } from './deliveries.ts';
import { inGroups } from './in-groups.ts';
import type { Claim } from '../delivery-log/delivery-log.ts';
import type { Notification } from '../notification.ts';
import { someAtOnce } from './some-at-once.ts';
import { expectTime } from './time-left.ts';
import type { Deadline } from './time-left.ts';

export interface NotificationsDependencies extends DeliveryDependencies, Deadline {}

/** So many of one cause are still read one by one. */
const HANDFUL = 5;

/** A notice that is claimed for a list. */
interface Member {
  readonly notification: Notification;
  readonly claim: Claim;
}

/**
 * Sends notices through one channel, each unless that has been done: many of one cause as one notice that lists them,
 * the others by themselves. What fails holds up no other.
 *
 * Each member of a list is claimed for it, and the list is kept, before it is sent as a notice of its own. Whoever
 * comes later upon a member whose claim was not closed finds the list: if it says the member, the list is what is owed,
 * always with the same id; if it was not kept, nothing was sent, and the member is claimed anew.
 */
export async function deliverNotifications(
  notifications: readonly Notification[],
  deps: NotificationsDependencies,
): Promise<Deliveries> {
  const deliveries: Deliveries = new Map();
  for (const group of inGroups(notifications)) merge(deliveries, await deliverGroup(group, deps));
  return deliveries;
}

/** @param insteadOf the list that they were claimed for, and that does not say them. */
async function deliverGroup(
  notifications: readonly Notification[],
  deps: NotificationsDependencies,
  insteadOf?: string,
): Promise<Deliveries> {
  if (notifications.length > HANDFUL) return deliverTogether(notifications, deps, insteadOf);
  const deliveries: Deliveries = new Map();
  for (const notification of notifications)
    merge(deliveries, await deliverAlone(notification, deps, insteadOf));
  return deliveries;
}

async function deliverAlone(
  notification: Notification,
  deps: NotificationsDependencies,
  insteadOf?: string,
): Promise<Deliveries> {
  return attempt([notification], async () => {
    expectTime(deps);
    const delivery = await deliverNotification(notification, deps, insteadOf);
    if (typeof delivery === 'string') return alike([notification], fulfilled(delivery));
    const { claim, list } = delivery;
    return deliverPendingBatch(list, [{ notification, claim }], deps);
  });
}

async function deliverTogether(
  notifications: readonly Notification[],
  deps: NotificationsDependencies,
  insteadOf?: string,
): Promise<Deliveries> {
  const name = randomUUID();
  const outcomes = await someAtOnce(notifications, async (notification) => {
    expectTime(deps);
    return claimNotification(notification, deps, {
      list: name,
      ...(insteadOf === undefined ? {} : { insteadOf }),
    });
  });
  const deliveries: Deliveries = new Map();
  const fresh: Member[] = [];
  const alone: Member[] = [];
  const pending = new Map<string, Member[]>();
  for (const [notification, outcome] of outcomes) {
    if (outcome.status === 'rejected') {
      deliveries.set(notification.id, outcome);
      continue;
    }
    const { value } = outcome;
    if (value.kind === 'delivered') {
      deliveries.set(notification.id, fulfilled('said-before'));
      continue;
    }
    const member = { notification, claim: value.claim };
    if (value.kind === 'listed')
      pending.set(value.list, [...(pending.get(value.list) ?? []), member]);
    // It may have gone out by itself: in a list it would come twice, and nobody could tell.
    else (value.repeated ? alone : fresh).push(member);
  }
  if (fresh.length <= HANDFUL) alone.push(...fresh.splice(0));
  await someAtOnce(alone, ({ claim }) => release(claim, deps));
  // Lists first: if the time runs out, most has been said.
  if (fresh.length > 0) merge(deliveries, await deliverNewList(name, fresh, deps));
  for (const [list, members] of pending)
    merge(deliveries, await deliverPendingBatch(list, members, deps));
  for (const { notification } of alone) merge(deliveries, await deliverAlone(notification, deps));
  return deliveries;
}

/** From when keeping it was tried, nobody may give the claims back: it may be kept although that failed. */
async function deliverNewList(
  name: string,
  members: readonly Member[],
  deps: NotificationsDependencies,
): Promise<Deliveries> {
  const { deliveryLog, channel, clock } = deps;
  const notifications = notificationsOf(members);
  return attempt(notifications, async () => {
    const list = composeList(notifications, name);
    const kept = await deliveryLog.keepList(
      { name, channel: channel.name, notification: list },
      clock(),
    );
    if (kept === 'given-up') throw new Error(`another run has given up the list ${list.id}`);
    return formatList(list, members, deps);
  });
}

/** Says the list for those of its members that it has, and the others anew: one does not wait for the other. */
async function deliverPendingBatch(
  name: string,
  members: readonly Member[],
  deps: NotificationsDependencies,
): Promise<Deliveries> {
  const { deliveryLog, channel, clock } = deps;
  return attempt(notificationsOf(members), async () => {
    const list = await deliveryLog.findOrGiveUpList(name, channel.name, clock());
    const states = new Set(list?.listed?.map(({ id }) => id));
    const inList = members.filter(({ notification }) => states.has(notification.id));
    const others = members.filter(({ notification }) => !states.has(notification.id));
    const delivered = list === undefined ? new Map() : await formatList(list, inList, deps);
    return merge(delivered, await deliverGroup(notificationsOf(others), deps, name));
  });
}

async function formatList(
  list: Notification,
  members: readonly Member[],
  deps: NotificationsDependencies,
): Promise<Deliveries> {
  const { id, type } = list;
  const notifications = notificationsOf(members);
  return attempt(notifications, async () => {
    expectTime(deps);
    const delivery = await deliverNotification(list, deps);
    if (typeof delivery !== 'string') throw new Error(`the list ${id} is itself in a list`);
    deps.log.info(`list ${delivery}`, { notification: id, type, members: members.length });
    await someAtOnce(members, ({ claim }) => closeClaim(claim, deps));
    return alike(notifications, fulfilled(delivery));
  });
}

function notificationsOf(members: readonly Member[]): Notification[] {
  return members.map(({ notification }) => notification);
}

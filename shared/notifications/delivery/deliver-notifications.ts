import { randomUUID } from 'node:crypto';
import { defined } from '../../runtime/defined.ts';
import { composeList } from '../compose-list.ts';
import {
  claimNotification,
  closeClaim,
  deliverNotification,
  release,
} from './deliver-notification.ts';
import type { DeliveryDependencies } from './deliver-notification.ts';
import { attempt, fulfilled, merge, sameForAll } from './deliveries.ts';
import type { Deliveries } from './deliveries.ts';
import { groupByCause } from './group-by-cause.ts';
import type { Claim } from '../delivery-log/delivery-log.ts';
import type { Notification } from '../notification.ts';
import { settleConcurrently } from './settle-concurrently.ts';
import { expectTime } from './time-left.ts';
import type { Deadline } from './time-left.ts';

export interface NotificationsDependencies extends DeliveryDependencies, Deadline {}

/** Up to this number, notifications of one cause are sent separately. */
const MAX_UNGROUPED = 5;

/** A notification that is claimed for a group. */
interface Member {
  readonly notification: Notification;
  readonly claim: Claim;
}

/**
 * Sends notifications through one channel, each unless it was delivered before. More than `MAX_UNGROUPED` notifications
 * of one cause are sent as one grouped notification, all others separately. A failure never blocks the others.
 *
 * Each member is claimed for its group, and the group is saved, before the grouped notification is sent with an entry of
 * its own. A run that later finds a member whose claim was not closed looks up the group. If the group was saved and
 * contains the member, that group is sent, always with the same ID. If it was not saved, nothing was sent, and the member
 * is claimed again.
 */
export async function deliverNotifications(
  notifications: readonly Notification[],
  deps: NotificationsDependencies,
): Promise<Deliveries> {
  const deliveries: Deliveries = new Map();
  for (const group of groupByCause(notifications)) {
    merge(deliveries, await deliverGroup(group, deps));
  }
  return deliveries;
}

/** @param insteadOf a group that was abandoned or does not contain the notifications, although claimed for it. */
async function deliverGroup(
  notifications: readonly Notification[],
  deps: NotificationsDependencies,
  insteadOf?: string,
): Promise<Deliveries> {
  if (notifications.length > MAX_UNGROUPED) return deliverTogether(notifications, deps, insteadOf);
  const deliveries: Deliveries = new Map();
  for (const notification of notifications) {
    merge(deliveries, await deliverSeparately(notification, deps, insteadOf));
  }
  return deliveries;
}

async function deliverSeparately(
  notification: Notification,
  deps: NotificationsDependencies,
  insteadOf?: string,
): Promise<Deliveries> {
  return attempt([notification], async () => {
    expectTime(deps);
    const delivery = await deliverNotification(notification, deps, insteadOf);
    if (typeof delivery === 'string') return sameForAll([notification], fulfilled(delivery));
    const { claim, group } = delivery;
    return deliverPendingGroup(group, [{ notification, claim }], deps);
  });
}

async function deliverTogether(
  notifications: readonly Notification[],
  deps: NotificationsDependencies,
  insteadOf?: string,
): Promise<Deliveries> {
  const name = randomUUID();
  const outcomes = await settleConcurrently(notifications, async (notification) => {
    expectTime(deps);
    return claimNotification(notification, deps, defined({ group: name, insteadOf }));
  });
  const deliveries: Deliveries = new Map();
  const members: Member[] = [];
  const separate: Member[] = [];
  const pending = new Map<string, Member[]>();
  for (const [notification, outcome] of outcomes) {
    if (outcome.status === 'rejected') {
      deliveries.set(notification.id, outcome);
      continue;
    }
    const { value } = outcome;
    if (value.kind === 'delivered') {
      deliveries.set(notification.id, fulfilled('already-delivered'));
      continue;
    }
    const member = { notification, claim: value.claim };
    if (value.kind === 'grouped') {
      pending.set(value.group, [...(pending.get(value.group) ?? []), member]);
    } else {
      // A repeated notification may have been sent separately. Recipients recognize a repetition only by its ID.
      (value.repeated ? separate : members).push(member);
    }
  }
  if (members.length <= MAX_UNGROUPED) separate.push(...members.splice(0));
  await settleConcurrently(separate, ({ claim }) => release(claim, deps));
  // Groups come first, so that most notifications are delivered if the time runs out.
  if (members.length > 0) merge(deliveries, await deliverNewGroup(name, members, deps));
  for (const [group, pendingMembers] of pending) {
    merge(deliveries, await deliverPendingGroup(group, pendingMembers, deps));
  }
  for (const { notification } of separate) {
    merge(deliveries, await deliverSeparately(notification, deps));
  }
  return deliveries;
}

/** Keeps the claims if `saveGroup` fails, because the group may have been saved anyway. */
async function deliverNewGroup(
  name: string,
  members: readonly Member[],
  deps: NotificationsDependencies,
): Promise<Deliveries> {
  const { deliveryLog, channel, clock } = deps;
  const notifications = notificationsOf(members);
  return attempt(notifications, async () => {
    const group = composeList(notifications, name);
    const saved = await deliveryLog.saveGroup(
      { name, channel: channel.name, notification: group },
      clock(),
    );
    if (saved === 'abandoned') {
      throw new Error(`Another run has abandoned the grouped notification ${group.id}.`);
    }
    return sendGroup(group, members, deps);
  });
}

/** Sends a saved group for the members that it contains, and the other members again, independently of the group. */
async function deliverPendingGroup(
  name: string,
  members: readonly Member[],
  deps: NotificationsDependencies,
): Promise<Deliveries> {
  const { deliveryLog, channel, clock } = deps;
  return attempt(notificationsOf(members), async () => {
    const group = await deliveryLog.findOrAbandonGroup(name, channel.name, clock());
    const ids = new Set(group?.listed?.map(({ id }) => id));
    const contained = members.filter(({ notification }) => ids.has(notification.id));
    const others = members.filter(({ notification }) => !ids.has(notification.id));
    const delivered = group === undefined ? new Map() : await sendGroup(group, contained, deps);
    return merge(delivered, await deliverGroup(notificationsOf(others), deps, name));
  });
}

async function sendGroup(
  group: Notification,
  members: readonly Member[],
  deps: NotificationsDependencies,
): Promise<Deliveries> {
  const { id, type } = group;
  const notifications = notificationsOf(members);
  return attempt(notifications, async () => {
    expectTime(deps);
    const delivery = await deliverNotification(group, deps);
    if (typeof delivery !== 'string') {
      throw new Error(`The grouped notification ${id} is itself claimed for a group.`);
    }
    deps.log.info(`grouped notification ${delivery}`, {
      notification: id,
      type,
      members: members.length,
    });
    await settleConcurrently(members, ({ claim }) => closeClaim(claim, deps));
    return sameForAll(notifications, fulfilled(delivery));
  });
}

function notificationsOf(members: readonly Member[]): Notification[] {
  return members.map(({ notification }) => notification);
}

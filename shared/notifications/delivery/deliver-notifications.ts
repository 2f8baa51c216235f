import { randomUUID } from 'node:crypto';
import { defined } from '../../runtime/defined.ts';
import { composeGroup } from '../compose-group.ts';
import type { Claim } from '../delivery-log/delivery-log.ts';
import type { Notification } from '../notification.ts';
import { compose } from '../outline.ts';
import type { Outline } from '../outline.ts';
import { claimNotification, closeClaim, release, sendClaimed } from './claims.ts';
import type { DeliveryDependencies } from './claims.ts';
import { groupByCause, MAX_UNGROUPED } from './group-by-cause.ts';
import { settleConcurrently } from './settle-concurrently.ts';
import { expectTime } from './time-left.ts';
import type { Deadline } from './time-left.ts';

export interface NotificationsDependencies extends DeliveryDependencies, Deadline {}

/**
 * - `sent`: the channel accepted the notification
 * - `repeated`: the channel accepted the notification, and may have accepted it before, because a response was lost
 * - `already-delivered`: nothing was sent, because an earlier run delivered the notification
 */
export type Delivery = 'sent' | 'repeated' | 'already-delivered';

/** The outcome per notification ID; a rejected notification must be retried. */
export type Deliveries = Map<string, PromiseSettledResult<Delivery>>;

/** Notifications of one cause that must still be delivered; more than `MAX_UNGROUPED` are delivered as one group. */
interface Task {
  readonly outlines: readonly Outline[];
  readonly separately?: true;
  /** A group that was abandoned or does not contain the notifications, although they were claimed for it. */
  readonly insteadOf?: string;
}

/** The outcome of a part of a run. */
interface Result {
  readonly deliveries: Iterable<readonly [string, PromiseSettledResult<Delivery>]>;
  /** Tasks that remain for this run. */
  readonly tasks?: readonly Task[];
}

/** A notification that is claimed for a group. */
interface Member {
  readonly outline: Outline;
  readonly claim: Claim;
}

/**
 * Sends notifications through one channel, each unless it was delivered before. More than `MAX_UNGROUPED` notifications
 * of one cause are sent as one grouped notification, all others separately. A failure never blocks the others.
 *
 * First, each member is claimed for its group. Then the group is saved. Then the grouped notification is sent, which has
 * its own entry in the delivery log. A later run that finds a member with an open claim looks up the group. If the group
 * was saved and contains the member, that group is sent, always with the same ID. If it was not saved, nothing was sent,
 * and the member is claimed again.
 */
export async function deliverNotifications(
  outlines: readonly Outline[],
  deps: NotificationsDependencies,
): Promise<Deliveries> {
  const deliveries: Deliveries = new Map();
  const open: Task[] = groupByCause(outlines).map((members) => ({ outlines: members }));
  for (let task = open.shift(); task !== undefined; task = open.shift()) {
    const together = task.outlines.length > MAX_UNGROUPED && task.separately !== true;
    for (const result of together
      ? await deliverTogether(task, deps)
      : await deliverSeparately(task, deps)) {
      for (const [id, delivery] of result.deliveries) deliveries.set(id, delivery);
      open.push(...(result.tasks ?? []));
    }
  }
  return deliveries;
}

async function deliverSeparately(
  { outlines, insteadOf }: Task,
  deps: NotificationsDependencies,
): Promise<Result[]> {
  const results: Result[] = [];
  for (const outline of outlines) {
    results.push(
      await attempt([outline], async () => {
        expectTime(deps);
        const outcome = await claimNotification(outline.header, deps, defined({ insteadOf }));
        if (outcome.kind === 'delivered') return sameForAll([outline], 'already-delivered');
        const { claim } = outcome;
        if (outcome.kind === 'grouped') {
          return resumeGroup(outcome.group, [{ outline, claim }], deps);
        }
        await sendClaimed(claim, () => compose(outline), deps);
        return sameForAll([outline], outcome.repeated ? 'repeated' : 'sent');
      }),
    );
  }
  return results;
}

/** Claims the notifications for a new group. The others are delivered with their earlier group, or separately. */
async function deliverTogether(
  { outlines, insteadOf }: Task,
  deps: NotificationsDependencies,
): Promise<Result[]> {
  const name = randomUUID();
  const outcomes = await settleConcurrently(outlines, async (outline) => {
    expectTime(deps);
    return claimNotification(outline.header, deps, defined({ group: name, insteadOf }));
  });
  const results: Result[] = [];
  const members: Member[] = [];
  const separate: Member[] = [];
  const pending = new Map<string, Member[]>();
  for (const [outline, outcome] of outcomes) {
    if (outcome.status === 'rejected') {
      results.push({ deliveries: [[outline.header.id, outcome]] });
    } else if (outcome.value.kind === 'delivered') {
      results.push(sameForAll([outline], 'already-delivered'));
    } else {
      const member = { outline, claim: outcome.value.claim };
      if (outcome.value.kind === 'grouped') {
        const { group } = outcome.value;
        pending.set(group, [...(pending.get(group) ?? []), member]);
      } else {
        // A repeated notification may have been sent separately. Recipients recognize a repetition only by its ID.
        (outcome.value.repeated ? separate : members).push(member);
      }
    }
  }
  if (members.length <= MAX_UNGROUPED) separate.push(...members.splice(0));
  await settleConcurrently(separate, ({ claim }) => release(claim, deps));
  // Groups come first, so that most notifications are delivered if the time runs out.
  if (members.length > 0) results.push(await deliverNewGroup(name, members, deps));
  for (const [group, itsMembers] of pending) {
    results.push(await attempt(outlinesOf(itsMembers), () => resumeGroup(group, itsMembers, deps)));
  }
  const task = { outlines: outlinesOf(separate), separately: true as const };
  return [...results, { deliveries: [], tasks: [task] }];
}

/** Keeps the claims if `saveGroup` fails, because the group may have been saved anyway. */
async function deliverNewGroup(
  name: string,
  members: readonly Member[],
  deps: NotificationsDependencies,
): Promise<Result> {
  const { deliveryLog, channel, clock } = deps;
  return attempt(outlinesOf(members), async () => {
    const notification = composeGroup(outlinesOf(members), name);
    const group = { name, channel: channel.name, notification };
    if ((await deliveryLog.saveGroup(group, clock())) === 'abandoned') {
      throw new Error(`Another run has abandoned the grouped notification ${notification.id}.`);
    }
    return sendGroup(notification, members, deps);
  });
}

/** Sends a saved group for the members that it contains. The others are delivered independently of the group. */
async function resumeGroup(
  name: string,
  members: readonly Member[],
  deps: NotificationsDependencies,
): Promise<Result> {
  const { deliveryLog, channel, clock } = deps;
  const group = await deliveryLog.findOrAbandonGroup(name, channel.name, clock());
  const ids = new Set(group?.listed?.map(({ id }) => id));
  const contained = members.filter(({ outline }) => ids.has(outline.header.id));
  const others = outlinesOf(members.filter(({ outline }) => !ids.has(outline.header.id)));
  const sent =
    group === undefined
      ? { deliveries: [] }
      : await attempt(outlinesOf(contained), () => sendGroup(group, contained, deps));
  return { ...sent, tasks: others.length === 0 ? [] : [{ outlines: others, insteadOf: name }] };
}

async function sendGroup(
  group: Notification,
  members: readonly Member[],
  deps: NotificationsDependencies,
): Promise<Result> {
  const { id, type } = group;
  expectTime(deps);
  const outcome = await claimNotification(group, deps);
  let delivery: Delivery = 'already-delivered';
  if (outcome.kind === 'grouped') {
    throw new Error(`The grouped notification ${id} is itself claimed for a group.`);
  }
  if (outcome.kind === 'claimed') {
    await sendClaimed(outcome.claim, () => group, deps);
    delivery = outcome.repeated ? 'repeated' : 'sent';
  }
  deps.log.info(`grouped notification ${delivery}`, {
    notification: id,
    type,
    members: members.length,
  });
  await settleConcurrently(members, ({ claim }) => closeClaim(claim, deps));
  return sameForAll(outlinesOf(members), delivery);
}

/** The result of `act`; if it throws, all notifications are rejected with its error. */
async function attempt(outlines: readonly Outline[], act: () => Promise<Result>): Promise<Result> {
  try {
    return await act();
  } catch (reason) {
    return {
      deliveries: outlines.map(({ header }) => [header.id, { status: 'rejected', reason }]),
    };
  }
}

function sameForAll(outlines: readonly Outline[], value: Delivery): Result {
  return { deliveries: outlines.map(({ header }) => [header.id, { status: 'fulfilled', value }]) };
}

function outlinesOf(members: readonly Member[]): Outline[] {
  return members.map(({ outline }) => outline);
}

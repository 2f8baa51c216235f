import { randomUUID } from 'node:crypto';
import { composeList } from '../compose-list.ts';
import { claimNotice, closeClaim, deliverNotice, giveBack } from './deliver-notice.ts';
import type { DeliveryDependencies } from './deliver-notice.ts';
import { alike, attempt, fulfilled, merge } from './deliveries.ts';
import type { Deliveries } from './deliveries.ts';
import { inGroups } from './in-groups.ts';
import type { Claim } from '../ledger/notice-ledger.ts';
import type { Notice } from '../notice.ts';
import { someAtOnce } from './some-at-once.ts';
import { expectTime } from './time-left.ts';
import type { Deadline } from './time-left.ts';

export interface NoticesDependencies extends DeliveryDependencies, Deadline {}

/** So many of one cause are still read one by one. */
const HANDFUL = 5;

/** A notice that is claimed for a list. */
interface Member {
  readonly notice: Notice;
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
export async function deliverNotices(
  notices: readonly Notice[],
  deps: NoticesDependencies,
): Promise<Deliveries> {
  const deliveries: Deliveries = new Map();
  for (const group of inGroups(notices)) merge(deliveries, await deliverGroup(group, deps));
  return deliveries;
}

/** @param insteadOf the list that they were claimed for, and that does not say them. */
async function deliverGroup(
  notices: readonly Notice[],
  deps: NoticesDependencies,
  insteadOf?: string,
): Promise<Deliveries> {
  if (notices.length > HANDFUL) return deliverTogether(notices, deps, insteadOf);
  const deliveries: Deliveries = new Map();
  for (const notice of notices) merge(deliveries, await deliverAlone(notice, deps, insteadOf));
  return deliveries;
}

async function deliverAlone(
  notice: Notice,
  deps: NoticesDependencies,
  insteadOf?: string,
): Promise<Deliveries> {
  return attempt([notice], async () => {
    expectTime(deps);
    const delivery = await deliverNotice(notice, deps, insteadOf);
    if (typeof delivery === 'string') return alike([notice], fulfilled(delivery));
    const { claim, list } = delivery;
    return deliverOwedList(list, [{ notice, claim }], deps);
  });
}

async function deliverTogether(
  notices: readonly Notice[],
  deps: NoticesDependencies,
  insteadOf?: string,
): Promise<Deliveries> {
  const name = randomUUID();
  const outcomes = await someAtOnce(notices, async (notice) => {
    expectTime(deps);
    return claimNotice(notice, deps, {
      list: name,
      ...(insteadOf === undefined ? {} : { insteadOf }),
    });
  });
  const deliveries: Deliveries = new Map();
  const fresh: Member[] = [];
  const alone: Member[] = [];
  const owed = new Map<string, Member[]>();
  for (const [notice, outcome] of outcomes) {
    if (outcome.status === 'rejected') {
      deliveries.set(notice.id, outcome);
      continue;
    }
    const { value } = outcome;
    if (value.kind === 'said') {
      deliveries.set(notice.id, fulfilled('said-before'));
      continue;
    }
    const member = { notice, claim: value.claim };
    if (value.kind === 'listed') owed.set(value.list, [...(owed.get(value.list) ?? []), member]);
    // It may have gone out by itself: in a list it would come twice, and nobody could tell.
    else (value.repeated ? alone : fresh).push(member);
  }
  if (fresh.length <= HANDFUL) alone.push(...fresh.splice(0));
  await someAtOnce(alone, ({ claim }) => giveBack(claim, deps));
  // Lists first: if the time runs out, most has been said.
  if (fresh.length > 0) merge(deliveries, await deliverNewList(name, fresh, deps));
  for (const [list, members] of owed) merge(deliveries, await deliverOwedList(list, members, deps));
  for (const { notice } of alone) merge(deliveries, await deliverAlone(notice, deps));
  return deliveries;
}

/** From when keeping it was tried, nobody may give the claims back: it may be kept although that failed. */
async function deliverNewList(
  name: string,
  members: readonly Member[],
  deps: NoticesDependencies,
): Promise<Deliveries> {
  const { ledger, channel, clock } = deps;
  const notices = noticesOf(members);
  return attempt(notices, async () => {
    const list = composeList(notices, name);
    const kept = await ledger.keepList({ name, channel: channel.name, notice: list }, clock());
    if (kept === 'given-up') throw new Error(`another run has given up the list ${list.id}`);
    return sayList(list, members, deps);
  });
}

/** Says the list for those of its members that it has, and the others anew: one does not wait for the other. */
async function deliverOwedList(
  name: string,
  members: readonly Member[],
  deps: NoticesDependencies,
): Promise<Deliveries> {
  const { ledger, channel, clock } = deps;
  return attempt(noticesOf(members), async () => {
    const list = await ledger.findOrGiveUpList(name, channel.name, clock());
    const says = new Set(list?.listed?.map(({ id }) => id));
    const inList = members.filter(({ notice }) => says.has(notice.id));
    const others = members.filter(({ notice }) => !says.has(notice.id));
    const said = list === undefined ? new Map() : await sayList(list, inList, deps);
    return merge(said, await deliverGroup(noticesOf(others), deps, name));
  });
}

async function sayList(
  list: Notice,
  members: readonly Member[],
  deps: NoticesDependencies,
): Promise<Deliveries> {
  const { id, type } = list;
  const notices = noticesOf(members);
  return attempt(notices, async () => {
    expectTime(deps);
    const delivery = await deliverNotice(list, deps);
    if (typeof delivery !== 'string') throw new Error(`the list ${id} is itself in a list`);
    deps.log.info(`list ${delivery}`, { notice: id, type, members: members.length });
    await someAtOnce(members, ({ claim }) => closeClaim(claim, deps));
    return alike(notices, fulfilled(delivery));
  });
}

function noticesOf(members: readonly Member[]): Notice[] {
  return members.map(({ notice }) => notice);
}

import { describe, expect, it } from 'vitest';
import { ChannelRefusal } from '../../../shared/notices/channel.ts';
import { deliverNotices } from '../../../shared/notices/deliver-notices.ts';
import { identify } from '../../../shared/notices/draft.ts';
import type { NoticeLedger } from '../../../shared/notices/notice-ledger.ts';
import type { Notice } from '../../../shared/notices/notice.ts';
import { at } from '../../support/certificates.ts';
import { MessagesWorld } from '../../support/messages-world.ts';

function expired(number: number, changes: Partial<Notice> = {}): Notice {
  const lineage = `digicert/main/${number}`;
  return identify({
    ...{ lineage, condition: 'expired', type: 'certificate-expired', severity: 'critical' },
    ...{ provider: 'digicert', account: 'main', certificate: lineage, tags: { team: 'web' } },
    ...{ headline: `${number}.example.com has expired`, paragraphs: [], actions: [], facts: [] },
    ...{ occurredAt: at('2027-02-15'), observedAt: at('2027-02-15') },
    ...changes,
  });
}

function burst(size: number, changes: Partial<Notice> = {}): Notice[] {
  return Array.from({ length: size }, (_, number) => expired(1000 + number, changes));
}

async function deliver(
  world: MessagesWorld,
  notices: readonly Notice[],
  ledger: Partial<NoticeLedger> = {},
) {
  const whole: NoticeLedger = {
    claim: (entry, lease, how) => world.ledger.claim(entry, lease, how),
    close: (claim, now) => world.ledger.close(claim, now),
    release: (claim) => world.ledger.release(claim),
    keepList: (list, now) => world.ledger.keepList(list, now),
    findOrGiveUpList: (name, channel, now) => world.ledger.findOrGiveUpList(name, channel, now),
  };
  const deliveries = await deliverNotices(notices, world.deps({ ledger: { ...whole, ...ledger } }));
  expect(new Set(deliveries.keys())).toEqual(new Set(notices.map(({ id }) => id)));
  const became = [...deliveries.values()].map((delivery) =>
    delivery.status === 'fulfilled' ? delivery.value : 'owed',
  );
  return Object.fromEntries(
    [...new Set(became)].map((one) => [one, became.filter((other) => other === one).length]),
  );
}

const longAgo = { now: at('2027-01-01'), until: at('2027-01-02') };

/** What people have read: the size of each list, 1 for what was said by itself. */
const read = (world: MessagesWorld) => world.channel.taken.map(({ listed }) => listed?.length ?? 1);

describe('a burst of one cause', () => {
  it('is one notice with a list', async () => {
    const world = new MessagesWorld();
    const notices = burst(100);
    expect(await deliver(world, notices)).toEqual({ sent: 100 });
    expect(read(world)).toEqual([100]);
    const [list] = world.channel.taken;
    expect(list?.listed?.map(({ id }) => id)).toEqual(notices.map(({ id }) => id));
    expect(list).toMatchObject({ type: 'certificate-expired', severity: 'critical' });
    expect(list).toMatchObject({ provider: 'digicert', account: 'main', tags: { team: 'web' } });
  });

  it('is said, member by member, for ever', async () => {
    const world = new MessagesWorld();
    await deliver(world, burst(7));
    world.letTheLeaseRunOut();
    expect(await deliver(world, burst(7))).toEqual({ 'said-before': 7 });
    expect(await deliver(world, burst(3))).toEqual({ 'said-before': 3 });
    expect(world.ledger.records().every(({ state }) => state === 'closed')).toBe(true);
    expect(read(world)).toEqual([7]);
  });

  it('is none while it is a handful, or where most of it has been said', async () => {
    const world = new MessagesWorld();
    expect(await deliver(world, burst(5))).toEqual({ sent: 5 });
    expect(read(world)).toEqual([1, 1, 1, 1, 1]);
    expect(await deliver(world, burst(10))).toEqual({ sent: 5, 'said-before': 5 });
    expect(read(world)).toHaveLength(10);
    expect(await deliver(world, burst(16))).toEqual({ sent: 6, 'said-before': 10 });
    expect(read(world).at(-1)).toBe(6);
  });

  it('is another where type, account, severity, urgency or tags are others, and drills are in none', async () => {
    const world = new MessagesWorld();
    const kinds: Partial<Notice>[] = [
      {},
      { type: 'certificate-removed' },
      { account: 'other' },
      { provider: 'qualys' },
      { severity: 'warning' },
      { escalated: true },
      { tags: { team: 'shop' } },
      { tags: { drill: 'true' } },
    ];
    const notices = kinds.flatMap((kind, index) =>
      burst(6, { ...kind, condition: `expired ${index}` }),
    );
    expect(await deliver(world, notices)).toEqual({ sent: 48 });
    expect(read(world)).toEqual([6, 6, 6, 6, 6, 6, 6, 1, 1, 1, 1, 1, 1]);
  });

  it('is told of others in between, and in lists of a hundred', async () => {
    const world = new MessagesWorld();
    const lonely = expired(1, { type: 'certificate-revoked' });
    await deliver(world, [...burst(120), lonely]);
    expect(read(world)).toEqual([100, 20, 1]);
  });
});

describe('a list that the channel does not take', () => {
  it('is owed as it is, with the same id, whoever comes upon a member', async () => {
    const world = new MessagesWorld();
    world.channel.before = () => {
      throw new ChannelRefusal('not now');
    };
    expect(await deliver(world, burst(8))).toEqual({ owed: 8 });
    // The members are claimed until the lease runs out; only the list is free.
    world.channel.before = () => {};
    expect(await deliver(world, burst(8))).toEqual({ owed: 8 });
    world.letTheLeaseRunOut();
    expect(await deliver(world, burst(2))).toEqual({ sent: 1, 'said-before': 1 });
    expect(read(world)).toEqual([8]);
    expect(await deliver(world, burst(8))).toEqual({ 'said-before': 8 });
    expect(read(world)).toEqual([8]);
  });

  it('is repeated with the same id where its answer was lost, and takes in what came since by another', async () => {
    const world = new MessagesWorld();
    world.channel.after = () => {
      throw new Error('socket hang up');
    };
    expect(await deliver(world, burst(8))).toEqual({ owed: 8 });
    world.channel.after = () => {};
    world.letTheLeaseRunOut();
    expect(await deliver(world, burst(15))).toEqual({ sent: 7, repeated: 8 });
    const [first, second, third] = world.channel.taken;
    expect(read(world)).toEqual([8, 7, 8]);
    expect(third?.id).toBe(first?.id);
    expect(second?.id).not.toBe(first?.id);
  });
});

describe('a list that the channel never takes', () => {
  it('holds up nobody whom it does not say, though claimed for it', async () => {
    const world = new MessagesWorld();
    const [left] = burst(1);
    // The answer to its claim is lost, so that the list is made without it.
    const claim: NoticeLedger['claim'] = async (entry, lease, how) => {
      const outcome = await world.ledger.claim(entry, lease, how);
      if (entry.noticeId === left?.id) throw new Error('time-out');
      return outcome;
    };
    world.channel.before = ({ listed }) => {
      if (listed !== undefined) throw new ChannelRefusal('never');
    };
    expect(await deliver(world, burst(8), { claim })).toEqual({ owed: 8 });
    world.letTheLeaseRunOut();
    expect(await deliver(world, burst(8))).toEqual({ owed: 7, sent: 1 });
    expect(world.channel.taken.map(({ id }) => id)).toEqual([left?.id]);
  });
});

describe('a run that dies over a list', () => {
  const died = async () => {
    throw new Error('died');
  };

  it('before it was kept has sent nothing: its members are claimed anew, in a list if they are many', async () => {
    const world = new MessagesWorld();
    expect(await deliver(world, burst(8), { keepList: died })).toEqual({ owed: 8 });
    expect(read(world)).toEqual([]);
    world.letTheLeaseRunOut();
    expect(await deliver(world, burst(2))).toEqual({ sent: 2 });
    expect(await deliver(world, burst(8))).toEqual({ sent: 6, 'said-before': 2 });
    expect(read(world)).toEqual([1, 1, 6]);
  });

  it('after it was kept leaves the list for the next run, though the answer was lost', async () => {
    const world = new MessagesWorld();
    const keepList: NoticeLedger['keepList'] = async (list, now) => {
      await world.ledger.keepList(list, now);
      throw new Error('time-out');
    };
    expect(await deliver(world, burst(8), { keepList })).toEqual({ owed: 8 });
    world.letTheLeaseRunOut();
    expect(await deliver(world, burst(8))).toEqual({ sent: 8 });
    expect(read(world)).toEqual([8]);
  });

  it('and comes back to life when its list was given up, says nothing any more', async () => {
    const world = new MessagesWorld();
    const keepList: NoticeLedger['keepList'] = async (list, now) => {
      world.letTheLeaseRunOut();
      expect(await deliver(world, burst(2))).toEqual({ sent: 2 });
      return world.ledger.keepList(list, now);
    };
    expect(await deliver(world, burst(8), { keepList })).toEqual({ owed: 8 });
    expect(read(world)).toEqual([1, 1]);
    expect(await deliver(world, burst(8))).toEqual({ sent: 6, 'said-before': 2 });
    expect(read(world)).toEqual([1, 1, 6]);
  });

  it('leaves its members owed while nobody can look for its list, and holds up nothing else', async () => {
    const world = new MessagesWorld();
    await deliver(world, burst(8), { keepList: died });
    world.letTheLeaseRunOut();
    const lonely = expired(1, { type: 'certificate-revoked' });
    const both = [...burst(8), lonely];
    expect(await deliver(world, both, { findOrGiveUpList: died })).toEqual({ owed: 8, sent: 1 });
    expect(await deliver(world, both)).toEqual({ sent: 8, 'said-before': 1 });
    expect(read(world)).toEqual([1, 8]);
  });

  it('in the midst of claiming leaves out whose claim did not come back, and they are said later', async () => {
    const world = new MessagesWorld();
    let claims = 0;
    const claim: NoticeLedger['claim'] = async (entry, lease, how) => {
      const outcome = await world.ledger.claim(entry, lease, how);
      claims += 1;
      if (claims <= 2) throw new Error('time-out');
      return outcome;
    };
    expect(await deliver(world, burst(10), { claim })).toEqual({ sent: 8, owed: 2 });
    expect(await deliver(world, burst(10))).toEqual({ owed: 2, 'said-before': 8 });
    world.letTheLeaseRunOut();
    expect(await deliver(world, burst(10))).toEqual({ sent: 2, 'said-before': 8 });
    expect(read(world)).toEqual([8, 1, 1]);
  });

  it('once it was sent leaves nothing to say, though no member is recorded', async () => {
    const world = new MessagesWorld();
    const close: NoticeLedger['close'] = async (claim, now) => {
      if (claim.list !== undefined) throw new Error('died');
      return world.ledger.close(claim, now);
    };
    expect(await deliver(world, burst(8), { close })).toEqual({ sent: 8 });
    world.letTheLeaseRunOut();
    expect(await deliver(world, burst(8))).toEqual({ 'said-before': 8 });
    expect(world.ledger.records().every(({ state }) => state === 'closed')).toBe(true);
    expect(read(world)).toEqual([8]);
  });
});

describe('what may have gone out by itself', () => {
  it('is repeated by itself, with its own id, and not in a list', async () => {
    const world = new MessagesWorld();
    world.channel.after = () => {
      throw new Error('socket hang up');
    };
    const [first] = burst(1);
    expect(await deliver(world, burst(1))).toEqual({ owed: 1 });
    world.channel.after = () => {};
    world.letTheLeaseRunOut();
    expect(await deliver(world, burst(9))).toEqual({ repeated: 1, sent: 8 });
    expect(read(world)).toEqual([1, 8, 1]);
    const [before, list, again] = world.channel.taken;
    expect([before?.id, again?.id]).toEqual([first?.id, first?.id]);
    expect(list?.listed?.map(({ id }) => id)).not.toContain(first?.id);
  });
});

describe('a run without time', () => {
  it('begins no list, and leaves nothing claimed', async () => {
    const world = new MessagesWorld();
    const deps = world.deps({ remainingMilliseconds: () => 17_000 });
    const deliveries = await deliverNotices(burst(8), deps);
    expect([...deliveries.values()].every(({ status }) => status === 'rejected')).toBe(true);
    expect(await deliver(world, burst(8))).toEqual({ sent: 8 });
    expect(read(world)).toEqual([8]);
  });

  it('loses nothing and says nothing twice, wherever its time ends', async () => {
    const lonely = [1, 2, 3].map((number) => expired(number, { type: 'certificate-revoked' }));
    const notices = [...burst(30), ...lonely];
    let looks = 0;
    for (let end = 0; end === 0 || looks > end; end += 1) {
      const world = new MessagesWorld();
      // One of them may have gone out by itself.
      for (const { lineage, condition, id: noticeId } of burst(1)) {
        await world.ledger.claim({ lineage, condition, channel: 'topic', noticeId }, longAgo);
      }
      looks = 0;
      const remainingMilliseconds = () => {
        looks += 1;
        return looks > end ? 17_000 : 50_000;
      };
      const late: string[] = [];
      world.channel.before = ({ id }) => {
        if (looks > end) late.push(id);
      };
      await deliverNotices(notices, world.deps({ remainingMilliseconds }));
      expect(late, 'begun without time').toEqual([]);
      world.channel.before = () => {};
      world.letTheLeaseRunOut();
      await deliverNotices(notices, world.deps());
      const said = world.channel.taken.flatMap(
        ({ id, listed }) => listed?.map((one) => one.id) ?? [id],
      );
      expect(said.toSorted(), `after ${end} looks`).toEqual(notices.map(({ id }) => id).toSorted());
    }
  });
});

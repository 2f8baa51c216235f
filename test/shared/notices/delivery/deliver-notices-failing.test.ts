import { describe, expect, it } from 'vitest';
import { ChannelRefusal } from '../../../../shared/notices/channel.ts';
import { deliverNotices } from '../../../../shared/notices/delivery/deliver-notices.ts';
import type { NoticeLedger } from '../../../../shared/notices/ledger/notice-ledger.ts';
import { burst, deliver, expired, read } from '../../../support/bursts.ts';
import { at } from '../../../support/certificates.ts';
import { MessagesWorld } from '../../../support/messages-world.ts';

const longAgo = { now: at('2027-01-01'), until: at('2027-01-02') };

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

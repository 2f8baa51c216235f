import { describe, expect, it } from 'vitest';
import { ChannelRefusal } from '../../../../shared/notices/channel.ts';
import type { Notice } from '../../../../shared/notices/notice.ts';
import { burst, deliver, expired, read } from '../../../support/bursts.ts';
import { MessagesWorld } from '../../../support/messages-world.ts';

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
      { provider: 'drill', account: 'drill' },
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

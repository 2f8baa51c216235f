import { describe, expect, it } from 'vitest';
import { MINUTE, plus } from '../../../../shared/certificates/instant.ts';
import { ChannelRefusal } from '../../../../shared/notices/channel.ts';
import { composeNotice } from '../../../../shared/notices/compose-notice.ts';
import { deliverNotice, NoticeBusy } from '../../../../shared/notices/delivery/deliver-notice.ts';
import type { DeliveryDependencies } from '../../../../shared/notices/delivery/deliver-notice.ts';
import type { NoticeLedger } from '../../../../shared/notices/ledger/notice-ledger.ts';
import { at } from '../../../support/certificates.ts';
import { InMemoryNoticeLedger } from '../../../support/in-memory-notice-ledger.ts';
import { approachingEvent } from '../../../support/notable-events.ts';
import { RecordingChannel } from '../../../support/recording-channel.ts';
import { RecordingLog } from '../../../support/recorders.ts';

const START = at('2027-02-15T00:06:00Z');
const LEASE = 2 * MINUTE;
const composed = composeNotice(approachingEvent());
if (composed === undefined) throw new Error('nothing is said about this event');
const notice = composed;

class World {
  now = START;
  readonly ledger = new InMemoryNoticeLedger();
  readonly channel = new RecordingChannel();
  readonly log = new RecordingLog();

  deliver(changes: Partial<DeliveryDependencies> = {}) {
    return deliverNotice(notice, {
      ledger: this.ledger,
      channel: this.channel,
      clock: () => this.now,
      leaseMilliseconds: LEASE,
      log: this.log,
      ...changes,
    });
  }

  get sent() {
    return this.channel.taken.map(({ id }) => id);
  }
}

/** The process dies at a step: neither this nor anything after it reaches the ledger. */
function dyingAt(
  ledger: NoticeLedger,
  step: keyof NoticeLedger,
  when: 'before' | 'after',
): NoticeLedger {
  let dead = false;
  const die = () => {
    dead = true;
    throw new Error('died');
  };
  const run = async <Outcome>(name: keyof NoticeLedger, act: () => Promise<Outcome>) => {
    if (dead || (name === step && when === 'before')) die();
    const outcome = await act();
    return name === step ? (die() ?? outcome) : outcome;
  };
  return {
    claim: (entry, lease, how) => run('claim', () => ledger.claim(entry, lease, how)),
    close: (claim, now) => run('close', () => ledger.close(claim, now)),
    release: (claim) => run('release', () => ledger.release(claim)),
    keepList: (list, now) => run('keepList', () => ledger.keepList(list, now)),
    findOrGiveUpList: (name, channel, now) =>
      run('findOrGiveUpList', () => ledger.findOrGiveUpList(name, channel, now)),
  };
}

describe('a delivery', () => {
  it('sends, and closes', async () => {
    const world = new World();
    expect(await world.deliver()).toBe('sent');
    expect(world.sent).toEqual([notice.id]);
    expect(world.ledger.records()[0]).toMatchObject({ state: 'closed', channel: 'topic' });
  });

  it('says nothing twice, however late', async () => {
    const world = new World();
    await world.deliver();
    world.now = plus(START, 1000 * LEASE);
    expect(await world.deliver()).toBe('said-before');
    expect(world.sent).toHaveLength(1);
  });

  it('is one of each channel: what one has said the other still owes', async () => {
    const world = new World();
    await world.deliver();
    const slack = new RecordingChannel('slack');
    expect(await world.deliver({ channel: slack })).toBe('sent');
    expect(slack.taken).toHaveLength(1);
  });

  it('leaves a notice to the run that is at it', async () => {
    const world = new World();
    const first = world.deliver();
    const second = await world.deliver().catch((error: unknown) => error);
    expect(second).toBeInstanceOf(NoticeBusy);
    expect(second).toMatchObject({ until: plus(START, LEASE) });
    expect(await first).toBe('sent');
    expect(world.sent).toHaveLength(1);
  });
});

describe('when the channel does not take it', () => {
  it('gives the claim back after a refusal, so that the next try need not wait', async () => {
    const world = new World();
    world.channel.before = () => {
      throw new ChannelRefusal('not now', { retryAfter: 3 });
    };
    await expect(world.deliver()).rejects.toThrow('not now');
    world.channel.before = () => {};
    expect(await world.deliver()).toBe('sent');
    expect(world.sent).toHaveLength(1);
  });

  it('keeps the claim while nobody knows, and repeats with the same id when it has run out', async () => {
    const world = new World();
    world.channel.after = () => {
      throw new Error('socket hang up');
    };
    await expect(world.deliver()).rejects.toThrow('socket hang up');
    world.channel.after = () => {};
    await expect(world.deliver()).rejects.toThrow(NoticeBusy);
    world.now = plus(START, LEASE);
    expect(await world.deliver()).toBe('repeated');
    expect(world.sent).toEqual([notice.id, notice.id]);
    expect(await world.deliver()).toBe('said-before');
  });

  it('says what the channel said, even if the claim cannot be given back', async () => {
    const world = new World();
    world.channel.before = () => {
      throw new ChannelRefusal('not now');
    };
    const ledger = dyingAt(world.ledger, 'release', 'before');
    await expect(world.deliver({ ledger })).rejects.toThrow('not now');
    world.channel.before = () => {};
    world.now = plus(START, LEASE);
    await world.deliver();
    expect(world.sent).toHaveLength(1);
  });
});

describe('when the ledger fails', () => {
  it('sends nothing that it could not claim', async () => {
    const world = new World();
    const ledger = dyingAt(world.ledger, 'claim', 'before');
    await expect(world.deliver({ ledger })).rejects.toThrow('died');
    expect(world.sent).toEqual([]);
  });

  it('tries more than once to record what went out', async () => {
    const world = new World();
    let failures = 2;
    const flaky: NoticeLedger = {
      ...dyingAt(world.ledger, 'findOrGiveUpList', 'before'),
      close: async (claim, now) => {
        failures -= 1;
        if (failures >= 0) throw new Error('throttled');
        return world.ledger.close(claim, now);
      },
    };
    expect(await world.deliver({ ledger: flaky })).toBe('sent');
    expect(world.ledger.records()[0]?.state).toBe('closed');
    expect(world.log.lines).toEqual([]);
  });

  it('does not call for a repetition of what went out but cannot be recorded', async () => {
    const world = new World();
    const ledger = dyingAt(world.ledger, 'close', 'before');
    expect(await world.deliver({ ledger })).toBe('sent');
    expect(world.log.lines.join()).toContain('sent, but not recorded');
  });

  it('warns when it took longer than its lease, and another run has taken over', async () => {
    const world = new World();
    let other: Promise<unknown> = Promise.resolve();
    world.channel.after = () => {
      world.channel.after = () => {};
      world.now = plus(START, LEASE);
      other = world.deliver();
    };
    expect(await world.deliver()).toBe('sent');
    await other;
    expect(world.log.lines.join()).toContain('longer than its lease');
    expect(new Set(world.sent)).toEqual(new Set([notice.id]));
    expect(await world.deliver()).toBe('said-before');
  });
});

describe('a run that dies', () => {
  const crash = (world: World) => () => {
    world.channel.before = () => {};
    world.channel.after = () => {};
    throw new Error('died');
  };

  it.each([
    ['before it claims', 'claim', 'before', 1],
    ['after it claimed, before it knows', 'claim', 'after', 1],
    ['after the channel took it, before it is recorded', 'close', 'before', 2],
    ['after it is recorded, before it knows', 'close', 'after', 1],
  ] as const)('%s loses nothing', async (_when, step, side, sends) => {
    const world = new World();
    await world.deliver({ ledger: dyingAt(world.ledger, step, side) }).catch(() => {});
    world.now = plus(START, LEASE);
    await world.deliver();
    await world.deliver();
    expect(world.sent).toEqual(Array.from({ length: sends }, () => notice.id));
  });

  it.each([
    ['before the channel took it', 'before', 1],
    ['after the channel took it', 'after', 2],
  ] as const)('while it sends, %s, loses nothing', async (_when, side, sends) => {
    const world = new World();
    world.channel[side] = crash(world);
    const ledger = dyingAt(world.ledger, 'release', 'before');
    await expect(world.deliver({ ledger })).rejects.toThrow('died');
    await expect(world.deliver()).rejects.toThrow(NoticeBusy);
    world.now = plus(START, LEASE);
    await world.deliver();
    await world.deliver();
    expect(world.sent).toEqual(Array.from({ length: sends }, () => notice.id));
  });
});

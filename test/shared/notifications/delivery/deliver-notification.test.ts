import { describe, expect, it } from 'vitest';
import { MINUTE, plus } from '../../../../shared/certificates/instant.ts';
import { ChannelRefusal } from '../../../../shared/notifications/channel.ts';
import { composeNotification } from '../../../../shared/notifications/compose-notification.ts';
import {
  deliverNotification,
  NotificationBusy,
} from '../../../../shared/notifications/delivery/deliver-notification.ts';
import type { DeliveryDependencies } from '../../../../shared/notifications/delivery/deliver-notification.ts';
import type { DeliveryLog } from '../../../../shared/notifications/delivery-log/delivery-log.ts';
import { at } from '../../../support/certificates.ts';
import { InMemoryDeliveryLog } from '../../../support/in-memory-delivery-log.ts';
import { approachingEvent } from '../../../support/notable-events.ts';
import { RecordingChannel } from '../../../support/recording-channel.ts';
import { RecordingLog } from '../../../support/recorders.ts';

const START = at('2027-02-15T00:06:00Z');
const LEASE = 2 * MINUTE;
const composed = composeNotification(approachingEvent());
if (composed === undefined) throw new Error('nothing is said about this event');
const notification = composed;

class Fixture {
  now = START;
  readonly deliveryLog = new InMemoryDeliveryLog();
  readonly channel = new RecordingChannel();
  readonly log = new RecordingLog();

  deliver(changes: Partial<DeliveryDependencies> = {}) {
    return deliverNotification(notification, {
      deliveryLog: this.deliveryLog,
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
  deliveryLog: DeliveryLog,
  step: keyof DeliveryLog,
  when: 'before' | 'after',
): DeliveryLog {
  let dead = false;
  const die = () => {
    dead = true;
    throw new Error('died');
  };
  const run = async <Outcome>(name: keyof DeliveryLog, act: () => Promise<Outcome>) => {
    if (dead || (name === step && when === 'before')) die();
    const outcome = await act();
    return name === step ? (die() ?? outcome) : outcome;
  };
  return {
    claim: (entry, lease, how) => run('claim', () => deliveryLog.claim(entry, lease, how)),
    close: (claim, now) => run('close', () => deliveryLog.close(claim, now)),
    release: (claim) => run('release', () => deliveryLog.release(claim)),
    keepList: (list, now) => run('keepList', () => deliveryLog.keepList(list, now)),
    findOrGiveUpList: (name, channel, now) =>
      run('findOrGiveUpList', () => deliveryLog.findOrGiveUpList(name, channel, now)),
  };
}

describe('a delivery', () => {
  it('sends, and closes', async () => {
    const fixture = new Fixture();
    expect(await fixture.deliver()).toBe('sent');
    expect(fixture.sent).toEqual([notification.id]);
    expect(fixture.deliveryLog.records()[0]).toMatchObject({ state: 'closed', channel: 'topic' });
  });

  it('says nothing twice, however late', async () => {
    const fixture = new Fixture();
    await fixture.deliver();
    fixture.now = plus(START, 1000 * LEASE);
    expect(await fixture.deliver()).toBe('said-before');
    expect(fixture.sent).toHaveLength(1);
  });

  it('is one of each channel: what one has said the other still owes', async () => {
    const fixture = new Fixture();
    await fixture.deliver();
    const slack = new RecordingChannel('slack');
    expect(await fixture.deliver({ channel: slack })).toBe('sent');
    expect(slack.taken).toHaveLength(1);
  });

  it('leaves a notice to the run that is at it', async () => {
    const fixture = new Fixture();
    const first = fixture.deliver();
    const second = await fixture.deliver().catch((error: unknown) => error);
    expect(second).toBeInstanceOf(NotificationBusy);
    expect(second).toMatchObject({ until: plus(START, LEASE) });
    expect(await first).toBe('sent');
    expect(fixture.sent).toHaveLength(1);
  });
});

describe('when the channel does not take it', () => {
  it('gives the claim back after a refusal, so that the next try need not wait', async () => {
    const fixture = new Fixture();
    fixture.channel.before = () => {
      throw new ChannelRefusal('not now', { retryAfter: 3 });
    };
    await expect(fixture.deliver()).rejects.toThrow('not now');
    fixture.channel.before = () => {};
    expect(await fixture.deliver()).toBe('sent');
    expect(fixture.sent).toHaveLength(1);
  });

  it('keeps the claim while nobody knows, and repeats with the same id when it has run out', async () => {
    const fixture = new Fixture();
    fixture.channel.after = () => {
      throw new Error('socket hang up');
    };
    await expect(fixture.deliver()).rejects.toThrow('socket hang up');
    fixture.channel.after = () => {};
    await expect(fixture.deliver()).rejects.toThrow(NotificationBusy);
    fixture.now = plus(START, LEASE);
    expect(await fixture.deliver()).toBe('repeated');
    expect(fixture.sent).toEqual([notification.id, notification.id]);
    expect(await fixture.deliver()).toBe('said-before');
  });

  it('says what the channel said, even if the claim cannot be given back', async () => {
    const fixture = new Fixture();
    fixture.channel.before = () => {
      throw new ChannelRefusal('not now');
    };
    const deliveryLog = dyingAt(fixture.deliveryLog, 'release', 'before');
    await expect(fixture.deliver({ deliveryLog })).rejects.toThrow('not now');
    fixture.channel.before = () => {};
    fixture.now = plus(START, LEASE);
    await fixture.deliver();
    expect(fixture.sent).toHaveLength(1);
  });
});

describe('when the ledger fails', () => {
  it('sends nothing that it could not claim', async () => {
    const fixture = new Fixture();
    const deliveryLog = dyingAt(fixture.deliveryLog, 'claim', 'before');
    await expect(fixture.deliver({ deliveryLog })).rejects.toThrow('died');
    expect(fixture.sent).toEqual([]);
  });

  it('tries more than once to record what went out', async () => {
    const fixture = new Fixture();
    let failures = 2;
    const flaky: DeliveryLog = {
      ...dyingAt(fixture.deliveryLog, 'findOrGiveUpList', 'before'),
      close: async (claim, now) => {
        failures -= 1;
        if (failures >= 0) throw new Error('throttled');
        return fixture.deliveryLog.close(claim, now);
      },
    };
    expect(await fixture.deliver({ deliveryLog: flaky })).toBe('sent');
    expect(fixture.deliveryLog.records()[0]?.state).toBe('closed');
    expect(fixture.log.lines).toEqual([]);
  });

  it('does not call for a repetition of what went out but cannot be recorded', async () => {
    const fixture = new Fixture();
    const deliveryLog = dyingAt(fixture.deliveryLog, 'close', 'before');
    expect(await fixture.deliver({ deliveryLog })).toBe('sent');
    expect(fixture.log.lines.join()).toContain('sent, but not recorded');
  });

  it('warns when it took longer than its lease, and another run has taken over', async () => {
    const fixture = new Fixture();
    let other: Promise<unknown> = Promise.resolve();
    fixture.channel.after = () => {
      fixture.channel.after = () => {};
      fixture.now = plus(START, LEASE);
      other = fixture.deliver();
    };
    expect(await fixture.deliver()).toBe('sent');
    await other;
    expect(fixture.log.lines.join()).toContain('longer than its lease');
    expect(new Set(fixture.sent)).toEqual(new Set([notification.id]));
    expect(await fixture.deliver()).toBe('said-before');
  });
});

describe('a run that dies', () => {
  const crash = (fixture: Fixture) => () => {
    fixture.channel.before = () => {};
    fixture.channel.after = () => {};
    throw new Error('died');
  };

  it.each([
    ['before it claims', 'claim', 'before', 1],
    ['after it claimed, before it knows', 'claim', 'after', 1],
    ['after the channel took it, before it is recorded', 'close', 'before', 2],
    ['after it is recorded, before it knows', 'close', 'after', 1],
  ] as const)('%s loses nothing', async (_when, step, side, sends) => {
    const fixture = new Fixture();
    await fixture
      .deliver({ deliveryLog: dyingAt(fixture.deliveryLog, step, side) })
      .catch(() => {});
    fixture.now = plus(START, LEASE);
    await fixture.deliver();
    await fixture.deliver();
    expect(fixture.sent).toEqual(Array.from({ length: sends }, () => notification.id));
  });

  it.each([
    ['before the channel took it', 'before', 1],
    ['after the channel took it', 'after', 2],
  ] as const)('while it sends, %s, loses nothing', async (_when, side, sends) => {
    const fixture = new Fixture();
    fixture.channel[side] = crash(fixture);
    const deliveryLog = dyingAt(fixture.deliveryLog, 'release', 'before');
    await expect(fixture.deliver({ deliveryLog })).rejects.toThrow('died');
    await expect(fixture.deliver()).rejects.toThrow(NotificationBusy);
    fixture.now = plus(START, LEASE);
    await fixture.deliver();
    await fixture.deliver();
    expect(fixture.sent).toEqual(Array.from({ length: sends }, () => notification.id));
  });
});

import { describe, expect, it } from 'vitest';
import { MINUTE, plus } from '../../../../shared/certificates/instant.ts';
import { ChannelRefusal } from '../../../../shared/notifications/channel.ts';
import { outlineOf } from '../../../../shared/notifications/compose-notification.ts';
import { NotificationBusy } from '../../../../shared/notifications/delivery/claims.ts';
import type { DeliveryDependencies } from '../../../../shared/notifications/delivery/claims.ts';
import type { DeliveryLog } from '../../../../shared/notifications/delivery-log/delivery-log.ts';
import { at } from '../../../support/certificates.ts';
import { InMemoryDeliveryLog } from '../../../support/in-memory-delivery-log.ts';
import { approachingEvent } from '../../../support/notable-events.ts';
import { deliverOne } from '../../../support/outlines.ts';
import { RecordingChannel } from '../../../support/recording-channel.ts';
import { RecordingLog } from '../../../support/recorders.ts';

const START = at('2027-02-15T00:06:00Z');
const LEASE = 2 * MINUTE;
const outline = outlineOf(approachingEvent()) ?? expect.fail('the event has no notification');
const { header } = outline;

class Fixture {
  now = START;
  readonly deliveryLog = new InMemoryDeliveryLog();
  readonly channel = new RecordingChannel();
  readonly log = new RecordingLog();

  deliver(changes: Partial<DeliveryDependencies> = {}, one = outline) {
    return deliverOne(one, {
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

/** A delivery log whose run crashes at an operation: no later operation reaches the delivery log. */
function crashingAt(
  deliveryLog: DeliveryLog,
  step: keyof DeliveryLog,
  when: 'before' | 'after',
): DeliveryLog {
  let crashed = false;
  const crash = () => {
    crashed = true;
    throw new Error('crashed');
  };
  const run = async <Outcome>(name: keyof DeliveryLog, act: () => Promise<Outcome>) => {
    if (crashed || (name === step && when === 'before')) crash();
    const outcome = await act();
    return name === step ? (crash() ?? outcome) : outcome;
  };
  return {
    claim: (entry, lease, options) => run('claim', () => deliveryLog.claim(entry, lease, options)),
    close: (claim, now) => run('close', () => deliveryLog.close(claim, now)),
    release: (claim) => run('release', () => deliveryLog.release(claim)),
    saveGroup: (group, now) => run('saveGroup', () => deliveryLog.saveGroup(group, now)),
    findOrAbandonGroup: (name, channel, now) =>
      run('findOrAbandonGroup', () => deliveryLog.findOrAbandonGroup(name, channel, now)),
  };
}

describe('the delivery of one notification', () => {
  it('sends the notification and closes its entry', async () => {
    const fixture = new Fixture();
    expect(await fixture.deliver()).toBe('sent');
    expect(fixture.sent).toEqual([header.id]);
    expect(fixture.deliveryLog.records()[0]).toMatchObject({ state: 'closed', channel: 'topic' });
  });

  it('sends nothing if the notification was delivered before', async () => {
    const fixture = new Fixture();
    await fixture.deliver();
    fixture.now = plus(START, 1000 * LEASE);
    expect(await fixture.deliver()).toBe('already-delivered');
    expect(fixture.sent).toHaveLength(1);
  });

  it('delivers a notification to each channel', async () => {
    const fixture = new Fixture();
    await fixture.deliver();
    const slack = new RecordingChannel('slack');
    expect(await fixture.deliver({ channel: slack })).toBe('sent');
    expect(slack.taken).toHaveLength(1);
  });

  it('throws NotificationBusy while another run is sending the notification', async () => {
    const fixture = new Fixture();
    const first = fixture.deliver();
    const second = await fixture.deliver().catch((error: unknown) => error);
    expect(second).toBeInstanceOf(NotificationBusy);
    expect(second).toMatchObject({ until: plus(START, LEASE) });
    expect(await first).toBe('sent');
    expect(fixture.sent).toHaveLength(1);
  });
});

describe('the delivery of one notification after a channel failure', () => {
  it('releases the claim after a refusal, so that the next attempt sends immediately', async () => {
    const fixture = new Fixture();
    fixture.channel.before = () => {
      throw new ChannelRefusal('not now', { retryAfter: 3 });
    };
    await expect(fixture.deliver()).rejects.toThrow('not now');
    fixture.channel.before = () => {};
    expect(await fixture.deliver()).toBe('sent');
    expect(fixture.sent).toHaveLength(1);
  });

  it('keeps the claim after a lost response, and sends again with the same ID after the lease', async () => {
    const fixture = new Fixture();
    fixture.channel.after = () => {
      throw new Error('socket hang up');
    };
    await expect(fixture.deliver()).rejects.toThrow('socket hang up');
    fixture.channel.after = () => {};
    await expect(fixture.deliver()).rejects.toThrow(NotificationBusy);
    fixture.now = plus(START, LEASE);
    expect(await fixture.deliver()).toBe('repeated');
    expect(fixture.sent).toEqual([header.id, header.id]);
    expect(await fixture.deliver()).toBe('already-delivered');
  });

  it('throws the error of the channel even if the claim cannot be released', async () => {
    const fixture = new Fixture();
    fixture.channel.before = () => {
      throw new ChannelRefusal('not now');
    };
    const deliveryLog = crashingAt(fixture.deliveryLog, 'release', 'before');
    await expect(fixture.deliver({ deliveryLog })).rejects.toThrow('not now');
    fixture.channel.before = () => {};
    fixture.now = plus(START, LEASE);
    await fixture.deliver();
    expect(fixture.sent).toHaveLength(1);
  });
});

describe('the delivery of one notification whose text cannot be composed', () => {
  it('releases the claim, so that the next attempt sends immediately', async () => {
    const fixture = new Fixture();
    const compose = () => {
      throw new Error('defect');
    };
    await expect(fixture.deliver({}, { ...outline, compose })).rejects.toThrow('defect');
    expect(fixture.sent).toEqual([]);
    expect(await fixture.deliver()).toBe('sent');
  });
});

describe('the delivery of one notification after a delivery log failure', () => {
  it('sends nothing if the claim fails', async () => {
    const fixture = new Fixture();
    const deliveryLog = crashingAt(fixture.deliveryLog, 'claim', 'before');
    await expect(fixture.deliver({ deliveryLog })).rejects.toThrow('crashed');
    expect(fixture.sent).toEqual([]);
  });

  it('retries closing the claim of a sent notification', async () => {
    const fixture = new Fixture();
    let failures = 2;
    const flaky: DeliveryLog = {
      ...crashingAt(fixture.deliveryLog, 'findOrAbandonGroup', 'before'),
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

  it('reports a sent notification as sent if its claim cannot be closed', async () => {
    const fixture = new Fixture();
    const deliveryLog = crashingAt(fixture.deliveryLog, 'close', 'before');
    expect(await fixture.deliver({ deliveryLog })).toBe('sent');
    expect(fixture.log.lines.join()).toContain('sent, but its claim was not closed');
  });

  it('logs a warning if the send took longer than the lease and another run has claimed the entry', async () => {
    const fixture = new Fixture();
    let other: Promise<unknown> = Promise.resolve();
    fixture.channel.after = () => {
      fixture.channel.after = () => {};
      fixture.now = plus(START, LEASE);
      other = fixture.deliver();
    };
    expect(await fixture.deliver()).toBe('sent');
    await other;
    expect(fixture.log.lines.join()).toContain('longer than the lease');
    expect(new Set(fixture.sent)).toEqual(new Set([header.id]));
    expect(await fixture.deliver()).toBe('already-delivered');
  });
});

describe('the delivery of one notification in a run that crashes', () => {
  const crashIn = (fixture: Fixture) => () => {
    fixture.channel.before = () => {};
    fixture.channel.after = () => {};
    throw new Error('crashed');
  };

  it.each([
    ['before the claim', 'claim', 'before', 1],
    ['after the claim, before the response', 'claim', 'after', 1],
    ['after the send, before the entry is closed', 'close', 'before', 2],
    ['after the entry is closed, before the response', 'close', 'after', 1],
  ] as const)('is followed by a delivery after a crash %s', async (_when, step, side, sends) => {
    const fixture = new Fixture();
    await fixture
      .deliver({ deliveryLog: crashingAt(fixture.deliveryLog, step, side) })
      .catch(() => {});
    fixture.now = plus(START, LEASE);
    await fixture.deliver();
    await fixture.deliver();
    expect(fixture.sent).toEqual(Array.from({ length: sends }, () => header.id));
  });

  it.each([
    ['before the channel accepts the notification', 'before', 1],
    ['after the channel accepts the notification', 'after', 2],
  ] as const)(
    'is followed by a delivery after a crash during the send, %s',
    async (_when, side, sends) => {
      const fixture = new Fixture();
      fixture.channel[side] = crashIn(fixture);
      const deliveryLog = crashingAt(fixture.deliveryLog, 'release', 'before');
      await expect(fixture.deliver({ deliveryLog })).rejects.toThrow('crashed');
      await expect(fixture.deliver()).rejects.toThrow(NotificationBusy);
      fixture.now = plus(START, LEASE);
      await fixture.deliver();
      await fixture.deliver();
      expect(fixture.sent).toEqual(Array.from({ length: sends }, () => header.id));
    },
  );
});

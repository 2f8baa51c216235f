import { describe, expect, it } from 'vitest';
import { ChannelRefusal } from '../../../../shared/notifications/channel.ts';
import { deliverNotifications } from '../../../../shared/notifications/delivery/deliver-notifications.ts';
import type { DeliveryLog } from '../../../../shared/notifications/delivery-log/delivery-log.ts';
import { burst, deliver, expired, read } from '../../../support/bursts.ts';
import { at } from '../../../support/certificates.ts';
import { MessagesFixture } from '../../../support/messages-fixture.ts';

const longAgo = { now: at('2027-01-01'), until: at('2027-01-02') };

describe('a list that the channel never takes', () => {
  it('holds up nobody whom it does not say, though claimed for it', async () => {
    const fixture = new MessagesFixture();
    const [left] = burst(1);
    // The answer to its claim is lost, so that the list is made without it.
    const claim: DeliveryLog['claim'] = async (entry, lease, how) => {
      const outcome = await fixture.deliveryLog.claim(entry, lease, how);
      if (entry.notificationId === left?.id) throw new Error('time-out');
      return outcome;
    };
    fixture.channel.before = ({ listed }) => {
      if (listed !== undefined) throw new ChannelRefusal('never');
    };
    expect(await deliver(fixture, burst(8), { claim })).toEqual({ pending: 8 });
    fixture.letTheLeaseRunOut();
    expect(await deliver(fixture, burst(8))).toEqual({ pending: 7, sent: 1 });
    expect(fixture.channel.taken.map(({ id }) => id)).toEqual([left?.id]);
  });
});

describe('a run that dies over a list', () => {
  const died = async () => {
    throw new Error('died');
  };

  it('before it was kept has sent nothing: its members are claimed anew, in a list if they are many', async () => {
    const fixture = new MessagesFixture();
    expect(await deliver(fixture, burst(8), { keepList: died })).toEqual({ pending: 8 });
    expect(read(fixture)).toEqual([]);
    fixture.letTheLeaseRunOut();
    expect(await deliver(fixture, burst(2))).toEqual({ sent: 2 });
    expect(await deliver(fixture, burst(8))).toEqual({ sent: 6, 'said-before': 2 });
    expect(read(fixture)).toEqual([1, 1, 6]);
  });

  it('after it was kept leaves the list for the next run, though the answer was lost', async () => {
    const fixture = new MessagesFixture();
    const keepList: DeliveryLog['keepList'] = async (list, now) => {
      await fixture.deliveryLog.keepList(list, now);
      throw new Error('time-out');
    };
    expect(await deliver(fixture, burst(8), { keepList })).toEqual({ pending: 8 });
    fixture.letTheLeaseRunOut();
    expect(await deliver(fixture, burst(8))).toEqual({ sent: 8 });
    expect(read(fixture)).toEqual([8]);
  });

  it('and comes back to life when its list was given up, says nothing any more', async () => {
    const fixture = new MessagesFixture();
    const keepList: DeliveryLog['keepList'] = async (list, now) => {
      fixture.letTheLeaseRunOut();
      expect(await deliver(fixture, burst(2))).toEqual({ sent: 2 });
      return fixture.deliveryLog.keepList(list, now);
    };
    expect(await deliver(fixture, burst(8), { keepList })).toEqual({ pending: 8 });
    expect(read(fixture)).toEqual([1, 1]);
    expect(await deliver(fixture, burst(8))).toEqual({ sent: 6, 'said-before': 2 });
    expect(read(fixture)).toEqual([1, 1, 6]);
  });

  it('leaves its members owed while nobody can look for its list, and holds up nothing else', async () => {
    const fixture = new MessagesFixture();
    await deliver(fixture, burst(8), { keepList: died });
    fixture.letTheLeaseRunOut();
    const lonely = expired(1, { type: 'certificate-revoked' });
    const both = [...burst(8), lonely];
    expect(await deliver(fixture, both, { findOrGiveUpList: died })).toEqual({
      pending: 8,
      sent: 1,
    });
    expect(await deliver(fixture, both)).toEqual({ sent: 8, 'said-before': 1 });
    expect(read(fixture)).toEqual([1, 8]);
  });

  it('in the midst of claiming leaves out whose claim did not come back, and they are said later', async () => {
    const fixture = new MessagesFixture();
    let claims = 0;
    const claim: DeliveryLog['claim'] = async (entry, lease, how) => {
      const outcome = await fixture.deliveryLog.claim(entry, lease, how);
      claims += 1;
      if (claims <= 2) throw new Error('time-out');
      return outcome;
    };
    expect(await deliver(fixture, burst(10), { claim })).toEqual({ sent: 8, pending: 2 });
    expect(await deliver(fixture, burst(10))).toEqual({ pending: 2, 'said-before': 8 });
    fixture.letTheLeaseRunOut();
    expect(await deliver(fixture, burst(10))).toEqual({ sent: 2, 'said-before': 8 });
    expect(read(fixture)).toEqual([8, 1, 1]);
  });

  it('once it was sent leaves nothing to say, though no member is recorded', async () => {
    const fixture = new MessagesFixture();
    const close: DeliveryLog['close'] = async (claim, now) => {
      if (claim.list !== undefined) throw new Error('died');
      return fixture.deliveryLog.close(claim, now);
    };
    expect(await deliver(fixture, burst(8), { close })).toEqual({ sent: 8 });
    fixture.letTheLeaseRunOut();
    expect(await deliver(fixture, burst(8))).toEqual({ 'said-before': 8 });
    expect(fixture.deliveryLog.records().every(({ state }) => state === 'closed')).toBe(true);
    expect(read(fixture)).toEqual([8]);
  });
});

describe('what may have gone out by itself', () => {
  it('is repeated by itself, with its own id, and not in a list', async () => {
    const fixture = new MessagesFixture();
    fixture.channel.after = () => {
      throw new Error('socket hang up');
    };
    const [first] = burst(1);
    expect(await deliver(fixture, burst(1))).toEqual({ pending: 1 });
    fixture.channel.after = () => {};
    fixture.letTheLeaseRunOut();
    expect(await deliver(fixture, burst(9))).toEqual({ repeated: 1, sent: 8 });
    expect(read(fixture)).toEqual([1, 8, 1]);
    const [before, list, again] = fixture.channel.taken;
    expect([before?.id, again?.id]).toEqual([first?.id, first?.id]);
    expect(list?.listed?.map(({ id }) => id)).not.toContain(first?.id);
  });
});

describe('a run without time', () => {
  it('begins no list, and leaves nothing claimed', async () => {
    const fixture = new MessagesFixture();
    const deps = fixture.deps({ remainingMilliseconds: () => 17_000 });
    const deliveries = await deliverNotifications(burst(8), deps);
    expect([...deliveries.values()].every(({ status }) => status === 'rejected')).toBe(true);
    expect(await deliver(fixture, burst(8))).toEqual({ sent: 8 });
    expect(read(fixture)).toEqual([8]);
  });

  it('loses nothing and says nothing twice, wherever its time ends', async () => {
    const lonely = [1, 2, 3].map((number) => expired(number, { type: 'certificate-revoked' }));
    const notifications = [...burst(30), ...lonely];
    let looks = 0;
    for (let end = 0; end === 0 || looks > end; end += 1) {
      const fixture = new MessagesFixture();
      // One of them may have gone out by itself.
      for (const { lineage, condition, id: notificationId } of burst(1)) {
        await fixture.deliveryLog.claim(
          { lineage, condition, channel: 'topic', notificationId },
          longAgo,
        );
      }
      looks = 0;
      const remainingMilliseconds = () => {
        looks += 1;
        return looks > end ? 17_000 : 50_000;
      };
      const late: string[] = [];
      fixture.channel.before = ({ id }) => {
        if (looks > end) late.push(id);
      };
      await deliverNotifications(notifications, fixture.deps({ remainingMilliseconds }));
      expect(late, 'begun without time').toEqual([]);
      fixture.channel.before = () => {};
      fixture.letTheLeaseRunOut();
      await deliverNotifications(notifications, fixture.deps());
      const delivered = fixture.channel.taken.flatMap(
        ({ id, listed }) => listed?.map((one) => one.id) ?? [id],
      );
      expect(delivered.toSorted(), `after ${end} looks`).toEqual(
        notifications.map(({ id }) => id).toSorted(),
      );
    }
  });
});

import { describe, expect, it } from 'vitest';
import { ChannelRefusal } from '../../../../shared/notifications/channel.ts';
import { deliverNotifications } from '../../../../shared/notifications/delivery/deliver-notifications.ts';
import type { DeliveryLog } from '../../../../shared/notifications/delivery-log/delivery-log.ts';
import { burst, deliver, expired, read } from '../../../support/bursts.ts';
import { at } from '../../../support/certificates.ts';
import { MessagesFixture } from '../../../support/messages-fixture.ts';
import { groupable } from '../../../support/outlines.ts';

const longAgo = { now: at('2027-01-01'), until: at('2027-01-02') };

describe('a grouped notification that the channel always refuses', () => {
  it('does not block a notification that was claimed for it but is not a member', async () => {
    const fixture = new MessagesFixture();
    const [excluded] = burst(1);
    // The response to its claim is lost, so the group is composed without it.
    const claim: DeliveryLog['claim'] = async (entry, lease, options) => {
      const outcome = await fixture.deliveryLog.claim(entry, lease, options);
      if (entry.notificationId === excluded?.id) throw new Error('time-out');
      return outcome;
    };
    fixture.channel.before = ({ listed }) => {
      if (listed !== undefined) throw new ChannelRefusal('never');
    };
    expect(await deliver(fixture, burst(8), { claim })).toEqual({ pending: 8 });
    fixture.letTheLeaseRunOut();
    expect(await deliver(fixture, burst(8))).toEqual({ pending: 7, sent: 1 });
    expect(fixture.channel.taken.map(({ id }) => id)).toEqual([excluded?.id]);
  });
});

describe('a run that crashes while it delivers a group', () => {
  const crash = async () => {
    throw new Error('crashed');
  };

  it('sends nothing before the group is saved, and later runs deliver its members', async () => {
    const fixture = new MessagesFixture();
    expect(await deliver(fixture, burst(8), { saveGroup: crash })).toEqual({ pending: 8 });
    expect(read(fixture)).toEqual([]);
    fixture.letTheLeaseRunOut();
    expect(await deliver(fixture, burst(2))).toEqual({ sent: 2 });
    expect(await deliver(fixture, burst(8))).toEqual({ sent: 6, 'already-delivered': 2 });
    expect(read(fixture)).toEqual([1, 1, 6]);
  });

  it('leaves a saved group for the next run if the response was lost', async () => {
    const fixture = new MessagesFixture();
    const saveGroup: DeliveryLog['saveGroup'] = async (group, now) => {
      await fixture.deliveryLog.saveGroup(group, now);
      throw new Error('time-out');
    };
    expect(await deliver(fixture, burst(8), { saveGroup })).toEqual({ pending: 8 });
    fixture.letTheLeaseRunOut();
    expect(await deliver(fixture, burst(8))).toEqual({ sent: 8 });
    expect(read(fixture)).toEqual([8]);
  });

  it('sends nothing if it resumes after another run has abandoned the group', async () => {
    const fixture = new MessagesFixture();
    const saveGroup: DeliveryLog['saveGroup'] = async (group, now) => {
      fixture.letTheLeaseRunOut();
      expect(await deliver(fixture, burst(2))).toEqual({ sent: 2 });
      return fixture.deliveryLog.saveGroup(group, now);
    };
    expect(await deliver(fixture, burst(8), { saveGroup })).toEqual({ pending: 8 });
    expect(read(fixture)).toEqual([1, 1]);
    expect(await deliver(fixture, burst(8))).toEqual({ sent: 6, 'already-delivered': 2 });
    expect(read(fixture)).toEqual([1, 1, 6]);
  });

  it('leaves the members pending while the group cannot be looked up, and blocks no other notification', async () => {
    const fixture = new MessagesFixture();
    await deliver(fixture, burst(8), { saveGroup: crash });
    fixture.letTheLeaseRunOut();
    const lonely = expired(1, { type: 'certificate-revoked' });
    const both = [...burst(8), lonely];
    expect(await deliver(fixture, both, { findOrAbandonGroup: crash })).toEqual({
      pending: 8,
      sent: 1,
    });
    expect(await deliver(fixture, both)).toEqual({ sent: 8, 'already-delivered': 1 });
    expect(read(fixture)).toEqual([1, 8]);
  });

  it('groups only the members whose claims succeeded, and later runs deliver the others', async () => {
    const fixture = new MessagesFixture();
    let claims = 0;
    const claim: DeliveryLog['claim'] = async (entry, lease, options) => {
      const outcome = await fixture.deliveryLog.claim(entry, lease, options);
      claims += 1;
      if (claims <= 2) throw new Error('time-out');
      return outcome;
    };
    expect(await deliver(fixture, burst(10), { claim })).toEqual({ sent: 8, pending: 2 });
    expect(await deliver(fixture, burst(10))).toEqual({ pending: 2, 'already-delivered': 8 });
    fixture.letTheLeaseRunOut();
    expect(await deliver(fixture, burst(10))).toEqual({ sent: 2, 'already-delivered': 8 });
    expect(read(fixture)).toEqual([8, 1, 1]);
  });

  it('leaves nothing to send after the group was sent, even if no member entry was closed', async () => {
    const fixture = new MessagesFixture();
    const close: DeliveryLog['close'] = async (claim, now) => {
      if (claim.group !== undefined) throw new Error('crashed');
      return fixture.deliveryLog.close(claim, now);
    };
    expect(await deliver(fixture, burst(8), { close })).toEqual({ sent: 8 });
    fixture.letTheLeaseRunOut();
    expect(await deliver(fixture, burst(8))).toEqual({ 'already-delivered': 8 });
    expect(fixture.deliveryLog.records().every(({ state }) => state === 'closed')).toBe(true);
    expect(read(fixture)).toEqual([8]);
  });
});

describe('a notification that may have been sent separately', () => {
  it('is repeated separately with its own ID, and not in a group', async () => {
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
    const [before, group, again] = fixture.channel.taken;
    expect([before?.id, again?.id]).toEqual([first?.id, first?.id]);
    expect(group?.listed?.map(({ id }) => id)).not.toContain(first?.id);
  });
});

describe('a run with too little time', () => {
  it('sends no group and leaves no entry claimed', async () => {
    const fixture = new MessagesFixture();
    const deps = fixture.deps({ remainingMilliseconds: () => 17_000 });
    const deliveries = await deliverNotifications(burst(8).map(groupable), deps);
    expect([...deliveries.values()].every(({ status }) => status === 'rejected')).toBe(true);
    expect(await deliver(fixture, burst(8))).toEqual({ sent: 8 });
    expect(read(fixture)).toEqual([8]);
  });

  it('loses nothing and repeats nothing wherever its time runs out', async () => {
    const lonely = [1, 2, 3].map((number) => expired(number, { type: 'certificate-revoked' }));
    const notifications = [...burst(30), ...lonely];
    let checks = 0;
    for (let end = 0; end === 0 || checks > end; end += 1) {
      const fixture = new MessagesFixture();
      // One of them may have been sent separately before.
      for (const { lineage, condition, id: notificationId } of burst(1)) {
        await fixture.deliveryLog.claim(
          { lineage, condition, channel: 'topic', notificationId },
          longAgo,
        );
      }
      checks = 0;
      const remainingMilliseconds = () => {
        checks += 1;
        return checks > end ? 17_000 : 50_000;
      };
      const late: string[] = [];
      fixture.channel.before = ({ id }) => {
        if (checks > end) late.push(id);
      };
      await deliverNotifications(
        notifications.map(groupable),
        fixture.deps({ remainingMilliseconds }),
      );
      expect(late, 'sends started without time').toEqual([]);
      fixture.channel.before = () => {};
      fixture.letTheLeaseRunOut();
      await deliverNotifications(notifications.map(groupable), fixture.deps());
      const delivered = fixture.channel.taken.flatMap(
        ({ id, listed }) => listed?.map((member) => member.id) ?? [id],
      );
      expect(delivered.toSorted(), `after ${end} checks of the remaining time`).toEqual(
        notifications.map(({ id }) => id).toSorted(),
      );
    }
  });
});

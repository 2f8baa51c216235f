import { describe, expect, it } from 'vitest';
import { ChannelRefusal } from '../../../../shared/notifications/channel.ts';
import type { Notification } from '../../../../shared/notifications/notification.ts';
import { burst, deliver, expired, read } from '../../../support/bursts.ts';
import { MessagesFixture } from '../../../support/messages-fixture.ts';

describe('a burst of one cause', () => {
  it('is sent as one grouped notification', async () => {
    const fixture = new MessagesFixture();
    const notifications = burst(100);
    expect(await deliver(fixture, notifications)).toEqual({ sent: 100 });
    expect(read(fixture)).toEqual([100]);
    const [group] = fixture.channel.taken;
    expect(group?.listed?.map(({ id }) => id)).toEqual(notifications.map(({ id }) => id));
    expect(group).toMatchObject({ type: 'certificate-expired', severity: 'critical' });
    expect(group).toMatchObject({ provider: 'digicert', account: 'main', tags: { team: 'web' } });
  });

  it('counts as delivered for each member', async () => {
    const fixture = new MessagesFixture();
    await deliver(fixture, burst(7));
    fixture.letTheLeaseRunOut();
    expect(await deliver(fixture, burst(7))).toEqual({ 'already-delivered': 7 });
    expect(await deliver(fixture, burst(3))).toEqual({ 'already-delivered': 3 });
    expect(fixture.deliveryLog.records().every(({ state }) => state === 'closed')).toBe(true);
    expect(read(fixture)).toEqual([7]);
  });

  it('is sent separately if at most five notifications are not yet delivered', async () => {
    const fixture = new MessagesFixture();
    expect(await deliver(fixture, burst(5))).toEqual({ sent: 5 });
    expect(read(fixture)).toEqual([1, 1, 1, 1, 1]);
    expect(await deliver(fixture, burst(10))).toEqual({ sent: 5, 'already-delivered': 5 });
    expect(read(fixture)).toHaveLength(10);
    expect(await deliver(fixture, burst(16))).toEqual({ sent: 6, 'already-delivered': 10 });
    expect(read(fixture).at(-1)).toBe(6);
  });

  it('is grouped per type, provider, account, severity, escalation and tags, without test alerts', async () => {
    const fixture = new MessagesFixture();
    const kinds: Partial<Notification>[] = [
      {},
      { type: 'certificate-removed' },
      { account: 'other' },
      { provider: 'qualys' },
      { severity: 'warning' },
      { escalated: true },
      { tags: { team: 'shop' } },
      { provider: 'test-alert', account: 'test-alert' },
    ];
    const notifications = kinds.flatMap((kind, index) =>
      burst(6, { ...kind, condition: `expired ${index}` }),
    );
    expect(await deliver(fixture, notifications)).toEqual({ sent: 48 });
    expect(read(fixture)).toEqual([6, 6, 6, 6, 6, 6, 6, 1, 1, 1, 1, 1, 1]);
  });

  it('is sent in groups of up to 100 members, apart from a notification of another cause', async () => {
    const fixture = new MessagesFixture();
    const lonely = expired(1, { type: 'certificate-revoked' });
    await deliver(fixture, [...burst(120), lonely]);
    expect(read(fixture)).toEqual([100, 20, 1]);
  });
});

describe('a grouped notification that the channel did not accept', () => {
  it('is sent unchanged by the next run that finds one of its members', async () => {
    const fixture = new MessagesFixture();
    fixture.channel.before = () => {
      throw new ChannelRefusal('not now');
    };
    expect(await deliver(fixture, burst(8))).toEqual({ pending: 8 });
    // The members are claimed until the lease runs out; only the entry of the group was released.
    fixture.channel.before = () => {};
    expect(await deliver(fixture, burst(8))).toEqual({ pending: 8 });
    fixture.letTheLeaseRunOut();
    expect(await deliver(fixture, burst(2))).toEqual({ sent: 1, 'already-delivered': 1 });
    expect(read(fixture)).toEqual([8]);
    expect(await deliver(fixture, burst(8))).toEqual({ 'already-delivered': 8 });
    expect(read(fixture)).toEqual([8]);
  });

  it('is repeated with the same ID after a lost response, and later notifications are sent in another group', async () => {
    const fixture = new MessagesFixture();
    fixture.channel.after = () => {
      throw new Error('socket hang up');
    };
    expect(await deliver(fixture, burst(8))).toEqual({ pending: 8 });
    fixture.channel.after = () => {};
    fixture.letTheLeaseRunOut();
    expect(await deliver(fixture, burst(15))).toEqual({ sent: 7, repeated: 8 });
    const [first, second, third] = fixture.channel.taken;
    expect(read(fixture)).toEqual([8, 7, 8]);
    expect(third?.id).toBe(first?.id);
    expect(second?.id).not.toBe(first?.id);
  });
});

import { beforeEach, describe, expect, test } from 'vitest';
import { identify } from '../../shared/notifications/outline.ts';
import type {
  Claim,
  Lease,
  DeliveryLogEntry,
  DeliveryLog,
} from '../../shared/notifications/delivery-log/delivery-log.ts';
import type { Notification } from '../../shared/notifications/notification.ts';
import { at } from '../support/certificates.ts';

const entry: DeliveryLogEntry = {
  lineage: 'digicert/main/1001',
  condition: 'expiry 2027-04-11T00:00:00.000Z first',
  channel: 'topic',
  notificationId: 'notification-1',
};

const NOTIFICATION: Notification = identify({
  ...{
    lineage: 'group/one',
    condition: 'grouped',
    type: 'certificate-expired',
    severity: 'critical',
  },
  ...{ provider: 'digicert', account: 'main', tags: { team: 'web' }, headline: '7 have expired' },
  ...{ paragraphs: [], actions: ['Renew them.'], facts: [{ label: 'Number', value: '7' }] },
  ...{ occurredAt: at('2027-01-01'), observedAt: at('2027-01-01') },
  listed: [{ id: 'notification-1', certificate: 'digicert/main/1001', headline: 'expired' }],
});

/** A lease of one minute that starts `second` seconds into 2027-01-01. */
function lease(second: number): Lease {
  const moment = (seconds: number) =>
    at(`2027-01-01T00:0${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}Z`);
  return { now: moment(second), until: moment(second + 60) };
}

/** Tests the contract of `DeliveryLog`. `setup` creates an empty delivery log before each test. */
export function describeDeliveryLogContract(name: string, setup: () => Promise<DeliveryLog>): void {
  describe(`the delivery log contract of ${name}`, () => {
    let deliveryLog: DeliveryLog;
    beforeEach(async () => {
      deliveryLog = await setup();
    });

    const claim = async (second: number, wanted = entry): Promise<Claim> => {
      const outcome = await deliveryLog.claim(wanted, lease(second));
      if (outcome.kind !== 'claimed') throw new Error(`the claim is ${outcome.kind}`);
      return outcome.claim;
    };

    test('claims a new entry without reporting a repetition', async () => {
      const outcome = await deliveryLog.claim(entry, lease(0));
      expect(outcome).toMatchObject({ kind: 'claimed', claim: entry, repeated: false });
    });

    test('reports a claimed entry as busy until its lease runs out', async () => {
      await claim(0);
      expect(await deliveryLog.claim(entry, lease(1))).toEqual({
        kind: 'busy',
        until: lease(0).until,
      });
      expect(await deliveryLog.claim(entry, lease(59))).toMatchObject({ kind: 'busy' });
    });

    test('reports a closed entry as delivered forever', async () => {
      expect(await deliveryLog.close(await claim(0), lease(1).now)).toBe('closed');
      expect(await deliveryLog.claim(entry, lease(2))).toEqual({ kind: 'delivered' });
      const late = { now: at('2028-06-01'), until: at('2028-06-02') };
      expect(await deliveryLog.claim(entry, late)).toEqual({ kind: 'delivered' });
    });

    test('grants exactly one of many concurrent claims', async () => {
      const outcomes = await Promise.all(
        Array.from({ length: 12 }, () => deliveryLog.claim(entry, lease(0))),
      );
      const kinds = outcomes.map(({ kind }) => kind).sort();
      expect(kinds).toEqual([...Array.from({ length: 11 }, () => 'busy'), 'claimed']);
    });

    test('grants exactly one of many concurrent claims after a lease has run out', async () => {
      await claim(0);
      const outcomes = await Promise.all(
        Array.from({ length: 12 }, () => deliveryLog.claim(entry, lease(60))),
      );
      expect(outcomes.filter(({ kind }) => kind === 'claimed')).toHaveLength(1);
      expect(outcomes.filter(({ kind }) => kind === 'busy')).toHaveLength(11);
    });

    test('grants a repeated claim with the first notification ID after the lease has run out', async () => {
      const first = await claim(0);
      const again = await deliveryLog.claim(
        { ...entry, notificationId: 'notification-2' },
        lease(60),
      );
      expect(again).toMatchObject({
        kind: 'claimed',
        repeated: true,
        claim: { notificationId: 'notification-1' },
      });
      expect(again.kind === 'claimed' && again.claim.token).not.toBe(first.token);
    });

    test('does not close or release a claim that another run has replaced', async () => {
      const lost = await claim(0);
      const held = await claim(60);
      expect(await deliveryLog.close(lost, lease(61).now)).toBe('lost');
      expect(await deliveryLog.release(lost)).toBe('lost');
      expect(await deliveryLog.claim(entry, lease(62))).toMatchObject({ kind: 'busy' });
      expect(await deliveryLog.close(held, lease(63).now)).toBe('closed');
    });

    test('does not close or release a claim that was never granted', async () => {
      const invented = { ...entry, token: 'invented' };
      expect(await deliveryLog.close(invented, lease(0).now)).toBe('lost');
      expect(await deliveryLog.release(invented)).toBe('lost');
      expect(await deliveryLog.claim(entry, lease(1))).toMatchObject({
        kind: 'claimed',
        repeated: false,
      });
    });

    test('closes a claim after its lease has run out if no other run has claimed the entry', async () => {
      const held = await claim(0);
      expect(await deliveryLog.close(held, lease(200).now)).toBe('closed');
      expect(await deliveryLog.claim(entry, lease(201))).toEqual({ kind: 'delivered' });
    });

    test('grants a released entry immediately without reporting a repetition', async () => {
      expect(await deliveryLog.release(await claim(0))).toBe('released');
      const next = await deliveryLog.claim(entry, lease(1));
      expect(next).toMatchObject({ kind: 'claimed', repeated: false });
    });

    test('reports a repetition after a repeated claim was released', async () => {
      await claim(0);
      await deliveryLog.release(await claim(60));
      expect(await deliveryLog.claim(entry, lease(61))).toMatchObject({
        kind: 'claimed',
        repeated: true,
      });
    });

    test('grants exactly one of many concurrent claims of a released entry', async () => {
      await deliveryLog.release(await claim(0));
      const outcomes = await Promise.all(
        Array.from({ length: 12 }, () => deliveryLog.claim(entry, lease(1))),
      );
      expect(outcomes.filter(({ kind }) => kind === 'claimed')).toHaveLength(1);
    });

    test('closes a claim that is already closed without an error', async () => {
      const held = await claim(0);
      await deliveryLog.close(held, lease(1).now);
      expect(await deliveryLog.close(held, lease(2).now)).toBe('closed');
    });

    test('does not release a closed claim or close a released claim', async () => {
      const closed = await claim(0);
      await deliveryLog.close(closed, lease(1).now);
      expect(await deliveryLog.release(closed)).toBe('lost');
      expect(await deliveryLog.claim(entry, lease(100))).toEqual({ kind: 'delivered' });
      const other = { ...entry, channel: 'slack' };
      const released = await claim(0, other);
      await deliveryLog.release(released);
      expect(await deliveryLog.close(released, lease(1).now)).toBe('lost');
      expect(await deliveryLog.claim(other, lease(2))).toMatchObject({ kind: 'claimed' });
    });

    test('grants a claim for a group and reports the entry as busy until the lease runs out', async () => {
      const outcome = await deliveryLog.claim(entry, lease(0), { group: 'one' });
      expect(outcome).toMatchObject({
        kind: 'claimed',
        claim: { ...entry, group: 'one' },
        repeated: false,
      });
      expect(await deliveryLog.claim(entry, lease(59))).toMatchObject({ kind: 'busy' });
      expect(await deliveryLog.claim(entry, lease(59), { insteadOf: 'one' })).toMatchObject({
        kind: 'busy',
      });
    });

    test('returns the claim for a group after its lease has run out, and closes the entry with that claim', async () => {
      const grouped = await deliveryLog.claim(entry, lease(0), { group: 'one' });
      for (const options of [{}, { group: 'two' }, { insteadOf: 'two' }]) {
        expect(await deliveryLog.claim(entry, lease(60), options)).toEqual({
          kind: 'grouped',
          group: 'one',
          claim: grouped.kind === 'claimed' && grouped.claim,
        });
      }
      if (grouped.kind !== 'claimed') throw new Error('the entry is not claimed');
      expect(await deliveryLog.close(grouped.claim, lease(61).now)).toBe('closed');
      expect(await deliveryLog.claim(entry, lease(200), { insteadOf: 'one' })).toEqual({
        kind: 'delivered',
      });
    });

    test('grants a claim instead of a group, separately or for another group, without reporting a repetition', async () => {
      await deliveryLog.claim(entry, lease(0), { group: 'one' });
      expect(
        await deliveryLog.claim(entry, lease(60), { group: 'two', insteadOf: 'one' }),
      ).toMatchObject({ kind: 'claimed', claim: { group: 'two' }, repeated: false });
      const separate = await deliveryLog.claim(entry, lease(120), { insteadOf: 'two' });
      expect(separate).toMatchObject({ kind: 'claimed', repeated: false });
      expect(separate.kind === 'claimed' && separate.claim.group).toBe(undefined);
      // The separate claim may have sent the notification, so the next claim is a repetition and is not grouped.
      expect(await deliveryLog.claim(entry, lease(180))).toMatchObject({
        kind: 'claimed',
        repeated: true,
      });
    });

    test('reports a repetition to a claim for a group if the notification may have been sent separately', async () => {
      await claim(0);
      expect(await deliveryLog.claim(entry, lease(60), { group: 'one' })).toMatchObject({
        kind: 'claimed',
        repeated: true,
      });
    });

    test('forgets the group of a released claim', async () => {
      const grouped = await deliveryLog.claim(entry, lease(0), { group: 'one' });
      if (grouped.kind !== 'claimed') throw new Error('the entry is not claimed');
      expect(await deliveryLog.release(grouped.claim)).toBe('released');
      const next = await deliveryLog.claim(entry, lease(1));
      expect(next).toMatchObject({ kind: 'claimed', repeated: false });
      expect(await deliveryLog.claim(entry, lease(61))).toMatchObject({
        kind: 'claimed',
        repeated: true,
      });
    });

    test('grants exactly one of many concurrent claims instead of a group', async () => {
      await deliveryLog.claim(entry, lease(0), { group: 'one' });
      const outcomes = await Promise.all(
        Array.from({ length: 12 }, (_, index) =>
          deliveryLog.claim(entry, lease(60), { group: `next ${index}`, insteadOf: 'one' }),
        ),
      );
      expect(outcomes.filter(({ kind }) => kind === 'claimed')).toHaveLength(1);
      expect(outcomes.filter(({ kind }) => kind === 'busy')).toHaveLength(11);
    });

    const group = { name: 'one', channel: 'topic', notification: NOTIFICATION };
    const { now } = lease(0);

    test('finds a saved group by name and channel', async () => {
      expect(await deliveryLog.saveGroup(group, now)).toBe('saved');
      expect(await deliveryLog.findOrAbandonGroup('one', 'topic', now)).toEqual(NOTIFICATION);
      expect(await deliveryLog.findOrAbandonGroup('two', 'topic', now)).toBe(undefined);
      expect(await deliveryLog.findOrAbandonGroup('one', 'slack', now)).toBe(undefined);
      expect(await deliveryLog.findOrAbandonGroup('one', 'topic', now)).toEqual(NOTIFICATION);
    });

    test('saves a group that is already saved without an error', async () => {
      await deliveryLog.saveGroup(group, now);
      expect(await deliveryLog.saveGroup(group, now)).toBe('saved');
    });

    test('does not save a group that was not found before', async () => {
      expect(await deliveryLog.findOrAbandonGroup('one', 'topic', now)).toBe(undefined);
      expect(await deliveryLog.saveGroup(group, now)).toBe('abandoned');
      expect(await deliveryLog.findOrAbandonGroup('one', 'topic', now)).toBe(undefined);
      expect(await deliveryLog.saveGroup({ ...group, channel: 'slack' }, now)).toBe('saved');
    });

    test('returns the same group to all concurrent lookups while it is being saved', async () => {
      const [saved, ...found] = await Promise.all([
        deliveryLog.saveGroup(group, now),
        ...Array.from({ length: 12 }, () => deliveryLog.findOrAbandonGroup('one', 'topic', now)),
      ]);
      expect(found).toEqual(found.map(() => (saved === 'saved' ? NOTIFICATION : undefined)));
    });

    test('stores one entry per lineage, condition and channel', async () => {
      await claim(0);
      for (const other of [
        { ...entry, lineage: 'digicert/main/1002' },
        { ...entry, condition: 'expiry 2027-04-11T00:00:00.000Z second' },
        { ...entry, channel: 'slack' },
      ]) {
        expect(await deliveryLog.claim(other, lease(1))).toMatchObject({
          kind: 'claimed',
          repeated: false,
        });
      }
    });
  });
}

import { beforeEach, describe, expect, test } from 'vitest';
import { identify } from '../../shared/notifications/draft.ts';
import type {
  Claim,
  Lease,
  DeliveryLogEntry,
  DeliveryLog,
} from '../../shared/notifications/delivery-log/delivery-log.ts';
import { at } from '../support/certificates.ts';

const entry: DeliveryLogEntry = {
  lineage: 'digicert/main/1001',
  condition: 'expiry 2027-04-11T00:00:00.000Z first',
  channel: 'topic',
  notificationId: 'notice-1',
};

const NOTIFICATION = identify({
  ...{
    lineage: 'list/one',
    condition: 'listed',
    type: 'certificate-expired',
    severity: 'critical',
  },
  ...{ provider: 'digicert', account: 'main', tags: { team: 'web' }, headline: '7 have expired' },
  ...{ paragraphs: [], actions: ['Renew them.'], facts: [{ label: 'Number', value: '7' }] },
  ...{ occurredAt: at('2027-01-01'), observedAt: at('2027-01-01') },
  listed: [{ id: 'notice-1', certificate: 'digicert/main/1001', headline: 'it has expired' }],
});

/** A lease of one minute from a second of 2027-01-01 on. */
function lease(second: number): Lease {
  const moment = (seconds: number) =>
    at(`2027-01-01T00:0${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}Z`);
  return { now: moment(second), until: moment(second + 60) };
}

/** What every `DeliveryLog` does. `setup` makes an empty one, before each test. */
export function describeDeliveryLogContract(name: string, setup: () => Promise<DeliveryLog>): void {
  describe(`the notice ledger contract, held by ${name}`, () => {
    let deliveryLog: DeliveryLog;
    beforeEach(async () => {
      deliveryLog = await setup();
    });

    const claim = async (second: number, wanted = entry): Promise<Claim> => {
      const outcome = await deliveryLog.claim(wanted, lease(second));
      if (outcome.kind !== 'claimed') throw new Error(`it is ${outcome.kind}`);
      return outcome.claim;
    };

    test('a new entry is claimed, for the first time', async () => {
      const outcome = await deliveryLog.claim(entry, lease(0));
      expect(outcome).toMatchObject({ kind: 'claimed', claim: entry, repeated: false });
    });

    test('a claimed entry is busy until its lease runs out', async () => {
      await claim(0);
      expect(await deliveryLog.claim(entry, lease(1))).toEqual({
        kind: 'busy',
        until: lease(0).until,
      });
      expect(await deliveryLog.claim(entry, lease(59))).toMatchObject({ kind: 'busy' });
    });

    test('a closed entry is said, for ever', async () => {
      expect(await deliveryLog.close(await claim(0), lease(1).now)).toBe('closed');
      expect(await deliveryLog.claim(entry, lease(2))).toEqual({ kind: 'delivered' });
      const late = { now: at('2028-06-01'), until: at('2028-06-02') };
      expect(await deliveryLog.claim(entry, late)).toEqual({ kind: 'delivered' });
    });

    test('of many concurrent claims exactly one is claimed', async () => {
      const outcomes = await Promise.all(
        Array.from({ length: 12 }, () => deliveryLog.claim(entry, lease(0))),
      );
      const kinds = outcomes.map(({ kind }) => kind).sort();
      expect(kinds).toEqual([...Array.from({ length: 11 }, () => 'busy'), 'claimed']);
    });

    test('of many concurrent claims of a lease that ran out exactly one is claimed', async () => {
      await claim(0);
      const outcomes = await Promise.all(
        Array.from({ length: 12 }, () => deliveryLog.claim(entry, lease(60))),
      );
      expect(outcomes.filter(({ kind }) => kind === 'claimed')).toHaveLength(1);
      expect(outcomes.filter(({ kind }) => kind === 'busy')).toHaveLength(11);
    });

    test('a lease that ran out can be claimed anew, which says so, with the id of the first', async () => {
      const first = await claim(0);
      const again = await deliveryLog.claim({ ...entry, notificationId: 'notice-2' }, lease(60));
      expect(again).toMatchObject({
        kind: 'claimed',
        repeated: true,
        claim: { notificationId: 'notice-1' },
      });
      expect(again.kind === 'claimed' && again.claim.token).not.toBe(first.token);
    });

    test('who lost a claim can neither close nor release it', async () => {
      const lost = await claim(0);
      const held = await claim(60);
      expect(await deliveryLog.close(lost, lease(61).now)).toBe('lost');
      expect(await deliveryLog.release(lost)).toBe('lost');
      expect(await deliveryLog.claim(entry, lease(62))).toMatchObject({ kind: 'busy' });
      expect(await deliveryLog.close(held, lease(63).now)).toBe('closed');
    });

    test('who never had a claim can neither close nor release it', async () => {
      const invented = { ...entry, token: 'invented' };
      expect(await deliveryLog.close(invented, lease(0).now)).toBe('lost');
      expect(await deliveryLog.release(invented)).toBe('lost');
      expect(await deliveryLog.claim(entry, lease(1))).toMatchObject({
        kind: 'claimed',
        repeated: false,
      });
    });

    test('a claim whose lease ran out is still closed if nobody has claimed it since', async () => {
      const held = await claim(0);
      expect(await deliveryLog.close(held, lease(200).now)).toBe('closed');
      expect(await deliveryLog.claim(entry, lease(201))).toEqual({ kind: 'delivered' });
    });

    test('a claim that was given back can be claimed at once, and is no repetition', async () => {
      expect(await deliveryLog.release(await claim(0))).toBe('released');
      const next = await deliveryLog.claim(entry, lease(1));
      expect(next).toMatchObject({ kind: 'claimed', repeated: false });
    });

    test('a repetition that was given back leaves the next claim a repetition', async () => {
      await claim(0);
      await deliveryLog.release(await claim(60));
      expect(await deliveryLog.claim(entry, lease(61))).toMatchObject({
        kind: 'claimed',
        repeated: true,
      });
    });

    test('of many concurrent claims of what was given back exactly one is claimed', async () => {
      await deliveryLog.release(await claim(0));
      const outcomes = await Promise.all(
        Array.from({ length: 12 }, () => deliveryLog.claim(entry, lease(1))),
      );
      expect(outcomes.filter(({ kind }) => kind === 'claimed')).toHaveLength(1);
    });

    test('closing twice is closing once', async () => {
      const held = await claim(0);
      await deliveryLog.close(held, lease(1).now);
      expect(await deliveryLog.close(held, lease(2).now)).toBe('closed');
    });

    test('a claim ends only once: closed is not released, released is not closed', async () => {
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

    test('a claim for a list says so, and is busy until its lease runs out', async () => {
      const outcome = await deliveryLog.claim(entry, lease(0), { list: 'one' });
      expect(outcome).toMatchObject({
        kind: 'claimed',
        claim: { ...entry, list: 'one' },
        repeated: false,
      });
      expect(await deliveryLog.claim(entry, lease(59))).toMatchObject({ kind: 'busy' });
      expect(await deliveryLog.claim(entry, lease(59), { insteadOf: 'one' })).toMatchObject({
        kind: 'busy',
      });
    });

    test('a claim for a list that ran out is listed, whoever asks, and is closed by that claim', async () => {
      const listed = await deliveryLog.claim(entry, lease(0), { list: 'one' });
      for (const how of [{}, { list: 'two' }, { insteadOf: 'two' }]) {
        expect(await deliveryLog.claim(entry, lease(60), how)).toEqual({
          kind: 'listed',
          list: 'one',
          claim: listed.kind === 'claimed' && listed.claim,
        });
      }
      if (listed.kind !== 'claimed') throw new Error('it is not claimed');
      expect(await deliveryLog.close(listed.claim, lease(61).now)).toBe('closed');
      expect(await deliveryLog.claim(entry, lease(200), { insteadOf: 'one' })).toEqual({
        kind: 'delivered',
      });
    });

    test('instead of that list it is claimed, by itself or for another, and is no repetition', async () => {
      await deliveryLog.claim(entry, lease(0), { list: 'one' });
      expect(
        await deliveryLog.claim(entry, lease(60), { list: 'two', insteadOf: 'one' }),
      ).toMatchObject({ kind: 'claimed', claim: { list: 'two' }, repeated: false });
      const alone = await deliveryLog.claim(entry, lease(120), { insteadOf: 'two' });
      expect(alone).toMatchObject({ kind: 'claimed', repeated: false });
      expect(alone.kind === 'claimed' && alone.claim.list).toBe(undefined);
      // By itself it may have been sent, so that the next claim is a repetition, and no list has it.
      expect(await deliveryLog.claim(entry, lease(180))).toMatchObject({
        kind: 'claimed',
        repeated: true,
      });
    });

    test('what may have been sent by itself is a repetition for a list', async () => {
      await claim(0);
      expect(await deliveryLog.claim(entry, lease(60), { list: 'one' })).toMatchObject({
        kind: 'claimed',
        repeated: true,
      });
    });

    test('a claim for a list that was given back leaves nothing behind', async () => {
      const listed = await deliveryLog.claim(entry, lease(0), { list: 'one' });
      if (listed.kind !== 'claimed') throw new Error('it is not claimed');
      expect(await deliveryLog.release(listed.claim)).toBe('released');
      const next = await deliveryLog.claim(entry, lease(1));
      expect(next).toMatchObject({ kind: 'claimed', repeated: false });
      expect(await deliveryLog.claim(entry, lease(61))).toMatchObject({
        kind: 'claimed',
        repeated: true,
      });
    });

    test('of many who claim instead of a list exactly one has the claim', async () => {
      await deliveryLog.claim(entry, lease(0), { list: 'one' });
      const outcomes = await Promise.all(
        Array.from({ length: 12 }, (_, index) =>
          deliveryLog.claim(entry, lease(60), { list: `next ${index}`, insteadOf: 'one' }),
        ),
      );
      expect(outcomes.filter(({ kind }) => kind === 'claimed')).toHaveLength(1);
      expect(outcomes.filter(({ kind }) => kind === 'busy')).toHaveLength(11);
    });

    const list = { name: 'one', channel: 'topic', notification: NOTIFICATION };
    const { now } = lease(0);

    test('a list that was kept is found, by its name and its channel', async () => {
      expect(await deliveryLog.keepList(list, now)).toBe('kept');
      expect(await deliveryLog.findOrGiveUpList('one', 'topic', now)).toEqual(NOTIFICATION);
      expect(await deliveryLog.findOrGiveUpList('two', 'topic', now)).toBe(undefined);
      expect(await deliveryLog.findOrGiveUpList('one', 'slack', now)).toBe(undefined);
      expect(await deliveryLog.findOrGiveUpList('one', 'topic', now)).toEqual(NOTIFICATION);
    });

    test('keeping a list twice is keeping it once', async () => {
      await deliveryLog.keepList(list, now);
      expect(await deliveryLog.keepList(list, now)).toBe('kept');
    });

    test('a list that was looked for in vain is given up, and can no longer be kept', async () => {
      expect(await deliveryLog.findOrGiveUpList('one', 'topic', now)).toBe(undefined);
      expect(await deliveryLog.keepList(list, now)).toBe('given-up');
      expect(await deliveryLog.findOrGiveUpList('one', 'topic', now)).toBe(undefined);
      expect(await deliveryLog.keepList({ ...list, channel: 'slack' }, now)).toBe('kept');
    });

    test('of many who look for a list while it is kept all see the same', async () => {
      const [kept, ...found] = await Promise.all([
        deliveryLog.keepList(list, now),
        ...Array.from({ length: 12 }, () => deliveryLog.findOrGiveUpList('one', 'topic', now)),
      ]);
      expect(found).toEqual(found.map(() => (kept === 'kept' ? NOTIFICATION : undefined)));
    });

    test('each lineage, condition and channel has an entry of its own', async () => {
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

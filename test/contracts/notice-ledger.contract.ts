import { beforeEach, describe, expect, test } from 'vitest';
import { identify } from '../../shared/notices/draft.ts';
import type {
  Claim,
  Lease,
  LedgerEntry,
  NoticeLedger,
} from '../../shared/notices/ledger/notice-ledger.ts';
import { at } from '../support/certificates.ts';

const entry: LedgerEntry = {
  lineage: 'digicert/main/1001',
  condition: 'expiry 2027-04-11T00:00:00.000Z first',
  channel: 'topic',
  noticeId: 'notice-1',
};

const NOTICE = identify({
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

/** What every `NoticeLedger` does. `setup` makes an empty one, before each test. */
export function describeNoticeLedgerContract(
  name: string,
  setup: () => Promise<NoticeLedger>,
): void {
  describe(`the notice ledger contract, held by ${name}`, () => {
    let ledger: NoticeLedger;
    beforeEach(async () => {
      ledger = await setup();
    });

    const claim = async (second: number, wanted = entry): Promise<Claim> => {
      const outcome = await ledger.claim(wanted, lease(second));
      if (outcome.kind !== 'claimed') throw new Error(`it is ${outcome.kind}`);
      return outcome.claim;
    };

    test('a new entry is claimed, for the first time', async () => {
      const outcome = await ledger.claim(entry, lease(0));
      expect(outcome).toMatchObject({ kind: 'claimed', claim: entry, repeated: false });
    });

    test('a claimed entry is busy until its lease runs out', async () => {
      await claim(0);
      expect(await ledger.claim(entry, lease(1))).toEqual({ kind: 'busy', until: lease(0).until });
      expect(await ledger.claim(entry, lease(59))).toMatchObject({ kind: 'busy' });
    });

    test('a closed entry is said, for ever', async () => {
      expect(await ledger.close(await claim(0), lease(1).now)).toBe('closed');
      expect(await ledger.claim(entry, lease(2))).toEqual({ kind: 'said' });
      const late = { now: at('2028-06-01'), until: at('2028-06-02') };
      expect(await ledger.claim(entry, late)).toEqual({ kind: 'said' });
    });

    test('of many concurrent claims exactly one is claimed', async () => {
      const outcomes = await Promise.all(
        Array.from({ length: 12 }, () => ledger.claim(entry, lease(0))),
      );
      const kinds = outcomes.map(({ kind }) => kind).sort();
      expect(kinds).toEqual([...Array.from({ length: 11 }, () => 'busy'), 'claimed']);
    });

    test('of many concurrent claims of a lease that ran out exactly one is claimed', async () => {
      await claim(0);
      const outcomes = await Promise.all(
        Array.from({ length: 12 }, () => ledger.claim(entry, lease(60))),
      );
      expect(outcomes.filter(({ kind }) => kind === 'claimed')).toHaveLength(1);
      expect(outcomes.filter(({ kind }) => kind === 'busy')).toHaveLength(11);
    });

    test('a lease that ran out can be claimed anew, which says so, with the id of the first', async () => {
      const first = await claim(0);
      const again = await ledger.claim({ ...entry, noticeId: 'notice-2' }, lease(60));
      expect(again).toMatchObject({
        kind: 'claimed',
        repeated: true,
        claim: { noticeId: 'notice-1' },
      });
      expect(again.kind === 'claimed' && again.claim.token).not.toBe(first.token);
    });

    test('who lost a claim can neither close nor release it', async () => {
      const lost = await claim(0);
      const held = await claim(60);
      expect(await ledger.close(lost, lease(61).now)).toBe('lost');
      expect(await ledger.release(lost)).toBe('lost');
      expect(await ledger.claim(entry, lease(62))).toMatchObject({ kind: 'busy' });
      expect(await ledger.close(held, lease(63).now)).toBe('closed');
    });

    test('who never had a claim can neither close nor release it', async () => {
      const invented = { ...entry, token: 'invented' };
      expect(await ledger.close(invented, lease(0).now)).toBe('lost');
      expect(await ledger.release(invented)).toBe('lost');
      expect(await ledger.claim(entry, lease(1))).toMatchObject({
        kind: 'claimed',
        repeated: false,
      });
    });

    test('a claim whose lease ran out is still closed if nobody has claimed it since', async () => {
      const held = await claim(0);
      expect(await ledger.close(held, lease(200).now)).toBe('closed');
      expect(await ledger.claim(entry, lease(201))).toEqual({ kind: 'said' });
    });

    test('a claim that was given back can be claimed at once, and is no repetition', async () => {
      expect(await ledger.release(await claim(0))).toBe('released');
      const next = await ledger.claim(entry, lease(1));
      expect(next).toMatchObject({ kind: 'claimed', repeated: false });
    });

    test('a repetition that was given back leaves the next claim a repetition', async () => {
      await claim(0);
      await ledger.release(await claim(60));
      expect(await ledger.claim(entry, lease(61))).toMatchObject({
        kind: 'claimed',
        repeated: true,
      });
    });

    test('of many concurrent claims of what was given back exactly one is claimed', async () => {
      await ledger.release(await claim(0));
      const outcomes = await Promise.all(
        Array.from({ length: 12 }, () => ledger.claim(entry, lease(1))),
      );
      expect(outcomes.filter(({ kind }) => kind === 'claimed')).toHaveLength(1);
    });

    test('closing twice is closing once', async () => {
      const held = await claim(0);
      await ledger.close(held, lease(1).now);
      expect(await ledger.close(held, lease(2).now)).toBe('closed');
    });

    test('a claim ends only once: closed is not released, released is not closed', async () => {
      const closed = await claim(0);
      await ledger.close(closed, lease(1).now);
      expect(await ledger.release(closed)).toBe('lost');
      expect(await ledger.claim(entry, lease(100))).toEqual({ kind: 'said' });
      const other = { ...entry, channel: 'slack' };
      const released = await claim(0, other);
      await ledger.release(released);
      expect(await ledger.close(released, lease(1).now)).toBe('lost');
      expect(await ledger.claim(other, lease(2))).toMatchObject({ kind: 'claimed' });
    });

    test('a claim for a list says so, and is busy until its lease runs out', async () => {
      const outcome = await ledger.claim(entry, lease(0), { list: 'one' });
      expect(outcome).toMatchObject({
        kind: 'claimed',
        claim: { ...entry, list: 'one' },
        repeated: false,
      });
      expect(await ledger.claim(entry, lease(59))).toMatchObject({ kind: 'busy' });
      expect(await ledger.claim(entry, lease(59), { insteadOf: 'one' })).toMatchObject({
        kind: 'busy',
      });
    });

    test('a claim for a list that ran out is listed, whoever asks, and is closed by that claim', async () => {
      const listed = await ledger.claim(entry, lease(0), { list: 'one' });
      for (const how of [{}, { list: 'two' }, { insteadOf: 'two' }]) {
        expect(await ledger.claim(entry, lease(60), how)).toEqual({
          kind: 'listed',
          list: 'one',
          claim: listed.kind === 'claimed' && listed.claim,
        });
      }
      if (listed.kind !== 'claimed') throw new Error('it is not claimed');
      expect(await ledger.close(listed.claim, lease(61).now)).toBe('closed');
      expect(await ledger.claim(entry, lease(200), { insteadOf: 'one' })).toEqual({ kind: 'said' });
    });

    test('instead of that list it is claimed, by itself or for another, and is no repetition', async () => {
      await ledger.claim(entry, lease(0), { list: 'one' });
      expect(await ledger.claim(entry, lease(60), { list: 'two', insteadOf: 'one' })).toMatchObject(
        { kind: 'claimed', claim: { list: 'two' }, repeated: false },
      );
      const alone = await ledger.claim(entry, lease(120), { insteadOf: 'two' });
      expect(alone).toMatchObject({ kind: 'claimed', repeated: false });
      expect(alone.kind === 'claimed' && alone.claim.list).toBe(undefined);
      // By itself it may have been sent, so that the next claim is a repetition, and no list has it.
      expect(await ledger.claim(entry, lease(180))).toMatchObject({
        kind: 'claimed',
        repeated: true,
      });
    });

    test('what may have been sent by itself is a repetition for a list', async () => {
      await claim(0);
      expect(await ledger.claim(entry, lease(60), { list: 'one' })).toMatchObject({
        kind: 'claimed',
        repeated: true,
      });
    });

    test('a claim for a list that was given back leaves nothing behind', async () => {
      const listed = await ledger.claim(entry, lease(0), { list: 'one' });
      if (listed.kind !== 'claimed') throw new Error('it is not claimed');
      expect(await ledger.release(listed.claim)).toBe('released');
      const next = await ledger.claim(entry, lease(1));
      expect(next).toMatchObject({ kind: 'claimed', repeated: false });
      expect(await ledger.claim(entry, lease(61))).toMatchObject({
        kind: 'claimed',
        repeated: true,
      });
    });

    test('of many who claim instead of a list exactly one has the claim', async () => {
      await ledger.claim(entry, lease(0), { list: 'one' });
      const outcomes = await Promise.all(
        Array.from({ length: 12 }, (_, index) =>
          ledger.claim(entry, lease(60), { list: `next ${index}`, insteadOf: 'one' }),
        ),
      );
      expect(outcomes.filter(({ kind }) => kind === 'claimed')).toHaveLength(1);
      expect(outcomes.filter(({ kind }) => kind === 'busy')).toHaveLength(11);
    });

    const list = { name: 'one', channel: 'topic', notice: NOTICE };
    const { now } = lease(0);

    test('a list that was kept is found, by its name and its channel', async () => {
      expect(await ledger.keepList(list, now)).toBe('kept');
      expect(await ledger.findOrGiveUpList('one', 'topic', now)).toEqual(NOTICE);
      expect(await ledger.findOrGiveUpList('two', 'topic', now)).toBe(undefined);
      expect(await ledger.findOrGiveUpList('one', 'slack', now)).toBe(undefined);
      expect(await ledger.findOrGiveUpList('one', 'topic', now)).toEqual(NOTICE);
    });

    test('keeping a list twice is keeping it once', async () => {
      await ledger.keepList(list, now);
      expect(await ledger.keepList(list, now)).toBe('kept');
    });

    test('a list that was looked for in vain is given up, and can no longer be kept', async () => {
      expect(await ledger.findOrGiveUpList('one', 'topic', now)).toBe(undefined);
      expect(await ledger.keepList(list, now)).toBe('given-up');
      expect(await ledger.findOrGiveUpList('one', 'topic', now)).toBe(undefined);
      expect(await ledger.keepList({ ...list, channel: 'slack' }, now)).toBe('kept');
    });

    test('of many who look for a list while it is kept all see the same', async () => {
      const [kept, ...found] = await Promise.all([
        ledger.keepList(list, now),
        ...Array.from({ length: 12 }, () => ledger.findOrGiveUpList('one', 'topic', now)),
      ]);
      expect(found).toEqual(found.map(() => (kept === 'kept' ? NOTICE : undefined)));
    });

    test('each lineage, condition and channel has an entry of its own', async () => {
      await claim(0);
      for (const other of [
        { ...entry, lineage: 'digicert/main/1002' },
        { ...entry, condition: 'expiry 2027-04-11T00:00:00.000Z second' },
        { ...entry, channel: 'slack' },
      ]) {
        expect(await ledger.claim(other, lease(1))).toMatchObject({
          kind: 'claimed',
          repeated: false,
        });
      }
    });
  });
}

import { describe, expect, test } from 'vitest';
import { DEFAULT_ALARM_POLICY } from '../../../shared/changes/alarm-policy.ts';
import { at } from '../../support/certificates.ts';
import { KinWorld, next, old } from '../../support/kin-world.ts';

const FIRST = at('2027-03-12');
const LATER = at('2027-03-20');
const MUCH_LATER = at('2027-03-22');

/** Somebody configures an account so. */
function configure(world: KinWorld, account: string, lineage: 'by-names' | 'by-provider'): void {
  world.policies.set(account, { ...DEFAULT_ALARM_POLICY, lineage });
}

async function renewed(world: KinWorld): Promise<string[]> {
  await world.told(at('2027-01-02'), old);
  await world.watched(FIRST);
  await world.told(LATER, next);
  world.published();
  return world.watched(LATER);
}

describe('where an account goes by the links of its provider alone', () => {
  test.each(['main', 'europe'])('nothing is recognised by names, be it %s', async (account) => {
    const world = new KinWorld();
    configure(world, account, 'by-provider');
    expect(await renewed(world)).toEqual([]);
    expect(await world.watched(at('2027-03-28'))).not.toContain(
      'old renewed by digicert/europe/new',
    );
    expect((await world.state('digicert/main/old')).warnings.expiry?.threshold).toBe('second');
  });

  test('its warnings wait for no look, and cost none', async () => {
    const world = new KinWorld();
    configure(world, 'main', 'by-provider');
    world.store.findNamesakes = () => Promise.reject(new Error('nobody should look'));
    expect(await world.told(at('2027-03-13'), old)).toEqual(['old discovered', 'old warns first']);
    expect(await world.watched(at('2027-03-28'))).toEqual(['old warns second']);
    expect((await world.state('digicert/main/old')).kinDueAt).toBeUndefined();
  });

  test("its provider's own link counts as ever", async () => {
    const world = new KinWorld();
    configure(world, 'main', 'by-provider');
    await world.told(at('2027-01-02'), old);
    await world.watched(FIRST);
    const renewal = { renewedBy: 'new', successorIssued: true };
    expect(await world.told(LATER, { ...old, renewal })).toEqual([
      'old renewed by digicert/main/new',
    ]);
  });

  test('what was recognised before is so no longer, and warns again', async () => {
    const world = new KinWorld();
    expect(await renewed(world)).toEqual(['old renewed by digicert/europe/new']);
    configure(world, 'main', 'by-provider');
    expect(await world.told(MUCH_LATER, old)).toEqual(['old warns first']);
    expect((await world.state('digicert/main/old')).successor).toBeUndefined();
  });

  test('what it had taken the place of warns again as well', async () => {
    const world = new KinWorld();
    expect(await renewed(world)).toEqual(['old renewed by digicert/europe/new']);
    configure(world, 'europe', 'by-provider');
    expect(await world.told(MUCH_LATER, next)).toEqual([]);
    await world.watched(MUCH_LATER);
    await world.watched(at('2027-03-22T00:05:00Z'));
    const state = await world.state('digicert/main/old');
    expect(state.successor).toBeUndefined();
    expect(state.warnings.expiry?.dueAt).toBe(MUCH_LATER);
  });

  test('and is told to go by names again, it is found', async () => {
    const world = new KinWorld();
    configure(world, 'europe', 'by-provider');
    expect(await renewed(world)).toEqual([]);
    configure(world, 'europe', 'by-names');
    await world.told(MUCH_LATER, next);
    expect(await world.watched(MUCH_LATER)).toEqual(['old renewed by digicert/europe/new']);
  });
});

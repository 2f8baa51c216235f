import { describe, expect, test } from 'vitest';
import { watchDeadlines } from '../../../lambdas/watch-deadlines/watch-deadlines.ts';
import { HOUR, MINUTE, plus } from '../../../shared/certificates/instant.ts';
import { observeSweep, registerAccount } from '../../../shared/changes/observe-account.ts';
import { at } from '../../support/certificates.ts';
import { KinWorld, next, old } from '../../support/kin-world.ts';

const FIRST = at('2027-03-12');

describe('the first sweep of an account', () => {
  const MET = at('2027-03-30');

  async function met(): Promise<KinWorld> {
    const world = new KinWorld();
    const { provider } = old;
    const account = { provider, account: 'main' };
    await world.store.saveAccount(registerAccount({ account, now: MET, tags: {}, freshFor: HOUR }));
    await world.told(MET, old, true);
    world.published();
    return world;
  }

  test('raises no alarm before the successor of an old certificate may have been read', async () => {
    const world = await met();
    expect(await world.watched(plus(MET, 5 * MINUTE))).toEqual([]);
    await world.told(plus(MET, 7 * MINUTE), { ...next, account: 'main' }, true);
    world.published();
    const account = await world.store.readAccount(old);
    if (account === undefined) throw new Error('it was registered');
    const settings = { now: plus(MET, 8 * MINUTE), tags: {}, freshFor: HOUR };
    await world.store.saveAccount(
      observeSweep(account, { kind: 'complete', certificates: 2 }, settings),
    );
    expect(await world.watched(plus(MET, 10 * MINUTE))).toEqual([
      'old renewed by digicert/main/new',
    ]);
  });

  test('that does not come to its end holds nothing up for longer than an hour', async () => {
    const world = await met();
    expect(await world.watched(plus(MET, 59 * MINUTE))).toEqual([]);
    expect(await world.watched(plus(MET, HOUR))).toEqual(['old warns second']);
  });
});

describe('when things go wrong', () => {
  test('a look that fails keeps no warning back, and is told and made again', async () => {
    const world = new KinWorld();
    await world.told(at('2027-01-02'), old);
    await world.watched(at('2027-01-02'));
    const { findNamesakes } = world.store;
    world.store.findNamesakes = () => Promise.reject(new Error('there is no such index'));
    await expect(world.watched(FIRST)).rejects.toThrow('1 due items could not be moved on');
    expect(world.published()).toEqual(['old warns first']);
    world.store.findNamesakes = findNamesakes.bind(world.store);
    await world.told(at('2027-03-20'), next);
    world.published();
    expect(await world.watched(at('2027-03-20'))).toEqual(['old renewed by digicert/europe/new']);
  });

  test('a run that is killed at any save leaves what the next one finishes', async () => {
    for (let saves = 0; saves < 4; saves += 1) {
      const world = new KinWorld();
      await world.told(at('2027-01-02'), old);
      await world.watched(FIRST);
      await world.told(at('2027-03-20'), next);
      world.published();
      const { saveCertificate } = world.store;
      let left = saves;
      world.store.saveCertificate = async (state) => {
        if (left === 0) throw new Error('killed');
        left -= 1;
        return saveCertificate.call(world.store, state);
      };
      await watchDeadlines(at('2027-03-20'), world.store).catch(() => undefined);
      world.store.saveCertificate = saveCertificate.bind(world.store);
      const said = [...world.published(), ...(await world.watched(at('2027-03-20T00:05:00Z')))];
      expect(said).toEqual(['old renewed by digicert/europe/new']);
      expect((await world.state('digicert/europe/new')).kinDueAt).toBeUndefined();
    }
  });

  test('two watchers at once recognise it once', async () => {
    const world = new KinWorld();
    await world.told(at('2027-01-02'), old);
    await world.watched(FIRST);
    await world.told(at('2027-03-20'), next);
    world.published();
    const now = at('2027-03-20');
    await Promise.all([watchDeadlines(now, world.store), watchDeadlines(now, world.store)]);
    expect(world.published()).toEqual(['old renewed by digicert/europe/new']);
  });

  test('what is told of an old one whose account is silent says as of when it is known', async () => {
    const world = new KinWorld();
    const { provider } = old;
    const settings = { account: { provider, account: 'main' }, tags: {}, freshFor: HOUR };
    const read = at('2027-03-12');
    const met = registerAccount({ ...settings, now: at('2027-01-02') });
    await world.store.saveAccount(met);
    await world.told(at('2027-01-02'), old);
    const swept = { ...settings, now: read };
    await world.store.saveAccount(observeSweep(met, { kind: 'complete', certificates: 1 }, swept));
    await world.told(at('2027-03-20'), next);
    await world.watched(at('2027-03-20'));
    const facts = { asOf: read, unreachable: true };
    expect(await world.state('digicert/main/old')).toMatchObject({ successor: {}, facts });
    await world.gone(at('2027-03-22'), 'digicert/europe/new');
    await world.watched(at('2027-03-22'));
    expect(await world.state('digicert/main/old')).toMatchObject({ facts });
  });
});

import { describe, expect, test } from 'vitest';
import { watchDeadlines } from '../../../lambdas/watch-deadlines/watch-deadlines.ts';
import { HOUR, MINUTE, plus } from '../../../shared/certificates/instant.ts';
import { observeSweep, registerAccount } from '../../../shared/changes/observe-account.ts';
import { at, issuedCertificate } from '../../support/certificates.ts';
import { World } from '../../support/succession-world.ts';

const FIRST = at('2027-03-12');
const SECOND = at('2027-03-28');

const old = issuedCertificate({ id: 'old' });
const next = issuedCertificate({
  id: 'new',
  account: 'europe',
  subjectAlternativeNames: ['www.example.com', 'shop.example.com'],
  validity: { notBefore: at('2027-03-20'), notAfter: at('2027-06-28'), exactness: 'instant' },
});

/** The old one was warned of, and then its successor was issued. */
async function renewed(): Promise<World> {
  const world = new World();
  await world.told(at('2027-01-02'), old);
  await world.watched(FIRST);
  await world.told(at('2027-03-20'), next);
  await world.watched(at('2027-03-20'));
  return world;
}

describe('a successor that is recognised by its names', () => {
  test('closes the alarm of the old one, once, and nothing more is said of it but its end', async () => {
    const world = new World();
    expect(await world.told(at('2027-01-02'), old)).toEqual(['old discovered']);
    expect(await world.watched(FIRST)).toEqual(['old warns first']);
    expect(await world.told(at('2027-03-20'), next)).toEqual(['new discovered']);
    expect(await world.watched(at('2027-03-20'))).toEqual(['old renewed by digicert/europe/new']);
    expect(await world.watched(at('2027-03-21'))).toEqual([]);
    expect(await world.told(at('2027-03-22'), old)).toEqual([]);
    expect(await world.watched(SECOND)).toEqual([]);
    expect(await world.watched(at('2027-04-10'))).toEqual([]);
    expect(await world.watched(at('2027-04-11'))).toEqual(['old status-changed', 'old expired']);
    expect(await world.state('digicert/europe/new')).toMatchObject({
      lineage: 'digicert/main/old',
      replaces: 'digicert/main/old',
    });
  });

  test('of which one knew before is told instead of the first warning', async () => {
    const world = new World();
    await world.told(at('2027-01-02'), old);
    const { validity } = next;
    const early = { notBefore: at('2027-02-01'), notAfter: at('2027-06-28') };
    await world.told(at('2027-02-01'), {
      ...next,
      validity: { ...validity, ...early, exactness: 'day' },
    });
    expect(await world.watched(at('2027-02-01'))).toEqual([]);
    expect((await world.state('digicert/main/old')).successor).toBeUndefined();
    expect(await world.watched(FIRST)).toEqual(['old renewed by digicert/europe/new']);
  });

  test('keeps quiet about an old one that is found late in its life, whichever is met first', async () => {
    for (const order of [
      [old, next],
      [next, old],
    ]) {
      const world = new World();
      for (const one of order) await world.told(at('2027-03-30'), one);
      world.published();
      expect(await world.watched(at('2027-03-30'))).toEqual(['old renewed by digicert/europe/new']);
      expect(await world.watched(at('2027-03-30'))).toEqual([]);
    }
  });

  test('replaces one of several; the others warn on', async () => {
    const world = new World();
    const end = { notBefore: at('2027-01-01'), notAfter: at('2027-04-12') };
    const parallel = issuedCertificate({
      id: 'parallel',
      validity: { ...end, exactness: 'instant' },
    });
    for (const one of [old, parallel]) await world.told(at('2027-01-02'), one);
    await world.watched(at('2027-03-19'));
    await world.told(at('2027-03-20'), next);
    world.published();
    expect(await world.watched(at('2027-03-20'))).toEqual(['old renewed by digicert/europe/new']);
    expect(await world.watched(at('2027-03-29'))).toEqual(['parallel warns second']);
  });

  test('waits until it is issued', async () => {
    const world = new World();
    await world.told(at('2027-01-02'), old);
    await world.watched(FIRST);
    const { validity: _none, ...ordered } = next;
    await world.told(at('2027-03-15'), { ...ordered, status: 'pending-validation' });
    world.published();
    expect(await world.watched(at('2027-03-15'))).toEqual([]);
    await world.told(at('2027-03-20'), next);
    world.published();
    expect(await world.watched(at('2027-03-20'))).toEqual(['old renewed by digicert/europe/new']);
  });

  test('costs one save of its own, and a sweep that finds nothing new writes nothing', async () => {
    const world = new World();
    await world.told(at('2027-01-02'), old);
    await world.watched(at('2027-01-02'));
    expect(world.store.changes).toHaveLength(2);
    expect((await world.state('digicert/main/old')).kinDueAt).toBeUndefined();
    await world.told(at('2027-01-03'), old);
    await world.watched(at('2027-01-03'));
    expect(world.store.changes).toHaveLength(2);
  });
});

describe('a successor that is lost', () => {
  test.each<[string, (world: World) => Promise<unknown>]>([
    ['revoked', (world) => world.told(at('2027-03-22'), { ...next, status: 'revoked' })],
    ['removed', (world) => world.gone(at('2027-03-22'), 'digicert/europe/new')],
    [
      'for fewer names',
      (world) =>
        world.told(at('2027-03-22'), {
          ...next,
          commonName: 'shop.example.com',
          subjectAlternativeNames: [],
        }),
    ],
  ])('because it is %s makes the old one warn again', async (_how, lose) => {
    const world = await renewed();
    await lose(world);
    world.published();
    const said = [
      ...(await world.watched(at('2027-03-22'))),
      ...(await world.watched(at('2027-03-22T00:05:00Z'))),
    ];
    expect(said).toEqual(['old warns first']);
    expect((await world.state('digicert/main/old')).warnings.expiry?.dueAt).toBe(at('2027-03-22'));
    expect(await world.watched(SECOND)).toEqual(['old warns second']);
  });

  test('says at once what it held back, and no more than the latest', async () => {
    const world = await renewed();
    await world.watched(SECOND);
    await world.told(at('2027-04-10T06:00:00Z'), { ...next, status: 'revoked' });
    world.published();
    await world.watched(at('2027-04-10T06:00:00Z'));
    await world.watched(at('2027-04-10T06:05:00Z'));
    expect(world.published()).toEqual([]);
    expect((await world.state('digicert/main/old')).warnings.expiry?.threshold).toBe('last');
  });

  test('hands on to another one, without a warning in between', async () => {
    const world = await renewed();
    await world.told(at('2027-03-22'), { ...next, id: 'third' });
    await world.watched(at('2027-03-22'));
    await world.told(at('2027-03-23'), { ...next, status: 'revoked' });
    world.published();
    await world.watched(at('2027-03-23'));
    await world.watched(at('2027-03-23T00:05:00Z'));
    expect((await world.state('digicert/main/old')).successor?.key).toBe('digicert/europe/third');
    expect((await world.state('digicert/main/old')).warnings.expiry?.dueAt).toBe(FIRST);
  });

  test('and found again replaces it again', async () => {
    const world = await renewed();
    await world.gone(at('2027-03-22'), 'digicert/europe/new');
    await world.watched(at('2027-03-22'));
    await world.watched(at('2027-03-22T00:05:00Z'));
    await world.told(at('2027-03-23'), next);
    await world.watched(at('2027-03-23'));
    expect((await world.state('digicert/main/old')).successor?.key).toBe('digicert/europe/new');
  });
});

describe("a provider's own link", () => {
  test('that comes later wins, and says nothing twice of the same certificate', async () => {
    const world = await renewed();
    world.published();
    const linked = (renewedBy: string) => ({
      ...old,
      renewal: { renewedBy, successorIssued: true },
    });
    expect(await world.told(at('2027-03-23'), linked('other'))).toEqual([
      'old renewed by digicert/main/other',
    ]);
    expect((await world.state('digicert/main/old')).successor).toBeUndefined();
  });
});

describe('the first sweep of an account', () => {
  const MET = at('2027-03-30');

  async function met(): Promise<World> {
    const world = new World();
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
    const world = new World();
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
      const world = new World();
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
    const world = new World();
    await world.told(at('2027-01-02'), old);
    await world.watched(FIRST);
    await world.told(at('2027-03-20'), next);
    world.published();
    const now = at('2027-03-20');
    await Promise.all([watchDeadlines(now, world.store), watchDeadlines(now, world.store)]);
    expect(world.published()).toEqual(['old renewed by digicert/europe/new']);
  });
});

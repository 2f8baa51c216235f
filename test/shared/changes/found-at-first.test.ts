import { describe, expect, test } from 'vitest';
import { watchDeadlines } from '../../../lambdas/watch-deadlines/watch-deadlines.ts';
import { DAY, HOUR, MINUTE, plus } from '../../../shared/certificates/instant.ts';
import { registerAccount, observeSweep } from '../../../shared/changes/observe-account.ts';
import { at } from '../../support/certificates.ts';
import { KinWorld, next, old } from '../../support/kin-world.ts';

const END = at('2027-04-11');
/** The first warning has been due by then. */
const MET = at('2027-03-20');

const account = { provider: old.provider, account: old.account };
const settings = { account, now: MET, tags: {}, freshFor: DAY };

/** A certificate that its account's first sweep has found, and that needed no word of the digest. */
async function met(found = old): Promise<KinWorld> {
  const world = new KinWorld();
  const state = registerAccount(settings);
  await world.store.saveAccount(state);
  await world.told(MET, found, true);
  await world.store.saveAccount(
    observeSweep(state, { kind: 'complete', certificates: 1 }, settings),
  );
  return world;
}

const linked = (successorIssued: boolean) => ({
  ...old,
  renewal: { renewedBy: 'new', successorIssued },
});

describe('a certificate that was replaced when its account was met', () => {
  test('is warned of when a successor that its provider linked is lost', async () => {
    const world = await met(linked(true));
    await world.told(plus(MET, 2 * DAY), linked(false));
    await watchDeadlines(plus(MET, 2 * DAY), world.store);
    expect(world.notices()).toEqual(['certificate-approaching-expiration']);
  });

  test('is warned of when a successor of the same names is lost', async () => {
    const world = await met();
    await world.told(MET, next, true);
    await watchDeadlines(plus(MET, MINUTE), world.store);
    expect((await world.state('digicert/main/old')).successor).toBeDefined();
    world.notices();
    await world.gone(plus(MET, 2 * DAY), 'digicert/europe/new');
    for (const minutes of [5, 10]) {
      await watchDeadlines(plus(MET, 2 * DAY + minutes * MINUTE), world.store);
    }
    expect(world.notices()).toContain('certificate-approaching-expiration');
  });
});

test('of several warnings that nobody was told of the latest is given', async () => {
  const world = await met(linked(true));
  const late = plus(END, -6 * HOUR);
  await world.told(late, linked(false));
  expect(await world.watched(late)).toEqual(['old warns last']);
  const byNames = await met();
  await byNames.told(MET, next, true);
  await byNames.watched(plus(MET, MINUTE));
  await byNames.gone(late, 'digicert/europe/new');
  await byNames.watched(late);
  await byNames.watched(plus(late, 5 * MINUTE));
  expect((await byNames.state('digicert/main/old')).warnings.expiry).toMatchObject({
    threshold: 'last',
  });
});

describe('a certificate that was met with another end', () => {
  test('a later one, is warned of at once where the new one is near', async () => {
    const { validity } = old;
    if (validity === undefined) throw new Error('it has an end');
    const world = await met({ ...old, validity: { ...validity, notAfter: at('2027-12-11') } });
    await world.told(plus(MET, DAY), old);
    await watchDeadlines(plus(MET, DAY), world.store);
    expect(world.notices()).toContain('certificate-approaching-expiration');
  });

  test('none at all, is warned of when its end is told', async () => {
    const { validity: _none, ...unknown } = old;
    const world = await met(unknown);
    await world.told(plus(MET, DAY), old);
    await watchDeadlines(plus(MET, DAY), world.store);
    expect(world.notices()).toEqual(['certificate-approaching-expiration']);
  });

  test('that was not known so well, has been part of the digest', async () => {
    const { validity } = old;
    if (validity === undefined) throw new Error('it has an end');
    const world = await met({ ...old, validity: { ...validity, exactness: 'day' } });
    const exact = { ...validity, notAfter: plus(END, 9 * HOUR) };
    await world.told(plus(MET, DAY), { ...old, validity: exact });
    await watchDeadlines(plus(MET, DAY), world.store);
    expect(world.notices()).toEqual([]);
  });
});

describe('an account whose first sweep never ends', () => {
  test('is no reason never to be told of an end that was near when it was met', async () => {
    const world = new KinWorld();
    const state = registerAccount(settings);
    await world.store.saveAccount(state);
    await world.told(MET, old, true);
    await watchDeadlines(plus(MET, 2 * HOUR), world.store);
    expect(world.notices()).toEqual([]);
    await watchDeadlines(plus(MET, DAY), world.store);
    await watchDeadlines(plus(MET, DAY + 5 * MINUTE), world.store);
    expect(world.notices()).toContain('certificate-approaching-expiration');
  });
});

import { describe, expect, test } from 'vitest';
import { watchDeadlines } from '../../../lambdas/watch-deadlines/watch-deadlines.ts';
import type { Certificate } from '../../../shared/certificates/certificate.ts';
import { DAY, HOUR, MINUTE, plus } from '../../../shared/certificates/instant.ts';
import type { Instant } from '../../../shared/certificates/instant.ts';
import { at, issuedCertificate } from '../../support/certificates.ts';
import { KinWorld, next, old } from '../../support/kin-world.ts';

const OLD = 'digicert/main/old';
const NEW = 'digicert/europe/new';
const RENEWED = at('2027-03-20');
const EXPIRY = at('2027-04-11');
/** The successor's stored state is damaged, and its next poll reads it again. */
const REBUILT = at('2027-03-22');

/** The old certificate was warned of, was replaced, and the state of its successor was damaged. */
async function damaged(): Promise<KinWorld> {
  const world = new KinWorld();
  await world.told(at('2027-01-02'), old);
  await world.watched(at('2027-03-12'));
  await world.told(RENEWED, next);
  await world.watched(RENEWED);
  await world.watched(plus(RENEWED, 5 * MINUTE));
  const { revision } = await world.state(NEW);
  world.store.damage(NEW, { revision });
  world.notices();
  world.published();
  return world;
}

/** Runs check-deadlines twice. */
async function watch(world: KinWorld, now: Instant): Promise<string[]> {
  return [...(await world.watched(now)), ...(await world.watched(plus(now, 5 * MINUTE)))];
}

const renamed: Certificate = {
  ...next,
  commonName: 'shop.example.com',
  subjectAlternativeNames: [],
};
const revoked: Certificate = { ...next, status: 'revoked' };

describe('a successor whose damaged state was rebuilt', () => {
  test('replaces the same certificate as before, and nothing is published of that', async () => {
    const world = await damaged();
    await world.told(REBUILT, next);
    world.published();
    expect(await watch(world, REBUILT)).toEqual([]);
    expect(await world.state(NEW)).toMatchObject({ replaces: OLD, lineage: OLD });
    expect((await world.state(NEW)).kinDueAt).toBeUndefined();
    expect((await world.state(OLD)).successor?.key).toBe(NEW);
  });

  test.each<[string, Certificate]>([
    ['revoked', revoked],
    ['without the name', renamed],
  ])('lets the replaced certificate warn within a day if it is %s by then', async (_how, one) => {
    const world = await damaged();
    await world.told(REBUILT, one);
    world.published();
    const said = [...(await watch(world, REBUILT)), ...(await watch(world, plus(REBUILT, DAY)))];
    expect(said).toEqual(['old warns first']);
    expect((await world.state(OLD)).successor).toBeUndefined();
  });

  test('lets the replaced certificate warn in the next run if it is revoked by then', async () => {
    const world = await damaged();
    await world.told(REBUILT, revoked);
    world.published();
    expect(await watch(world, REBUILT)).toEqual(['old warns first']);
  });

  test.each<[string, (world: KinWorld, now: Instant) => Promise<unknown>]>([
    ['revoked', (world, now) => world.told(now, revoked)],
    ['removed', (world, now) => world.gone(now, NEW)],
    ['issued for other names', (world, now) => world.told(now, renamed)],
  ])('lets the replaced certificate warn at once if it is %s later', async (_how, lose) => {
    const world = await damaged();
    await world.told(REBUILT, next);
    await watch(world, REBUILT);
    const later = plus(REBUILT, HOUR);
    await lose(world, later);
    world.published();
    expect(await watch(world, later)).toEqual(['old warns first']);
  });

  test('lets the replaced certificate warn within a day if it is removed by then', async () => {
    const world = await damaged();
    await world.gone(REBUILT, NEW);
    world.published();
    const said = [...(await watch(world, REBUILT)), ...(await watch(world, plus(REBUILT, DAY)))];
    expect(said).toEqual(['old warns first']);
  });

  test('replaces no second certificate, whichever is checked first', async () => {
    const world = await damaged();
    const parallel = issuedCertificate({
      id: 'parallel',
      validity: { notBefore: at('2027-01-01'), notAfter: at('2027-04-12'), exactness: 'instant' },
    });
    await world.told(at('2027-03-21'), parallel);
    await watch(world, at('2027-03-21'));
    await world.told(REBUILT, next);
    await watch(world, REBUILT);
    expect((await world.state('digicert/main/parallel')).successor).toBeUndefined();
    expect((await world.state(NEW)).replaces).toBe(OLD);
  });
});

describe('the daily check of a replaced certificate', () => {
  test('publishes nothing while its successor is valid, and ends with the expiry', async () => {
    const world = new KinWorld();
    await world.told(at('2027-01-02'), old);
    await world.watched(at('2027-03-12'));
    await world.told(RENEWED, next);
    await watch(world, RENEWED);
    world.published();
    const { revision } = await world.state(OLD);
    for (let day = RENEWED; day < EXPIRY; day = plus(day, DAY)) {
      expect(await watch(world, day)).toEqual([]);
    }
    expect((await world.state(OLD)).revision - revision).toBeLessThanOrEqual(22);
    await watch(world, EXPIRY);
    expect(await world.state(OLD)).toMatchObject({ certificate: { status: 'expired' } });
    expect((await world.state(OLD)).kinDueAt).toBeUndefined();
    const { length } = world.store.changes;
    await watch(world, plus(EXPIRY, 2 * DAY));
    expect(world.store.changes).toHaveLength(length);
  });

  test('goes on after the certificate was missing for a while', async () => {
    const world = new KinWorld();
    const unknown: Certificate = { ...old, status: 'unknown' };
    await world.told(at('2027-01-02'), unknown);
    await world.watched(at('2027-03-12'));
    await world.told(RENEWED, next);
    await watch(world, RENEWED);
    await world.gone(at('2027-03-21'), OLD);
    await watch(world, at('2027-03-23'));
    await world.told(at('2027-03-24'), unknown);
    await watch(world, at('2027-03-24'));
    world.store.damage(NEW, { revision: (await world.state(NEW)).revision });
    await world.gone(at('2027-03-24T01:00:00Z'), NEW);
    world.published();
    await watch(world, at('2027-03-24T01:00:00Z'));
    expect(await watch(world, at('2027-03-25T01:00:00Z'))).toEqual(['old warns first']);
  });

  test('reports a damaged successor, and waits until the next poll has rebuilt it', async () => {
    const world = await damaged();
    const day = plus(RENEWED, DAY + 10 * MINUTE);
    const { unreadable } = await watchDeadlines(day, world.store);
    expect(unreadable).toEqual([expect.stringContaining(NEW)]);
    expect(world.notices()).toEqual([]);
    await world.told(plus(day, MINUTE), next);
    world.published();
    expect(await watch(world, plus(day, 5 * MINUTE))).toEqual([]);
    expect((await world.state(OLD)).successor?.key).toBe(NEW);
  });

  test('lets the certificate warn on its last day if its successor is still damaged', async () => {
    const world = await damaged();
    for (let day = RENEWED; day < EXPIRY; day = plus(day, DAY)) {
      await watch(world, plus(day, 10 * MINUTE));
    }
    expect((await world.state(OLD)).warnings.expiry?.threshold).toBe('last');
    expect(world.notices()).toEqual(['certificate-approaching-expiration']);
  });
});

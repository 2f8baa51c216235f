import { describe, expect, test } from 'vitest';
import { checkDeadlines } from '../../../../shared/tracking/deadlines/check-deadlines.ts';
import type { Certificate } from '../../../../shared/certificates/certificate.ts';
import { DAY, HOUR, MINUTE, plus } from '../../../../shared/certificates/instant.ts';
import type { Instant } from '../../../../shared/certificates/instant.ts';
import { at, issuedCertificate } from '../../../support/certificates.ts';
import { SuccessorFixture, next, old } from '../../../support/successor-fixture.ts';

const OLD = 'digicert/main/old';
const NEW = 'digicert/europe/new';
const RENEWED = at('2027-03-20');
const EXPIRY = at('2027-04-11');
/** The successor's stored state is damaged, and its next poll reads it again. */
const REBUILT = at('2027-03-22');

/** The old certificate was warned of, was replaced, and the state of its successor was damaged. */
async function damaged(): Promise<SuccessorFixture> {
  const fixture = new SuccessorFixture();
  await fixture.reported(at('2027-01-02'), old);
  await fixture.watched(at('2027-03-12'));
  await fixture.reported(RENEWED, next);
  await fixture.watched(RENEWED);
  await fixture.watched(plus(RENEWED, 5 * MINUTE));
  const { revision } = await fixture.state(NEW);
  fixture.store.damage(NEW, { revision });
  fixture.notifications();
  fixture.published();
  return fixture;
}

/** Runs check-deadlines twice. */
async function watch(fixture: SuccessorFixture, now: Instant): Promise<string[]> {
  return [...(await fixture.watched(now)), ...(await fixture.watched(plus(now, 5 * MINUTE)))];
}

const renamed: Certificate = {
  ...next,
  commonName: 'shop.example.com',
  subjectAlternativeNames: [],
};
const revoked: Certificate = { ...next, status: 'revoked' };

describe('a successor whose damaged state was rebuilt', () => {
  test('replaces the same certificate as before without an event', async () => {
    const fixture = await damaged();
    await fixture.reported(REBUILT, next);
    fixture.published();
    expect(await watch(fixture, REBUILT)).toEqual([]);
    expect(await fixture.state(NEW)).toMatchObject({ replaces: OLD, lineage: OLD });
    expect((await fixture.state(NEW)).successorCheckDueAt).toBeUndefined();
    expect((await fixture.state(OLD)).successor?.key).toBe(NEW);
  });

  test.each<[string, Certificate]>([
    ['revoked', revoked],
    ['without the name', renamed],
  ])(
    'restarts the reminders of the replaced certificate within a day if it is %s by then',
    async (_how, successor) => {
      const fixture = await damaged();
      await fixture.reported(REBUILT, successor);
      fixture.published();
      const delivered = [
        ...(await watch(fixture, REBUILT)),
        ...(await watch(fixture, plus(REBUILT, DAY))),
      ];
      expect(delivered).toEqual(['old warns first']);
      expect((await fixture.state(OLD)).successor).toBeUndefined();
    },
  );

  test('restarts the reminders of the replaced certificate in the next run if it is revoked by then', async () => {
    const fixture = await damaged();
    await fixture.reported(REBUILT, revoked);
    fixture.published();
    expect(await watch(fixture, REBUILT)).toEqual(['old warns first']);
  });

  test.each<[string, (fixture: SuccessorFixture, now: Instant) => Promise<unknown>]>([
    ['revoked', (fixture, now) => fixture.reported(now, revoked)],
    ['removed', (fixture, now) => fixture.gone(now, NEW)],
    ['issued for other names', (fixture, now) => fixture.reported(now, renamed)],
  ])(
    'restarts the reminders of the replaced certificate at once if it is %s later',
    async (_how, lose) => {
      const fixture = await damaged();
      await fixture.reported(REBUILT, next);
      await watch(fixture, REBUILT);
      const later = plus(REBUILT, HOUR);
      await lose(fixture, later);
      fixture.published();
      expect(await watch(fixture, later)).toEqual(['old warns first']);
    },
  );

  test('restarts the reminders of the replaced certificate within a day if it is removed by then', async () => {
    const fixture = await damaged();
    await fixture.gone(REBUILT, NEW);
    fixture.published();
    const delivered = [
      ...(await watch(fixture, REBUILT)),
      ...(await watch(fixture, plus(REBUILT, DAY))),
    ];
    expect(delivered).toEqual(['old warns first']);
  });

  test('replaces no second certificate, whichever is checked first', async () => {
    const fixture = await damaged();
    const parallel = issuedCertificate({
      id: 'parallel',
      validity: { notBefore: at('2027-01-01'), notAfter: at('2027-04-12'), precision: 'instant' },
    });
    await fixture.reported(at('2027-03-21'), parallel);
    await watch(fixture, at('2027-03-21'));
    await fixture.reported(REBUILT, next);
    await watch(fixture, REBUILT);
    expect((await fixture.state('digicert/main/parallel')).successor).toBeUndefined();
    expect((await fixture.state(NEW)).replaces).toBe(OLD);
  });
});

describe('the daily check of a replaced certificate', () => {
  test('publishes nothing while its successor is valid, and ends with the expiry', async () => {
    const fixture = new SuccessorFixture();
    await fixture.reported(at('2027-01-02'), old);
    await fixture.watched(at('2027-03-12'));
    await fixture.reported(RENEWED, next);
    await watch(fixture, RENEWED);
    fixture.published();
    const { revision } = await fixture.state(OLD);
    for (let day = RENEWED; day < EXPIRY; day = plus(day, DAY)) {
      expect(await watch(fixture, day)).toEqual([]);
    }
    expect((await fixture.state(OLD)).revision - revision).toBeLessThanOrEqual(22);
    await watch(fixture, EXPIRY);
    expect(await fixture.state(OLD)).toMatchObject({ certificate: { status: 'expired' } });
    expect((await fixture.state(OLD)).successorCheckDueAt).toBeUndefined();
    const { length } = fixture.store.changes;
    await watch(fixture, plus(EXPIRY, 2 * DAY));
    expect(fixture.store.changes).toHaveLength(length);
  });

  test('continues after the certificate was missing for a while', async () => {
    const fixture = new SuccessorFixture();
    const unknown: Certificate = { ...old, status: 'unknown' };
    await fixture.reported(at('2027-01-02'), unknown);
    await fixture.watched(at('2027-03-12'));
    await fixture.reported(RENEWED, next);
    await watch(fixture, RENEWED);
    await fixture.gone(at('2027-03-21'), OLD);
    await watch(fixture, at('2027-03-23'));
    await fixture.reported(at('2027-03-24'), unknown);
    await watch(fixture, at('2027-03-24'));
    fixture.store.damage(NEW, { revision: (await fixture.state(NEW)).revision });
    await fixture.gone(at('2027-03-24T01:00:00Z'), NEW);
    fixture.published();
    await watch(fixture, at('2027-03-24T01:00:00Z'));
    expect(await watch(fixture, at('2027-03-25T01:00:00Z'))).toEqual(['old warns first']);
  });

  test('reports a damaged successor, and waits until the next poll has rebuilt it', async () => {
    const fixture = await damaged();
    const day = plus(RENEWED, DAY + 10 * MINUTE);
    const { unreadable } = await checkDeadlines(day, fixture.store);
    expect(unreadable).toEqual([expect.stringContaining(NEW)]);
    expect(fixture.notifications()).toEqual([]);
    await fixture.reported(plus(day, MINUTE), next);
    fixture.published();
    expect(await watch(fixture, plus(day, 5 * MINUTE))).toEqual([]);
    expect((await fixture.state(OLD)).successor?.key).toBe(NEW);
  });

  test('sends the reminder on the last day if the successor is still damaged', async () => {
    const fixture = await damaged();
    for (let day = RENEWED; day < EXPIRY; day = plus(day, DAY)) {
      await watch(fixture, plus(day, 10 * MINUTE));
    }
    expect((await fixture.state(OLD)).warnings.expiry?.threshold).toBe('final');
    expect(fixture.notifications()).toEqual(['certificate-approaching-expiration']);
  });
});

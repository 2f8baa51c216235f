import { describe, expect, test } from 'vitest';
import { HOUR, MINUTE, plus } from '../../../shared/certificates/instant.ts';
import { at } from '../../support/certificates.ts';
import { SuccessorFixture, next, old } from '../../support/successor-fixture.ts';

const NOT_BEFORE = at('2027-01-01');
const END = at('2027-04-11T15:00:00Z');

const exact = {
  ...old,
  validity: { notBefore: NOT_BEFORE, notAfter: END, precision: 'instant' as const },
};
/** The same certificate, as a listing tells of it. */
const byDay = {
  ...old,
  validity: { notBefore: NOT_BEFORE, notAfter: at('2027-04-11'), precision: 'day' as const },
};
const byZone = {
  ...old,
  validity: {
    notBefore: NOT_BEFORE,
    notAfter: plus(END, -14 * HOUR),
    precision: 'assumed-zone' as const,
  },
};

describe('an end that is reported now to the second and now roughly', () => {
  test.each([
    ['by its day', byDay],
    ['without a zone', byZone],
  ])('%s, is warned of once, and never moves', async (_how, rough) => {
    const fixture = new SuccessorFixture();
    await fixture.reported(at('2027-01-02'), exact);
    expect(await fixture.watched(at('2027-03-13'))).toEqual(['old warns first']);
    for (let day = 14; day < 20; day += 1) {
      const now = at(`2027-03-${day}`);
      expect(await fixture.reported(now, day % 2 === 0 ? rough : exact)).toEqual([]);
      expect(await fixture.watched(plus(now, HOUR))).toEqual([]);
    }
    expect((await fixture.state('digicert/main/old')).certificate.validity).toEqual(exact.validity);
  });

  test('is warned of once where it was known roughly first, and its end is the exact one', async () => {
    const fixture = new SuccessorFixture();
    await fixture.reported(at('2027-01-02'), byDay);
    expect(await fixture.watched(at('2027-03-13'))).toEqual(['old warns first']);
    expect(await fixture.reported(at('2027-03-14'), exact)).toEqual(['old expiry-changed']);
    expect(await fixture.watched(at('2027-03-14'))).toEqual([]);
    expect(fixture.notifications()).toEqual(['certificate-approaching-expiration']);
    await fixture.watched(at('2027-04-10T16:00:00Z'));
    expect(await fixture.watched(plus(END, -MINUTE))).toEqual([]);
    expect(await fixture.watched(END)).toEqual(['old status-changed', 'old expired']);
  });

  test('keeps the successor that it had', async () => {
    const fixture = new SuccessorFixture();
    await fixture.reported(at('2027-01-02'), byDay);
    await fixture.reported(at('2027-03-20'), next);
    await fixture.watched(at('2027-03-20'));
    await fixture.reported(at('2027-03-21'), exact);
    expect((await fixture.state('digicert/main/old')).successor?.key).toBe('digicert/europe/new');
  });

  test('of a replaced one is the exact one, reported in its last hours', async () => {
    const fixture = new SuccessorFixture();
    await fixture.reported(at('2027-01-02'), byDay);
    await fixture.reported(at('2027-03-20'), next);
    await fixture.watched(at('2027-03-20'));
    await fixture.reported(plus(byDay.validity.notAfter, MINUTE), exact);
    expect(await fixture.watched(plus(END, -MINUTE))).toEqual([]);
    expect(await fixture.watched(END)).toEqual(['old status-changed', 'old expired']);
  });

  test.each([
    ['the day after', at('2027-04-12')],
    ['the day before', at('2027-04-10')],
  ])('is another one where it is %s', async (_what, notAfter) => {
    const fixture = new SuccessorFixture();
    await fixture.reported(at('2027-01-02'), exact);
    const moved = { ...byDay, validity: { ...byDay.validity, notAfter } };
    expect(await fixture.reported(at('2027-01-03'), moved)).toEqual(['old expiry-changed']);
    expect((await fixture.state('digicert/main/old')).certificate.validity?.notAfter).toBe(
      notAfter,
    );
  });
});

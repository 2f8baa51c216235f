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
/** The same certificate as reported by a listing. */
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

describe('an expiry that is reported exactly by the details and less exactly by the listing', () => {
  test.each([
    ['only the day', byDay],
    ['no time zone', byZone],
  ])('has one reminder and does not change if the listing reports %s', async (_how, rough) => {
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

  test('has one reminder if the less exact date was known first, and expires at the exact time', async () => {
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

  test('keeps the successor when the exact time becomes known', async () => {
    const fixture = new SuccessorFixture();
    await fixture.reported(at('2027-01-02'), byDay);
    await fixture.reported(at('2027-03-20'), next);
    await fixture.watched(at('2027-03-20'));
    await fixture.reported(at('2027-03-21'), exact);
    expect((await fixture.state('digicert/main/old')).successor?.key).toBe('digicert/europe/new');
  });

  test('of a replaced certificate is the exact one, even if that is reported in the last hours', async () => {
    const fixture = new SuccessorFixture();
    await fixture.reported(at('2027-01-02'), byDay);
    await fixture.reported(at('2027-03-20'), next);
    await fixture.watched(at('2027-03-20'));
    await fixture.reported(plus(byDay.validity.notAfter, MINUTE), exact);
    expect(await fixture.watched(plus(END, -MINUTE))).toEqual([]);
    expect(await fixture.watched(END)).toEqual(['old status-changed', 'old expired']);
  });

  test.each([
    ['later by a day', at('2027-04-12')],
    ['earlier by a day', at('2027-04-10')],
  ])('changes if the listing reports a date that is %s', async (_what, notAfter) => {
    const fixture = new SuccessorFixture();
    await fixture.reported(at('2027-01-02'), exact);
    const moved = { ...byDay, validity: { ...byDay.validity, notAfter } };
    expect(await fixture.reported(at('2027-01-03'), moved)).toEqual(['old expiry-changed']);
    expect((await fixture.state('digicert/main/old')).certificate.validity?.notAfter).toBe(
      notAfter,
    );
  });
});

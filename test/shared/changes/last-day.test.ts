import { describe, expect, test } from 'vitest';
import { MINUTE, plus, startOfDay } from '../../../shared/certificates/instant.ts';
import { detectCertificateChanges } from '../../../shared/changes/detect-certificate-changes.ts';
import { at, daysAfter, issuedCertificate } from '../../support/certificates.ts';
import { Life } from '../../support/life.ts';

const START = at('2027-01-01');

const lasting = (days: number) => {
  const notAfter = daysAfter(START, days);
  return issuedCertificate({ validity: { notBefore: START, notAfter, exactness: 'instant' } });
};

describe('the end of a certificate', () => {
  test.each([6, 47, 100, 200, 398])(
    'of %i days is told three times before it comes, and once when it does',
    (days) => {
      const life = new Life();
      life.told(START, lasting(days));
      const told: string[] = [];
      for (let hour = 1; hour <= (days + 2) * 24; hour += 1) {
        told.push(...life.passed(daysAfter(START, hour / 24)));
      }
      expect(told).toEqual([
        'approaching-expiration first',
        'approaching-expiration second',
        'approaching-expiration last',
        'status-changed',
        'expired',
      ]);
    },
  );

  test.each([6, 47, 398])('alarms on the last day of %i days, too', (days) => {
    const life = new Life();
    life.told(START, lasting(days));
    life.passed(daysAfter(START, days - 1));
    const found = new Life();
    const lastHour = daysAfter(START, days - 1 / 24);
    expect(life.passed(lastHour)).toEqual(days < 12 ? ['approaching-expiration last'] : []);
    expect(life.state?.warnings.expiry?.threshold).toBe('last');
    expect(found.told(lastHour, lasting(days))).toEqual([
      'discovered',
      'approaching-expiration last',
    ]);
  });

  test('is an event of its own, at its own minute', () => {
    const life = new Life();
    const end = at('2027-04-11T13:37:00Z');
    const validity = { notBefore: START, notAfter: end, exactness: 'instant' as const };
    life.told(START, issuedCertificate({ validity }));
    life.passed(at('2027-04-10T13:37:00Z'));
    expect(life.passed(plus(end, -MINUTE))).toEqual([]);
    const before = life.state;
    expect(life.passed(end)).toEqual(['status-changed', 'expired']);
    const changes = life.state ? detectCertificateChanges(before, life.state) : [];
    expect(changes).toContainEqual({ kind: 'expired', at: end });
  });

  test('that is only known to the day counts from the start of that day', () => {
    const life = new Life();
    const end = startOfDay('2027-04-11');
    if (end === undefined) throw new Error('a day has a start');
    const validity = { notBefore: START, notAfter: end, exactness: 'day' as const };
    life.told(START, issuedCertificate({ validity }));
    expect(life.passed(at('2027-04-09T23:59:00Z'))).toEqual(['approaching-expiration second']);
    expect(life.passed(at('2027-04-10T00:00:00Z'))).toEqual(['approaching-expiration last']);
    expect(life.passed(at('2027-04-10T23:59:00Z'))).toEqual([]);
    expect(life.passed(at('2027-04-11T00:00:00Z'))).toEqual(['status-changed', 'expired']);
  });

  test('is warned of at plain days, where those are wanted', () => {
    const life = new Life();
    life.policy = {
      ...life.policy,
      thresholds: [30, 1].map((days) => ({ name: `${days}`, days })),
    };
    life.told(START, lasting(100));
    expect(life.passed(daysAfter(START, 69.9))).toEqual([]);
    expect(life.passed(daysAfter(START, 70))).toEqual(['approaching-expiration 30']);
    expect(life.passed(daysAfter(START, 99))).toEqual(['approaching-expiration 1']);
  });
});

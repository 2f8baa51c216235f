import { describe, expect, test } from 'vitest';
import { DEFAULT_ALARM_POLICY } from '../../../../shared/lifecycle/alarm-policy.ts';
import type { AlarmPolicy } from '../../../../shared/lifecycle/alarm-policy.ts';
import { DAY } from '../../../../shared/certificates/instant.ts';
import { at, daysAfter, issuedCertificate } from '../../../support/certificates.ts';
import { SuccessorFixture } from '../../../support/successor-fixture.ts';

const START = at('2027-01-01');

/** Each lives 47 days, warns 15.7, 7.8 and 1 day before its end, and is replaced 10 days before it: no link says so. */
function generation(number: number) {
  const notBefore = daysAfter(START, number * 37);
  return issuedCertificate({
    id: `${number}`,
    validity: { notBefore, notAfter: daysAfter(notBefore, 47), precision: 'instant' },
  });
}

/** The reminders and their days, with one deadline check per day. */
async function warnedInFourTimelines(fixture: SuccessorFixture): Promise<string[]> {
  const warned: string[] = [];
  for (let day = 0; day <= 3 * 37 + 47; day += 1) {
    const now = daysAfter(START, day);
    if (day % 37 === 0 && day < 4 * 37)
      await fixture.reported(now, generation(day / 37), day === 0);
    for (const words of await fixture.watched(now)) {
      if (words.includes('warns')) warned.push(`day ${day}: ${words}`);
    }
  }
  return warned;
}

describe('a renewal pattern from matches by name', () => {
  test('is established by several matched renewals', async () => {
    const fixture = new SuccessorFixture();
    expect(await warnedInFourTimelines(fixture)).toEqual([
      'day 32: 0 warns first',
      'day 69: 1 warns first',
      // The pattern delays the first reminder of the third certificate, which is renewed 10 days before its expiry.
      'day 149: 3 warns first',
      'day 151: 3 warns second',
      'day 157: 3 warns final',
    ]);
    const { warnings, renewalPattern } = await fixture.state('digicert/main/3');
    expect(renewalPattern).toEqual({
      leadMilliseconds: 10 * DAY,
      from: 'digicert/main/2',
      times: 3,
    });
    expect(warnings.expiry?.renewalOverdue?.reason).toBe('history');
  });

  test.each<[string, NonNullable<AlarmPolicy['renewal']>, number[]]>([
    ['manual renewal', { mode: 'manual' }, [32, 69, 106, 143]],
    ['a configured renewal time', { mode: 'automatic', renewBeforeDays: 12 }, [36, 73, 110, 147]],
  ])('has no effect with %s', async (_who, renewal, days) => {
    const fixture = new SuccessorFixture();
    fixture.policies.set('main', { ...DEFAULT_ALARM_POLICY, renewal });
    const warned = await warnedInFourTimelines(fixture);
    expect(warned.filter((words) => words.includes('first'))).toEqual(
      days.map((day, id) => `day ${day}: ${id} warns first`),
    );
  });
});

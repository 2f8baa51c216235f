import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  reminderAt,
  remindersUntil,
} from '../../../../shared/lifecycle/aspects/reminder-schedule.ts';
import { DAY, HOUR, plus } from '../../../../shared/certificates/instant.ts';
import {
  at,
  daysAfter,
  pendingValidation,
  pendingCertificate,
} from '../../../support/certificates.ts';
import { chanceOf } from '../../../support/chance.ts';
import { checked, discovered } from '../../../support/inputs.ts';
import { Timeline } from '../../../support/timeline.ts';

const SINCE = at('2027-01-01');

/** The days after which reminders are due. */
function schedule(checkedUntilDay: number | undefined, count: number): number[] {
  const automaticChecksUntil =
    checkedUntilDay === undefined ? undefined : daysAfter(SINCE, checkedUntilDay);
  return Array.from({ length: count }, (_, index) => {
    const due = reminderAt({ since: SINCE, automaticChecksUntil }, index + 1);
    return (Date.parse(due) - Date.parse(SINCE)) / DAY;
  });
}

describe('the schedule of validation reminders', () => {
  test("is 1, 3 and 7 days, and then daily from the provider's deadline", () => {
    expect(schedule(10, 6)).toEqual([1, 3, 7, 11, 12, 13]);
  });

  test("is daily from the provider's deadline if that comes before 7 days", () => {
    expect(schedule(5, 5)).toEqual([1, 3, 6, 7, 8]);
    expect(schedule(3, 4)).toEqual([1, 4, 5, 6]);
    expect(schedule(0.5, 3)).toEqual([1.5, 2.5, 3.5]);
  });

  test('is weekly after 7 days if the provider reports no deadline', () => {
    expect(schedule(undefined, 6)).toEqual([1, 3, 7, 14, 21, 28]);
  });

  test('is the one in docs/explanation/thresholds.md', () => {
    const page = readFileSync(
      new URL('../../../../docs/explanation/thresholds.md', import.meta.url),
      'utf8',
    );
    const rows = [
      ...page.matchAll(/^\| (?:for (\d+) days|without .+?) +\| ([\d, ]+), and (\w+) +\|$/gm),
    ];
    expect(rows).toHaveLength(3);
    for (const [, until, documented = '', then] of rows) {
      const days = schedule(until === undefined ? undefined : Number(until), 7);
      expect(days.slice(0, 6).join(', ')).toBe(documented);
      expect((days[6] ?? 0) - (days[5] ?? 0)).toBe(then === 'daily' ? 1 : 7);
    }
  });

  test('is daily if the deadline belongs to an earlier request', () => {
    expect(schedule(-20, 3)).toEqual([1, 2, 3]);
  });

  test('gives the same numbers and times at any time (500 random schedules)', () => {
    const chance = chanceOf(7);
    for (let round = 0; round < 500; round += 1) {
      const automaticChecksUntil =
        chance() < 0.3 ? undefined : plus(SINCE, Math.floor((chance() * 40 - 5) * DAY));
      const pending = { since: SINCE, automaticChecksUntil };
      const number = 1 + Math.floor(chance() * 20);
      const due = reminderAt(pending, number);
      expect(reminderAt(pending, number + 1) > due).toBe(true);
      expect(remindersUntil(pending, due)).toBe(number);
      expect(remindersUntil(pending, plus(due, -1))).toBe(number - 1);
    }
  });

  test('plans only the next reminder', () => {
    const planned = (now: string) => {
      const { deadlines } = checked(discovered(pendingCertificate(), SINCE), at(now));
      return deadlines.map((deadline) => deadline.at);
    };
    expect(planned('2027-01-01')).toEqual([at('2027-01-02')]);
    expect(planned('2027-01-02')).toEqual([at('2027-01-04')]);
    expect(planned('2027-01-05')).toEqual([at('2027-01-08')]);
  });
});

describe('reminders of a pending validation', () => {
  const order = (automaticChecksUntil = at('2027-01-11')) =>
    pendingCertificate({ domainValidations: [pendingValidation({ automaticChecksUntil })] });

  test('are sent once each, on schedule', () => {
    const timeline = new Timeline();
    timeline.reported(SINCE, order());
    expect(timeline.passed(at('2027-01-01T23:59:00Z'))).toEqual([]);
    expect(timeline.passed(at('2027-01-02'))).toEqual(['reminder 1']);
    expect(timeline.passed(at('2027-01-02T00:05:00Z'))).toEqual([]);
    expect(timeline.reported(at('2027-01-03'), order())).toEqual([]);
    expect(timeline.passed(at('2027-01-04'))).toEqual(['reminder 2']);
    expect(timeline.reported(at('2027-01-08'), order())).toEqual(['reminder 3']);
    expect(timeline.passed(at('2027-01-11'))).toEqual(['validation-pending']);
    expect(timeline.passed(at('2027-01-12'))).toEqual(['reminder 4']);
    expect(timeline.passed(at('2027-01-13'))).toEqual(['reminder 5']);
  });

  test('are reduced to the latest one after missed runs, with the time that the validation has been pending', () => {
    const timeline = new Timeline();
    timeline.reported(SINCE, order());
    expect(timeline.passed(at('2027-01-09'))).toEqual(['reminder 3']);
    expect(timeline.notifications()).toMatchObject([
      {
        headline: 'example.com: publish DNS record to validate (pending 8 days)',
        occurredAt: at('2027-01-08'),
      },
    ]);
    expect(timeline.passed(at('2027-01-09T01:00:00Z'))).toEqual([]);
  });

  test('are replaced by the notification that automatic checks have stopped, if both are due', () => {
    const timeline = new Timeline();
    timeline.reported(SINCE, order());
    expect(timeline.passed(at('2027-01-12T12:00:00Z'))).toEqual(['validation-pending']);
    expect(timeline.delivered()).toEqual(['validation-checks-stopped example.com']);
    expect(timeline.passed(at('2027-01-13'))).toEqual(['reminder 5']);
    expect(timeline.notifications()[0]?.headline).toBe(
      'example.com: DigiCert stopped checking, request a check (pending 12 days)',
    );
  });

  test('are separate conditions in the delivery log', () => {
    const timeline = new Timeline();
    timeline.reported(SINCE, order());
    const conditions = new Set(timeline.notifications().map(({ condition }) => condition));
    for (let hour = 1; hour <= 20 * 24; hour += 1) {
      timeline.passed(plus(SINCE, hour * HOUR));
      for (const { condition } of timeline.notifications()) conditions.add(condition);
    }
    // The first notification, three reminders, the end of automatic checks, and one for each of ten more days.
    expect(conditions.size).toBe(1 + 3 + 1 + 10);
  });

  test('are not sent if the validation was completed meanwhile', () => {
    const timeline = new Timeline();
    timeline.reported(SINCE, order());
    const given = pendingCertificate({
      domainValidations: [pendingValidation({ state: 'valid' })],
    });
    expect(timeline.reported(at('2027-01-05'), given)).toEqual(['validation-completed']);
    expect(timeline.state?.deadlines).toEqual([]);
    expect(timeline.state?.warnings).not.toHaveProperty('validationReminders');
  });

  test('start from the first one when the validation is pending again', () => {
    const timeline = new Timeline();
    timeline.reported(SINCE, pendingCertificate());
    timeline.passed(at('2027-01-08'));
    timeline.reported(
      at('2027-01-09'),
      pendingCertificate({ domainValidations: [pendingValidation({ state: 'valid' })] }),
    );
    timeline.reported(at('2027-01-10'), pendingCertificate());
    expect(timeline.passed(at('2027-01-11'))).toEqual(['reminder 1']);
  });

  test('start with the next one on schedule after a late discovery', () => {
    const timeline = new Timeline();
    expect(timeline.reported(at('2027-01-05'), order())).toEqual([
      'discovered',
      'validation-pending',
    ]);
    expect(timeline.passed(at('2027-01-08'))).toEqual(['reminder 3']);
  });

  test('are independent per domain', () => {
    const timeline = new Timeline();
    const both = pendingCertificate({
      domainValidations: [
        pendingValidation(),
        pendingValidation({ domain: 'example.net', requestedAt: at('2027-01-02') }),
      ],
    });
    timeline.reported(at('2027-01-02'), both);
    expect(timeline.passed(at('2027-01-03'))).toEqual(['reminder 1']);
    expect(timeline.events).toMatchObject([{ validation: { domain: 'example.net' } }]);
    expect(timeline.passed(at('2027-01-04'))).toEqual(['reminder 2']);
    expect(timeline.events).toMatchObject([{ validation: { domain: 'example.com' } }]);
  });

  test('end when the order is canceled', () => {
    const timeline = new Timeline();
    timeline.reported(SINCE, order());
    timeline.reported(at('2027-01-03'), pendingCertificate({ status: 'cancelled' }));
    expect(timeline.state?.deadlines).toEqual([]);
  });

  test('are planned by the next sync if the stored state has none', () => {
    const timeline = new Timeline();
    timeline.reported(SINCE, order());
    if (timeline.state === undefined) throw new Error('a first report is always a change');
    const deadlines = timeline.state.deadlines.filter(({ kind }) => kind !== 'validation-reminder');
    timeline.state = { ...timeline.state, deadlines };
    expect(timeline.reported(at('2027-01-05'), order())).toEqual([]);
    expect(timeline.passed(at('2027-01-08'))).toEqual(['reminder 3']);
  });
});

import { describe, expect, test } from 'vitest';
import type { Certificate } from '../../../../shared/certificates/certificate.ts';
import type { CertificateStatus } from '../../../../shared/certificates/status.ts';
import { FindingCount } from '../../../../shared/lifecycle/summary/count-findings.ts';
import { approvalPendingCertificate as submitted, at } from '../../../support/certificates.ts';
import { certificateEvents } from '../../../support/published-events.ts';
import { discovered } from '../../../support/inputs.ts';
import { Timeline } from '../../../support/timeline.ts';

const ORDERED = at('2027-01-01');
const JANUARY = at('2027-01-02');

function waiting(changes: Partial<Certificate> = {}): Timeline {
  const timeline = new Timeline();
  expect(timeline.reported(ORDERED, submitted(changes))).toEqual([
    'discovered',
    'approval-pending',
  ]);
  return timeline;
}

const moved = (status: CertificateStatus, approvalPending = false) =>
  submitted({ status, rawStatus: status, approvalPending });

describe('a pending approval', () => {
  test('is pending since the order date, or since its discovery if that is unknown', () => {
    const timeline = new Timeline();
    timeline.reported(JANUARY, submitted());
    expect(timeline.events[1]).toEqual({ name: 'approval-pending', pendingSince: ORDERED });
    const undated = new Timeline();
    undated.reported(JANUARY, submitted({ orderedAt: undefined }));
    expect(undated.events[1]).toEqual({ name: 'approval-pending', pendingSince: JANUARY });
  });

  test('that is first reported later is pending since that report', () => {
    const timeline = new Timeline();
    timeline.reported(ORDERED, moved('pending-validation'));
    expect(timeline.reported(JANUARY, submitted())).toContain('approval-pending');
    expect(timeline.state?.approval).toEqual({ pendingSince: JANUARY });
  });

  test.each<CertificateStatus>(['issued', 'rejected', 'cancelled', 'unknown'])(
    'is ignored if the order is %s',
    (status) => {
      const timeline = new Timeline();
      expect(timeline.reported(JANUARY, moved(status, true))).toEqual(['discovered']);
      expect(timeline.state?.approval).toBeUndefined();
    },
  );

  test('is not assumed for a review by the certificate authority', () => {
    const timeline = new Timeline();
    expect(timeline.reported(JANUARY, moved('pending-review'))).toEqual(['discovered']);
    const { approvalPending: _unreported, ...unreported } = submitted();
    expect(new Timeline().reported(JANUARY, unreported)).toEqual(['discovered']);
  });

  test('is reported once and not again by a sync without changes', () => {
    expect(waiting().reported(at('2027-01-01T12:00:00Z'), submitted())).toEqual([]);
  });
});

describe('reminders of a pending approval', () => {
  const reminders = (timeline: Timeline, ...days: string[]) =>
    days.flatMap((day) => {
      timeline.passed(at(day));
      return timeline.events.map(({ name, reminder }) =>
        name === 'approval-pending' ? [day, reminder?.number] : [day, name],
      );
    });

  test('are due after 1, 3 and 7 days, and then every week', () => {
    const days = [
      ...['2027-01-01T23:55:00Z', '2027-01-02', '2027-01-02T00:05:00Z', '2027-01-04'],
      ...['2027-01-08', '2027-01-14', '2027-01-15', '2027-01-22'],
    ];
    expect(reminders(waiting(), ...days)).toEqual([
      ['2027-01-02', 1],
      ['2027-01-04', 2],
      ['2027-01-08', 3],
      ['2027-01-15', 4],
      ['2027-01-22', 5],
    ]);
  });

  test('are reduced to the latest one after missed runs', () => {
    const timeline = waiting();
    expect(reminders(timeline, '2027-01-09')).toEqual([['2027-01-09', 3]]);
    expect(timeline.events[0]).toEqual({
      ...{ name: 'approval-pending', pendingSince: ORDERED },
      reminder: { number: 3, daysPending: 8, dueAt: at('2027-01-08') },
    });
  });

  test('are also sent by a sync that processes their deadline', () => {
    const timeline = waiting();
    expect(timeline.reported(at('2027-01-04'), submitted())).toEqual(['approval-pending']);
    expect(timeline.events).toMatchObject([{ reminder: { number: 2 } }]);
  });

  test('end when the order is no longer waiting', () => {
    const timeline = waiting();
    timeline.reported(JANUARY, moved('pending-validation'));
    expect(timeline.state?.approval).toBeUndefined();
    expect(reminders(timeline, '2027-01-08', '2027-02-01')).toEqual([]);
  });

  test('end when the order is removed', () => {
    const timeline = waiting();
    timeline.gone(JANUARY);
    expect(reminders(timeline, '2027-01-08', '2027-02-01')).toEqual([]);
  });

  test('start from the first one when a removed order reappears', () => {
    const timeline = waiting();
    timeline.gone(JANUARY);
    expect(timeline.reported(at('2027-01-10'), submitted())).toContain('approval-pending');
    expect(timeline.state?.approval).toEqual({ pendingSince: at('2027-01-10') });
  });

  test('are sent again when an acknowledgement ends', () => {
    const timeline = waiting();
    timeline.acknowledged(at('2027-01-01T01:00:00Z'), at('2027-01-05T12:00:00Z'));
    timeline.passed(at('2027-01-04'));
    timeline.passed(at('2027-01-05T12:00:00Z'));
    expect(timeline.events).toMatchObject([
      { name: 'approval-pending', reminder: { dueAt: at('2027-01-05T12:00:00Z') } },
    ]);
  });
});

describe('the resolution of a pending approval', () => {
  const resolves = { condition: 'approval', since: ORDERED };

  test.each([
    ['pending-validation', 'approved'],
    ['pending-review', 'approved'],
    ['issued', 'approved'],
    ['rejected', 'rejected'],
    ['cancelled', 'cancelled'],
  ] as const)('of an order with the status %s has the outcome %s', (status, outcome) => {
    const timeline = waiting();
    timeline.reported(JANUARY, moved(status));
    expect(timeline.events.filter(({ name }) => name.startsWith('approval'))).toEqual([
      { name: 'approval-resolved', outcome, resolves },
    ]);
  });

  test('of a removed order has the outcome removed', () => {
    const timeline = waiting();
    timeline.gone(JANUARY);
    expect(timeline.events).toContainEqual({
      name: 'approval-resolved',
      outcome: 'removed',
      resolves,
    });
  });

  test('is not reported for an undocumented status', () => {
    const timeline = waiting();
    expect(timeline.reported(at('2027-01-01T12:00:00Z'), moved('unknown'))).toEqual([
      'status-changed',
    ]);
    expect(timeline.state?.approval).toEqual({ pendingSince: ORDERED });
  });

  test('does not refer to an alert that an acknowledgement prevented', () => {
    const timeline = new Timeline();
    timeline.reported(ORDERED, moved('pending-validation'));
    timeline.acknowledged(at('2027-01-01T01:00:00Z'), at('2027-02-01'));
    timeline.reported(JANUARY, submitted());
    timeline.reported(at('2027-01-03'), moved('pending-validation'));
    expect(timeline.events).toContainEqual({ name: 'approval-resolved', outcome: 'approved' });
  });
});

describe('a pending approval in the initial inventory', () => {
  const first = (changes: Partial<Certificate> = {}) =>
    discovered(submitted(changes), at('2027-01-03'), { initialInventory: true });

  test('plans only future reminders', () => {
    const reminded = certificateEvents(undefined, first()).filter(({ reminder }) => reminder);
    expect(reminded).toEqual([]);
    expect(first().deadlines).toEqual([
      { kind: 'approval-reminder', name: 'approval', at: at('2027-01-04') },
    ]);
  });

  test('is a finding unless it is acknowledged', () => {
    const count = new FindingCount(JANUARY);
    count.add(first());
    const finding = {
      ...{ kind: 'approval-pending', certificate: 'qualys/main/1001', name: 'www.example.com' },
      at: ORDERED,
    };
    expect(count.total()).toMatchObject({ findingCount: 1, urgent: [finding] });
    const unchanged = new FindingCount(JANUARY);
    const acknowledgement = { by: 'Ada', note: '', at: ORDERED, until: at('2027-02-10') };
    unchanged.add({ ...first(), acknowledgement });
    unchanged.add(first({ status: 'pending-validation', approvalPending: false }));
    expect(unchanged.total()).toMatchObject({ findingCount: 0, urgent: [] });
  });
});

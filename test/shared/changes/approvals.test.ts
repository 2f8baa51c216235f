import { describe, expect, test } from 'vitest';
import type { Certificate } from '../../../shared/certificates/certificate.ts';
import type { CertificateStatus } from '../../../shared/certificates/status.ts';
import { DEFAULT_ALARM_POLICY } from '../../../shared/changes/alarm-policy.ts';
import { FindingCount } from '../../../shared/changes/count-findings.ts';
import { detectCertificateChanges } from '../../../shared/changes/detect-certificate-changes.ts';
import { observeCertificate } from '../../../shared/changes/observe-certificate.ts';
import { approvalPendingCertificate as submitted, at } from '../../support/certificates.ts';
import { Life } from '../../support/life.ts';

const ORDERED = at('2027-01-01');
const JANUARY = at('2027-01-02');

function waiting(changes: Partial<Certificate> = {}): Life {
  const life = new Life();
  expect(life.told(ORDERED, submitted(changes))).toEqual(['discovered', 'approval-pending']);
  return life;
}

const moved = (status: CertificateStatus, approvalPending = false) =>
  submitted({ status, rawStatus: status, approvalPending });

describe('an order that waits for its approver', () => {
  test('is pending since it was ordered, or else since it was seen', () => {
    const life = new Life();
    life.told(JANUARY, submitted());
    expect(life.changes[1]).toEqual({ kind: 'approval-pending', since: ORDERED });
    const undated = new Life();
    undated.told(JANUARY, submitted({ orderedAt: undefined }));
    expect(undated.changes[1]).toEqual({ kind: 'approval-pending', since: JANUARY });
  });

  test('that begins to wait later is pending since then', () => {
    const life = new Life();
    life.told(ORDERED, moved('pending-validation'));
    expect(life.told(JANUARY, submitted())).toContain('approval-pending');
    expect(life.state?.approval).toEqual({ pendingSince: JANUARY });
  });

  test.each<CertificateStatus>(['issued', 'rejected', 'cancelled', 'unknown'])(
    'does not wait where it is %s, whatever was reported of its approval',
    (status) => {
      const life = new Life();
      expect(life.told(JANUARY, moved(status, true))).toEqual(['discovered']);
      expect(life.state?.approval).toBeUndefined();
    },
  );

  test('is not one that the certification authority reviews', () => {
    const life = new Life();
    expect(life.told(JANUARY, moved('pending-review'))).toEqual(['discovered']);
    const { approvalPending: _unreported, ...unreported } = submitted();
    expect(new Life().told(JANUARY, unreported)).toEqual(['discovered']);
  });

  test('is reported once, and not again by a sync that finds nothing new', () => {
    expect(waiting().told(at('2027-01-01T12:00:00Z'), submitted())).toEqual([]);
  });
});

describe('reminders of an order that waits for its approver', () => {
  const reminders = (life: Life, ...days: string[]) =>
    days.flatMap((day) => {
      life.passed(at(day));
      return life.changes.map((change) =>
        change.kind === 'approval-pending' ? [day, change.reminder?.number] : [day, change.kind],
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

  test('are one after missed runs: the latest', () => {
    const life = waiting();
    expect(reminders(life, '2027-01-09')).toEqual([['2027-01-09', 3]]);
    expect(life.changes[0]).toEqual({
      ...{ kind: 'approval-pending', since: ORDERED },
      reminder: { number: 3, dueAt: at('2027-01-08') },
    });
  });

  test('go on when a sync crosses them', () => {
    const life = waiting();
    expect(life.told(at('2027-01-04'), submitted())).toEqual(['approval-pending']);
    expect(life.changes).toMatchObject([{ reminder: { number: 2 } }]);
  });

  test('end with the wait', () => {
    const life = waiting();
    life.told(JANUARY, moved('pending-validation'));
    expect(life.state?.approval).toBeUndefined();
    expect(reminders(life, '2027-01-08', '2027-02-01')).toEqual([]);
  });

  test('end when the order is gone', () => {
    const life = waiting();
    life.gone(JANUARY);
    expect(reminders(life, '2027-01-08', '2027-02-01')).toEqual([]);
  });

  test('start with a whole schedule when the order comes back', () => {
    const life = waiting();
    life.gone(JANUARY);
    expect(life.told(at('2027-01-10'), submitted())).toContain('approval-pending');
    expect(life.state?.approval).toEqual({ pendingSince: at('2027-01-10') });
  });

  test('are said again when an acknowledgement ends', () => {
    const life = waiting();
    life.acknowledged(at('2027-01-01T01:00:00Z'), at('2027-01-05T12:00:00Z'));
    life.passed(at('2027-01-04'));
    life.passed(at('2027-01-05T12:00:00Z'));
    expect(life.changes).toMatchObject([
      { kind: 'approval-pending', reminder: { dueAt: at('2027-01-05T12:00:00Z') } },
    ]);
  });
});

describe('the end of the wait', () => {
  const resolves = { matter: 'approval', since: ORDERED };

  test.each([
    ['pending-validation', 'approved'],
    ['pending-review', 'approved'],
    ['issued', 'approved'],
    ['rejected', 'rejected'],
    ['cancelled', 'cancelled'],
  ] as const)('of an order that is %s: %s', (status, outcome) => {
    const life = waiting();
    life.told(JANUARY, moved(status));
    expect(life.changes.filter(({ kind }) => kind.startsWith('approval'))).toEqual([
      { kind: 'approval-resolved', outcome, resolves },
    ]);
  });

  test('of an order that is gone', () => {
    const life = waiting();
    life.gone(JANUARY);
    expect(life.changes).toContainEqual({
      kind: 'approval-resolved',
      outcome: 'removed',
      resolves,
    });
  });

  test('is not known where the provider reports a status that it does not document', () => {
    const life = waiting();
    expect(life.told(at('2027-01-01T12:00:00Z'), moved('unknown'))).toEqual(['status-changed']);
    expect(life.state?.approval).toEqual({ pendingSince: ORDERED });
  });

  test('resolves nothing where the alert was not sent because of an acknowledgement', () => {
    const life = new Life();
    life.told(ORDERED, moved('pending-validation'));
    life.acknowledged(at('2027-01-01T01:00:00Z'), at('2027-02-01'));
    life.told(JANUARY, submitted());
    life.told(at('2027-01-03'), moved('pending-validation'));
    expect(life.changes).toContainEqual({ kind: 'approval-resolved', outcome: 'approved' });
  });
});

describe('an order that waits at the first sync', () => {
  const first = (changes: Partial<Certificate> = {}) => {
    const state = observeCertificate(undefined, submitted(changes), {
      ...{ now: at('2027-01-03'), policy: DEFAULT_ALARM_POLICY, tags: {}, baseline: true },
    });
    if (state === undefined) throw new Error('a new certificate is always a change');
    return state;
  };

  test('has no reminder, although some would have been due', () => {
    const reminded = detectCertificateChanges(undefined, first()).filter(
      (change) => 'reminder' in change,
    );
    expect(reminded).toEqual([]);
    expect(first().deadlines).toEqual([
      { kind: 'approval-reminder', name: 'approval', at: at('2027-01-04') },
    ]);
  });

  test('is counted among what needs action, unless it is acknowledged', () => {
    const count = new FindingCount(JANUARY);
    count.add(first());
    const finding = {
      ...{ kind: 'approval-pending', certificate: 'qualys/main/1001', name: 'www.example.com' },
      at: ORDERED,
    };
    expect(count.total()).toMatchObject({ findings: 1, urgent: [finding] });
    const quiet = new FindingCount(JANUARY);
    const acknowledgement = { by: 'Ada', note: '', at: ORDERED, until: at('2027-02-10') };
    quiet.add({ ...first(), acknowledgement });
    quiet.add(first({ status: 'pending-validation', approvalPending: false }));
    expect(quiet.total()).toMatchObject({ findings: 0, urgent: [] });
  });
});

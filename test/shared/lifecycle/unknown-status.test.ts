import { describe, expect, test } from 'vitest';
import type { Certificate } from '../../../shared/certificates/certificate.ts';
import {
  approvalPendingCertificate,
  at,
  issuedCertificate,
  organizationPendingCertificate,
  organizationValidation,
  pendingCertificate,
} from '../../support/certificates.ts';
import { Timeline } from '../../support/timeline.ts';

const [ORDERED, SECOND, THIRD, FOURTH] = [
  at('2027-01-02'),
  at('2027-01-02T06:00:00Z'),
  at('2027-01-02T07:00:00Z'),
  at('2027-01-02T08:00:00Z'),
];
const UNKNOWN = { status: 'unknown', rawStatus: 'NEW_WORD' } as const;

/** What a provider can report next to a status that the monitor does not know. */
const reports: [string, Partial<Certificate>][] = [
  ['nothing else changed', {}],
  ['the lists are empty', { domainValidations: [], organizationValidations: [] }],
  [
    'no approval or change is reported as pending',
    { approvalPending: false, changePending: false },
  ],
];

const orders: [string, Certificate][] = [
  ['approval', approvalPendingCertificate()],
  ['organization validation', organizationPendingCertificate()],
  ['domain validation', pendingCertificate()],
  [
    'organization validation of a reissue',
    issuedCertificate({ changePending: true, organizationValidations: [organizationValidation()] }),
  ],
];

const cases = orders.flatMap(([what, order]) =>
  reports.map(([how, changes]) => [what, how, order, changes] as const),
);

describe('an unknown status', () => {
  test.each(cases)(
    'neither ends nor restarts a pending %s if %s',
    (_what, _how, order, changes) => {
      const timeline = new Timeline();
      timeline.reported(ORDERED, order);
      const since = timeline.state;
      expect(timeline.reported(SECOND, { ...order, ...UNKNOWN, ...changes })).toEqual([
        'status-changed',
      ]);
      expect(timeline.reported(THIRD, { ...order, ...UNKNOWN, ...changes })).toEqual([]);
      expect(timeline.reported(FOURTH, order)).toEqual(['status-changed']);
      expect(timeline.state?.approval).toEqual(since?.approval);
      expect(timeline.state?.organizationTimes).toEqual(since?.organizationTimes);
      expect(timeline.state?.validationPendingSince).toEqual(since?.validationPendingSince);
      expect(timeline.state?.certificate).toMatchObject(order);
      expect(timeline.state?.certificate).not.toHaveProperty('lastKnownStatus');
    },
  );

  test('in a listing without details keeps the pending validation', () => {
    const timeline = new Timeline();
    const order = organizationPendingCertificate();
    timeline.reported(ORDERED, order);
    const { organizationValidations: _details, ...row } = order;
    expect(timeline.reported(SECOND, { ...row, ...UNKNOWN })).toEqual(['status-changed']);
    expect(timeline.reported(THIRD, order)).toEqual(['status-changed']);
  });

  test('does not stop the reminders', () => {
    const timeline = new Timeline();
    const order = approvalPendingCertificate();
    timeline.reported(at('2027-01-01'), order);
    timeline.reported(at('2027-01-01T06:00:00Z'), { ...order, ...UNKNOWN, approvalPending: false });
    timeline.passed(at('2027-01-02'));
    expect(timeline.events).toMatchObject([{ name: 'approval-pending', reminder: { number: 1 } }]);
  });

  test('does not prevent the resolution when the order is issued later', () => {
    for (const [order, name] of [
      [approvalPendingCertificate(), 'approval-resolved'],
      [organizationPendingCertificate(), 'organization-validation-completed'],
      [pendingCertificate(), 'status-changed'],
    ] as const) {
      const timeline = new Timeline();
      timeline.reported(ORDERED, order);
      timeline.reported(SECOND, { ...order, ...UNKNOWN });
      timeline.reported(THIRD, {
        ...order,
        status: 'issued',
        rawStatus: 'issued',
        approvalPending: false,
      });
      expect(timeline.events.find((event) => event.name === name)).toHaveProperty('resolves');
    }
  });

  test('does not prevent the resolution when the order is removed later', () => {
    for (const [order, name] of [
      [approvalPendingCertificate(), 'approval-resolved'],
      [organizationPendingCertificate(), 'organization-validation-withdrawn'],
      [pendingCertificate(), 'validation-withdrawn'],
    ] as const) {
      const timeline = new Timeline();
      timeline.reported(ORDERED, order);
      timeline.reported(SECOND, { ...order, ...UNKNOWN });
      timeline.gone(THIRD);
      expect(timeline.events.find((event) => event.name === name)).toHaveProperty('resolves');
    }
  });

  test('does not hide a validation that is reported as complete', () => {
    const timeline = new Timeline();
    timeline.reported(ORDERED, organizationPendingCertificate());
    const valid = organizationPendingCertificate({ state: 'valid', pendingChecks: [] });
    expect(timeline.reported(SECOND, { ...valid, ...UNKNOWN })).toContain(
      'organization-validation-completed',
    );
  });
});

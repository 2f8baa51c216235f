import { describe, expect, test } from 'vitest';
import type { Certificate } from '../../../shared/certificates/certificate.ts';
import type { OrganizationValidation } from '../../../shared/certificates/organization-validation.ts';
import type { CertificateStatus } from '../../../shared/certificates/status.ts';
import { DEFAULT_ALARM_POLICY } from '../../../shared/lifecycle/alarm-policy.ts';
import { observeCertificate } from '../../../shared/lifecycle/observe-certificate.ts';
import {
  at,
  issuedCertificate,
  organizationPendingCertificate as pending,
  organizationValidation,
} from '../../support/certificates.ts';
import { Timeline } from '../../support/timeline.ts';

const JANUARY = at('2027-01-02');
function waiting(changes: Partial<OrganizationValidation> = {}): Timeline {
  const timeline = new Timeline();
  const kinds = timeline.reported(JANUARY, pending(changes));
  expect(kinds).toEqual(['discovered', 'organization-pending']);
  return timeline;
}

const valid = (changes: Partial<OrganizationValidation> = {}) =>
  organizationValidation({ state: 'valid', pendingChecks: [], ...changes });
const issued = (
  validation: OrganizationValidation | undefined,
  changes: Partial<Certificate> = {},
): Certificate =>
  issuedCertificate({ ...(validation && { organizationValidations: [validation] }), ...changes });

describe('a pending organization validation', () => {
  test('is pending since the order date, or since its discovery if that is unknown', () => {
    expect(waiting().changes[1]).toMatchObject({
      kind: 'organization-pending',
      since: at('2027-01-01'),
      validation: organizationValidation(),
    });
    expect(waiting({ requestedAt: undefined }).changes[1]).toMatchObject({ since: JANUARY });
  });

  test.each<CertificateStatus>([
    'issued',
    'revoked',
    'rejected',
    'cancelled',
    'expired',
    'unknown',
  ])('is ignored if the order is %s', (status) => {
    const timeline = new Timeline();
    expect(timeline.reported(JANUARY, pending({}, { status }))).not.toContain(
      'organization-pending',
    );
    expect(timeline.state?.organizationTimes).toBeUndefined();
  });

  test('is reported for an issued certificate with a pending reissue', () => {
    const timeline = new Timeline();
    timeline.reported(JANUARY, issued(organizationValidation(), { changePending: true }));
    expect(timeline.changes.map(({ kind }) => kind)).toContain('organization-pending');
  });

  test.each<OrganizationValidation['state']>(['pending', 'expired', 'failed'])(
    'is reported in the state %s',
    (state) => {
      expect(waiting({ state }).changes[1]).toMatchObject({ validation: { state } });
    },
  );

  test('is reported once and not again by a sync without changes', () => {
    const timeline = waiting();
    expect(timeline.reported(at('2027-01-01T12:00:00Z'), pending())).toEqual([]);
  });

  test('is reported again when single checks are complete, with the previous checks', () => {
    const timeline = waiting();
    const left = [{ check: 'phone-call' as const, name: 'request_authenticity' }];
    expect(timeline.reported(at('2027-01-02T06:00:00Z'), pending({ pendingChecks: left }))).toEqual(
      ['organization-pending'],
    );
    expect(timeline.changes[0]).toMatchObject({
      validation: { pendingChecks: left },
      since: at('2027-01-01'),
      previous: { state: 'pending', pendingChecks: organizationValidation().pendingChecks },
    });
    expect(timeline.changes[0]).not.toHaveProperty('reminder');
  });

  test('stays pending when a row without details is read', () => {
    const timeline = waiting();
    const { organizationValidations: _details, ...row } = pending();
    expect(timeline.reported(at('2027-01-02T06:00:00Z'), row)).toEqual([]);
  });
});

describe('reminders of a pending organization validation', () => {
  const reminders = (timeline: Timeline, ...days: string[]) =>
    days.flatMap((day) => {
      timeline.passed(at(day));
      return timeline.changes.map((change) =>
        change.kind === 'organization-pending'
          ? [day, change.reminder?.number]
          : [day, change.kind],
      );
    });

  test('are due after 1, 3 and 7 days, and then every week', () => {
    const timeline = new Timeline();
    timeline.reported(at('2027-01-01'), pending());
    expect(
      reminders(
        timeline,
        ...['2027-01-01T23:55:00Z', '2027-01-02', '2027-01-02T00:05:00Z', '2027-01-04'],
        ...['2027-01-08', '2027-01-14', '2027-01-15', '2027-01-22'],
      ),
    ).toEqual([
      ['2027-01-02', 1],
      ['2027-01-04', 2],
      ['2027-01-08', 3],
      ['2027-01-15', 4],
      ['2027-01-22', 5],
    ]);
  });

  test('are reduced to the latest one after missed runs', () => {
    const timeline = new Timeline();
    timeline.reported(at('2027-01-01'), pending());
    expect(reminders(timeline, '2027-01-09')).toEqual([['2027-01-09', 3]]);
    expect(timeline.changes[0]).toMatchObject({ reminder: { dueAt: at('2027-01-08') } });
  });

  test('continue when single checks are complete, with the remaining checks', () => {
    const timeline = new Timeline();
    timeline.reported(at('2027-01-01'), pending());
    const left = [{ check: 'phone-call' as const, name: 'request_authenticity' }];
    timeline.reported(at('2027-01-04'), pending({ pendingChecks: left }));
    expect(timeline.changes).toMatchObject([
      { validation: { pendingChecks: left }, previous: {}, reminder: { number: 2 } },
    ]);
  });

  test('end when the validation is complete', () => {
    const timeline = new Timeline();
    timeline.reported(at('2027-01-01'), pending());
    timeline.reported(JANUARY, pending({ state: 'valid' }));
    expect(timeline.state?.organizationTimes).toBeUndefined();
    expect(reminders(timeline, '2027-01-08', '2027-02-01')).toEqual([]);
  });

  test('are sent again when an acknowledgement ends', () => {
    const timeline = new Timeline();
    timeline.reported(at('2027-01-01'), pending());
    timeline.acknowledged(at('2027-01-01T01:00:00Z'), at('2027-01-05T12:00:00Z'));
    timeline.passed(at('2027-01-04'));
    timeline.passed(at('2027-01-05T12:00:00Z'));
    expect(timeline.changes).toMatchObject([
      { kind: 'organization-pending', reminder: { dueAt: at('2027-01-05T12:00:00Z') } },
    ]);
  });
});

describe('the resolution of a pending organization validation', () => {
  test('is sent when the validation is complete, whether or not the order is issued', () => {
    const resolves = { condition: 'organization-validation', since: at('2027-01-01') };
    for (const after of [pending({ state: 'valid', pendingChecks: [] }), issued(valid())]) {
      const timeline = waiting();
      expect(timeline.reported(at('2027-01-03'), after)).toContain('organization-completed');
      expect(timeline.changes.find(({ kind }) => kind === 'organization-completed')).toMatchObject({
        validation: { state: 'valid' },
        resolves,
      });
    }
  });

  test('is sent when the order is issued, even if the validation was last reported as pending', () => {
    const timeline = waiting();
    const { organizationValidations: _details, ...row } = issued(undefined);
    timeline.reported(at('2027-01-03'), row);
    expect(timeline.changes.map(({ kind }) => kind)).toContain('organization-completed');
    expect(timeline.changes.map(({ kind }) => kind)).not.toContain('organization-withdrawn');
  });

  test.each<[string, (timeline: Timeline) => void]>([
    [
      'the order is cancelled',
      (timeline) => timeline.reported(at('2027-01-03'), pending({}, { status: 'cancelled' })),
    ],
    [
      'the order is rejected',
      (timeline) => timeline.reported(at('2027-01-03'), pending({}, { status: 'rejected' })),
    ],
    ['the order is removed', (timeline) => timeline.gone(at('2027-01-03'))],
    [
      'the provider no longer names it',
      (timeline) =>
        timeline.reported(at('2027-01-03'), pending({}, { organizationValidations: [] })),
    ],
  ])('is a withdrawal if %s', (_what, happens) => {
    const timeline = waiting();
    happens(timeline);
    expect(timeline.changes.map(({ kind }) => kind)).toContain('organization-withdrawn');
    expect(timeline.changes.map(({ kind }) => kind)).not.toContain('organization-completed');
  });

  test('is not sent for an undocumented status', () => {
    const timeline = waiting();
    timeline.reported(at('2027-01-03'), pending({}, { status: 'unknown', rawStatus: 'parked' }));
    expect(timeline.changes.map(({ kind }) => kind)).toEqual(['status-changed']);
  });

  test('does not refer to an alert that an acknowledgement prevented', () => {
    const timeline = new Timeline();
    timeline.reported(JANUARY, pending({ state: 'valid' }));
    timeline.acknowledged(at('2027-01-03'), at('2027-01-20'));
    timeline.reported(at('2027-01-04'), pending());
    expect(timeline.changes).toMatchObject([{ since: at('2027-01-04') }]);
    timeline.reported(at('2027-01-05'), pending({ state: 'valid' }));
    expect(timeline.changes).toMatchObject([{ kind: 'organization-completed' }]);
    expect(timeline.changes[0]).not.toHaveProperty('resolves');
  });

  test('is followed by a new pending validation when the removed order reappears', () => {
    const timeline = waiting();
    timeline.gone(at('2027-01-03'));
    timeline.reported(at('2027-01-10'), pending());
    expect(timeline.changes).toMatchObject([
      { kind: 'discovered' },
      { kind: 'organization-pending', since: at('2027-01-10') },
    ]);
  });
});

describe('an organization validation that expires', () => {
  const expiring = (expiresAt = at('2027-03-20')) => issued(valid({ expiresAt }));

  test('has a reminder two weeks before if the certificate is valid for longer', () => {
    const timeline = new Timeline();
    timeline.reported(JANUARY, expiring());
    expect(timeline.passed(at('2027-03-05T23:55:00Z'))).toEqual([]);
    expect(timeline.passed(at('2027-03-06'))).toEqual(['organization-expiring']);
    expect(timeline.changes[0]).toMatchObject({ dueAt: at('2027-03-06') });
    expect(timeline.reported(at('2027-03-07'), expiring())).toEqual([]);
  });

  test('has no reminder if the certificate expires first', () => {
    const timeline = new Timeline();
    timeline.reported(JANUARY, expiring(at('2027-04-11')));
    expect(timeline.state?.deadlines.map(({ kind }) => kind)).not.toContain(
      'organization-validation-expiry-reminder',
    );
  });

  test('has no reminder at once when a changed policy moves the reminder to the past', () => {
    const timeline = new Timeline();
    timeline.reported(JANUARY, expiring());
    timeline.policy = { ...DEFAULT_ALARM_POLICY, validationExpiryWarningDays: 90 };
    expect(timeline.reported(at('2027-01-05'), expiring())).toEqual([]);
  });

  test.each(['2027-03-10', '2027-03-25'])('is resolved by a new validation on %s', (day) => {
    const timeline = new Timeline();
    timeline.reported(JANUARY, expiring());
    timeline.passed(at('2027-03-06'));
    timeline.reported(at(day), expiring(at('2028-04-01')));
    expect(timeline.changes.filter(({ kind }) => kind.startsWith('organization'))).toMatchObject([
      {
        kind: 'organization-completed',
        resolves: { condition: 'organization-validation', since: at('2027-03-06') },
      },
    ]);
    expect(timeline.state?.organizationTimes).toBeUndefined();
  });

  test('has no resolution if no reminder was sent', () => {
    const timeline = new Timeline();
    timeline.reported(JANUARY, expiring());
    expect(timeline.reported(at('2027-02-10'), expiring(at('2028-04-01')))).toEqual([]);
  });

  test('has its reminder again when an acknowledgement ends', () => {
    const timeline = new Timeline();
    timeline.reported(JANUARY, expiring());
    timeline.acknowledged(at('2027-03-05'), at('2027-03-08'));
    timeline.passed(at('2027-03-06'));
    timeline.passed(at('2027-03-08'));
    expect(timeline.changes).toMatchObject([
      { kind: 'organization-expiring', dueAt: at('2027-03-08') },
    ]);
  });

  test('is part of the initial inventory if the reminder was due before', () => {
    const state = observeCertificate(undefined, expiring(at('2027-01-10')), {
      ...{ now: JANUARY, policy: DEFAULT_ALARM_POLICY, tags: {}, initialInventory: true },
    });
    expect(state).toMatchObject({
      revision: 1,
      organizationTimes: [{ type: 'ov', warnedAt: at('2026-12-27') }],
    });
  });
});

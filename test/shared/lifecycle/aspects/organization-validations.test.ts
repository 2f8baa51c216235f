import { describe, expect, test } from 'vitest';
import type { Certificate } from '../../../../shared/certificates/certificate.ts';
import type { OrganizationValidation } from '../../../../shared/certificates/organization-validation.ts';
import type { CertificateStatus } from '../../../../shared/certificates/status.ts';
import { DEFAULT_ALARM_POLICY } from '../../../../shared/lifecycle/alarm-policy.ts';
import {
  at,
  issuedCertificate,
  organizationPendingCertificate as pending,
  organizationValidation,
} from '../../../support/certificates.ts';
import { discovered } from '../../../support/inputs.ts';
import { Timeline } from '../../../support/timeline.ts';

const JANUARY = at('2027-01-02');
const namesOf = ({ events }: Timeline) => events.map(({ name }) => name);
const organizationEvents = (timeline: Timeline) =>
  namesOf(timeline).filter((name) => name.startsWith('organization'));

function waiting(changes: Partial<OrganizationValidation> = {}): Timeline {
  const timeline = new Timeline();
  const names = timeline.reported(JANUARY, pending(changes));
  expect(names).toEqual(['discovered', 'organization-validation-pending']);
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
    expect(waiting().events[1]).toMatchObject({
      name: 'organization-validation-pending',
      pendingSince: at('2027-01-01'),
      organizationValidation: organizationValidation(),
    });
    expect(waiting({ requestedAt: undefined }).events[1]).toMatchObject({ pendingSince: JANUARY });
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
      'organization-validation-pending',
    );
    expect(timeline.state?.organizationTimes).toBeUndefined();
  });

  test('is reported for an issued certificate with a pending reissue', () => {
    const timeline = new Timeline();
    timeline.reported(JANUARY, issued(organizationValidation(), { changePending: true }));
    expect(namesOf(timeline)).toContain('organization-validation-pending');
  });

  test.each(['pending', 'expired', 'failed'] as const)('is reported in the state %s', (state) => {
    expect(waiting({ state }).events[1]).toMatchObject({ organizationValidation: { state } });
  });

  test('is reported once and not again by a sync without changes', () => {
    const timeline = waiting();
    expect(timeline.reported(at('2027-01-01T12:00:00Z'), pending())).toEqual([]);
  });

  test('is reported again when single checks are complete, with the previous checks', () => {
    const timeline = waiting();
    const left = [{ check: 'phone-call' as const, name: 'request_authenticity' }];
    expect(timeline.reported(at('2027-01-02T06:00:00Z'), pending({ pendingChecks: left }))).toEqual(
      ['organization-validation-pending'],
    );
    expect(timeline.events[0]).toMatchObject({
      organizationValidation: { pendingChecks: left },
      pendingSince: at('2027-01-01'),
      previous: { state: 'pending', pendingChecks: organizationValidation().pendingChecks },
    });
    expect(timeline.events[0]).not.toHaveProperty('reminder');
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
      return timeline.events.map(({ name, reminder }) =>
        name === 'organization-validation-pending' ? [day, reminder?.number] : [day, name],
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
    expect(timeline.events[0]).toMatchObject({ reminder: { dueAt: at('2027-01-08') } });
  });

  test('continue when single checks are complete, with the remaining checks', () => {
    const timeline = new Timeline();
    timeline.reported(at('2027-01-01'), pending());
    const left = [{ check: 'phone-call' as const, name: 'request_authenticity' }];
    timeline.reported(at('2027-01-04'), pending({ pendingChecks: left }));
    expect(timeline.events).toMatchObject([
      { organizationValidation: { pendingChecks: left }, previous: {}, reminder: { number: 2 } },
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
    expect(timeline.events).toMatchObject([
      { name: 'organization-validation-pending', reminder: { dueAt: at('2027-01-05T12:00:00Z') } },
    ]);
  });
});

describe('the resolution of a pending organization validation', () => {
  test('is sent when the validation is complete, whether or not the order is issued', () => {
    const resolves = { condition: 'organization-validation', since: at('2027-01-01') };
    for (const after of [pending({ state: 'valid', pendingChecks: [] }), issued(valid())]) {
      const timeline = waiting();
      expect(timeline.reported(at('2027-01-03'), after)).toContain(
        'organization-validation-completed',
      );
      expect(
        timeline.events.find(({ name }) => name === 'organization-validation-completed'),
      ).toMatchObject({
        organizationValidation: { state: 'valid' },
        resolves,
      });
    }
  });

  test('is sent when the order is issued, even if the validation was last reported as pending', () => {
    const timeline = waiting();
    const { organizationValidations: _details, ...row } = issued(undefined);
    timeline.reported(at('2027-01-03'), row);
    expect(organizationEvents(timeline)).toEqual(['organization-validation-completed']);
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
    expect(organizationEvents(timeline)).toEqual(['organization-validation-withdrawn']);
  });

  test('is not sent for an undocumented status', () => {
    const timeline = waiting();
    timeline.reported(at('2027-01-03'), pending({}, { status: 'unknown', rawStatus: 'parked' }));
    expect(namesOf(timeline)).toEqual(['status-changed']);
  });

  test('does not refer to an alert that an acknowledgement prevented', () => {
    const timeline = new Timeline();
    timeline.reported(JANUARY, pending({ state: 'valid' }));
    timeline.acknowledged(at('2027-01-03'), at('2027-01-20'));
    timeline.reported(at('2027-01-04'), pending());
    expect(timeline.events).toMatchObject([{ pendingSince: at('2027-01-04') }]);
    timeline.reported(at('2027-01-05'), pending({ state: 'valid' }));
    expect(timeline.events).toMatchObject([{ name: 'organization-validation-completed' }]);
    expect(timeline.events[0]).not.toHaveProperty('resolves');
  });

  test('is followed by a new pending validation when the removed order reappears', () => {
    const timeline = waiting();
    timeline.gone(at('2027-01-03'));
    timeline.reported(at('2027-01-10'), pending());
    expect(timeline.events).toMatchObject([
      { name: 'discovered' },
      { name: 'organization-validation-pending', pendingSince: at('2027-01-10') },
    ]);
  });
});

describe('an organization validation that expires', () => {
  const expiring = (expiresAt = at('2027-03-20')) => issued(valid({ expiresAt }));

  test('has a reminder two weeks before if the certificate is valid for longer', () => {
    const timeline = new Timeline();
    timeline.reported(JANUARY, expiring());
    expect(timeline.passed(at('2027-03-05T23:55:00Z'))).toEqual([]);
    expect(timeline.passed(at('2027-03-06'))).toEqual(['organization-validation-expiring']);
    expect(timeline.occurredAt).toEqual([at('2027-03-06')]);
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
    expect(timeline.events.filter(({ name }) => name.startsWith('organization'))).toMatchObject([
      {
        name: 'organization-validation-completed',
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
    expect(timeline.events).toMatchObject([{ name: 'organization-validation-expiring' }]);
    expect(timeline.occurredAt).toEqual([at('2027-03-08')]);
  });

  test('is part of the initial inventory if the reminder was due before', () => {
    const state = discovered(expiring(at('2027-01-10')), JANUARY, { initialInventory: true });
    expect(state).toMatchObject({
      revision: 1,
      organizationTimes: [{ type: 'ov', warnedAt: at('2026-12-27') }],
    });
  });
});

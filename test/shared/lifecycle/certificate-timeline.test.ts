import { describe, expect, test } from 'vitest';
import { DEFAULT_ALARM_POLICY } from '../../../shared/lifecycle/alarm-policy.ts';
import {
  at,
  issuedCertificate,
  pendingValidation,
  pendingCertificate,
} from '../../support/certificates.ts';
import { Timeline } from '../../support/timeline.ts';

const JANUARY = at('2027-01-02');

describe('the lifecycle of a certificate', () => {
  test('reports each step from order to removal once', () => {
    const timeline = new Timeline();
    expect(timeline.reported(at('2026-12-30'), pendingCertificate())).toEqual([
      'discovered',
      'validation-pending',
    ]);
    expect(timeline.reported(at('2026-12-31'), pendingCertificate())).toEqual([]);
    const issued = issuedCertificate({
      domainValidations: [pendingValidation({ state: 'valid', expiresAt: at('2027-07-01') })],
    });
    expect(timeline.reported(at('2027-01-01'), issued)).toEqual([
      'validation-completed',
      'status-changed',
      'expiry-changed',
    ]);
    expect(timeline.passed(at('2027-03-11'))).toEqual([]);
    expect(timeline.passed(at('2027-03-12'))).toEqual(['approaching-expiration first']);
    expect(timeline.reported(at('2027-03-12'), issued)).toEqual([]);
    expect(timeline.passed(at('2027-03-28'))).toEqual(['approaching-expiration second']);
    expect(timeline.passed(at('2027-04-10'))).toEqual(['approaching-expiration final']);
    expect(timeline.passed(at('2027-04-11'))).toEqual(['status-changed', 'expired']);
    expect(timeline.passed(at('2027-12-31'))).toEqual([]);
    expect(timeline.reported(at('2027-04-12'), issued)).toEqual([]);
    expect(timeline.gone(at('2027-05-01'))).toEqual(['removed']);
    expect(timeline.gone(at('2027-05-02'))).toEqual([]);
  });

  test('sends only the latest reminder after missed runs', () => {
    const timeline = new Timeline();
    timeline.reported(JANUARY, issuedCertificate());
    expect(timeline.passed(at('2027-04-10T12:00:00Z'))).toEqual(['approaching-expiration final']);
  });

  test('sends no reminder if the certificate has expired meanwhile', () => {
    const timeline = new Timeline();
    timeline.reported(JANUARY, issuedCertificate());
    expect(timeline.passed(at('2027-06-01'))).toEqual(['status-changed', 'expired']);
  });

  test('sends one reminder for a certificate that is discovered after two thresholds', () => {
    const timeline = new Timeline();
    expect(timeline.reported(at('2027-04-01'), issuedCertificate())).toEqual([
      'discovered',
      'approaching-expiration second',
    ]);
  });

  test('reports an expiry at discovery only if it was recent', () => {
    expect(new Timeline().reported(at('2028-01-01'), issuedCertificate())).toEqual(['discovered']);
    expect(new Timeline().reported(at('2027-04-13'), issuedCertificate())).toEqual([
      'discovered',
      'expired',
    ]);
  });

  test('reports no expiry at discovery if the date is unknown', () => {
    const { validity: _end, ...ended } = issuedCertificate({ status: 'expired' });
    expect(new Timeline().reported(JANUARY, ended)).toEqual(['discovered']);
    const timeline = new Timeline();
    const { validity: _same, ...issued } = issuedCertificate();
    timeline.reported(JANUARY, issued);
    expect(timeline.reported(JANUARY, ended)).toEqual(['status-changed', 'expired']);
  });

  test('processes a missed deadline in the next sync if check-deadlines has not run', () => {
    const timeline = new Timeline();
    timeline.reported(JANUARY, issuedCertificate());
    expect(timeline.reported(at('2027-03-15'), issuedCertificate())).toEqual([
      'approaching-expiration first',
    ]);
    expect(timeline.passed(at('2027-03-16'))).toEqual([]);
  });

  test('resets reminders when the expiry becomes later, and sends one at once when it becomes sooner', () => {
    const timeline = new Timeline();
    timeline.reported(JANUARY, issuedCertificate());
    timeline.passed(at('2027-03-12'));
    const reissued = issuedCertificate({
      validity: {
        notBefore: at('2027-03-13'),
        notAfter: at('2027-06-21'),
        precision: 'instant',
      },
    });
    expect(timeline.reported(at('2027-03-13'), reissued)).toEqual(['expiry-changed']);
    expect(timeline.state?.warnings.expiry).toBeUndefined();
    expect(timeline.reported(at('2027-03-14'), issuedCertificate())).toEqual([
      'expiry-changed',
      'approaching-expiration first',
    ]);
  });

  test('a reminder whose threshold is renamed is not sent again', () => {
    const timeline = new Timeline();
    timeline.reported(JANUARY, issuedCertificate());
    timeline.passed(at('2027-03-12'));
    const thresholds = DEFAULT_ALARM_POLICY.thresholds.map((threshold) => ({
      ...threshold,
      name: `renamed ${threshold.name}`,
    }));
    timeline.policy = { ...DEFAULT_ALARM_POLICY, thresholds };
    expect(timeline.reported(at('2027-03-14'), issuedCertificate())).toEqual([]);
    expect(timeline.passed(at('2027-03-15'))).toEqual([]);
    expect(timeline.passed(at('2027-03-28'))).toEqual(['approaching-expiration renamed second']);
  });

  test('repeats no reminder when the provider reports the start later', () => {
    const timeline = new Timeline();
    const notAfter = at('2027-01-21');
    const endOnly = issuedCertificate({ validity: { notAfter, precision: 'instant' } });
    timeline.reported(at('2026-12-25'), endOnly);
    expect(timeline.passed(at('2027-01-18'))).toEqual(['approaching-expiration second']);
    const whole = { notBefore: at('2027-01-01'), notAfter, precision: 'instant' as const };
    expect(timeline.reported(at('2027-01-19'), issuedCertificate({ validity: whole }))).toEqual([]);
  });

  test('sends no reminder and no alert after a renewal', () => {
    const timeline = new Timeline();
    timeline.reported(JANUARY, issuedCertificate());
    const ordered = issuedCertificate({ renewal: { renewedBy: '1002', successorIssued: false } });
    expect(timeline.reported(at('2027-03-01'), ordered)).toEqual([]);
    expect(timeline.passed(at('2027-03-12'))).toEqual(['approaching-expiration first']);
    const replaced = issuedCertificate({ renewal: { renewedBy: '1002', successorIssued: true } });
    expect(timeline.reported(at('2027-03-13'), replaced)).toEqual(['renewed']);
    expect(timeline.passed(at('2027-04-10'))).toEqual([]);
    expect(timeline.passed(at('2027-04-11'))).toEqual(['status-changed', 'expired']);
  });

  test('removes all deadlines of a revoked certificate', () => {
    const timeline = new Timeline();
    timeline.reported(JANUARY, issuedCertificate());
    const revoked = issuedCertificate({ status: 'revoked', rawStatus: 'revoked' });
    expect(timeline.reported(at('2027-02-01'), revoked)).toEqual(['status-changed']);
    expect(timeline.state?.deadlines).toEqual([]);
  });

  test('reports an undocumented status once and continues to send reminders', () => {
    const timeline = new Timeline();
    timeline.reported(JANUARY, issuedCertificate());
    const undocumented = issuedCertificate({ status: 'unknown', rawStatus: 'quarantined' });
    expect(timeline.reported(at('2027-02-01'), undocumented)).toEqual(['status-changed']);
    expect(timeline.reported(at('2027-02-02'), undocumented)).toEqual([]);
    expect(timeline.passed(at('2027-03-12'))).toEqual(['approaching-expiration first']);
  });

  test('keeps fetched details that a listing does not contain', () => {
    const timeline = new Timeline();
    const withDetails = issuedCertificate({ domainValidations: [], renewal: { automatic: true } });
    timeline.reported(JANUARY, withDetails);
    expect(timeline.reported(at('2027-01-03'), issuedCertificate())).toEqual([]);
    expect(timeline.state?.certificate.renewal).toEqual({ automatic: true });
  });

  test('discovers a reappeared certificate again, with the latest reminder only', () => {
    const timeline = new Timeline();
    timeline.reported(JANUARY, issuedCertificate());
    timeline.gone(at('2027-02-01'));
    expect(timeline.reported(at('2027-03-30'), issuedCertificate())).toEqual([
      'discovered',
      'approaching-expiration second',
    ]);
  });
});

describe('a changed policy', () => {
  test('applies to future deadlines and sends no reminder for a past threshold', () => {
    const timeline = new Timeline();
    timeline.reported(JANUARY, issuedCertificate());
    timeline.policy = {
      ...DEFAULT_ALARM_POLICY,
      thresholds: [
        { name: '90 days', days: 90 },
        { name: '60 days', days: 60 },
        { name: '20 days', days: 20 },
      ],
    };
    expect(timeline.reported(at('2027-02-20'), issuedCertificate())).toEqual([]);
    expect(timeline.state?.deadlines.map(({ name }) => name)).toEqual(['20 days', 'notAfter']);
    expect(timeline.passed(at('2027-03-22'))).toEqual(['approaching-expiration 20 days']);
  });

  test('does not drop a reminder that is due and not yet sent', () => {
    const timeline = new Timeline();
    timeline.reported(JANUARY, issuedCertificate());
    timeline.policy = { ...DEFAULT_ALARM_POLICY, thresholds: [{ name: 'late', days: 1 }] };
    expect(timeline.reported(at('2027-03-12'), issuedCertificate())).toEqual([
      'approaching-expiration first',
    ]);
  });
});

describe('contradicting reports', () => {
  test('that arrive late do not overwrite a later state', () => {
    const timeline = new Timeline();
    timeline.reported(JANUARY, issuedCertificate());
    timeline.passed(at('2027-04-11'));
    const changed = issuedCertificate({ serialNumber: 'AB' });
    expect(timeline.reported(at('2027-04-10T23:58:00Z'), changed)).toEqual([]);
    expect(timeline.state).toMatchObject({
      certificate: { status: 'expired', serialNumber: 'AB' },
      changedAt: at('2027-04-11'),
    });
  });

  test('that withdraw a successor start the reminders again', () => {
    const timeline = new Timeline();
    timeline.reported(JANUARY, issuedCertificate());
    timeline.reported(
      JANUARY,
      issuedCertificate({ renewal: { renewedBy: '2', successorIssued: true } }),
    );
    const revoked = issuedCertificate({ renewal: { renewedBy: '2', successorIssued: false } });
    expect(timeline.reported(at('2027-03-20'), revoked)).toEqual(['approaching-expiration first']);
    const unlinked = new Timeline();
    unlinked.reported(
      JANUARY,
      issuedCertificate({ renewal: { renewedBy: '2', successorIssued: true } }),
    );
    unlinked.reported(at('2027-01-03'), issuedCertificate({ renewal: {} }));
    expect(unlinked.passed(at('2027-03-12'))).toEqual(['approaching-expiration first']);
  });
});

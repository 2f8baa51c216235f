import { describe, expect, test } from 'vitest';
import { DEFAULT_ALARM_POLICY } from '../../../shared/changes/alarm-policy.ts';
import {
  at,
  issuedCertificate,
  owedValidation,
  pendingCertificate,
} from '../../support/certificates.ts';
import { Life } from '../../support/life.ts';

const JANUARY = at('2027-01-02');

describe('what a certificate goes through', () => {
  test('from order to end, each thing is told once', () => {
    const life = new Life();
    expect(life.told(at('2026-12-30'), pendingCertificate())).toEqual([
      'discovered',
      'validation-pending',
    ]);
    expect(life.told(at('2026-12-31'), pendingCertificate())).toEqual([]);
    const issued = issuedCertificate({
      domainValidations: [owedValidation({ state: 'valid', expiresAt: at('2027-07-01') })],
    });
    expect(life.told(at('2027-01-01'), issued)).toEqual([
      'validation-completed',
      'status-changed',
      'expiry-changed',
    ]);
    expect(life.passed(at('2027-03-11'))).toEqual([]);
    expect(life.passed(at('2027-03-12'))).toEqual(['approaching-expiration first']);
    expect(life.told(at('2027-03-12'), issued)).toEqual([]);
    expect(life.passed(at('2027-03-28'))).toEqual(['approaching-expiration second']);
    expect(life.passed(at('2027-04-10'))).toEqual(['approaching-expiration last']);
    expect(life.passed(at('2027-04-11'))).toEqual(['status-changed', 'expired']);
    expect(life.passed(at('2027-12-31'))).toEqual([]);
    expect(life.told(at('2027-04-12'), issued)).toEqual([]);
    expect(life.gone(at('2027-05-01'))).toEqual(['removed']);
    expect(life.gone(at('2027-05-02'))).toEqual([]);
  });

  test('after missed runs there is one warning, the latest', () => {
    const life = new Life();
    life.told(JANUARY, issuedCertificate());
    expect(life.passed(at('2027-04-10T12:00:00Z'))).toEqual(['approaching-expiration last']);
  });

  test('when it has expired meanwhile there is no warning at all', () => {
    const life = new Life();
    life.told(JANUARY, issuedCertificate());
    expect(life.passed(at('2027-06-01'))).toEqual(['status-changed', 'expired']);
  });

  test('found late in its life it gets one warning', () => {
    const life = new Life();
    expect(life.told(at('2027-04-01'), issuedCertificate())).toEqual([
      'discovered',
      'approaching-expiration second',
    ]);
  });

  test('found long after its end it is history, found soon after it is news', () => {
    expect(new Life().told(at('2028-01-01'), issuedCertificate())).toEqual(['discovered']);
    expect(new Life().told(at('2027-04-13'), issuedCertificate())).toEqual([
      'discovered',
      'expired',
    ]);
  });

  test('found expired without an end it is history: nobody knows that it is fresh', () => {
    const { validity: _end, ...ended } = issuedCertificate({ status: 'expired' });
    expect(new Life().told(JANUARY, ended)).toEqual(['discovered']);
    const life = new Life();
    const { validity: _same, ...issued } = issuedCertificate();
    life.told(JANUARY, issued);
    expect(life.told(JANUARY, ended)).toEqual(['status-changed', 'expired']);
  });

  test('a missed deadline is not lost when the provider is heard first', () => {
    const life = new Life();
    life.told(JANUARY, issuedCertificate());
    expect(life.told(at('2027-03-15'), issuedCertificate())).toEqual([
      'approaching-expiration first',
    ]);
    expect(life.passed(at('2027-03-16'))).toEqual([]);
  });

  test('an end that moves away starts a new life, and an end that comes near warns at once', () => {
    const life = new Life();
    life.told(JANUARY, issuedCertificate());
    life.passed(at('2027-03-12'));
    const reissued = issuedCertificate({
      validity: {
        notBefore: at('2027-03-13'),
        notAfter: at('2027-06-21'),
        exactness: 'instant',
      },
    });
    expect(life.told(at('2027-03-13'), reissued)).toEqual(['expiry-changed']);
    expect(life.state?.warnings.expiry).toBeUndefined();
    expect(life.told(at('2027-03-14'), issuedCertificate())).toEqual([
      'expiry-changed',
      'approaching-expiration first',
    ]);
  });

  test('a start that is told late makes no warning twice', () => {
    const life = new Life();
    const notAfter = at('2027-01-21');
    const endOnly = issuedCertificate({ validity: { notAfter, exactness: 'instant' } });
    life.told(at('2026-12-25'), endOnly);
    expect(life.passed(at('2027-01-18'))).toEqual(['approaching-expiration second']);
    const whole = { notBefore: at('2027-01-01'), notAfter, exactness: 'instant' as const };
    expect(life.told(at('2027-01-19'), issuedCertificate({ validity: whole }))).toEqual([]);
  });

  test('a renewed certificate ends in peace', () => {
    const life = new Life();
    life.told(JANUARY, issuedCertificate());
    const ordered = issuedCertificate({ renewal: { renewedBy: '1002', successorIssued: false } });
    expect(life.told(at('2027-03-01'), ordered)).toEqual([]);
    expect(life.passed(at('2027-03-12'))).toEqual(['approaching-expiration first']);
    const replaced = issuedCertificate({ renewal: { renewedBy: '1002', successorIssued: true } });
    expect(life.told(at('2027-03-13'), replaced)).toEqual(['renewed']);
    expect(life.passed(at('2027-04-10'))).toEqual([]);
    expect(life.passed(at('2027-04-11'))).toEqual(['status-changed', 'expired']);
  });

  test('a revoked certificate has no deadlines left', () => {
    const life = new Life();
    life.told(JANUARY, issuedCertificate());
    const revoked = issuedCertificate({ status: 'revoked', rawStatus: 'revoked' });
    expect(life.told(at('2027-02-01'), revoked)).toEqual(['status-changed']);
    expect(life.state?.deadlines).toEqual([]);
  });

  test('an undocumented status is told once and still watched', () => {
    const life = new Life();
    life.told(JANUARY, issuedCertificate());
    const strange = issuedCertificate({ status: 'unknown', rawStatus: 'quarantined' });
    expect(life.told(at('2027-02-01'), strange)).toEqual(['status-changed']);
    expect(life.told(at('2027-02-02'), strange)).toEqual([]);
    expect(life.passed(at('2027-03-12'))).toEqual(['approaching-expiration first']);
  });

  test('what a listing leaves out stays as the closer look told it', () => {
    const life = new Life();
    const seenClosely = issuedCertificate({ domainValidations: [], renewal: { automatic: true } });
    life.told(JANUARY, seenClosely);
    expect(life.told(at('2027-01-03'), issuedCertificate())).toEqual([]);
    expect(life.state?.certificate.renewal).toEqual({ automatic: true });
  });

  test('a certificate that comes back is discovered again, with one warning for what was missed', () => {
    const life = new Life();
    life.told(JANUARY, issuedCertificate());
    life.gone(at('2027-02-01'));
    expect(life.told(at('2027-03-30'), issuedCertificate())).toEqual([
      'discovered',
      'approaching-expiration second',
    ]);
  });
});

describe('a changed policy', () => {
  test('takes effect ahead, and brings no old warning back', () => {
    const life = new Life();
    life.told(JANUARY, issuedCertificate());
    life.policy = {
      ...DEFAULT_ALARM_POLICY,
      thresholds: [
        { name: '90 days', days: 90 },
        { name: '60 days', days: 60 },
        { name: '20 days', days: 20 },
      ],
    };
    expect(life.told(at('2027-02-20'), issuedCertificate())).toEqual([]);
    expect(life.state?.deadlines.map(({ name }) => name)).toEqual(['20 days', 'notAfter']);
    expect(life.passed(at('2027-03-22'))).toEqual(['approaching-expiration 20 days']);
  });

  test('does not swallow a warning that was due and not yet given', () => {
    const life = new Life();
    life.told(JANUARY, issuedCertificate());
    life.policy = { ...DEFAULT_ALARM_POLICY, thresholds: [{ name: 'late', days: 1 }] };
    expect(life.told(at('2027-03-12'), issuedCertificate())).toEqual([
      'approaching-expiration first',
    ]);
  });
});

describe('what was said', () => {
  test('is not taken back by somebody who looked earlier', () => {
    const life = new Life();
    life.told(JANUARY, issuedCertificate());
    life.passed(at('2027-04-11'));
    const changed = issuedCertificate({ serialNumber: 'AB' });
    expect(life.told(at('2027-04-10T23:58:00Z'), changed)).toEqual([]);
    expect(life.state).toMatchObject({
      certificate: { status: 'expired', serialNumber: 'AB' },
      changedAt: at('2027-04-11'),
    });
  });

  test('of a successor does not hold when the provider takes it back', () => {
    const life = new Life();
    life.told(JANUARY, issuedCertificate());
    life.told(JANUARY, issuedCertificate({ renewal: { renewedBy: '2', successorIssued: true } }));
    const revoked = issuedCertificate({ renewal: { renewedBy: '2', successorIssued: false } });
    expect(life.told(at('2027-03-20'), revoked)).toEqual(['approaching-expiration first']);
    const cut = new Life();
    cut.told(JANUARY, issuedCertificate({ renewal: { renewedBy: '2', successorIssued: true } }));
    cut.told(at('2027-01-03'), issuedCertificate({ renewal: {} }));
    expect(cut.passed(at('2027-03-12'))).toEqual(['approaching-expiration first']);
  });
});

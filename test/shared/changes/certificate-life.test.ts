import { describe, expect, test } from 'vitest';
import type { Certificate } from '../../../shared/certificates/certificate.ts';
import type { CertificateState } from '../../../shared/certificates/certificate-state.ts';
import type { Instant } from '../../../shared/certificates/instant.ts';
import { DEFAULT_ALARM_POLICY } from '../../../shared/changes/alarm-policy.ts';
import type { AlarmPolicy } from '../../../shared/changes/alarm-policy.ts';
import { crossDeadlines } from '../../../shared/changes/cross-deadlines.ts';
import { detectCertificateChanges } from '../../../shared/changes/detect-certificate-changes.ts';
import { observeCertificate, observeRemoval } from '../../../shared/changes/observe-certificate.ts';
import {
  at,
  issuedCertificate,
  owedValidation,
  pendingCertificate,
} from '../../support/certificates.ts';

/** Lives through a certificate's life: each step moves the state and notes what changed. */
class Life {
  state: CertificateState | undefined;
  policy: AlarmPolicy = DEFAULT_ALARM_POLICY;

  told(now: Instant, certificate: Certificate): string[] {
    const { policy } = this;
    const observation = { now, policy, tags: {}, baseline: false };
    return this.#move(observeCertificate(this.state, certificate, observation));
  }

  passed(now: Instant): string[] {
    return this.#move(this.state && crossDeadlines(this.state, now));
  }

  gone(now: Instant): string[] {
    return this.#move(this.state && observeRemoval(this.state, now));
  }

  #move(next: CertificateState | undefined): string[] {
    if (next === undefined) return [];
    expect(next.revision).toBe((this.state?.revision ?? 0) + 1);
    const changes = detectCertificateChanges(this.state, next).map((change) =>
      change.kind === 'approaching-expiration' ? `${change.kind} ${change.threshold}` : change.kind,
    );
    this.state = next;
    return changes;
  }
}

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

describe('a proof of domain control', () => {
  test('is asked for again when the record to publish changes', () => {
    const life = new Life();
    life.told(JANUARY, pendingCertificate());
    const record = { name: 'example.com', type: 'TXT' as const, value: 'token-2' };
    const renewed = pendingCertificate({ domainValidations: [owedValidation({ record })] });
    expect(life.told(at('2027-01-31'), renewed)).toEqual(['validation-pending']);
    expect(life.state?.validationPendingSince).toEqual({ 'example.com': at('2027-01-01') });
  });

  test('is said to be stalled once its provider has stopped to look', () => {
    const life = new Life();
    const checkedUntil = at('2027-01-11');
    const order = pendingCertificate({ domainValidations: [owedValidation({ checkedUntil })] });
    life.told(JANUARY, order);
    expect(life.passed(at('2027-01-11'))).toEqual(['validation-pending']);
    expect(life.told(at('2027-01-12'), order)).toEqual([]);
  });

  test('is owed by nobody once its order is cancelled', () => {
    const life = new Life();
    life.told(JANUARY, pendingCertificate());
    const cancelled = pendingCertificate({ status: 'cancelled', rawStatus: 'canceled' });
    expect(life.told(at('2027-01-03'), cancelled)).toEqual(['status-changed']);
    expect(life.state?.validationPendingSince).toEqual({});
  });

  test('warns before its end only if it ends before its certificate, and stops when given anew', () => {
    const life = new Life();
    const ends = (expiresAt: Instant) =>
      issuedCertificate({ domainValidations: [owedValidation({ state: 'valid', expiresAt })] });
    life.told(JANUARY, ends(at('2027-02-20')));
    expect(life.passed(at('2027-02-06'))).toEqual(['validation-expiring']);
    expect(life.told(at('2027-02-07'), ends(at('2027-09-01')))).toEqual([]);
    expect(life.state?.warnings.validationEnds).toEqual({});
    expect(life.passed(at('2027-03-11'))).toEqual([]);
  });

  test('that has ended is expired, whatever the provider still calls it', () => {
    const life = new Life();
    const validation = owedValidation({ state: 'valid', expiresAt: at('2026-12-01') });
    life.told(JANUARY, issuedCertificate({ domainValidations: [validation] }));
    expect(life.state?.certificate.domainValidations).toMatchObject([{ state: 'expired' }]);
  });
});

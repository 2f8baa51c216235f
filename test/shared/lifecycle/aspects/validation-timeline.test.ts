import { describe, expect, test } from 'vitest';
import type { Instant } from '../../../../shared/certificates/instant.ts';
import {
  at,
  issuedCertificate,
  pendingValidation,
  pendingCertificate,
} from '../../../support/certificates.ts';
import { Timeline } from '../../../support/timeline.ts';

const JANUARY = at('2027-01-02');

describe('a domain validation', () => {
  test('is reported again when the record to publish changes', () => {
    const timeline = new Timeline();
    timeline.reported(JANUARY, pendingCertificate());
    const record = { name: 'example.com', type: 'TXT' as const, value: 'token-2' };
    const renewed = pendingCertificate({ domainValidations: [pendingValidation({ record })] });
    expect(timeline.reported(at('2027-01-31'), renewed)).toEqual(['validation-pending']);
    expect(timeline.state?.validationPendingSince).toEqual([
      { domain: 'example.com', at: at('2027-01-01') },
    ]);
  });

  test('of a pending order is pending again after it expires', () => {
    const timeline = new Timeline();
    const validation = pendingValidation({ state: 'valid', expiresAt: at('2027-01-10') });
    const order = pendingCertificate({ domainValidations: [validation] });
    timeline.reported(JANUARY, order);
    expect(timeline.reported(at('2027-01-12'), order)).toEqual(['validation-pending']);
    expect(timeline.state?.validationPendingSince).toEqual([
      { domain: 'example.com', at: at('2027-01-12') },
    ]);
    expect(timeline.passed(at('2027-01-13'))).toEqual(['reminder 1']);
  });

  test('is reported once more when automatic checks stop', () => {
    const timeline = new Timeline();
    const automaticChecksUntil = at('2027-01-11');
    const order = pendingCertificate({
      domainValidations: [pendingValidation({ automaticChecksUntil })],
    });
    timeline.reported(JANUARY, order);
    expect(timeline.passed(at('2027-01-11'))).toEqual(['validation-pending']);
    expect(timeline.reported(at('2027-01-11T12:00:00Z'), order)).toEqual([]);
  });

  test('is no longer pending when its order is canceled', () => {
    const timeline = new Timeline();
    timeline.reported(JANUARY, pendingCertificate());
    const cancelled = pendingCertificate({ status: 'cancelled', rawStatus: 'canceled' });
    expect(timeline.reported(at('2027-01-03'), cancelled)).toEqual(['status-changed']);
    expect(timeline.state?.validationPendingSince).toEqual([]);
  });

  test('has a reminder if it expires before its certificate, and none after a new validation', () => {
    const timeline = new Timeline();
    const ends = (expiresAt: Instant) =>
      issuedCertificate({ domainValidations: [pendingValidation({ state: 'valid', expiresAt })] });
    timeline.reported(JANUARY, ends(at('2027-02-20')));
    expect(timeline.passed(at('2027-02-06'))).toEqual(['validation-expiring']);
    expect(timeline.reported(at('2027-02-07'), ends(at('2027-09-01')))).toEqual([]);
    expect(timeline.state?.warnings.validationExpiring).toEqual([]);
    expect(timeline.passed(at('2027-03-11'))).toEqual([]);
  });

  test('is expired after its expiry date, even if the provider still reports it as valid', () => {
    const timeline = new Timeline();
    const validation = pendingValidation({ state: 'valid', expiresAt: at('2026-12-01') });
    timeline.reported(JANUARY, issuedCertificate({ domainValidations: [validation] }));
    expect(timeline.state?.certificate.domainValidations).toMatchObject([{ state: 'expired' }]);
  });

  test('that has expired or failed is pending while the order is pending', () => {
    const timeline = new Timeline();
    const order = (state: 'expired' | 'failed') =>
      pendingCertificate({ domainValidations: [pendingValidation({ state })] });
    expect(timeline.reported(JANUARY, order('expired'))).toEqual([
      'discovered',
      'validation-pending',
    ]);
    expect(timeline.reported(at('2027-01-03'), order('failed'))).toEqual([]);
  });

  test('that becomes pending again is pending since that report, not since the order', () => {
    const timeline = new Timeline();
    const given = pendingCertificate({
      domainValidations: [pendingValidation({ state: 'valid', expiresAt: at('2027-02-01') })],
    });
    timeline.reported(JANUARY, pendingCertificate());
    expect(timeline.reported(at('2027-01-03'), given)).toEqual(['validation-completed']);
    expect(timeline.reported(at('2027-01-04'), pendingCertificate())).toEqual([
      'validation-pending',
    ]);
    expect(timeline.state?.validationPendingSince).toEqual([
      { domain: 'example.com', at: at('2027-01-04') },
    ]);
  });

  test.each(['constructor', '__proto__'])(
    'of a domain called %s has no special behavior',
    (domain) => {
      const timeline = new Timeline();
      const order = pendingCertificate({ domainValidations: [pendingValidation({ domain })] });
      expect(timeline.reported(JANUARY, order)).toEqual(['discovered', 'validation-pending']);
      expect(timeline.state?.validationPendingSince).toEqual([{ domain, at: at('2027-01-01') }]);
      expect(timeline.reported(at('2027-01-03'), order)).toEqual([]);
    },
  );
});

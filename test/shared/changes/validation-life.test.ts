import { describe, expect, test } from 'vitest';
import type { Instant } from '../../../shared/certificates/instant.ts';
import {
  at,
  issuedCertificate,
  owedValidation,
  pendingCertificate,
} from '../../support/certificates.ts';
import { Life } from '../../support/life.ts';

const JANUARY = at('2027-01-02');

describe('a proof of domain control', () => {
  test('is asked for again when the record to publish changes', () => {
    const life = new Life();
    life.told(JANUARY, pendingCertificate());
    const record = { name: 'example.com', type: 'TXT' as const, value: 'token-2' };
    const renewed = pendingCertificate({ domainValidations: [owedValidation({ record })] });
    expect(life.told(at('2027-01-31'), renewed)).toEqual(['validation-pending']);
    expect(life.state?.validationPendingSince).toEqual([
      { domain: 'example.com', at: at('2027-01-01') },
    ]);
  });

  test('is said to be stalled once its provider has stopped to look', () => {
    const life = new Life();
    const checkedUntil = at('2027-01-11');
    const order = pendingCertificate({ domainValidations: [owedValidation({ checkedUntil })] });
    life.told(JANUARY, order);
    expect(life.passed(at('2027-01-11'))).toEqual(['validation-pending']);
    expect(life.told(at('2027-01-11T12:00:00Z'), order)).toEqual([]);
  });

  test('is owed by nobody once its order is cancelled', () => {
    const life = new Life();
    life.told(JANUARY, pendingCertificate());
    const cancelled = pendingCertificate({ status: 'cancelled', rawStatus: 'canceled' });
    expect(life.told(at('2027-01-03'), cancelled)).toEqual(['status-changed']);
    expect(life.state?.validationPendingSince).toEqual([]);
  });

  test('warns before its end only if it ends before its certificate, and stops when given anew', () => {
    const life = new Life();
    const ends = (expiresAt: Instant) =>
      issuedCertificate({ domainValidations: [owedValidation({ state: 'valid', expiresAt })] });
    life.told(JANUARY, ends(at('2027-02-20')));
    expect(life.passed(at('2027-02-06'))).toEqual(['validation-expiring']);
    expect(life.told(at('2027-02-07'), ends(at('2027-09-01')))).toEqual([]);
    expect(life.state?.warnings.validationEnds).toEqual([]);
    expect(life.passed(at('2027-03-11'))).toEqual([]);
  });

  test('that has ended is expired, whatever the provider still calls it', () => {
    const life = new Life();
    const validation = owedValidation({ state: 'valid', expiresAt: at('2026-12-01') });
    life.told(JANUARY, issuedCertificate({ domainValidations: [validation] }));
    expect(life.state?.certificate.domainValidations).toMatchObject([{ state: 'expired' }]);
  });

  test('that is expired or failed on a waiting order is owed like one never given', () => {
    const life = new Life();
    const order = (state: 'expired' | 'failed') =>
      pendingCertificate({ domainValidations: [owedValidation({ state })] });
    expect(life.told(JANUARY, order('expired'))).toEqual(['discovered', 'validation-pending']);
    expect(life.told(at('2027-01-03'), order('failed'))).toEqual([]);
  });

  test('that was given and is owed again is owed since then, not since the order', () => {
    const life = new Life();
    const given = pendingCertificate({
      domainValidations: [owedValidation({ state: 'valid', expiresAt: at('2027-02-01') })],
    });
    life.told(JANUARY, pendingCertificate());
    expect(life.told(at('2027-01-03'), given)).toEqual(['validation-completed']);
    expect(life.told(at('2027-01-04'), pendingCertificate())).toEqual(['validation-pending']);
    expect(life.state?.validationPendingSince).toEqual([
      { domain: 'example.com', at: at('2027-01-04') },
    ]);
  });

  test.each(['constructor', '__proto__'])(
    'of a domain called %s is like that of any other',
    (domain) => {
      const life = new Life();
      const order = pendingCertificate({ domainValidations: [owedValidation({ domain })] });
      expect(life.told(JANUARY, order)).toEqual(['discovered', 'validation-pending']);
      expect(life.state?.validationPendingSince).toEqual([{ domain, at: at('2027-01-01') }]);
      expect(life.told(at('2027-01-03'), order)).toEqual([]);
    },
  );
});

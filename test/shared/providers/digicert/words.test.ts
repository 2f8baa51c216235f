import { describe, expect, it } from 'vitest';
import { isInProgress, statusOf } from '../../../../shared/providers/digicert/certificate.ts';
import {
  validationMethod,
  validationState,
} from '../../../../shared/providers/digicert/validations.ts';

describe("DigiCert's words", () => {
  it.each([
    ['needs_approval', false, 'pending-review'],
    ['needs_csr', false, 'pending-review'],
    ['submitted', false, 'pending-review'],
    ['waiting_pickup', false, 'pending-review'],
    ['pending', false, 'pending-validation'],
    ['processing', false, 'pending-validation'],
    ['approved', false, 'pending-validation'],
    ['approved', true, 'issued'],
    ['issued', true, 'issued'],
    ['reissue_pending', true, 'issued'],
    ['renewed', true, 'issued'],
    ['not_renewed', true, 'issued'],
    ['expired', true, 'expired'],
    ['revoked', true, 'revoked'],
    ['rejected', false, 'rejected'],
    ['denied', false, 'rejected'],
    ['canceled', false, 'cancelled'],
    ['CANCELED', false, 'cancelled'],
    ['cancelled', false, 'cancelled'],
    ['', false, 'unknown'],
    ['quarantined', true, 'unknown'],
  ] as const)('order status %j (with a certificate: %s) is %s', (raw, has, status) => {
    expect(statusOf(raw, has)).toBe(status);
  });

  it.each([
    ['approved', 'valid'],
    ['active', 'valid'],
    ['complete', 'valid'],
    ['pending', 'pending'],
    ['expired', 'expired'],
    ['rejected', 'failed'],
    [undefined, 'pending'],
    ['whatever', 'pending'],
  ] as const)('validation status %j is %s', (raw, state) => {
    expect(validationState(raw)).toBe(state);
  });

  it.each([
    ['dns-txt-token', 'dns-txt'],
    ['dns-cname-token', 'dns-cname'],
    ['http-token', 'http'],
    ['http-token-dynamic', 'http'],
    ['email', 'email'],
    ['acme-dns', 'other'],
    [undefined, 'other'],
  ] as const)('method %j is %s', (raw, method) => {
    expect(validationMethod(raw)).toBe(method);
  });

  it('counts only pending orders as in progress', () => {
    expect(isInProgress('reissue_pending', true)).toBe(true);
    expect(isInProgress('approved', true)).toBe(false);
    expect(isInProgress('approved', false)).toBe(true);
    expect(isInProgress('issued', true)).toBe(false);
  });
});

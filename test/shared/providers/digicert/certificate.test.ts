import { describe, expect, it } from 'vitest';
import { isInProgress, statusOf } from '../../../../shared/providers/digicert/certificate.ts';

describe('the status of a DigiCert order', () => {
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
  ] as const)('statusOf maps %j (with a certificate: %s) to %s', (raw, has, status) => {
    expect(statusOf(raw, has)).toBe(status);
  });

  it('isInProgress is true only for pending orders and reissues', () => {
    expect(isInProgress('reissue_pending', true)).toBe(true);
    expect(isInProgress('approved', true)).toBe(false);
    expect(isInProgress('approved', false)).toBe(true);
    expect(isInProgress('issued', true)).toBe(false);
  });
});

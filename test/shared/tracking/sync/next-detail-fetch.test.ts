import { expect, test } from 'vitest';
import { nextDetailFetch } from '../../../../shared/tracking/sync/next-detail-fetch.ts';
import { DEFAULT_ALARM_POLICY } from '../../../../shared/lifecycle/alarm-policy.ts';
import { at, daysAfter, issuedCertificate } from '../../../support/certificates.ts';

const NOW = at('2027-01-02');
const orderPaidUntil = at('2029-01-01');

test.each([
  ['of one year', {}, undefined],
  ['whose provider does not report reissues', { orderPaidUntil }, undefined],
  ['that does not need a reissue yet', { orderPaidUntil, reissueRequired: false }, 7],
  ['that needs a reissue', { orderPaidUntil, reissueRequired: true }, undefined],
  ['that is revoked', { reissueRequired: false, status: 'revoked' as const }, undefined],
])(
  'the details of the certificate of an order %s are fetched after this number of days at the latest: %j',
  (_order, facts, days) => {
    expect(nextDetailFetch([issuedCertificate(facts)], DEFAULT_ALARM_POLICY, NOW)).toBe(
      days && daysAfter(NOW, days),
    );
  },
);

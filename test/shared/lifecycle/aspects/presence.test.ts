import { describe, expect, test } from 'vitest';
import type { CertificateStatus } from '../../../../shared/certificates/status.ts';
import {
  at,
  issuedCertificate,
  organizationPendingCertificate,
  organizationValidation,
  pendingCertificate,
  pendingValidation,
} from '../../../support/certificates.ts';
import { Timeline } from '../../../support/timeline.ts';

/** An order that waits for the validation of a domain and of an organization. */
function order(): Timeline {
  const timeline = new Timeline();
  const domainValidations = [
    pendingValidation(),
    pendingValidation({ domain: 'example.net', state: 'valid' }),
  ];
  timeline.reported(
    at('2027-01-02'),
    organizationPendingCertificate({}, { id: 'job-1', domainValidations }),
  );
  expect(timeline.delivered()).toEqual([
    'validation-pending example.com',
    'organization-pending ov',
  ]);
  return timeline;
}

describe('a removed certificate', () => {
  test('withdraws the validations of an order that is removed without a certificate', () => {
    const timeline = order();
    expect(timeline.gone(at('2027-01-03'))).toEqual([
      'removed',
      'validation-withdrawn',
      'organization-validation-withdrawn',
    ]);
  });

  test.each<CertificateStatus>(['issued', 'revoked', 'expired'])(
    'completes the validations of an order whose certificate is %s',
    (status) => {
      const timeline = order();
      expect(timeline.gone(at('2027-01-03'), [issuedCertificate({ status })])).toEqual([
        'validation-completed',
        'removed',
        'organization-validation-completed',
      ]);
      expect(timeline.events).toMatchObject([
        {
          validation: { domain: 'example.com', state: 'valid' },
          resolves: { condition: 'validation', domains: ['example.com'] },
        },
        {},
        {
          organizationValidation: {
            ...organizationValidation(),
            state: 'valid',
            pendingChecks: [],
          },
          resolves: { condition: 'organization-validation' },
        },
      ]);
    },
  );

  test('neither completes nor withdraws validations if the new entry of the order is pending', () => {
    const timeline = order();
    expect(timeline.gone(at('2027-01-03'), [pendingCertificate({ id: '1' })])).toEqual(['removed']);
    expect(timeline.state?.certificate.domainValidations).toEqual([
      pendingValidation({ domain: 'example.net', state: 'valid' }),
    ]);
  });

  test.each<CertificateStatus>(['rejected', 'cancelled', 'unknown'])(
    'withdraws the validations of an order whose new entry is %s',
    (status) => {
      const timeline = order();
      const continuedBy = [pendingCertificate({ id: '1', status })];
      expect(timeline.gone(at('2027-01-03'), continuedBy)).toContain(
        'organization-validation-withdrawn',
      );
    },
  );

  test('withdraws the validations of a pending reissue, even if another certificate replaces it', () => {
    const timeline = new Timeline();
    const domainValidations = [pendingValidation()];
    timeline.reported(
      at('2027-01-02'),
      issuedCertificate({ changePending: true, domainValidations }),
    );
    const continuedBy = [issuedCertificate({ id: '1002' })];
    expect(timeline.gone(at('2027-01-03'), continuedBy)).toEqual([
      'removed',
      'validation-withdrawn',
    ]);
  });
});

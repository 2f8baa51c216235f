import type {
  CertificateDetail,
  ValidationDetail,
} from '../../../shared/events/certificate-detail.ts';
import type { ReceivedEvent } from '../../../shared/notifications/compose-notification.ts';
import { at } from '../../support/certificates.ts';
import {
  approachingEvent,
  expiredEvent,
  statusChangedEvent,
  validationPendingEvent,
  certificate,
} from '../../support/notable-events.ts';
import { unreachableEvent } from '../../support/notable-account-events.ts';
import { reissueFailedEvent } from '../../support/notable-reissues.ts';

const ARN =
  'arn:aws:acm:eu-central-1:111122223333:certificate/12345678-1234-1234-1234-123456789012';

const ACM: Partial<CertificateDetail> = {
  ...{ key: `acm/main/${ARN}`, provider: 'acm', id: ARN, lineage: `acm/main/${ARN}` },
  ...{ product: 'ACM public certificate', rawStatus: 'ISSUED', issuer: 'Amazon' },
  usage: {
    inUse: true,
    resources: [
      'arn:aws:apigateway:eu-central-1::/domainnames/api.example.com',
      'arn:aws:cloudfront::111122223333:distribution/E1EXAMPLE',
      'arn:aws:elasticloadbalancing:eu-central-1:111122223333:loadbalancer/app/web/50dc6c495c0c9188',
    ],
  },
};

const UNUSED: Partial<CertificateDetail> = { ...ACM, usage: { inUse: false, resources: [] } };

const CNAME: ValidationDetail = {
  ...{ domain: 'shop.example.com', method: 'dns-cname', state: 'pending' },
  record: {
    name: '_0123456789abcdef0123456789abcdef.shop.example.com',
    type: 'CNAME',
    value: '_fedcba9876543210fedcba9876543210.jkddzztszm.acm-validations.aws',
  },
};

/** The validation of a certificate of ACM is pending. */
function pendingEvent(
  validation: ValidationDetail,
  changes: Partial<CertificateDetail>,
): ReceivedEvent {
  const event = validationPendingEvent({ certificate: { ...certificate, ...ACM, ...changes } });
  return { ...event, detail: { ...event.detail, validation } };
}

/** Notifications about certificates of ACM, by the name of their files in `test/fixtures/notifications`. */
export const GOLDEN_ACM: Readonly<Record<string, ReceivedEvent>> = {
  'acm-validation-pending': pendingEvent(
    { ...CNAME, automaticChecksUntil: at('2027-02-17T08:00:00Z'), failsAfterChecks: true },
    { ...UNUSED, status: 'pending-validation', rawStatus: 'PENDING_VALIDATION' },
  ),
  'acm-record-missing-for-renewal': pendingEvent({ ...CNAME, missingForRenewal: true }, {}),
  'acm-approaching-expiration-used': approachingEvent(ACM),
  'acm-approaching-expiration-imported': approachingEvent({
    ...ACM,
    ...{ imported: true, product: 'Imported certificate', issuer: 'Example CA' },
  }),
  'acm-approaching-expiration-unused': approachingEvent(UNUSED),
  'acm-approaching-expiration-unused-last-day': approachingEvent(UNUSED, 1, 'final'),
  'acm-expired-used': expiredEvent(ACM),
  'acm-expired-unused': expiredEvent(UNUSED),
  'acm-renewal-failed': reissueFailedEvent({
    certificate: ACM,
    change: {
      ...{ id: 'renewal 2027-03-01T08:00:00.000Z', kind: 'renewal' },
      reason: 'CAA_ERROR: a CAA record of a domain does not allow Amazon to issue certificates',
    },
  }),
  'acm-validation-timed-out': statusChangedEvent('rejected', {
    ...{ ...ACM, usage: { inUse: false, resources: [] }, rawStatus: 'VALIDATION_TIMED_OUT' },
    failureReason: 'VALIDATION_TIMED_OUT: the domains were not validated within 72 hours',
  }),
  'acm-unreachable-permission': unreachableEvent('forbidden', {
    account: { key: 'acm/main', provider: 'acm' },
    failure: {
      message:
        'The permission acm:ListCertificates is missing in the region eu-central-1 (list certificates, status 400, AccessDeniedException). Allow acm:ListCertificates for the role that reads the certificates.',
    },
  }),
  'acm-revoked-unused': statusChangedEvent('revoked', {
    ...{ ...UNUSED, rawStatus: 'REVOKED', revocationReason: 'KEY_COMPROMISE' },
  }),
};

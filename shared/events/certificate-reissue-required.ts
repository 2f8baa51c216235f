import { isReplaced } from '../certificates/certificate-state.ts';
import { isInForce } from '../certificates/status.ts';
import { foundAtFirst } from './certificate-detail.ts';
import { defineCertificateEvent } from './define-event.ts';
import type { CertificateWhen } from './define-event.ts';

/**
 * The provider says that the certificate of a multi-year order must be reissued. The order is paid: a new one is not
 * needed. Providers that do not say so have no such event; their reminders have `certificate.reissueRequired`.
 *
 * @example
 * { "metadata": { … }, "certificate": { "commonName": "www.example.com", "notAfter": "2027-03-01T00:00:00.000Z",
 *   "orderPaidUntil": "2029-03-01T00:00:00.000Z", "reissueRequired": true, … } }
 */
export const certificateReissueRequired = defineCertificateEvent({
  detailType: 'Certificate Reissue Required',
  version: 1,
  fields: {},
});

export const whenCertificateReissueRequired: CertificateWhen<typeof certificateReissueRequired> = (
  previous,
  current,
) => {
  const { certificate, removedAt } = current;
  const isNew =
    certificate.reissueRequired === true && previous?.certificate.reissueRequired !== true;
  // A required reissue that the initial inventory finds is one of its findings.
  const isFound = previous === undefined && foundAtFirst(current) === true;
  if (!isNew || isFound || removedAt !== undefined) return [];
  return isInForce(certificate.status) && !isReplaced(current) ? [{ fields: {} }] : [];
};

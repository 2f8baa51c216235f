import { CertificateDetail } from './certificate-detail.ts';
import { defineEvent } from './event.ts';

/**
 * The provider says that the certificate of a multi-year order must be reissued. The order is paid: a new one is not
 * needed. Providers that do not say so have no such event; their reminders have `certificate.reissueRequired`.
 *
 * @example
 * { "metadata": { … }, "certificate": { "commonName": "www.example.com", "notAfter": "2027-03-01T00:00:00.000Z",
 *   "orderPaidUntil": "2029-03-01T00:00:00.000Z", "reissueRequired": true, … } }
 */
export const certificateReissueRequired = defineEvent('Certificate Reissue Required', 1, {
  certificate: CertificateDetail,
});

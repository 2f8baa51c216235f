import { CertificateDetail } from './certificate-detail.ts';
import { defineEvent } from './event.ts';

/**
 * A complete listing of its account no longer shows the certificate.
 *
 * @example
 * { "metadata": { … }, "certificate": { "key": "digicert/main/112211", … } }
 */
export const certificateRemoved = defineEvent('Certificate Removed', 1, {
  certificate: CertificateDetail,
});

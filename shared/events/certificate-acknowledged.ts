import { Instant } from '../certificates/instant.ts';
import { CertificateDetail } from './certificate-detail.ts';
import { defineEvent } from './event.ts';

/**
 * Somebody knows what is the matter with a certificate. Until `until` its events carry
 * `certificate.acknowledged`, and people are not warned or reminded of it. Who it was stands in the state alone.
 *
 * @example
 * { "metadata": { … }, "certificate": { "acknowledged": { "until": "2027-04-01T00:00:00.000Z" }, … },
 *   "until": "2027-04-01T00:00:00.000Z" }
 */
export const certificateAcknowledged = defineEvent('Certificate Acknowledged', 1, {
  certificate: CertificateDetail,
  until: Instant,
});

import { Instant } from '../certificates/instant.ts';
import { CertificateDetail } from './certificate-detail.ts';
import { defineEvent } from './event.ts';

/**
 * A user acknowledged a certificate. Until `until`, its events have `certificate.acknowledged`, and its reminders
 * are muted. The event does not name the user; only the state does.
 *
 * @example
 * { "metadata": { … }, "certificate": { "acknowledged": { "until": "2027-04-01T00:00:00.000Z" }, … },
 *   "until": "2027-04-01T00:00:00.000Z" }
 */
export const certificateAcknowledged = defineEvent('Certificate Acknowledged', 1, {
  certificate: CertificateDetail,
  until: Instant,
});

import { isDeepStrictEqual } from 'node:util';
import { Instant } from '../certificates/instant.ts';
import { defineCertificateEvent } from './define-event.ts';
import type { CertificateWhen } from './define-event.ts';

/**
 * A user acknowledged a certificate. Until `until`, its events have `certificate.acknowledged`, and its reminders
 * are muted. The event does not name the user; only the state does.
 *
 * @example
 * { "metadata": { … }, "certificate": { "acknowledged": { "until": "2027-04-01T00:00:00.000Z" }, … },
 *   "until": "2027-04-01T00:00:00.000Z" }
 */
export const certificateAcknowledged = defineCertificateEvent({
  detailType: 'Certificate Acknowledged',
  version: 1,
  fields: {
    until: Instant,
  },
});

export const whenCertificateAcknowledged: CertificateWhen<typeof certificateAcknowledged> = (
  previous,
  { acknowledgement, changedAt },
) => {
  // One that was taken over from another entry with the same certificate was published by that entry.
  if (acknowledgement === undefined || acknowledgement.at !== changedAt) return [];
  return isDeepStrictEqual(acknowledgement, previous?.acknowledgement)
    ? []
    : [{ fields: { until: acknowledgement.until } }];
};

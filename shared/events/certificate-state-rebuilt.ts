import * as z from 'zod/mini';
import { keyOf } from '../certificates/certificate-state.ts';
import { Instant } from '../certificates/instant.ts';
import { backup } from '../certificates/unreadable-backup.ts';
import { defineCertificateEvent } from './define-event.ts';
import type { CertificateWhen } from './define-event.ts';

/**
 * The stored item of a certificate could not be read, and was replaced by what the provider reports. History before
 * `metadata.occurredAt` is lost: when the certificate was first seen, its acknowledgement, and recognized successors.
 *
 * @example
 * { "metadata": { … }, "certificate": { "key": "digicert/main/112211", … },
 *   "removed": false,
 *   "backup": { "partitionKey": "certificate/digicert/main/112211",
 *     "sortKey": "unreadable/2027-03-01T00:00:00.000Z", "until": "2027-05-30T00:00:00.000Z" } }
 */
export const certificateStateRebuilt = defineCertificateEvent({
  detailType: 'Certificate State Rebuilt',
  version: 1,
  fields: {
    /** The provider account no longer lists the certificate: only its id is known. */
    removed: z.boolean(),
    /** The unreadable item, in the state table. */
    backup: z.object({ partitionKey: z.string(), sortKey: z.string(), until: Instant }),
  },
});

export const whenCertificateStateRebuilt: CertificateWhen<typeof certificateStateRebuilt> = (
  previous,
  current,
) => {
  const { rebuiltAt, removedAt } = current;
  if (previous !== undefined || rebuiltAt === undefined) return [];
  const fields = { removed: removedAt !== undefined, backup: backup(keyOf(current), rebuiltAt) };
  return [{ fields }];
};

import * as z from 'zod/mini';
import { defineCertificateEvent } from './define-event.ts';
import type { CertificateWhen } from './define-event.ts';

/**
 * A provider account lists a certificate for the first time, or again after its removal.
 *
 * @example
 * { "metadata": { "id": "digicert/main/112211:1:certificate-discovered", … },
 *   "certificate": { "key": "digicert/main/112211", "status": "issued", "notAfter": "2027-03-01T00:00:00.000Z", … },
 *   "reappeared": false, "initialInventory": true }
 */
export const certificateDiscovered = defineCertificateEvent({
  detailType: 'Certificate Discovered',
  version: 1,
  fields: {
    /** The certificate was removed before. */
    reappeared: z.boolean(),
    /** The first complete sync of the account found it: it existed before the monitor. */
    initialInventory: z.boolean(),
  },
});

export const whenCertificateDiscovered: CertificateWhen<typeof certificateDiscovered> = (
  previous,
  current,
) => {
  // A state that was rebuilt has an event of its own.
  const isNew = previous === undefined && current.rebuiltAt === undefined;
  const reappeared = previous?.removedAt !== undefined && current.removedAt === undefined;
  if (!isNew && !reappeared) return [];
  return [{ fields: { reappeared, initialInventory: current.initialInventory } }];
};

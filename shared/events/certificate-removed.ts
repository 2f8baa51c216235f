import { defineCertificateEvent } from './define-event.ts';

/**
 * A complete listing of its account no longer shows the certificate.
 *
 * @example
 * { "metadata": { … }, "certificate": { "key": "digicert/main/112211", … } }
 */
export const certificateRemoved = defineCertificateEvent({
  detailType: 'Certificate Removed',
  version: 1,
  fields: {},
  when: (previous, current) =>
    previous?.removedAt === undefined && current.removedAt !== undefined ? [{ fields: {} }] : [],
});

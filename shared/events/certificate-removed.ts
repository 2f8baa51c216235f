import { isSecondary } from '../certificates/certificate-state.ts';
import type { CertificateState } from '../certificates/certificate-state.ts';
import { defineCertificateEvent } from './define-event.ts';
import type { CertificateWhen } from './define-event.ts';

/**
 * A complete listing of its account no longer shows the certificate. Published again, without `alsoIn`, if the other
 * entries with the same certificate were removed at the same time: from then on, nothing monitors it.
 *
 * @example
 * { "metadata": { … }, "certificate": { "key": "digicert/main/112211", … } }
 */
export const certificateRemoved = defineCertificateEvent({
  detailType: 'Certificate Removed',
  version: 1,
  fields: {},
});

export const whenCertificateRemoved: CertificateWhen<typeof certificateRemoved> = (
  previous,
  current,
) =>
  current.removedAt !== undefined &&
  (previous?.removedAt === undefined || lostOthers(previous, current))
    ? [{ fields: {} }]
    : [];

function lostOthers(previous: CertificateState, current: CertificateState): boolean {
  const hadOthers = (previous.sameCertificate?.others ?? []).length > 0;
  return hadOthers && current.sameCertificate?.others.length === 0 && !isSecondary(current);
}

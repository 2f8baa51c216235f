import type { CertificateDetail } from '../../events/certificate-detail.ts';
import { sayPlace } from './about-certificate.ts';

/** How a certificate is put in the place of another one, in order; `overdue` where that should have happened by itself. */
export function renewalActions(certificate: CertificateDetail, overdue = false): string[] {
  return [
    ...(overdue
      ? [
          'Find out why it was not renewed by itself: whether what renews it runs, may still order, and waits for a proof of domain control.',
          `If that takes long, renew it by hand at ${sayPlace(certificate)}.`,
        ]
      : [
          `Renew it at ${sayPlace(certificate)}. If it should have been renewed by itself, find out why it was not.`,
        ]),
    'Prove control of its domains when the provider asks; a notice comes with the record to publish.',
    'Install the new certificate on every server that presents the old one, and see that they serve it.',
  ];
}

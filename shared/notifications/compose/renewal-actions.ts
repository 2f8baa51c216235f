import type { CertificateDetail } from '../../events/certificate-detail.ts';
import { plain } from '../words/plain.ts';
import { formatAccount } from '../words/provider-name.ts';
import { formatDay } from '../words/format-instant.ts';
import { formatPlace } from './about-certificate.ts';

/** The step after an order or a reissue. */
export const VALIDATE =
  'Complete domain validation if it is requested. You get the record in a separate message.';

/** The steps to replace a certificate; `overdue` if an automatic renewal should have replaced it by now. */
export function renewalActions(certificate: CertificateDetail, overdue = false): string[] {
  return [
    ...replacementActions(certificate, overdue),
    VALIDATE,
    'Install the new certificate on every server that uses the old one.',
  ];
}

/** That no new order is needed, if the certificate belongs to a paid multi-year order. */
export function formatPaidUntil(certificate: CertificateDetail): string[] {
  const { reissueRequired, orderPaidUntil, notAfter } = certificate;
  if (reissueRequired !== true) return [];
  if (orderPaidUntil === undefined) {
    return [
      'The order is paid beyond the expiry of the certificate. Reissue the certificate; do not buy a new one.',
    ];
  }
  const expiry =
    notAfter === undefined ? '' : `, but the certificate expires on ${formatDay(notAfter)}`;
  return [
    `The order is paid until ${formatDay(orderPaidUntil)}${expiry}. Reissue the certificate; do not buy a new one.`,
  ];
}

function replacementActions(certificate: CertificateDetail, overdue: boolean): string[] {
  if (certificate.reissueRequired === true) {
    return [`Reissue the certificate in ${formatOrder(certificate)}. Do not place a new order.`];
  }
  const place = formatPlace(certificate);
  return overdue
    ? [
        'Check why the automatic renewal has not completed: whether it runs, whether it can still place orders, and whether it waits for domain validation.',
        `If that takes long, renew the certificate manually in ${place}.`,
      ]
    : [
        `Renew the certificate in ${place}. If automatic renewal is enabled, check why it has not run.`,
      ];
}

/** `order 4711 in AutoDNS account "main", ID 571033`; DigiCert identifies a certificate by its order. */
function formatOrder(certificate: CertificateDetail): string {
  const { orderNumber, id } = certificate;
  const order = orderNumber === undefined ? 'its order' : `order ${plain(orderNumber)}`;
  const entry = orderNumber === id ? '' : `, ID ${plain(id)}`;
  return `${order} in ${formatAccount(certificate)}${entry}`;
}

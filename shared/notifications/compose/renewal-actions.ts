import type { CertificateDetail } from '../../events/certificate-detail.ts';
import { plain } from '../words/plain.ts';
import { formatAccount } from '../words/provider-name.ts';
import { formatDay } from '../words/format-instant.ts';
import { formatPlace } from './about-certificate.ts';

/** How a certificate is replaced, step by step; `overdue` where that should have happened automatically by now. */
export function renewalActions(certificate: CertificateDetail, overdue = false): string[] {
  return [
    ...replacementActions(certificate, overdue),
    'Prove control of its domains when the provider asks; a notice comes with the record to publish.',
    'Install the new certificate on every server that presents the old one, and see that they serve it.',
  ];
}

/** That a new order is not needed, where the certificate belongs to a multi-year order that is paid. */
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
        'Find out why it was not renewed by itself: whether what renews it runs, may still order, and waits for a proof of domain control.',
        `If that takes long, renew it by hand at ${place}.`,
      ]
    : [`Renew it at ${place}. If it should have been renewed by itself, find out why it was not.`];
}

/** `order 4711 in AutoDNS account "main", number 571033`; DigiCert knows orders by one number. */
function formatOrder(certificate: CertificateDetail): string {
  const { orderNumber, id } = certificate;
  const order = orderNumber === undefined ? 'its order' : `order ${plain(orderNumber)}`;
  const number = orderNumber === id ? '' : `, number ${plain(id)}`;
  return `${order} in ${formatAccount(certificate)}${number}`;
}

import { isUnused } from '../../certificates/certificate.ts';
import type { CertificateDetail } from '../../events/certificate-detail.ts';
import { plain } from './plain.ts';
import { formatAccount } from './provider-name.ts';
import { formatDay } from './format-instant.ts';
import { formatDomains, formatPlace, nameOf } from './about-certificate.ts';

/** The step after an order or a reissue. */
export const VALIDATE =
  'Complete domain validation if it is requested. You get the record in a separate message.';

/** The same for many certificates. */
export const VALIDATE_ALL =
  'Complete domain validation if it is requested. You get the records in a separate message.';

/** That many certificates have no replacement. */
export const NO_REPLACEMENTS = 'No issued replacements were found.';

/** The steps to replace a certificate; `overdue` if an automatic renewal should have replaced it by now. */
export function renewalActions(certificate: CertificateDetail, overdue = false): string[] {
  if (isUnused(certificate)) {
    return [
      `If you do not need the certificate, delete it in ${formatPlace(certificate)}.`,
      certificate.status === 'expired'
        ? 'If you still need a certificate for these names, request a new one.'
        : 'If you need it, assign it to the resource that is to use it.',
    ];
  }
  if (certificate.imported === true) {
    return [
      'Renew the certificate where it was issued: an imported certificate is not renewed automatically.',
      `Import the new certificate in ${formatPlace(certificate)} under the same ID, so that the resources that use it get the new one.`,
    ];
  }
  if (certificate.usage !== undefined && certificate.usage.resources.length > 0) {
    return [...replacementActions(certificate, overdue), VALIDATE];
  }
  return [
    ...replacementActions(certificate, overdue),
    VALIDATE,
    'Install the new certificate on every server that uses the old one.',
  ];
}

type ToReplace = Parameters<typeof nameOf>[0] & Pick<CertificateDetail, 'reissueRequired'>;

/** The steps to replace many certificates, some of which can belong to paid multi-year orders. */
export function renewAllActions(certificates: readonly ToReplace[], place: string): string[] {
  const paid = certificates.filter(({ reissueRequired }) => reissueRequired === true);
  const others = certificates.length - paid.length;
  const which = others === 0 ? 'the certificates' : formatDomains(paid.map(nameOf));
  return [
    ...(paid.length === 0
      ? []
      : [
          `Reissue ${which} in ${others === 0 || paid.length > 1 ? 'their paid orders' : 'its paid order'} in ${place}. Do not place new orders.`,
        ]),
    ...(others === 0
      ? []
      : [
          `Renew ${paid.length === 0 ? 'the certificates' : 'the others'} in ${place}. If automatic renewal is enabled, check why it has not run: the failures can have one cause in common.`,
        ]),
    VALIDATE_ALL,
    'Install the new certificates on every server that uses an old one.',
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

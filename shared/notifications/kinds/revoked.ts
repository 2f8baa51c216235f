import { isUnused } from '../../certificates/certificate.ts';
import { certificateStatusChanged } from '../../events/certificate-status-changed.ts';
import {
  certificateFacts,
  formatPlace,
  formatSubject,
  nameOf,
} from '../words/about-certificate.ts';
import { formatInstant } from '../words/format-instant.ts';
import { formatAccount } from '../words/provider-name.ts';
import { NO_REPLACEMENTS } from '../words/renewal-actions.ts';
import { formatImpact } from '../words/usage.ts';
import { count } from '../words/plain.ts';
import { certificateNotification } from './source.ts';

/** A certificate is revoked: one alert, although several entries report it. The severity depends on whether a replacement is issued. */
export const revoked = certificateNotification({
  type: 'certificate-revoked',
  event: certificateStatusChanged,
  about({ certificate }) {
    const { status, replaced, id, serialNumber } = certificate;
    if (status !== 'revoked') return undefined;
    return {
      // The same for all entries with the same certificate, which share a lineage.
      condition: `revoked:${serialNumber ?? id}`,
      severity: replaced || isUnused(certificate) ? 'warning' : 'critical',
    };
  },
  compose({ metadata, certificate }) {
    const { replaced } = certificate;
    return {
      headline: `${nameOf(certificate)} is revoked, ${replaced ? 'replacement issued' : 'no replacement found'}`,
      paragraphs: [
        `${formatAccount(certificate)} lists the certificate for ${formatSubject(certificate)} as revoked (detected on ${formatInstant(metadata.observedAt)}). Clients that check for revocation reject connections to every server that presents it; other clients can do so later.`,
        replaced
          ? 'A replacement has been issued.'
          : 'No issued replacement was found. A revocation cannot be undone.',
        ...formatImpact(certificate),
      ],
      actions: [
        ...(replaced
          ? []
          : [
              `Find out who revoked the certificate, and why, in ${formatPlace(certificate)}.`,
              'Order a new certificate. Use a new key if the old one may be compromised.',
            ]),
        'Install the new certificate on every server that still presents the revoked one.',
      ],
      facts: certificateFacts(certificate, metadata),
    };
  },
  composeGroup({ members, severity, place }) {
    const replaced = severity !== 'critical';
    const certificates = count(members.length, 'certificate');
    return {
      headline: `${certificates} are revoked, ${replaced ? 'replacements issued' : 'no replacements found'}, ${place}`,
      paragraphs: [
        `${certificates} in ${place} are revoked. Clients that check for revocation reject connections to servers that present them; other clients can do so later.`,
        replaced
          ? 'A replacement has been issued for each of them.'
          : `${NO_REPLACEMENTS} A revocation cannot be undone.`,
      ],
      actions: [
        ...(replaced
          ? []
          : [
              `Find out who revoked the certificates, and why, in ${place}. The revocations can have one cause in common.`,
              'Order new certificates. Use new keys if the old ones may be compromised.',
            ]),
        'Install the new certificates on every server that still presents a revoked one.',
      ],
    };
  },
});

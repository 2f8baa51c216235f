import type * as z from 'zod/mini';
import { isUnused } from '../../certificates/certificate.ts';
import { millisecondsBetween } from '../../certificates/instant.ts';
import { certificateExpired } from '../../events/certificate-expired.ts';
import { certificateFacts, formatSubject, nameOf } from '../words/about-certificate.ts';
import { formatDuration } from '../words/format-duration.ts';
import { formatUnreachableFacts } from '../words/facts.ts';
import { formatDay, formatInstant, formatSpan, spanOf } from '../words/format-instant.ts';
import {
  canStillBeValid,
  formatOtherExpiries,
  formatPrecision,
  formatPrecisions,
} from '../words/precision.ts';
import {
  formatPaidUntil,
  NO_REPLACEMENTS,
  renewalActions,
  renewAllActions,
} from '../words/renewal-actions.ts';
import { formatImpact } from '../words/usage.ts';
import { count } from '../words/plain.ts';
import { certificateNotification } from './source.ts';

type Expired = z.infer<typeof certificateExpired.detail>;

/** A certificate expired without a replacement. Of several entries with the same certificate, one is alerted. */
export const expired = certificateNotification({
  type: 'certificate-expired',
  event: certificateExpired,
  about(detail) {
    const { certificate } = detail;
    if (certificate.replaced || certificate.sameAs !== undefined) return undefined;
    return {
      // A certificate of the same lineage can expire at the same time.
      condition: `expired:${expiryOf(detail)}:${certificate.id}`,
      // A certificate that nothing uses causes no outage.
      severity: isUnused(certificate) ? 'warning' : 'critical',
    };
  },
  compose(detail) {
    const { metadata, certificate } = detail;
    const name = nameOf(certificate);
    const expiry = expiryOf(detail);
    const uncertain = isUncertain(detail);
    const ago = formatDuration(Math.max(0, millisecondsBetween(expiry, metadata.observedAt)));
    return {
      headline: uncertain
        ? `${name} expires today or has just expired (${formatDay(expiry)})`
        : `${name} EXPIRED ${ago} ago, ${isUnused(certificate) ? 'no resource uses it' : 'clients reject connections'}`,
      paragraphs: [
        uncertain
          ? `The certificate for ${formatSubject(certificate)} expires today or has just expired: its expiry is assumed to be ${formatInstant(expiry)}. No issued replacement was found. After it expires, browsers and API clients reject connections.`
          : `The certificate for ${formatSubject(certificate)} expired on ${formatInstant(expiry)}. No issued replacement was found. ${formatConsequence(certificate)}`,
        ...formatPaidUntil(certificate),
        ...formatPrecision(certificate),
        ...formatOtherExpiries(certificate),
        ...formatUnreachableFacts(metadata),
      ],
      actions: renewalActions(certificate),
      facts: certificateFacts(certificate, metadata),
    };
  },
  composeGroup({ members, place }) {
    const certificates = count(members.length, 'certificate');
    const all = members.map(({ certificate }) => certificate);
    const expiries = spanOf(members.map(expiryOf));
    const when = expiries === undefined ? '' : formatSpan(expiries);
    const uncertain = members.some(isUncertain);
    return {
      headline: `${certificates} ${uncertain ? 'expire today or have just expired' : 'EXPIRED'}, ${place}`,
      paragraphs: [
        `${certificates} in ${place} ${uncertain ? `expire today or have just expired: their expiry is assumed to be ${when}` : `expired ${when}`}. ${NO_REPLACEMENTS} Browsers and API clients reject connections to servers that present an expired certificate.`,
        ...formatPrecisions(all),
      ],
      actions: renewAllActions(all, place),
    };
  },
});

function formatConsequence(certificate: Expired['certificate']): string {
  return isUnused(certificate)
    ? 'No resource uses it, so its expiry has no impact.'
    : [
        'Browsers and API clients reject connections to every server that presents it.',
        ...formatImpact(certificate),
      ].join(' ');
}

/** The event occurs at the expiry, as far as it is known. */
function expiryOf({ metadata, certificate }: Expired) {
  return certificate.notAfter ?? metadata.occurredAt;
}

function isUncertain({ metadata, certificate }: Expired): boolean {
  return canStillBeValid(certificate, metadata.observedAt);
}

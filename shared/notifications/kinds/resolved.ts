import type * as z from 'zod/mini';
import { DAY, millisecondsBetween } from '../../certificates/instant.ts';
import { isPending } from '../../certificates/status.ts';
import type { CertificateDetail } from '../../events/certificate-detail.ts';
import { certificateExpiryChanged } from '../../events/certificate-expiry-changed.ts';
import { certificateStatusChanged } from '../../events/certificate-status-changed.ts';
import { domainValidationCompleted } from '../../events/domain-validation-completed.ts';
import { domainValidationWithdrawn } from '../../events/domain-validation-withdrawn.ts';
import type { EventMetadata } from '../../events/event.ts';
import type { Resolution } from '../../events/resolution.ts';
import type { NotificationHeader } from '../notification.ts';
import { outline, shortHash } from '../outline.ts';
import type { Kind, Outline } from '../outline.ts';
import {
  aboutCertificate,
  certificateFacts,
  formatDomains,
  nameOf,
} from '../words/about-certificate.ts';
import { formatDuration } from '../words/format-duration.ts';
import { formatDay, formatInstant } from '../words/format-instant.ts';
import { count, plain } from '../words/plain.ts';
import { formatAccount, formatProvider } from '../words/provider-name.ts';
import { resolvesExpiry, resolvesValidations } from '../words/resolves.ts';
import { on } from './source.ts';

/** The step that is left after a problem is resolved. */
type FollowUp = 'install' | 'order' | undefined;

/** Problems that users were alerted to are resolved. */
export const RESOLVED: Kind<FollowUp> = {
  type: 'resolved',
  composeGroup({ members, place }) {
    const alerts = count(members.length, 'earlier alert');
    return {
      headline: `${alerts} resolved, ${place}`,
      paragraphs: [
        `${alerts} about certificates in ${place} ${members.length === 1 ? 'is' : 'are'} resolved. The list below contains the outcome of each.`,
      ],
      actions: [
        ...(members.includes('install')
          ? ['For reissued certificates, install the new certificate on every server.']
          : []),
        ...(members.includes('order')
          ? [
              `If a validation is no longer requested and that was not intended, check the order in ${place}, and order again.`,
            ]
          : []),
      ],
    };
  },
};

/** A validation was completed that users were alerted to. */
export const validationCompleted = on(domainValidationCompleted, (detail) => {
  const { metadata, certificate, validation, resolves } = detail;
  const domain = plain(validation.domain);
  const waits = isPending(certificate.status) && certificate.removed !== true;
  return outlineResolved(detail, () => {
    const pending = resolves && millisecondsBetween(resolves.since, metadata.observedAt);
    const duration =
      pending === undefined || pending < DAY ? '' : ` (was pending ${formatDuration(pending)})`;
    return {
      headline: `${domain} is validated${duration}`,
      what: `${formatProvider(certificate.provider)} has validated control of ${domain}. No action needed${waits ? `; the certificate ${nameOf(certificate)} is not issued yet` : ''}.`,
    };
  });
});

/** The expiry of a certificate moved that users were alerted to. */
export const expiryChanged = on(certificateExpiryChanged, (detail) => {
  const { certificate, previous } = detail;
  const { notAfter, noExpiry } = certificate;
  if (notAfter === undefined && noExpiry === undefined) return undefined;
  const compose = () => {
    const before =
      previous.notAfter === undefined ? '' : ` instead of ${formatInstant(previous.notAfter)}`;
    const [day, expiry] =
      notAfter === undefined
        ? ['has no expiry date', 'has no expiry date']
        : [`expires on ${formatDay(notAfter)}`, `expires on ${formatInstant(notAfter)}${before}`];
    const name = nameOf(certificate);
    return {
      headline: `${name} now ${day}`,
      what: `The certificate for ${name} was reissued and ${expiry}. Servers present the old one until you install the new one.`,
      actions: ['Install the new certificate on every server that uses the old one.'],
    };
  };
  const resolves = resolvesExpiry(certificate, previous.notAfter);
  return outlineResolved(detail, compose, { followUp: 'install', resolves });
});

/** An order ended whose pending validations users were alerted to. Revocations and rejections send alerts instead. */
export const orderEnded = on(certificateStatusChanged, (detail) => {
  const { certificate, resolves } = detail;
  const { status } = certificate;
  if (status === 'revoked' || status === 'rejected') return undefined;
  const cancelled = status === 'cancelled';
  const compose = () => {
    const domains = formatDomains(resolves?.domains ?? []);
    const name = nameOf(certificate);
    return {
      headline: `${name}: order is ${status}, no validation needed`,
      what: `The order for ${name} in ${formatAccount(certificate)} is ${status}. Domain validation of ${domains} is no longer needed for it.`,
      actions: cancelled ? [orderAgain(certificate)] : [],
    };
  };
  return outlineResolved(detail, compose, cancelled ? { followUp: 'order' } : {});
});

/** Validations were withdrawn that users were alerted to. */
export const validationsWithdrawn = on(domainValidationWithdrawn, (detail) => {
  const { certificate, resolves } = detail;
  const compose = () => {
    const domains = formatDomains(resolves?.domains ?? []);
    return {
      headline: `${domains}: ${formatProvider(certificate.provider)} no longer requests validation`,
      what: `Domain validation of ${domains} is no longer needed for the certificate ${nameOf(certificate)} in ${formatAccount(certificate)}: the order was removed, its change was withdrawn, or it no longer has that name. The provider does not report whether the validation was completed.`,
      actions: [orderAgain(certificate)],
    };
  };
  return outlineResolved(detail, compose, { followUp: 'order' });
});

function orderAgain(certificate: CertificateDetail): string {
  return `If that was not intended, check the order in ${formatAccount(certificate)}, and order again.`;
}

interface Resolved {
  readonly metadata: EventMetadata;
  readonly certificate: CertificateDetail;
  readonly resolves?: z.infer<typeof Resolution> | undefined;
}

/** Only if `resolves` names an earlier alert. */
function outlineResolved(
  { metadata, certificate, resolves }: Resolved,
  compose: () => { readonly headline: string; readonly what: string; readonly actions?: string[] },
  more: { readonly followUp?: FollowUp; readonly resolves?: NotificationHeader['resolves'] } = {},
): Outline | undefined {
  if (resolves === undefined) return undefined;
  const { condition, since, domains = [] } = resolves;
  return outline(
    RESOLVED,
    {
      ...aboutCertificate(certificate, metadata),
      condition: `resolved:${condition}:${shortHash([certificate.id, since, ...domains])}`,
      severity: 'info',
      resolves: more.resolves ?? resolvesValidations(domains, since),
    },
    () => {
      const { headline, what, actions = [] } = compose();
      const label = condition === 'validation' ? 'Pending since' : 'Last reminder';
      return {
        headline,
        paragraphs: [what],
        actions,
        facts: certificateFacts(certificate, metadata, [[label, formatInstant(since)]]),
      };
    },
    more.followUp,
  );
}

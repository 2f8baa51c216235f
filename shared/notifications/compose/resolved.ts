import type * as z from 'zod';
import { DAY, millisecondsBetween } from '../../certificates/instant.ts';
import { isPending } from '../../certificates/status.ts';
import type { CertificateDetail } from '../../events/certificate-detail.ts';
import type { certificateExpiryChanged } from '../../events/certificate-expiry-changed.ts';
import type { certificateStatusChanged } from '../../events/certificate-status-changed.ts';
import type { domainValidationCompleted } from '../../events/domain-validation-completed.ts';
import type { domainValidationWithdrawn } from '../../events/domain-validation-withdrawn.ts';
import type { EventMetadata } from '../../events/event.ts';
import type { Resolution } from '../../events/resolution.ts';
import { shortHash } from '../draft.ts';
import type { Draft } from '../draft.ts';
import type { Notification, NotificationData } from '../notification.ts';
import { plain } from '../words/plain.ts';
import { formatDuration } from '../words/format-duration.ts';
import { formatDay, formatInstant } from '../words/format-instant.ts';
import { formatAccount, formatProvider } from '../words/provider-name.ts';
import { aboutCertificate, certificateFacts, nameOf } from './about-certificate.ts';
import { resolvesExpiry, resolvesReminders } from './resolves.ts';

function orderAgain(place: string): string {
  return `If that was not intended, check the order in ${place}, and order again.`;
}

/** A validation was completed that users were alerted to. */
export function composeValidationAccepted(
  detail: z.infer<typeof domainValidationCompleted.detail>,
): Draft | undefined {
  const { metadata, certificate, validation, resolves } = detail;
  const domain = plain(validation.domain);
  const pending = resolves && millisecondsBetween(resolves.since, metadata.observedAt);
  const duration =
    pending === undefined || pending < DAY ? '' : ` (was pending ${formatDuration(pending)})`;
  return resolved(detail, {
    headline: `${domain} is validated${duration}`,
    what: `${formatProvider(certificate.provider)} has validated control of ${domain}. No action needed${isPending(certificate.status) && certificate.removed !== true ? `; the certificate ${nameOf(certificate)} is not issued yet` : ''}.`,
  });
}

/** The expiry of a certificate moved that users were alerted to. */
export function composeExpiryChanged(
  detail: z.infer<typeof certificateExpiryChanged.detail>,
): Draft | undefined {
  const { certificate, previous } = detail;
  const { notAfter, noExpiry } = certificate;
  if (notAfter === undefined && noExpiry === undefined) return undefined;
  const before =
    previous.notAfter === undefined ? '' : ` instead of ${formatInstant(previous.notAfter)}`;
  const [day, expiry] =
    notAfter === undefined
      ? ['has no expiry date', 'has no expiry date']
      : [`expires on ${formatDay(notAfter)}`, `expires on ${formatInstant(notAfter)}${before}`];
  const name = nameOf(certificate);
  return resolved(detail, {
    headline: `${name} now ${day}`,
    what: `The certificate for ${name} was reissued and ${expiry}. Servers present the old one until you install the new one.`,
    actions: ['Install the new certificate on every server that uses the old one.'],
    followUp: 'install',
    resolves: resolvesExpiry(certificate.id, previous.notAfter),
  });
}

/** An order ended whose pending validations users were alerted to. */
export function composeValidationsDropped(
  detail: z.infer<typeof certificateStatusChanged.detail>,
): Draft | undefined {
  const { certificate } = detail;
  const domains = formatDomains(detail.resolves?.domains ?? []);
  const name = nameOf(certificate);
  return resolved(detail, {
    headline: `${name}: order is ${certificate.status}, no validation needed`,
    what: `The order for ${name} in ${formatAccount(certificate)} is ${certificate.status}. Domain validation of ${domains} is no longer needed for it.`,
    ...(certificate.status === 'cancelled'
      ? {
          actions: [orderAgain(formatAccount(certificate))],
          followUp: 'order' as const,
        }
      : {}),
  });
}

/** Validations were withdrawn that users were alerted to. */
export function composeValidationsWithdrawn(
  detail: z.infer<typeof domainValidationWithdrawn.detail>,
): Draft | undefined {
  const { certificate } = detail;
  const domains = formatDomains(detail.resolves?.domains ?? []);
  const place = formatAccount(certificate);
  return resolved(detail, {
    headline: `${domains}: ${formatProvider(certificate.provider)} no longer requests validation`,
    what: `Domain validation of ${domains} is no longer needed for the certificate ${nameOf(certificate)} in ${place}: the order was removed, its change was withdrawn, or it no longer has that name. Nothing reports that the validation was accepted.`,
    actions: [orderAgain(place)],
    followUp: 'order',
  });
}

/** The first domains of many. */
export function formatDomains(domains: readonly string[]): string {
  const shown = domains.slice(0, 5).map((domain) => plain(domain));
  const more = domains.length - shown.length;
  return `${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

interface Resolved {
  readonly metadata: EventMetadata;
  readonly certificate: CertificateDetail;
  readonly resolves?: z.infer<typeof Resolution> | undefined;
}

/** Sent only if `resolves` names an earlier alert. */
function resolved(
  { metadata, certificate, resolves }: Resolved,
  words: {
    readonly headline: string;
    readonly what: string;
    readonly actions?: string[];
    readonly followUp?: NotificationData['followUp'];
    readonly resolves?: Notification['resolves'];
  },
): Draft | undefined {
  if (resolves === undefined) return undefined;
  const { condition, since, domains = [] } = resolves;
  return {
    ...aboutCertificate(
      certificate,
      metadata,
      words.followUp === undefined ? {} : { followUp: words.followUp },
    ),
    type: 'resolved',
    condition: `resolved:${condition}:${shortHash([certificate.id, since, ...domains])}`,
    severity: 'info',
    headline: words.headline,
    paragraphs: [words.what],
    actions: words.actions ?? [],
    resolves: words.resolves ?? resolvesReminders(domains, since),
    facts: certificateFacts(certificate, metadata, [
      [condition === 'validation' ? 'Pending since' : 'Last reminder', formatInstant(since)],
    ]),
  };
}

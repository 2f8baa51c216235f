import type * as z from 'zod';
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
import type { Notification } from '../notification.ts';
import { plain } from '../words/plain.ts';
import { formatDay, formatInstant } from '../words/format-instant.ts';
import { aboutCertificate, certificateFacts, nameOf, formatAccount } from './about-certificate.ts';
import { closesEnd, closesReminders } from './closes.ts';

export const INSTALL_AGAIN = 'See that every server presents the new certificate.';

export function orderAgain(place: string): string {
  return `If that was not meant, look for the order at ${place}, and order again.`;
}

/** A proof was accepted that people had been asked for. */
export function composeValidationAccepted(
  detail: z.infer<typeof domainValidationCompleted.detail>,
): Draft | undefined {
  const { certificate, validation } = detail;
  const domain = plain(validation.domain);
  return resolved(detail, {
    headline: `Resolved: ${domain} is validated`,
    what: `The proof of control of ${domain} has been accepted. Nobody has to do anything more for it${isPending(certificate.status) && certificate.removed !== true ? `; the certificate ${nameOf(certificate)} itself is not issued yet` : ''}.`,
  });
}

/** The end of a certificate moved away that people had been warned of. */
export function composeEndMoved(
  detail: z.infer<typeof certificateExpiryChanged.detail>,
): Draft | undefined {
  const { certificate, previous } = detail;
  const { notAfter, noExpiry } = certificate;
  if (notAfter === undefined && noExpiry === undefined) return undefined;
  const before =
    previous.notAfter === undefined ? '' : ` instead of ${formatInstant(previous.notAfter)}`;
  const [day, end] =
    notAfter === undefined
      ? ['has no expiry date', 'has no expiry date']
      : [`ends on ${formatDay(notAfter)}`, `ends on ${formatInstant(notAfter)}${before}`];
  return resolved(detail, {
    headline: `Resolved: ${nameOf(certificate)} now ${day}`,
    what: `The certificate has been issued anew, and ${end}. Servers present the old one until the new one is installed.`,
    actions: [INSTALL_AGAIN],
    resolves: closesEnd(certificate.id, previous.notAfter),
  });
}

/** An order took the proofs with it that people had been asked for. */
export function composeValidationsDropped(
  detail: z.infer<typeof certificateStatusChanged.detail>,
): Draft | undefined {
  const { certificate } = detail;
  const domains = formatDomains(detail.resolves?.domains ?? []);
  return resolved(detail, {
    headline: `Resolved: the order for ${nameOf(certificate)} is ${certificate.status}, and waits for no proof`,
    what: `Nobody has to prove control of ${domains} any more for the certificate ${nameOf(certificate)} at ${formatAccount(certificate)}.`,
    actions: certificate.status === 'cancelled' ? [orderAgain(formatAccount(certificate))] : [],
  });
}

/** Proofs are no longer asked for that people had been asked for. */
export function composeValidationsWithdrawn(
  detail: z.infer<typeof domainValidationWithdrawn.detail>,
): Draft | undefined {
  const { certificate } = detail;
  const domains = formatDomains(detail.resolves?.domains ?? []);
  return resolved(detail, {
    headline: `Resolved: ${certificate.provider} no longer asks for a proof of ${domains}`,
    what: `Nobody has to prove control of ${domains} any more for the certificate ${nameOf(certificate)} at ${formatAccount(certificate)}: the order is gone, what it was to change was taken back, or it no longer has that name. Nothing tells of a proof that was accepted.`,
    actions: [orderAgain(formatAccount(certificate))],
  });
}

/** Some names of many. */
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

/** The end of a matter, for those who were told of it; for nobody else. */
function resolved(
  { metadata, certificate, resolves }: Resolved,
  words: {
    readonly headline: string;
    readonly what: string;
    readonly actions?: string[];
    readonly resolves?: Notification['resolves'];
  },
): Draft | undefined {
  if (resolves === undefined) return undefined;
  const { condition, since, domains = [] } = resolves;
  return {
    ...aboutCertificate(certificate, metadata),
    type: 'resolved',
    condition: `resolved:${condition}:${shortHash([certificate.id, since, ...domains])}`,
    severity: 'info',
    headline: words.headline,
    paragraphs: [words.what],
    actions: words.actions ?? [],
    resolves: words.resolves ?? closesReminders(domains, since),
    facts: certificateFacts(certificate, metadata, [
      [condition === 'validation' ? 'Owed since' : 'Last warned', formatInstant(since)],
    ]),
  };
}

import type * as z from 'zod';
import { DAY, millisecondsBetween } from '../../certificates/instant.ts';
import type { CertificateDetail } from '../../events/certificate-detail.ts';
import type { certificateReissueFailed } from '../../events/certificate-reissue-failed.ts';
import type { EventMetadata } from '../../events/event.ts';
import type { Draft } from '../draft.ts';
import type { Severity } from '../notification.ts';
import { plain } from '../words/plain.ts';
import { formatProvider } from '../words/provider-name.ts';
import { formatDay, formatInstant } from '../words/format-instant.ts';
import { aboutCertificate, certificateFacts, formatPlace, nameOf } from './about-certificate.ts';
import { resolvesReminders } from './resolves.ts';
import { VALIDATE } from './renewal-actions.ts';
import { formatDomains } from './resolved.ts';

type ReissueFailed = z.infer<typeof certificateReissueFailed.detail>;

/** Milliseconds before the expiry from which a failed reissue is critical. */
const URGENT = 7 * DAY;

/** A reissue or a renewal under the same number failed or was cancelled, and the certificate before it stays in force. */
export function composeReissueFailed(detail: ReissueFailed): Draft {
  const { metadata, certificate, change, resolves } = detail;
  const { kind, outcome, at, rawStatus } = change;
  const name = nameOf(certificate);
  const provider = formatProvider(certificate.provider);
  const ended = outcome === 'failed' ? 'failed' : 'was cancelled';
  const reason = change.reason === undefined ? undefined : plain(change.reason, 400);
  const where = `in ${formatPlace(certificate)}`;
  const when = at === undefined ? '' : ` on ${formatInstant(at)}`;
  return {
    ...aboutCertificate(certificate, metadata),
    type: 'certificate-reissue-failed',
    condition: reissueFailedCondition(certificate.id, change.id),
    severity: reissueFailedSeverity(certificate, metadata),
    headline: `${name}: ${kind} ${ended}${formatExpiry(certificate, metadata)}`,
    paragraphs: [
      `${provider} reports that the ${kind} of ${name} ${ended}${when}. ${reason === undefined ? `${provider} does not report the reason.` : `Reason: ${reason}.`}`,
      certificate.replaced
        ? 'A replacement of the current certificate has been issued.'
        : 'The current certificate stays in force until it expires. Its expiry reminders continue.',
      ...(resolves?.domains === undefined
        ? []
        : [
            `The ${kind} no longer waits for domain validation of ${formatDomains(resolves.domains)}.`,
          ]),
    ],
    actions: certificate.replaced
      ? [`If you still need the ${kind}, start it again ${where}.`]
      : reissueActions(kind, outcome, where),
    facts: certificateFacts(certificate, metadata, [
      ['Job', change.id],
      ['Outcome', rawStatus],
      ['Reason', reason],
    ]),
    ...(resolves?.domains && { resolves: resolvesReminders(resolves.domains, resolves.since) }),
  };
}

/** The same for the event of the certificate and for a message about it. */
export function reissueFailedCondition(certificateId: string, changeId: string): string {
  return `reissue-failed:${certificateId}:${changeId}`;
}

export function reissueActions(
  kind: ReissueFailed['change']['kind'],
  outcome: ReissueFailed['change']['outcome'],
  where: string,
): string[] {
  if (outcome === 'cancelled') {
    return [`If the ${kind} was not cancelled on purpose, start it again ${where}.`];
  }
  return [`Find the cause ${where}, and correct it.`, `Start the ${kind} again.`, VALIDATE];
}

/** `info` if a replacement is issued, `critical` shortly before the expiry. */
export function reissueFailedSeverity(
  { replaced, notAfter }: Pick<CertificateDetail, 'replaced' | 'notAfter'>,
  metadata: Pick<EventMetadata, 'observedAt'>,
): Severity {
  if (replaced) return 'info';
  const isUrgent =
    notAfter !== undefined && millisecondsBetween(metadata.observedAt, notAfter) <= URGENT;
  return isUrgent ? 'critical' : 'warning';
}

/** `, certificate expires on 1 Mar 2027`; empty if the expiry is not known. */
export function formatExpiry(
  { notAfter }: Pick<CertificateDetail, 'notAfter'>,
  metadata: Pick<EventMetadata, 'observedAt'>,
): string {
  if (notAfter === undefined) return '';
  const verb = notAfter <= metadata.observedAt ? 'expired' : 'expires';
  return `, certificate ${verb} on ${formatDay(notAfter)}`;
}

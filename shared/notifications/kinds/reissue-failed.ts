import type * as z from 'zod/mini';
import { DAY, millisecondsBetween } from '../../certificates/instant.ts';
import type { CertificateDetail } from '../../events/certificate-detail.ts';
import { certificateReissueFailed } from '../../events/certificate-reissue-failed.ts';
import type { EventMetadata } from '../../events/event.ts';
import type { Severity } from '../notification.ts';
import type { Group } from '../outline.ts';
import { count, plain } from '../words/plain.ts';
import { formatProvider } from '../words/provider-name.ts';
import { formatDay, formatInstant, spanOf } from '../words/format-instant.ts';
import {
  certificateFacts,
  formatDomains,
  formatPlace,
  nameOf,
} from '../words/about-certificate.ts';
import { resolvesValidations } from '../words/resolves.ts';
import { VALIDATE, VALIDATE_ALL } from '../words/renewal-actions.ts';
import { certificateNotification } from './source.ts';

interface Expiring {
  readonly certificate: Pick<CertificateDetail, 'notAfter'>;
}

type ReissueFailed = z.infer<typeof certificateReissueFailed.detail>;

/** Milliseconds before the expiry from which a failed reissue is critical. */
const URGENT = 7 * DAY;

/** A reissue or a renewal under the same number failed or was cancelled, and the certificate before it stays in force. */
export const reissueFailed = certificateNotification({
  type: 'certificate-reissue-failed',
  event: certificateReissueFailed,
  about({ metadata, certificate, change, resolves }) {
    return {
      condition: reissueFailedCondition(certificate.id, change.id),
      severity: reissueFailedSeverity(certificate, metadata),
      ...(resolves?.domains && { resolves: resolvesValidations(resolves.domains, resolves.since) }),
    };
  },
  compose({ metadata, certificate, change, resolves }) {
    const { kind, outcome, at, rawStatus } = change;
    const name = nameOf(certificate);
    const provider = formatProvider(certificate.provider);
    const ended = outcome === 'failed' ? 'failed' : 'was cancelled';
    const reason = change.reason === undefined ? undefined : plain(change.reason, 400);
    const where = `in ${formatPlace(certificate)}`;
    const when = at === undefined ? '' : ` on ${formatInstant(at)}`;
    return {
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
    };
  },
  composeGroup({ members, severity, place }: Group<Expiring>) {
    const reissues = count(members.length, 'reissue');
    const first = spanOf(members.map(({ certificate }) => certificate.notAfter))?.first;
    const expiry = first === undefined ? '' : ` The earliest expiry is ${formatInstant(first)}.`;
    return {
      headline: `${reissues} failed or were cancelled, ${place}`,
      paragraphs: [
        `${reissues} failed or were cancelled in ${place}. ${
          severity === 'info'
            ? 'Replacements of the current certificates have been issued.'
            : `The current certificates stay in force until they expire. Their expiry reminders continue.${expiry}`
        }`,
      ],
      actions: [
        `Find the causes in ${place}: the failures can have one cause in common.`,
        'Correct the causes, and start the reissues again.',
        VALIDATE_ALL,
      ],
    };
  },
});

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

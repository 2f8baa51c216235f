import type { Instant } from '../../certificates/instant.ts';
import { certificateRenewed } from '../../events/certificate-renewed.ts';
import { certificateFacts, nameOf } from '../words/about-certificate.ts';
import { formatDay, formatInstant } from '../words/format-instant.ts';
import { count, plain } from '../words/plain.ts';
import { resolvesExpiry } from '../words/resolves.ts';
import { certificateNotification } from './source.ts';

/**
 * Resolves the alerts about the expiry of a certificate. Without an alert there is nothing to resolve; the alerts of a
 * certificate that several entries hold are resolved by the entry that raises them.
 */
export const renewed = certificateNotification({
  type: 'certificate-renewed',
  event: certificateRenewed,
  about({ certificate, successor, alerted, alertedAt }) {
    if (alerted !== true || certificate.sameAs !== undefined) return undefined;
    const { notAfter } = certificate;
    return {
      // A replacement that was lost and is found again resolves the reminders that were sent in between.
      condition: `replaced:${certificate.id}:${successor.key}:${alertedAt ?? notAfter ?? 'no-expiry'}`,
      severity: 'info',
      resolves: resolvesExpiry(certificate, notAfter),
    };
  },
  compose({ metadata, certificate, successor, recognizedBy }) {
    const key = plain(successor.key);
    const until = successor.notAfter;
    const name = nameOf(certificate);
    const next = successor.name === undefined ? key : `${plain(successor.name)} (${key})`;
    return {
      headline: `${name} is replaced${until === undefined ? '' : `, valid until ${formatDay(until)}`}`,
      paragraphs: [
        `The certificate for ${name} is replaced by ${next}${until === undefined ? '' : `, valid until ${formatInstant(until)}`}. ${formatExpiry(certificate.notAfter, metadata.observedAt)}`,
        recognizedBy === 'names'
          ? formatMatchedByNames('the two certificates')
          : 'The provider links the two certificates.',
      ],
      actions: ['Check that every server that used the old certificate presents the new one.'],
      facts: certificateFacts(certificate, metadata, [
        ['Replaced by', key],
        ['Valid until', until && formatInstant(until)],
      ]),
    };
  },
  composeGroup({ members, place }) {
    const certificates = count(members.length, 'certificate');
    const byNames = members.filter(({ recognizedBy }) => recognizedBy === 'names').length;
    const which =
      byNames === members.length
        ? 'the old and the new certificates'
        : `${byNames} of them to their replacements`;
    return {
      headline: `${certificates} are replaced, ${place}`,
      paragraphs: [
        `${certificates} in ${place} are replaced. You get no further reminders for the old ones.`,
        ...(byNames === 0 ? [] : [formatMatchedByNames(which)]),
      ],
      actions: ['Check that every server that used an old certificate presents the new one.'],
    };
  },
});

function formatMatchedByNames(which: string): string {
  return `The provider does not link ${which}. The monitor matched them because the new one covers all names of the old one and expires later. If servers use both, you still have to renew the old one.`;
}

function formatExpiry(notAfter: Instant | undefined, now: Instant): string {
  if (notAfter === undefined) return 'You get no further reminders for the old one.';
  return notAfter > now
    ? `The old one expires on ${formatInstant(notAfter)}; you get no further reminders for it.`
    : `The old one expired on ${formatInstant(notAfter)}; you get no further alerts for it.`;
}

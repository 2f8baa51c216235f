import type * as z from 'zod';
import type { certificateApproachingExpiration } from '../../events/certificate-approaching-expiration.ts';
import { millisecondsBetween } from '../../certificates/instant.ts';
import type { Draft } from '../draft.ts';
import { formatDaysLeft, formatDuration } from '../words/format-duration.ts';
import { formatDay, formatInstant } from '../words/format-instant.ts';
import { shortenEnd } from '../words/plain.ts';
import { formatProvider } from '../words/provider-name.ts';
import { aboutCertificate, certificateFacts, formatSubject, nameOf } from './about-certificate.ts';
import { formatPaidUntil, renewalActions } from './renewal-actions.ts';
import { formatPrecision } from './format-precision.ts';
import { formatUnreachableFacts } from './format-facts.ts';

/** Threshold names are configurable; the sort key of the delivery log is limited. */
const MAX_THRESHOLD = 100;

/** Days before the expiry from which a reminder is critical. */
const LAST_DAY = 1;

/** The name of the final threshold in the default configuration. */
const FINAL_THRESHOLD = 'final';

type ApproachingExpiration = z.infer<typeof certificateApproachingExpiration.detail>;

/** A certificate that expires soon. A replaced or acknowledged certificate needs no reminder. */
export function composeApproachingExpiration(detail: ApproachingExpiration): Draft | undefined {
  const { metadata, certificate, threshold, daysToExpiry, renewalOverdue: overdue } = detail;
  if (certificate.replaced || certificate.acknowledged !== undefined) return undefined;
  const name = nameOf(certificate);
  const { notAfter } = certificate;
  const left = formatDaysLeft(daysToExpiry);
  const precision = formatPrecision(certificate);
  const day = notAfter === undefined ? '' : ` (${formatDay(notAfter)})`;
  return {
    ...aboutCertificate(certificate, metadata),
    type: 'certificate-approaching-expiration',
    condition: conditionOf(detail),
    severity: daysToExpiry <= LAST_DAY ? 'critical' : 'warning',
    headline: overdue
      ? `${name}: renewal overdue, expires in ${left}${day}`
      : `${name} expires in ${left}${day}, no replacement`,
    paragraphs: [
      `The certificate for ${formatSubject(certificate)} expires in ${left}${notAfter === undefined ? '' : `, on ${formatInstant(notAfter)}`}. No issued replacement was found. If it expires, browsers and API clients will reject connections.`,
      ...formatPaidUntil(certificate),
      ...(overdue === undefined ? [] : [formatOverdue(overdue, certificate)]),
      ...(precision === undefined ? [] : [precision]),
      ...formatUnreachableFacts(metadata),
    ],
    actions: renewalActions(certificate, overdue !== undefined),
    ...(threshold.name === FINAL_THRESHOLD ? { escalated: true } : {}),
    facts: certificateFacts(certificate, metadata, [
      ['Reminder', `${threshold.name}, due ${formatInstant(threshold.dueAt)}`],
    ]),
  };
}

/** Why the certificate should have been renewed by now. */
function formatOverdue(
  { expectedAt, reason }: NonNullable<ApproachingExpiration['renewalOverdue']>,
  { notAfter, provider }: ApproachingExpiration['certificate'],
): string {
  const lead =
    notAfter === undefined ? '' : `${formatDuration(millisecondsBetween(expectedAt, notAfter))} `;
  const expected = `The renewal was expected by ${formatInstant(expectedAt)} and is overdue`;
  switch (reason) {
    case 'history':
      return `${expected}: earlier certificates were replaced about ${lead}before their expiry.`;
    case 'provider':
      return `${expected}: ${formatProvider(provider)} reports automatic renewal, which usually happens ${lead}before the expiry.`;
    case 'configuration':
      return `${expected}: your configuration expects automatic renewal ${lead}before the expiry.`;
  }
}

/**
 * Identifies the certificate, its expiry and the due time: a threshold that keeps its name and moves, and a second
 * certificate of the lineage with the same expiry, have their own conditions.
 */
function conditionOf({ certificate, threshold }: ApproachingExpiration): string {
  const name = shortenEnd(threshold.name, MAX_THRESHOLD);
  const expiry = certificate.notAfter ?? 'no-expiry';
  return `approaching-expiration:${name}:${threshold.dueAt}:${expiry}:${certificate.id}`;
}

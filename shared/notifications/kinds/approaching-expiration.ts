import type * as z from 'zod/mini';
import { isUnused } from '../../certificates/certificate.ts';
import { certificateApproachingExpiration } from '../../events/certificate-approaching-expiration.ts';
import { millisecondsBetween } from '../../certificates/instant.ts';
import { defined } from '../../runtime/defined.ts';
import { certificateFacts, formatSubject, nameOf } from '../words/about-certificate.ts';
import { formatDaysLeft, formatDuration } from '../words/format-duration.ts';
import { formatUnreachableFacts } from '../words/facts.ts';
import { formatDay, formatInstant, formatSpan, spanOf } from '../words/format-instant.ts';
import { formatOtherExpiries, formatPrecision, formatPrecisions } from '../words/precision.ts';
import { count, shortenEnd } from '../words/plain.ts';
import { formatProvider } from '../words/provider-name.ts';
import {
  formatPaidUntil,
  NO_REPLACEMENTS,
  renewalActions,
  renewAllActions,
} from '../words/renewal-actions.ts';
import { formatImpact } from '../words/usage.ts';
import { certificateNotification } from './source.ts';

/** Characters of a threshold name, which is configurable, in the sort key of the delivery log. */
const MAX_THRESHOLD_LENGTH = 100;

/** Days before the expiry from which a reminder is critical. */
const LAST_DAY = 1;

/** The name of the final threshold in the default configuration. */
const FINAL_THRESHOLD = 'final';

type ApproachingExpiration = z.infer<typeof certificateApproachingExpiration.detail>;

/**
 * A certificate that expires soon. There is no reminder if it is replaced or acknowledged, or if another entry with the
 * same certificate raises the alerts.
 */
export const approachingExpiration = certificateNotification({
  type: 'certificate-approaching-expiration',
  event: certificateApproachingExpiration,
  about(detail) {
    const { certificate } = detail;
    const { replaced, acknowledged, sameAs } = certificate;
    if (replaced || (acknowledged ?? sameAs) !== undefined) return undefined;
    return {
      condition: conditionOf(detail),
      ...urgencyOf(detail),
    };
  },
  compose(detail) {
    const { metadata, certificate, threshold, daysToExpiry, renewalOverdue: overdue } = detail;
    const name = nameOf(certificate);
    const { notAfter } = certificate;
    const left = formatDaysLeft(daysToExpiry);
    const day = notAfter === undefined ? '' : ` (${formatDay(notAfter)})`;
    return {
      headline: overdue
        ? `${name}: renewal overdue, expires in ${left}${day}`
        : `${name} expires in ${left}${day}, no replacement`,
      paragraphs: [
        `The certificate for ${formatSubject(certificate)} expires in ${left}${notAfter === undefined ? '' : `, on ${formatInstant(notAfter)}`}. No issued replacement was found. ${formatConsequence(certificate)}`,
        ...formatPaidUntil(certificate),
        ...(overdue === undefined ? [] : [formatOverdue(overdue, certificate)]),
        ...formatPrecision(certificate),
        ...formatOtherExpiries(certificate),
        ...formatUnreachableFacts(metadata),
      ],
      actions: renewalActions(certificate, overdue !== undefined),
      facts: certificateFacts(certificate, metadata, [
        ['Reminder', `${threshold.name}, due ${formatInstant(threshold.dueAt)}`],
      ]),
    };
  },
  composeGroup({ members, place }) {
    const certificates = count(members.length, 'certificate');
    const all = members.map(({ certificate }) => certificate);
    const expiries = spanOf(all.map(({ notAfter }) => notAfter));
    const left = formatDaysLeft(Math.min(...members.map(({ daysToExpiry }) => daysToExpiry)));
    const first = expiries?.first === expiries?.last ? '' : ', the first';
    const day = expiries === undefined ? '' : ` (${formatDay(expiries.first)})`;
    const when = expiries === undefined ? 'soon' : formatSpan(expiries);
    return {
      headline: `${certificates} expire${first} in ${left}${day}, no replacements found, ${place}`,
      paragraphs: [
        `${certificates} in ${place} expire ${when}. ${NO_REPLACEMENTS} If they expire, browsers and API clients will reject connections.`,
        ...formatPrecisions(all),
      ],
      actions: renewAllActions(all, place),
    };
  },
});

/** A certificate that nothing uses causes no outage. */
function urgencyOf({ certificate, threshold, daysToExpiry }: ApproachingExpiration) {
  const isLastDay = daysToExpiry <= LAST_DAY;
  if (isUnused(certificate)) return { severity: isLastDay ? 'warning' : 'info' } as const;
  return {
    severity: isLastDay ? 'critical' : 'warning',
    ...defined({ escalated: threshold.name === FINAL_THRESHOLD ? (true as const) : undefined }),
  } as const;
}

function formatConsequence(certificate: ApproachingExpiration['certificate']): string {
  return isUnused(certificate)
    ? 'No resource uses it, so its expiry has no impact.'
    : [
        'If it expires, browsers and API clients will reject connections.',
        ...formatImpact(certificate),
      ].join(' ');
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
 * Contains the due time, because a threshold can move and keep its name, and the certificate ID, because a lineage can
 * have two certificates with the same expiry.
 */
function conditionOf({ certificate, threshold }: ApproachingExpiration): string {
  const name = shortenEnd(threshold.name, MAX_THRESHOLD_LENGTH);
  const expiry = certificate.notAfter ?? 'no-expiry';
  return `approaching-expiration:${name}:${threshold.dueAt}:${expiry}:${certificate.id}`;
}

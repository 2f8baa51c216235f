import type * as z from 'zod';
import type { certificateApproachingExpiration } from '../../events/certificate-approaching-expiration.ts';
import { millisecondsBetween } from '../../certificates/instant.ts';
import type { Draft } from '../draft.ts';
import { formatDaysLeft, formatDuration } from '../words/format-duration.ts';
import { formatDay, formatInstant } from '../words/format-instant.ts';
import { shortenEnd } from '../words/plain.ts';
import { aboutCertificate, certificateFacts, nameOf } from './about-certificate.ts';
import { formatPaidUntil, renewalActions } from './renewal-actions.ts';
import { formatPrecision } from './format-precision.ts';
import { formatUnreachableFacts } from './format-facts.ts';

/** A threshold is called what the user likes; the ledger's key has room for that much of it. */
const MAX_THRESHOLD = 100;

/** On the last day there is nothing left to plan. */
const LAST_DAY = 1;

/** As the default thresholds call it. */
const FINAL_THRESHOLD = 'final';

type ApproachingExpiration = z.infer<typeof certificateApproachingExpiration.detail>;

/**
 * A certificate that ends soon. One whose successor has been issued may end in peace, and one that somebody has
 * acknowledged is spoken of again when it expires.
 */
export function composeApproachingExpiration(detail: ApproachingExpiration): Draft | undefined {
  const { metadata, certificate, threshold, daysToExpiry, renewalOverdue: overdue } = detail;
  if (certificate.replaced || certificate.acknowledged !== undefined) return undefined;
  const name = nameOf(certificate);
  const end = certificate.notAfter;
  const left = formatDaysLeft(daysToExpiry);
  const precision = formatPrecision(certificate);
  return {
    ...aboutCertificate(certificate, metadata),
    type: 'certificate-approaching-expiration',
    condition: conditionOf(detail),
    severity: daysToExpiry <= LAST_DAY ? 'critical' : 'warning',
    headline: `${name}${overdue ? ': renewal overdue,' : ''} expires in ${left}${end === undefined ? '' : `, on ${formatDay(end)}`}`,
    paragraphs: [
      `${end === undefined ? 'The certificate ends soon' : `The certificate ends on ${formatInstant(end)}`}, and no issued successor of it is known.`,
      ...formatPaidUntil(certificate),
      ...(overdue === undefined ? [] : [formatOverdue(overdue, certificate)]),
      ...(precision === undefined ? [] : [precision]),
      ...formatUnreachableFacts(metadata),
      'If nobody renews it, from then on clients refuse every connection to a server that presents it.',
    ],
    actions: renewalActions(certificate, overdue !== undefined),
    ...(threshold.name === FINAL_THRESHOLD ? { escalated: true } : {}),
    facts: certificateFacts(certificate, metadata, [
      ['Warning', `"${threshold.name}", due ${formatInstant(threshold.dueAt)}`],
    ]),
  };
}

/** Why it should have been renewed by now. */
function formatOverdue(
  { expectedAt, reason }: NonNullable<ApproachingExpiration['renewalOverdue']>,
  { notAfter, provider }: ApproachingExpiration['certificate'],
): string {
  const lead =
    notAfter === undefined ? '' : `${formatDuration(millisecondsBetween(expectedAt, notAfter))} `;
  const early = `${lead}before its end`;
  const expected = `Its renewal was expected by ${formatInstant(expectedAt)}, and is overdue`;
  switch (reason) {
    case 'history':
      return `${expected}: the certificates before it were replaced about ${lead}before their ends.`;
    case 'provider':
      return `${expected}: ${provider} says that it renews it by itself, which is commonly done ${early}.`;
    case 'configuration':
      return `${expected}: the configuration says that it is renewed by itself, which should be done ${early}.`;
  }
}

/**
 * Which certificate, which end, and which point before it: a threshold that keeps its name and moves is another
 * matter, and so are two certificates of one lineage that end at the same time.
 */
function conditionOf({ certificate, threshold }: ApproachingExpiration): string {
  const name = shortenEnd(threshold.name, MAX_THRESHOLD);
  const end = certificate.notAfter ?? 'some-day';
  return `approaching-expiration:${name}:${threshold.dueAt}:${end}:${certificate.id}`;
}

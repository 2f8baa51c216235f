import { DAY, millisecondsBetween } from '../../certificates/instant.ts';
import { shortHash } from '../draft.ts';
import type { Draft } from '../draft.ts';
import { plain, shortenEnd } from '../words/plain.ts';
import { formatDuration } from '../words/format-duration.ts';
import { formatInstant } from '../words/format-instant.ts';
import { formatProvider } from '../words/provider-name.ts';
import { aboutCertificate, certificateFacts } from './about-certificate.ts';
import {
  dnsCheckFacts,
  formatDnsCheck,
  formatPublished,
  needsNoAction,
} from './dns-check-words.ts';
import {
  formatTask,
  formatWaiting,
  validationActions,
  validationFacts,
  recordToPublish,
} from './validation-words.ts';
import { formatUnreachableFacts } from './format-facts.ts';
import type { ValidationPending } from './validation-detail.ts';

/** RFC 1035, section 2.3.4. Providers can send longer texts; the sort key of the delivery log is limited. */
export const MAX_NAME_LENGTH = 253;

/** The recipients can be absent when the first reminder arrives. */
const ESCALATED_FROM = 2;

/** A validation is pending; if `checksStopped`, the provider no longer checks automatically. */
export function composeValidationPending(detail: ValidationPending): Draft | undefined {
  const { metadata, certificate, validation, pendingSince, checksStopped, reminder, dnsCheck } =
    detail;
  if (certificate.acknowledged !== undefined) return undefined;
  const domain = plain(validation.domain);
  const noAction = needsNoAction(detail);
  return {
    ...aboutCertificate(certificate, metadata, { pendingSince }),
    type: checksStopped ? 'domain-validation-checks-stopped' : 'domain-validation-pending',
    condition: conditionOf(detail),
    severity: noAction ? 'info' : 'warning',
    headline: `${domain}: ${headlineOf(detail)}${formatPending(detail)}`,
    paragraphs: [
      [
        noAction ? formatPublished(certificate, domain) : formatWaiting(detail),
        ...formatChecks(detail),
      ].join(' '),
      ...(dnsCheck === undefined ? [] : [formatDnsCheck(dnsCheck)]),
      ...formatUnreachableFacts(metadata),
      ...formatToken(detail),
    ],
    actions: validationActions(detail),
    ...recordToPublish(detail),
    ...(reminder !== undefined && reminder.number >= ESCALATED_FROM ? { escalated: true } : {}),
    facts: certificateFacts(certificate, metadata, [
      ['Domain', validation.domain],
      ['Pending since', formatInstant(pendingSince)],
      ['Reminder', reminder?.number.toString()],
      ...validationFacts(validation),
      ...dnsCheckFacts(dnsCheck),
    ]),
  };
}

function headlineOf(detail: ValidationPending): string {
  const provider = formatProvider(detail.certificate.provider);
  if (detail.checksStopped) return `validate, ${provider} stopped checking`;
  return needsNoAction(detail)
    ? `DNS record is published, waiting for ${provider}`
    : formatTask(detail);
}

function formatPending({ metadata, pendingSince }: ValidationPending): string {
  const pending = millisecondsBetween(pendingSince, metadata.observedAt);
  return pending < DAY ? '' : ` (pending ${formatDuration(pending)})`;
}

/**
 * Identifies the record and since when it is pending: the same record for the next order of the lineage has its own
 * condition, and so have the end of the automatic checks and each reminder.
 */
function conditionOf({
  validation,
  pendingSince,
  checksStopped,
  reminder,
}: ValidationPending): string {
  const { domain, method, record, token, automaticChecksUntil } = validation;
  const name = shortenEnd(domain, MAX_NAME_LENGTH);
  const key = [domain, method, record?.name, record?.type, record?.value, token, pendingSince];
  if (reminder !== undefined) {
    return `validation-reminder:${name}:${shortHash([...key, reminder.dueAt])}`;
  }
  return checksStopped
    ? `validation-checks-stopped:${name}:${shortHash([...key, automaticChecksUntil])}`
    : `validation-pending:${name}:${shortHash(key)}`;
}

/** How long the provider checks automatically. */
function formatChecks(detail: ValidationPending): string[] {
  const { metadata, certificate, validation, checksStopped } = detail;
  const { automaticChecksUntil, method } = validation;
  const provider = formatProvider(certificate.provider);
  const until = automaticChecksUntil && formatInstant(automaticChecksUntil);
  if (checksStopped) {
    return [
      `${provider} stopped its automatic checks${until === undefined ? '' : ` on ${until}`}: nothing happens until you request a check.`,
    ];
  }
  if (until === undefined || method === 'email' || needsNoAction(detail)) return [];
  const left = millisecondsBetween(
    metadata.observedAt,
    automaticChecksUntil ?? metadata.observedAt,
  );
  return [
    `${provider} checks automatically until ${until}${left > 0 ? ` (${formatDuration(left)} left)` : ''}; after that, you have to request a check.`,
  ];
}

function formatToken({ validation }: ValidationPending): string[] {
  const { tokenExpiresAt } = validation;
  return tokenExpiresAt === undefined
    ? []
    : [
        `The value is valid until ${formatInstant(tokenExpiresAt)}. If the provider issues a new value after that, you get a new notification.`,
      ];
}

import type * as z from 'zod/mini';
import { DAY, millisecondsBetween } from '../../certificates/instant.ts';
import { domainValidationPending } from '../../events/domain-validation-pending.ts';
import { outline, shortHash } from '../outline.ts';
import type { Kind } from '../outline.ts';
import { MAX_DNS_NAME, plain, shortenEnd } from '../words/plain.ts';
import { formatDuration } from '../words/format-duration.ts';
import { formatInstant } from '../words/format-instant.ts';
import { formatProvider } from '../words/provider-name.ts';
import { escalatedReminder } from '../escalates.ts';
import { aboutCertificate, certificateFacts } from '../words/about-certificate.ts';
import {
  dnsCheckFacts,
  formatDnsCheck,
  formatPublished,
  needsNoAction,
} from '../words/dns-check.ts';
import {
  formatTask,
  formatWaiting,
  validationActions,
  validationFacts,
  recordToPublish,
} from '../words/validation.ts';
import { formatUnreachableFacts } from '../words/facts.ts';
import type { PendingValidation } from '../words/validation.ts';
import { on } from './source.ts';
import { composeChecksStopped, composePending } from './validation-group.ts';

type ValidationPending = z.infer<typeof domainValidationPending.detail>;

const PENDING: Kind<PendingValidation> = {
  type: 'domain-validation-pending',
  composeGroup: composePending,
};

const CHECKS_STOPPED: Kind<PendingValidation> = {
  type: 'domain-validation-checks-stopped',
  composeGroup: composeChecksStopped,
};

/** A validation is pending; if `checksStopped`, the provider no longer checks automatically. */
export const validationPending = on(domainValidationPending, (detail) => {
  const { metadata, certificate, checksStopped, reminder } = detail;
  if (certificate.acknowledged !== undefined) return undefined;
  return outline(
    checksStopped ? CHECKS_STOPPED : PENDING,
    {
      ...aboutCertificate(certificate, metadata),
      condition: conditionOf(detail),
      severity: needsNoAction(detail) ? 'info' : 'warning',
      ...escalatedReminder(reminder),
    },
    () => compose(detail),
    detail,
  );
});

function compose(detail: ValidationPending) {
  const { metadata, certificate, validation, pendingSince, reminder, dnsCheck } = detail;
  const domain = plain(validation.domain);
  const noAction = needsNoAction(detail);
  return {
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
  if (detail.checksStopped) return `${provider} stopped checking, request a check`;
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
  const name = shortenEnd(domain, MAX_DNS_NAME);
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
  const failsLater = validation.failsAfterChecks === true;
  if (until === undefined || needsNoAction(detail)) return [];
  if (method === 'email' && !failsLater) return [];
  const left = millisecondsBetween(
    metadata.observedAt,
    automaticChecksUntil ?? metadata.observedAt,
  );
  return [
    `${provider} checks automatically until ${until}${left > 0 ? ` (${formatDuration(left)} left)` : ''}; after that, ${failsLater ? 'the request fails, and you have to request the certificate again' : 'you have to request a check'}.`,
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

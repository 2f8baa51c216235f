import type * as z from 'zod';
import { millisecondsBetween } from '../../certificates/instant.ts';
import { isPending } from '../../certificates/status.ts';
import type { domainValidationPending } from '../../events/domain-validation-pending.ts';
import { shortHash } from '../draft.ts';
import type { Draft } from '../draft.ts';
import { plain, shortenEnd } from '../words/plain.ts';
import { formatDuration } from '../words/format-duration.ts';
import { formatInstant } from '../words/format-instant.ts';
import { aboutCertificate, certificateFacts, nameOf, formatAccount } from './about-certificate.ts';
import { dnsCheckFacts, formatDnsCheck, formatNextStep, settlesItself } from './dns-check-words.ts';
import {
  caaAlone,
  validationActions,
  validationFacts,
  recordToPublish,
  formatValidation,
} from './validation-words.ts';
import { formatUnreachableFacts } from './format-facts.ts';

export type ValidationPending = z.infer<typeof domainValidationPending.detail>;

/** RFC 1035, section 2.3.4. The ledger's key has room for that, not for whatever a provider may send. */
export const MAX_NAME_LENGTH = 253;

/** One may have been away when the first reminder came. */
const ESCALATED_FROM = 2;

/** Somebody owes the proof of control of a domain; and, if `checksStopped`, nobody looks for it any more. */
export function composeValidationPending(detail: ValidationPending): Draft | undefined {
  const { metadata, certificate, validation, pendingSince, checksStopped, reminder, dnsCheck } =
    detail;
  if (certificate.acknowledged !== undefined) return undefined;
  const domain = plain(validation.domain);
  return {
    ...aboutCertificate(certificate, metadata),
    type: checksStopped ? 'domain-validation-checks-stopped' : 'domain-validation-pending',
    condition: conditionOf(detail),
    severity: settlesItself(detail) ? 'info' : 'warning',
    headline: headlineOf(detail),
    paragraphs: [
      `Control of ${domain} has to be proven for the certificate ${nameOf(certificate)} at ${formatAccount(certificate)}. The proof is owed since ${formatInstant(pendingSince)}.`,
      ...(dnsCheck === undefined ? [] : [formatDnsCheck(dnsCheck)]),
      formatWhatHappens(detail),
      ...formatUnreachableFacts(metadata),
      ...formatToken(detail),
    ],
    actions: validationActions(detail),
    ...recordToPublish(detail),
    ...(reminder !== undefined && reminder.number >= ESCALATED_FROM ? { escalated: true } : {}),
    facts: certificateFacts(certificate, metadata, [
      ['Domain', validation.domain],
      ['Owed since', formatInstant(pendingSince)],
      ['Reminder', reminder?.number.toString()],
      ...validationFacts(validation),
      ...dnsCheckFacts(dnsCheck),
    ]),
  };
}

function headlineOf(detail: ValidationPending): string {
  const { metadata, certificate, validation, pendingSince, checksStopped, reminder } = detail;
  const domain = plain(validation.domain);
  const [still, after] =
    reminder === undefined
      ? ['', '']
      : [
          'still ',
          ` after ${formatDuration(millisecondsBetween(pendingSince, metadata.observedAt))}`,
        ];
  if (checksStopped) {
    return `${domain} is ${still}not validated${after}, and ${certificate.provider} has stopped checking`;
  }
  return settlesItself(detail)
    ? `${domain} ${still}waits for ${certificate.provider} to see its DNS record${after}`
    : `${domain} ${still}waits for ${formatValidation(detail)}${after}`;
}

/**
 * What is asked for, and since when it is owed: the same record owed anew, by the next order of the lineage,
 * is another matter. That the provider stopped to look is one more, and so is each reminder.
 */
function conditionOf({
  validation,
  pendingSince,
  checksStopped,
  reminder,
}: ValidationPending): string {
  const { domain, method, record, token, automaticChecksUntil } = validation;
  const name = shortenEnd(domain, MAX_NAME_LENGTH);
  const asked = [domain, method, record?.name, record?.type, record?.value, token, pendingSince];
  if (reminder !== undefined) {
    return `validation-reminder:${name}:${shortHash([...asked, reminder.dueAt])}`;
  }
  return checksStopped
    ? `validation-checks-stopped:${name}:${shortHash([...asked, automaticChecksUntil])}`
    : `validation-pending:${name}:${shortHash(asked)}`;
}

function formatWhatHappens(detail: ValidationPending): string {
  const { certificate, validation, checksStopped, dnsCheck } = detail;
  const { provider, status, notAfter } = certificate;
  const { automaticChecksUntil, method } = validation;
  const waits = isPending(status)
    ? 'the certificate is never issued'
    : `the change to the certificate never comes into force${notAfter === undefined ? '' : `; the present one ends on ${formatInstant(notAfter)}`}`;
  if (settlesItself({ dnsCheck, checksStopped })) return formatNextStep(provider);
  if (checksStopped) {
    const when =
      automaticChecksUntil === undefined ? '' : ` on ${formatInstant(automaticChecksUntil)}`;
    return `${provider} stopped looking for the proof by itself${when}: even if it is given now, nothing happens until somebody asks for a check. If nobody does, ${waits}.`;
  }
  const until =
    automaticChecksUntil === undefined || method === 'email'
      ? ''
      : ` ${provider} looks for the proof by itself until ${formatInstant(automaticChecksUntil)}; after that, somebody has to ask for a check.`;
  const unless = caaAlone(dnsCheck) === undefined ? 'nobody proves it' : 'that stays so';
  return `If ${unless}, ${waits}.${until}`;
}

function formatToken({ validation }: ValidationPending): string[] {
  const { tokenExpiresAt } = validation;
  return tokenExpiresAt === undefined
    ? []
    : [
        `The value counts until ${formatInstant(tokenExpiresAt)}. If there is a new one after that, a new notice comes with it.`,
      ];
}

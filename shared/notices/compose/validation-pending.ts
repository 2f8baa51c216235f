import type * as z from 'zod';
import { millisecondsBetween } from '../../certificates/instant.ts';
import { isPending } from '../../certificates/status.ts';
import type { domainValidationPending } from '../../events/domain-validation-pending.ts';
import { shortHash } from '../draft.ts';
import type { Draft } from '../draft.ts';
import { plain, shortenEnd } from '../words/plain.ts';
import { sayDuration } from '../words/say-duration.ts';
import { sayInstant } from '../words/say-instant.ts';
import { aboutCertificate, certificateFacts, nameOf, sayAccount } from './about-certificate.ts';
import { diagnosisFacts, sayDiagnosis, sayWhoseTurn, settlesItself } from './diagnosis-words.ts';
import { caaAlone, proofActions, proofFacts, recordToPublish, sayProof } from './proof-words.ts';
import { sayBlindFacts } from './say-facts.ts';

export type ValidationPending = z.infer<typeof domainValidationPending.detail>;

/** RFC 1035, section 2.3.4. The ledger's key has room for that, not for whatever a provider may send. */
export const LONGEST_NAME = 253;

/** One may have been away when the first reminder came. */
const ESCALATED_FROM = 2;

/** Somebody owes the proof of control of a domain; and, if `stalled`, nobody looks for it any more. */
export function composeValidationPending(detail: ValidationPending): Draft | undefined {
  const { metadata, certificate, validation, pendingSince, stalled, reminder, diagnosis } = detail;
  if (certificate.acknowledged !== undefined) return undefined;
  const domain = plain(validation.domain);
  return {
    ...aboutCertificate(certificate, metadata),
    type: stalled ? 'domain-validation-stalled' : 'domain-validation-pending',
    condition: conditionOf(detail),
    severity: settlesItself(detail) ? 'information' : 'warning',
    headline: headlineOf(detail),
    paragraphs: [
      `Control of ${domain} has to be proven for the certificate ${nameOf(certificate)} at ${sayAccount(certificate)}. The proof is owed since ${sayInstant(pendingSince)}.`,
      ...(diagnosis === undefined ? [] : [sayDiagnosis(diagnosis)]),
      sayWhatHappens(detail),
      ...sayBlindFacts(metadata),
      ...sayToken(detail),
    ],
    actions: proofActions(detail),
    ...recordToPublish(detail),
    ...(reminder !== undefined && reminder.number >= ESCALATED_FROM ? { escalated: true } : {}),
    facts: certificateFacts(certificate, metadata, [
      ['Domain', validation.domain],
      ['Owed since', sayInstant(pendingSince)],
      ['Reminder', reminder?.number.toString()],
      ...proofFacts(validation),
      ...diagnosisFacts(diagnosis),
    ]),
  };
}

function headlineOf(detail: ValidationPending): string {
  const { metadata, certificate, validation, pendingSince, stalled, reminder } = detail;
  const domain = plain(validation.domain);
  const [still, after] =
    reminder === undefined
      ? ['', '']
      : ['still ', ` after ${sayDuration(millisecondsBetween(pendingSince, metadata.observedAt))}`];
  if (stalled) {
    return `${domain} is ${still}not validated${after}, and ${certificate.provider} has stopped checking`;
  }
  return settlesItself(detail)
    ? `${domain} ${still}waits for ${certificate.provider} to see its DNS record${after}`
    : `${domain} ${still}waits for ${sayProof(detail)}${after}`;
}

/**
 * What is asked for, and since when it is owed: the same record owed anew, by the next order of the lineage,
 * is another matter. That the provider stopped to look is one more, and so is each reminder.
 */
function conditionOf({ validation, pendingSince, stalled, reminder }: ValidationPending): string {
  const { domain, method, record, token, checkedUntil } = validation;
  const name = shortenEnd(domain, LONGEST_NAME);
  const asked = [domain, method, record?.name, record?.type, record?.value, token, pendingSince];
  if (reminder !== undefined) {
    return `validation-reminder:${name}:${shortHash([...asked, reminder.dueAt])}`;
  }
  return stalled
    ? `validation-stalled:${name}:${shortHash([...asked, checkedUntil])}`
    : `validation-pending:${name}:${shortHash(asked)}`;
}

function sayWhatHappens(detail: ValidationPending): string {
  const { certificate, validation, stalled, diagnosis } = detail;
  const { provider, status, notAfter } = certificate;
  const { checkedUntil, method } = validation;
  const waits = isPending(status)
    ? 'the certificate is never issued'
    : `the change to the certificate never comes into force${notAfter === undefined ? '' : `; the present one ends on ${sayInstant(notAfter)}`}`;
  if (settlesItself({ diagnosis, stalled })) return sayWhoseTurn(provider);
  if (stalled) {
    const when = checkedUntil === undefined ? '' : ` on ${sayInstant(checkedUntil)}`;
    return `${provider} stopped looking for the proof by itself${when}: even if it is given now, nothing happens until somebody asks for a check. If nobody does, ${waits}.`;
  }
  const until =
    checkedUntil === undefined || method === 'email'
      ? ''
      : ` ${provider} looks for the proof by itself until ${sayInstant(checkedUntil)}; after that, somebody has to ask for a check.`;
  const unless = caaAlone(diagnosis) === undefined ? 'nobody proves it' : 'that stays so';
  return `If ${unless}, ${waits}.${until}`;
}

function sayToken({ validation }: ValidationPending): string[] {
  const { tokenExpiresAt } = validation;
  return tokenExpiresAt === undefined
    ? []
    : [
        `The value counts until ${sayInstant(tokenExpiresAt)}. If there is a new one after that, a new notice comes with it.`,
      ];
}

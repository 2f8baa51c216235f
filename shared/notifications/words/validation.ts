import type * as z from 'zod/mini';
import type { CaaObstacle } from '../../certificates/dns-check.ts';
import { isPending } from '../../certificates/status.ts';
import type { ValidationDetail } from '../../events/certificate-detail.ts';
import type { domainValidationPending } from '../../events/domain-validation-pending.ts';
import { caaRecords } from '../record-to-publish.ts';
import type { RecordToPublish } from '../record-to-publish.ts';
import { formatInstant } from './format-instant.ts';
import { plain } from './plain.ts';
import { formatProvider } from './provider-name.ts';
import { formatPlace, nameOf } from './about-certificate.ts';
import { caaActions, formatAuthority, specificCaaActions } from './dns-check-steps.ts';
import { isRecordPublished } from './dns-check.ts';
import { publishActions, publishSteps } from './dns-check-steps.ts';
import type { PublishSteps } from './dns-check-steps.ts';

/** A validation that is pending. */
export type PendingValidation = Pick<
  z.infer<typeof domainValidationPending.detail>,
  'certificate' | 'validation' | 'pendingSince' | 'checksStopped' | 'dnsCheck'
>;

/** The step that the headline asks for: `publish DNS record to validate`. */
export function formatTask({ validation, dnsCheck }: PendingValidation): string {
  const { method, record } = validation;
  const caa = caaAlone(dnsCheck);
  if (caa !== undefined) {
    return caa.missing.length === 0
      ? 'change CAA records to validate'
      : `add CAA record that allows ${formatAuthority(caa)}`;
  }
  if (validation.missingForRenewal === true) return 'publish DNS record again, renewal needs it';
  if (record !== undefined) return 'publish DNS record to validate';
  switch (method) {
    case 'dns-txt':
    case 'dns-cname':
      return 'publish DNS record to validate';
    case 'http':
      return 'serve a file to validate';
    case 'email':
      return 'answer the validation e-mail';
    case 'other':
      return 'complete domain validation';
  }
}

/** What the provider waits for, and what does not happen until then. */
export function formatWaiting(detail: PendingValidation): string {
  const { certificate, validation } = detail;
  const { status, notAfter } = certificate;
  const name = nameOf(certificate);
  const pending = isPending(status);
  const blocked = pending ? `issue ${name}` : `complete the change to ${name}`;
  const current =
    pending || notAfter === undefined
      ? ''
      : ` The current certificate expires on ${formatInstant(notAfter)}.`;
  if (validation.missingForRenewal === true) {
    return `${formatProvider(certificate.provider)} renews ${name} automatically only while the record below exists.${current}`;
  }
  return `${formatProvider(certificate.provider)} is waiting for domain control validation of ${plain(validation.domain)} and cannot ${blocked} until ${formatCondition(detail)}.${current}`;
}

/** What has to be true before the validation can complete. */
function formatCondition({ validation, dnsCheck, checksStopped }: PendingValidation): string {
  const published = isRecordPublished(dnsCheck);
  const request = checksStopped ? 'you request a check' : undefined;
  const task = published ? publishedTask(dnsCheck, checksStopped) : taskOf(validation, dnsCheck);
  return [task, request].filter((part) => part !== undefined).join(' and ');
}

function publishedTask(
  dnsCheck: PendingValidation['dnsCheck'],
  checksStopped: boolean,
): string | undefined {
  const { result } = dnsCheck ?? {};
  if (result === 'awaiting-provider-check' || result === 'published') {
    return checksStopped ? undefined : 'the provider has checked the record';
  }
  return 'the problem below is fixed';
}

function taskOf({ method, record }: ValidationDetail, dnsCheck: PendingValidation['dnsCheck']) {
  if (caaAlone(dnsCheck) !== undefined) return 'the CAA records allow it';
  if (record !== undefined) return 'the record below exists';
  switch (method) {
    case 'dns-txt':
    case 'dns-cname':
      return 'the DNS record exists';
    case 'http':
      return 'the validation file is served';
    case 'email':
      return 'the validation e-mail is answered';
    case 'other':
      return 'the validation is complete';
  }
}

/** The steps, in order. */
export function validationActions(detail: PendingValidation): string[] {
  return [...completeValidation(detail), ...requestCheck(detail)];
}

/** The steps that the DNS check adds to publishing the record. */
export function dnsCheckSteps({
  certificate,
  validation,
  dnsCheck,
}: PendingValidation): PublishSteps {
  if (validation.record === undefined) return { general: [], specific: [] };
  const steps = publishSteps(dnsCheck, certificate.provider);
  const caa = isRecordPublished(dnsCheck) ? undefined : dnsCheck?.caa;
  if (caa === undefined) return steps;
  return {
    general: [],
    specific: [
      ...specificCaaActions(caa, plain(validation.domain)),
      ...(caa.recordPublished ? [] : steps.specific),
    ],
  };
}

/** The record to publish first, if it is known, and whether it is already published. */
export function recordToPublish({
  validation,
  dnsCheck,
}: Pick<PendingValidation, 'validation' | 'dnsCheck'>): {
  record?: RecordToPublish;
  recordPublished?: true;
} {
  const record = validation.record && (dnsCheck?.alternative ?? validation.record);
  const caa = dnsCheck?.caa;
  // A CAA record that forbids the certificate blocks the issuance, even if the validation record exists.
  if (record !== undefined && caa !== undefined && caa.missing.length > 0) {
    return { record: caaRecords(caa, record) };
  }
  // If CAA records only have to be removed, there is nothing to publish.
  if (record === undefined || caa?.recordPublished === true) return {};
  return isRecordPublished(dnsCheck) && caa === undefined
    ? { record, recordPublished: true }
    : { record };
}

/** The CAA records that forbid the certificate, if they are the only problem. */
function caaAlone(dnsCheck: PendingValidation['dnsCheck']): CaaObstacle | undefined {
  return dnsCheck?.caa?.recordPublished === true ? dnsCheck.caa : undefined;
}

/** The value, if the provider reports no record around it. */
export function validationFacts({ record, token, method }: ValidationDetail): [string, string][] {
  return record === undefined && token !== undefined
    ? [[method === 'http' ? 'Value to serve' : 'Value to publish', token]]
    : [];
}

function completeValidation({ certificate, validation, dnsCheck }: PendingValidation): string[] {
  const { method, record, token } = validation;
  const domain = plain(validation.domain);
  const place = formatPlace(certificate);
  if (record !== undefined) {
    const verify = 'Check that the record resolves, with the command below.';
    const before = publishActions(dnsCheck, certificate.provider);
    if (isRecordPublished(dnsCheck)) return before.length === 0 ? [] : [...before, verify];
    const where = `in the DNS zone of ${domain}${record.type === 'TXT' ? '. Keep any TXT records that already exist at this name' : ''}`;
    const caa = dnsCheck?.caa;
    if (caa === undefined) {
      return [...before, `Publish the ${record.type} record below ${where}.`, verify];
    }
    const last = caa.missing.length === 0 ? 'below' : 'in the last zone-file line below,';
    return [
      ...caaActions(caa, domain),
      ...(caa.recordPublished
        ? []
        : [
            ...publishSteps(dnsCheck, certificate.provider).specific,
            `Publish the ${record.type} record ${last} ${where}.`,
          ]),
      ...(caa.missing.length === 0 && caa.recordPublished ? [] : [verify]),
    ];
  }
  const provider = formatProvider(certificate.provider);
  switch (method) {
    case 'dns-txt':
    case 'dns-cname':
      return [
        token === undefined
          ? `Find the record to publish for ${domain} in ${place}.`
          : `Find the name of the record in ${place}: ${provider} reports only the value below.`,
        `Publish the record in the DNS zone of ${domain}.`,
      ];
    case 'http':
      return [
        token === undefined
          ? `Find the file to serve and its address in ${place}.`
          : `Serve the value below at the address that is shown in ${place}.`,
        ...(token === undefined ? [`Serve the file on the web server of ${domain}.`] : []),
      ];
    case 'email':
      return [
        `Find the e-mail that ${provider} sent to the contacts of ${domain}, and follow its link.`,
        `If you cannot find it, send it again or choose validation by DNS in ${place}.`,
      ];
    case 'other':
      return [`Find what is requested for ${domain} in ${place}.`];
  }
}

function requestCheck({ certificate, checksStopped }: PendingValidation): string[] {
  return checksStopped ? [`Request a check in ${formatPlace(certificate)}.`] : [];
}

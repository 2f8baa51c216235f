import type { CaaObstacle } from '../../certificates/dns-check.ts';
import type { ValidationDetail } from '../../events/certificate-detail.ts';
import { caaRecords } from '../record-to-publish.ts';
import type { RecordToPublish } from '../record-to-publish.ts';
import { plain } from '../words/plain.ts';
import { formatPlace } from './about-certificate.ts';
import { caaActions, formatAuthority } from './caa-actions.ts';
import { isThere } from './dns-check-words.ts';
import { isSpecificAction, publishActions } from './publish-actions.ts';
import type { ValidationPending } from './validation-pending.ts';

/** What is waited for, after `example.com waits for`. */
export function formatValidation({ validation, dnsCheck }: ValidationPending): string {
  const { method, record } = validation;
  const caa = caaAlone(dnsCheck);
  if (caa !== undefined) {
    return caa.missing.length === 0
      ? 'a change of its CAA records'
      : `a CAA record that lets ${formatAuthority(caa)} issue`;
  }
  if (record !== undefined) return `a DNS record (${record.type})`;
  switch (method) {
    case 'dns-txt':
      return 'a DNS record (TXT)';
    case 'dns-cname':
      return 'a DNS record (CNAME)';
    case 'http':
      return 'a file on its web server';
    case 'email':
      return 'an answer to the validation e-mail';
    case 'other':
      return 'its domain validation';
  }
}

/** What to do, in order. */
export function validationActions(detail: ValidationPending): string[] {
  return [...completeValidation(detail), ...whatThen(detail)];
}

/** What is to be published first, where that is known. */
export function recordToPublish({
  validation,
  dnsCheck,
}: Pick<ValidationPending, 'validation' | 'dnsCheck'>): { record?: RecordToPublish } {
  const record = validation.record && (dnsCheck?.alternative ?? validation.record);
  const caa = dnsCheck?.caa;
  // A CAA record that forbids the certificate is in the way of any other.
  if (record !== undefined && caa !== undefined && caa.missing.length > 0) {
    return { record: caaRecords(caa, record) };
  }
  // If CAA records only have to be removed, there is nothing to publish.
  return record === undefined || caa?.recordPublished === true ? {} : { record };
}

/** The CAA records in the way where they are all that is. */
export function caaAlone(dnsCheck: ValidationPending['dnsCheck']): CaaObstacle | undefined {
  return dnsCheck?.caa?.recordPublished === true ? dnsCheck.caa : undefined;
}

/** The value, where it is all that is known of what to publish. */
export function validationFacts({ record, token, method }: ValidationDetail): [string, string][] {
  return record === undefined && token !== undefined
    ? [[method === 'http' ? 'Value to serve' : 'Value to publish', token]]
    : [];
}

function completeValidation({ certificate, validation, dnsCheck }: ValidationPending): string[] {
  const { method, record, token } = validation;
  const domain = plain(validation.domain);
  const place = formatPlace(certificate);
  if (record !== undefined) {
    const look = 'Check that the record resolves, with the command below.';
    const before = publishActions(dnsCheck, certificate.provider);
    if (isThere(dnsCheck)) return before.length === 0 ? [] : [...before, look];
    const where = `in the DNS zone of ${domain}${record.type === 'TXT' ? ', beside the values that are at its name already' : ''}`;
    const caa = dnsCheck?.caa;
    if (caa === undefined) {
      return [...before, `Publish the ${record.type} record below ${where}.`, look];
    }
    const last = caa.missing.length === 0 ? 'below' : 'in the last zone-file line below,';
    return [
      ...caaActions(caa, domain),
      ...(caa.recordPublished
        ? []
        : [
            ...before.filter(isSpecificAction),
            `Publish the ${record.type} record ${last} ${where}.`,
          ]),
      ...(caa.missing.length === 0 && caa.recordPublished ? [] : [look]),
    ];
  }
  switch (method) {
    case 'dns-txt':
    case 'dns-cname':
      return [
        token === undefined
          ? `Read the record to publish for ${domain} at ${place}.`
          : `Read where the value below belongs at ${place}: the provider tells us the value, but not the record around it.`,
        `Publish the record in the DNS zone of ${domain}.`,
      ];
    case 'http':
      return [
        token === undefined
          ? `Read which file to serve, and under which address, at ${place}.`
          : `Serve the value below under the address that is shown at ${place}.`,
      ];
    case 'email':
      return [
        `Find the mail that ${certificate.provider} sent to the contacts of ${domain}, and follow its link.`,
        `If nobody has it, have it sent again, or choose validation by DNS, at ${place}.`,
      ];
    case 'other':
      return [`See what is asked for ${domain} at ${place}.`];
  }
}

function whatThen({ certificate, checksStopped, dnsCheck }: ValidationPending): string[] {
  if (!checksStopped) return [];
  return [`${isThere(dnsCheck) ? 'Ask' : 'Then ask'} for a check at ${formatPlace(certificate)}.`];
}

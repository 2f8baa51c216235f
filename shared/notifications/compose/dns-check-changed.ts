import type * as z from 'zod';
import type { DnsCheckResult } from '../../certificates/dns-check.ts';
import type { domainValidationDnsCheckChanged } from '../../events/domain-validation-dns-check-changed.ts';
import { shortHash } from '../draft.ts';
import type { Draft } from '../draft.ts';
import { plain, shortenEnd } from '../words/plain.ts';
import { formatInstant } from '../words/format-instant.ts';
import { aboutCertificate, certificateFacts, nameOf, formatAccount } from './about-certificate.ts';
import { dnsCheckFacts, formatDnsCheck, formatNextStep } from './dns-check-words.ts';
import { validationActions, recordToPublish } from './validation-words.ts';

type DnsCheckChanged = z.infer<typeof domainValidationDnsCheckChanged.detail>;

/** RFC 1035, section 2.3.4. */
const MAX_NAME_LENGTH = 253;

/** What follows the domain's name. Of the others nobody is told: a record takes its time to be everywhere. */
const HEADLINES: Readonly<Partial<Record<DnsCheckResult, string>>> = {
  'wrong-value': 'has a DNS record with a wrong value',
  'zone-appended-twice': 'has its DNS record under a doubled name',
  'wrong-delegation': 'is delegated to other servers than those with its DNS record',
  'caa-forbids': 'has a CAA record that forbids its certificate',
  'cname-conflict': 'has a CNAME in the way of its DNS record',
  'dnssec-failure': 'cannot be validated: resolvers reject its DNSSEC signatures',
  'resolver-failure': 'has its DNS record, but resolvers cannot resolve it',
  'awaiting-provider-check': 'has its DNS record, but nobody looks for it any more',
  published: 'has its DNS record: nothing has to be done',
};

/** Name servers say something else of a record that is owed. */
export function composeDnsCheckChanged(detail: DnsCheckChanged): Draft | undefined {
  const { metadata, certificate, validation, pendingSince, dnsCheck, previous } = detail;
  const { result } = dnsCheck;
  const headline = lost(detail) ? 'has lost its DNS record again' : headlineOf(dnsCheck);
  if (headline === undefined) return undefined;
  // That the provider stopped to look is said when it does, with what name servers say.
  if (result === 'awaiting-provider-check' && previous.result === 'published') return undefined;
  const settled = result === 'published';
  const domain = plain(validation.domain);
  return {
    ...aboutCertificate(certificate, metadata),
    type: settled ? 'domain-validation-record-published' : 'domain-validation-dns-check-failed',
    condition: conditionOf(detail),
    severity: settled ? 'info' : 'warning',
    headline: `${domain} ${headline}`,
    paragraphs: [
      `Control of ${domain} has to be proven for the certificate ${nameOf(certificate)} at ${formatAccount(certificate)}. The proof is owed since ${formatInstant(pendingSince)}.`,
      formatDnsCheck(dnsCheck),
      ...(settled ? [formatNextStep(certificate.provider)] : []),
    ],
    actions: settled
      ? []
      : validationActions({ ...detail, checksStopped: result === 'awaiting-provider-check' }),
    ...(settled ? {} : recordToPublish(detail)),
    facts: certificateFacts(certificate, metadata, [
      ['Domain', validation.domain],
      ['Owed since', formatInstant(pendingSince)],
      ...dnsCheckFacts(dnsCheck),
    ]),
  };
}

function headlineOf({ result, conflict, recordPublished }: DnsCheckChanged['dnsCheck']) {
  if (result === 'cname-conflict' && conflict?.type !== 'CNAME' && conflict !== undefined) {
    return `has a ${conflict.type} record in the way of its DNS record`;
  }
  return result === 'wrong-delegation' && recordPublished === true
    ? 'is delegated to a name server that does not answer for it'
    : HEADLINES[result];
}

/** Who was told that nothing has to be done would never hear of it otherwise. */
function lost({ dnsCheck, previous }: DnsCheckChanged): boolean {
  const was = previous.result;
  return (
    dnsCheck.result === 'record-missing' &&
    (was === 'published' || was === 'awaiting-provider-check')
  );
}

/** Each verdict once for each record that is owed, so that one that comes and goes is no litany. */
function conditionOf({ validation, pendingSince, dnsCheck }: DnsCheckChanged): string {
  const { domain, record } = validation;
  const asked = [domain, record?.name, record?.type, record?.value, pendingSince];
  const name = shortenEnd(domain, MAX_NAME_LENGTH);
  return `validation-${dnsCheck.result}:${name}:${shortHash(asked)}`;
}

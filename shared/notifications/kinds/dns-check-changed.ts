import type * as z from 'zod/mini';
import type { DnsCheckResult } from '../../certificates/dns-check.ts';
import { domainValidationDnsCheckChanged } from '../../events/domain-validation-dns-check-changed.ts';
import { outline, shortHash } from '../outline.ts';
import type { Kind } from '../outline.ts';
import type { PendingValidation } from '../words/validation.ts';
import { on } from './source.ts';
import { composeDnsCheckFailed, composePublished } from './validation-group.ts';
import { MAX_DNS_NAME, plain, shortenEnd } from '../words/plain.ts';
import { formatInstant } from '../words/format-instant.ts';
import { aboutCertificate, certificateFacts } from '../words/about-certificate.ts';
import { dnsCheckFacts, formatDnsCheck, formatPublished } from '../words/dns-check.ts';
import { formatWaiting, validationActions, recordToPublish } from '../words/validation.ts';

type DnsCheckChanged = z.infer<typeof domainValidationDnsCheckChanged.detail>;

/** What follows the domain. The other results send no notification, because a new record needs time to propagate. */
const HEADLINES: Readonly<Partial<Record<DnsCheckResult, string>>> = {
  'wrong-value': 'correct the DNS record, it has a wrong value',
  'zone-appended-twice': 'correct the DNS record name, zone appended twice',
  'wrong-delegation': 'DNS record is on servers without delegation',
  'caa-forbids': 'CAA record forbids the certificate',
  'cname-conflict': 'a CNAME record conflicts with the DNS record',
  'dnssec-failure': 'repair DNSSEC, resolvers reject the zone',
  'resolver-failure': 'resolvers cannot resolve the DNS record',
  'awaiting-provider-check': 'request a check, DNS record is published',
  published: 'DNS record is published, no action needed',
};

const DNS_CHECK_FAILED: Kind<PendingValidation> = {
  type: 'domain-validation-dns-check-failed',
  composeGroup: composeDnsCheckFailed,
};

const RECORD_PUBLISHED: Kind<PendingValidation> = {
  type: 'domain-validation-record-published',
  composeGroup: composePublished,
};

/** The result of the DNS check for a pending validation changed. */
export const dnsCheckChanged = on(domainValidationDnsCheckChanged, (detail) => {
  const { metadata, certificate, dnsCheck, previous } = detail;
  const { result } = dnsCheck;
  const headline = isLost(detail)
    ? 'publish the DNS record again, it was removed'
    : headlineOf(dnsCheck);
  if (headline === undefined) return undefined;
  // The notification that the provider stopped its checks already has the result of the DNS check.
  if (result === 'awaiting-provider-check' && previous.result === 'published') return undefined;
  const published = result === 'published';
  const pending = { ...detail, checksStopped: result === 'awaiting-provider-check' };
  return outline(
    published ? RECORD_PUBLISHED : DNS_CHECK_FAILED,
    {
      ...aboutCertificate(certificate, metadata),
      condition: conditionOf(detail),
      severity: published ? 'info' : 'warning',
    },
    () => compose(pending, headline),
    pending,
  );
});

function compose(detail: DnsCheckChanged & PendingValidation, headline: string) {
  const { metadata, certificate, validation, pendingSince, dnsCheck } = detail;
  const published = dnsCheck.result === 'published';
  const domain = plain(validation.domain);
  return {
    headline: `${domain}: ${headline}`,
    paragraphs: [
      published ? formatPublished(certificate, domain) : formatWaiting(detail),
      formatDnsCheck(dnsCheck),
    ],
    actions: published ? [] : validationActions(detail),
    ...(published ? {} : recordToPublish(detail)),
    facts: certificateFacts(certificate, metadata, [
      ['Domain', validation.domain],
      ['Pending since', formatInstant(pendingSince)],
      ...dnsCheckFacts(dnsCheck),
    ]),
  };
}

function headlineOf({ result, conflict, recordPublished }: DnsCheckChanged['dnsCheck']) {
  if (result === 'cname-conflict' && conflict?.type !== 'CNAME' && conflict !== undefined) {
    return `a ${conflict.type} record conflicts with the DNS record`;
  }
  return result === 'wrong-delegation' && recordPublished === true
    ? 'delegated to a name server that does not answer'
    : HEADLINES[result];
}

/** Whether the record is missing after a notification that no action is needed. */
function isLost({ dnsCheck, previous }: DnsCheckChanged): boolean {
  const was = previous.result;
  return (
    dnsCheck.result === 'record-missing' &&
    (was === 'published' || was === 'awaiting-provider-check')
  );
}

/** Each result is sent once for each pending record, also if it comes and goes. */
function conditionOf({ validation, pendingSince, dnsCheck }: DnsCheckChanged): string {
  const { domain, record } = validation;
  const key = [domain, record?.name, record?.type, record?.value, pendingSince];
  const name = shortenEnd(domain, MAX_DNS_NAME);
  return `validation-${dnsCheck.result}:${name}:${shortHash(key)}`;
}

import type { DnsCheckResult } from '../../certificates/dns-check.ts';
import { isPending } from '../../certificates/status.ts';
import type { CertificateDetail, DnsCheckDetail } from '../../events/certificate-detail.ts';
import { plain } from './plain.ts';
import { formatInstant } from './format-instant.ts';
import { formatProvider } from './provider-name.ts';
import { nameOf } from './about-certificate.ts';

interface ResultWords {
  /** What the DNS check found. */
  readonly means: string;
  /** The steps before the record is published. */
  readonly first: readonly string[];
}

/** The number of findings shown: many servers of a zone report the same. */
const FINDINGS_SHOWN = 8;

/** `docs/explanation/dns-checks.md` contains the same sentences; a test compares them. */
export const RESULT_WORDS: Readonly<Record<DnsCheckResult, ResultWords>> = {
  'record-missing': { means: 'No name server has the record.', first: [] },
  'wrong-value': {
    means: 'A record of that name and type exists, but with a different value.',
    first: [
      'Correct the existing record: enter the value below exactly, without additional quotes or spaces.',
    ],
  },
  'zone-appended-twice': {
    means: 'The record was created with the zone name appended twice.',
    first: [
      'Remove the record with the duplicated zone name. Most DNS consoles append the zone name automatically: enter the name without the zone, or with a final dot.',
    ],
  },
  'partially-published': {
    means: 'Some name servers have the record, and others do not have it yet.',
    first: [
      'Wait an hour: name servers copy the zone from each other, and resolvers cache for a while that the record was missing. If the result is the same then, check the name servers that do not have the record.',
    ],
  },
  'wrong-delegation': {
    means:
      'The zone is delegated to other name servers than the ones that have the record or serve the zone.',
    first: [
      'Publish the record on the name servers to which the zone is delegated, or have the registrar delegate the zone to the name servers that have the record.',
    ],
  },
  'caa-forbids': {
    means: 'CAA records do not allow this authority to issue the certificate.',
    first: [
      'Add a CAA record that allows the authority, next to the existing ones. Route 53 replaces all CAA records of a name at once: keep the existing ones.',
    ],
  },
  'cname-conflict': {
    means:
      'Another record conflicts with the record at that name: no record can exist next to a CNAME record, or below a DNAME record.',
    first: [
      'Publish the value at the target of the CNAME record, or remove the CNAME record if nothing else uses it.',
    ],
  },
  'dnssec-failure': {
    means: 'Resolvers that validate DNSSEC reject the answers of the zone.',
    first: [
      'Repair DNSSEC: the failure does not end without a change. If the DS record at the parent zone does not match the keys of the zone, have the registrar replace or remove it. If the signatures have expired, sign the zone again.',
    ],
  },
  'resolver-failure': {
    means: 'The name servers of the zone have the record, but resolvers cannot resolve the name.',
    first: [
      'Check that every name server of the zone answers from the Internet, over UDP and over TCP: certification authorities look up the record like resolvers.',
    ],
  },
  published: { means: 'All name servers that answered have the record.', first: [] },
  'awaiting-provider-check': {
    means:
      'All name servers that answered have the record, but the provider has stopped its automatic checks.',
    first: [],
  },
};

/** The result of the DNS check, and when it was first seen. */
export function formatDnsCheck({ result, since, lame, recordPublished }: DnsCheckDetail): string {
  const means =
    result === 'wrong-delegation' && lame !== undefined && recordPublished === true
      ? `The zone ${plain(lame.zone)} is also delegated to ${lame.servers.map((server) => plain(server)).join(' and ')}, which ${lame.servers.length === 1 ? 'does' : 'do'} not answer for it.`
      : RESULT_WORDS[result].means;
  return `DNS check: ${means} First seen ${formatInstant(since)}.`;
}

/** Whether the record itself is published. */
export function isRecordPublished(dnsCheck: DnsCheckDetail | undefined): boolean {
  return isPublished(dnsCheck?.result) || dnsCheck?.recordPublished === true;
}

export function isPublished(result: DnsCheckResult | undefined): boolean {
  return result === 'published' || result === 'awaiting-provider-check';
}

/** Whether no action is needed: the record is published, and the provider still checks it automatically. */
export function needsNoAction({
  dnsCheck,
  checksStopped,
}: {
  dnsCheck?: DnsCheckDetail | undefined;
  checksStopped: boolean;
}): boolean {
  return dnsCheck?.result === 'published' && !checksStopped;
}

/** The first sentences if no action is needed. */
export function formatPublished(certificate: CertificateDetail, domain: string): string {
  const name = nameOf(certificate);
  const next = isPending(certificate.status)
    ? `it can then issue ${name}`
    : `the change to ${name} then takes effect`;
  return `The DNS record for ${domain} is published. ${formatProvider(certificate.provider)} checks it automatically; ${next}. No action needed.`;
}

/** What each name server answered. */
export function dnsCheckFacts(dnsCheck: DnsCheckDetail | undefined): [string, string][] {
  const findings = dnsCheck?.findings ?? [];
  const more = findings.length - FINDINGS_SHOWN;
  return [
    ...findings.slice(0, FINDINGS_SHOWN),
    ...(more > 0 ? [`and ${more} more findings`] : []),
  ].map((finding) => ['Name servers', plain(finding)]);
}

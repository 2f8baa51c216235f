import type { DnsCheckResult } from '../../certificates/dns-check.ts';
import type { DnsCheckDetail } from '../../events/certificate-detail.ts';
import { plain } from '../words/plain.ts';
import { formatInstant } from '../words/format-instant.ts';

interface ResultWords {
  /** What name servers say. */
  readonly means: string;
  /** What to do about it, besides what is done with any record. */
  readonly first: readonly string[];
}

/** A zone with many servers says the same many times. */
const FINDINGS_SHOWN = 8;

/** `docs/explanation/dns-checks.md` says the same at greater length, and in the same words. */
export const RESULT_WORDS: Readonly<Record<DnsCheckResult, ResultWords>> = {
  'record-missing': { means: 'No name server has the record.', first: [] },
  'wrong-value': {
    means: 'There is a record of that name and type, but without the value that is asked for.',
    first: [
      'Correct the record that is there: the value below to the letter, without quotes or blanks of its own.',
    ],
  },
  'zone-appended-twice': {
    means: 'The record was published under its name with the name of the zone behind it once more.',
    first: [
      'Remove the record with the doubled name. Most consoles add the name of the zone by themselves: enter the name without it, or with a final dot.',
    ],
  },
  'partially-published': {
    means: 'Some name servers have the record, and others do not have it yet.',
    first: [
      'Wait an hour: servers copy from each other, and resolvers remember for a while that the record was missing. If it is the same then, look at the servers that do not have it.',
    ],
  },
  'wrong-delegation': {
    means:
      'The zone is delegated to other name servers than the ones that have the record, or that know the zone.',
    first: [
      'Publish the record at the name servers that the zone is delegated to, or have the registrar delegate it to the ones where it is published.',
    ],
  },
  'caa-forbids': {
    means: 'CAA records do not let this authority issue the certificate.',
    first: [
      'Add a CAA record that allows the authority, next to the existing ones. Route 53 replaces all CAA records of a name at once: keep the existing ones.',
    ],
  },
  'cname-conflict': {
    means:
      'Another record is in the way at that name: no record can exist next to a CNAME record, or below a DNAME record.',
    first: [
      'Publish the value where the CNAME record leads, or remove the CNAME record if nothing else uses it.',
    ],
  },
  'dnssec-failure': {
    means: 'Resolvers that check the DNSSEC signatures of the zone reject its answers.',
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
  published: { means: 'Every name server that was asked has the record.', first: [] },
  'awaiting-provider-check': {
    means:
      'Every name server that was asked has the record, and the provider has stopped to look for it by itself.',
    first: [],
  },
};

export function formatDnsCheck({ result, since, lame, recordPublished }: DnsCheckDetail): string {
  const means =
    result === 'wrong-delegation' && lame !== undefined && recordPublished === true
      ? `The zone ${plain(lame.zone)} is also delegated to ${lame.servers.map((one) => plain(one)).join(' and ')}, which ${lame.servers.length === 1 ? 'does' : 'do'} not answer for it.`
      : RESULT_WORDS[result].means;
  return `${means} That is so since ${formatInstant(since)}, as far as we have seen.`;
}

/** Whether the record needs no publishing any more. */
export function isThere(dnsCheck: DnsCheckDetail | undefined): boolean {
  return isPublished(dnsCheck?.result) || dnsCheck?.recordPublished === true;
}

export function isPublished(result: DnsCheckResult | undefined): boolean {
  return result === 'published' || result === 'awaiting-provider-check';
}

/** Whether nobody has to do anything: the record is there, and the provider still looks for it. */
export function settlesItself({
  dnsCheck,
  checksStopped,
}: {
  dnsCheck?: DnsCheckDetail | undefined;
  checksStopped: boolean;
}): boolean {
  return dnsCheck?.result === 'published' && !checksStopped;
}

/** What there is to say where nobody has to do anything. */
export function formatNextStep(provider: string): string {
  return `It is ${provider}'s turn now. Nobody has to do anything.`;
}

/** What was found where. */
export function dnsCheckFacts(dnsCheck: DnsCheckDetail | undefined): [string, string][] {
  const findings = dnsCheck?.findings ?? [];
  const more = findings.length - FINDINGS_SHOWN;
  return [
    ...findings.slice(0, FINDINGS_SHOWN),
    ...(more > 0 ? [`and ${more} more findings`] : []),
  ].map((finding) => ['Name servers', plain(finding)]);
}

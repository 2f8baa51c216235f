import type { DnsRecord } from '../certificates/validation.ts';
import type { Observation, LookupResult } from './check-record.ts';
import { includesValue } from './compare-values.ts';
import type { Issuers } from './find-issuers.ts';
import type { RecordObservations } from './observe-record.ts';

export const MAX_FINDINGS = 20;
const MAX_VALUES = 3;
const MAX_VALUE_LENGTH = 60;
/** Characters: all findings are stored with the certificate, and items have a maximum size. */
const MAX_FINDING = 200;

/** The findings of a DNS check as sentences; the same findings give the same sentences in the same order. */
export function listFindings(
  observations: RecordObservations,
  { record }: { record: DnsRecord },
): string[] {
  const { zone, delegated, named, seen, conflictingTexts, doubled, issuers } = observations;
  const differ = named.length > 0 && delegated.length > 0 && delegated.join() !== named.join();
  const findings = [
    ...seen.map((one) => formatObservation(one, zone, record)),
    ...(differ
      ? [
          `${zone} is delegated to ${delegated.join(', ')}`,
          `${zone} itself names ${named.join(', ')}`,
        ]
      : []),
    ...(zone !== undefined && !zone.includes('.')
      ? [`the zone "${zone}" delegates no zone that has the name`]
      : []),
    ...(conflictingTexts.length === 0
      ? []
      : [`there are TXT records at the name: ${formatValues(conflictingTexts)}`]),
    ...(doubled !== undefined && includesValue(doubled.values, record)
      ? [`the value is at ${doubled.name}`]
      : []),
    ...(issuers === undefined ? [] : formatIssuers(issuers)),
  ];
  return [...new Set(findings.map(printable))].sort().slice(0, MAX_FINDINGS);
}

function formatObservation(
  { server, role, lookup }: Observation,
  zone: string | undefined,
  record: DnsRecord,
): string {
  const who = role === 'resolver' ? `resolver ${server}` : server;
  if (lookup.kind !== 'values') return `${who} ${formatFailure(lookup, zone)}`;
  const { values, alias, wildcard } = lookup;
  if (wildcard !== undefined) {
    const answer = alias ?? formatValues(values);
    return `${who} has no ${record.type} record there; the wildcard ${wildcard} answers with ${answer}`;
  }
  const by = alias === undefined ? '' : `, by the alias ${alias}`;
  if (includesValue(values, record)) return `${who} has the record${by}`;
  if (values.length === 0) return `${who} has no ${record.type} record there${by}`;
  return `${who} has ${formatValues(values)}${by}`;
}

function formatFailure(
  lookup: Exclude<LookupResult, { kind: 'values' }>,
  zone = 'the zone',
): string {
  switch (lookup.kind) {
    case 'refused':
      return `does not answer for ${zone}`;
    case 'failed':
      return lookup.bogus ? `rejects the DNSSEC signatures of ${zone}` : 'cannot resolve the name';
    case 'no-answer':
      return 'did not answer';
    case 'no-address':
      return 'has no public IP address';
  }
}

function formatValues(values: readonly string[]): string {
  const shown = values
    .toSorted()
    .slice(0, MAX_VALUES)
    .map(
      (one) => `"${one.length > MAX_VALUE_LENGTH ? `${one.slice(0, MAX_VALUE_LENGTH)}…` : one}"`,
    );
  const more = values.length - shown.length;
  return `${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

function formatIssuers({ at, alias, restrictions, critical }: Issuers): string[] {
  return [
    ...(alias === undefined
      ? []
      : [`the ${alias.type} at ${alias.name} leads to the CAA at ${at}`]),
    ...restrictions.map(({ tag, allowed }) => {
      const names = allowed.filter((one) => one !== '').slice(0, MAX_VALUES);
      const allows = names.length === 0 ? 'allows no authority' : `allows only ${names.join(', ')}`;
      return `CAA at ${at} ${allows} to issue${tag === 'issuewild' ? ' for wildcard names' : ''}`;
    }),
    ...critical.map(
      ({ flags, tag, value }) =>
        `CAA at ${at} has a critical property that authorities do not know: ${flags} ${tag} "${value}"`,
    ),
  ];
}

/** Zones can contain control characters. */
function printable(text: string): string {
  return text.replace(/[\p{C}\p{Z}]+/gu, ' ').slice(0, MAX_FINDING);
}

import type { Instant } from '../certificates/instant.ts';
import { canonicalName } from '../certificates/names.ts';
import type { DnsRecord, DomainValidation } from '../certificates/validation.ts';
import { checkDns } from './check-dns.ts';
import type { Result } from './check-dns.ts';
import type { DnsClient } from './dns-client.ts';
import { MAX_FINDINGS } from './list-findings.ts';
import { observeRecord } from './observe-record.ts';

/** Milliseconds for the DNS check of one record. */
export const RECORD_TIME_LIMIT = 5_000;

/** The context of a DNS check. */
interface Context {
  readonly now: Instant;
  /** The names of the certificate, because CAA records can forbid only wildcard names. */
  readonly names?: readonly string[];
  /** The CAA domains of the authority; without them, only unknown critical CAA properties are checked. */
  readonly authorities?: readonly string[] | undefined;
  /** Other records that the authority accepts instead. */
  readonly accepted?: readonly DnsRecord[] | undefined;
}

/**
 * Checks the DNS record of a pending validation; `undefined` if the validation has no record, or if the name servers
 * did not answer enough in time.
 */
export async function checkDnsRecord(
  { domain, record: pending, automaticChecksUntil }: DomainValidation,
  { now, names = [], authorities, accepted = [] }: Context,
  dns: DnsClient,
  signal: AbortSignal,
): Promise<Result | undefined> {
  if (pending === undefined) return undefined;
  const inTime = AbortSignal.any([signal, AbortSignal.timeout(RECORD_TIME_LIMIT)]);
  const checkOne = async (one: DnsRecord) => {
    const record = { ...one, name: canonicalName(one.name) };
    const observations = await observeRecord({ domain, names, record }, dns, inTime);
    return checkDns(observations, { record, now, automaticChecksUntil, authorities });
  };
  const result = await checkOne(pending);
  if (result === undefined || isSeen(result)) return result;
  let usable: Result | undefined;
  for (const record of accepted) {
    const other = await checkOne(record);
    if (other === undefined) continue;
    if (isSeen(other)) {
      const findings = [`found at ${record.name}`, ...other.findings].slice(0, MAX_FINDINGS);
      return { ...other, findings };
    }
    if (other.conflict === undefined) usable ??= { ...other, alternative: record };
  }
  if (usable === undefined || !isHindered(result, pending)) return result;
  if (usable.result !== 'record-missing') return usable;
  const { alternative, wildcard = result.wildcard } = usable;
  return { ...result, alternative, ...(wildcard && { wildcard }) };
}

/** Whether at least one server has the record. */
function isSeen({ result, caa, recordPublished }: Result): boolean {
  if (result === 'caa-forbids') return caa?.recordPublished === true;
  return (
    recordPublished === true ||
    ['published', 'awaiting-provider-check', 'partially-published'].includes(result)
  );
}

/**
 * Whether a TXT record cannot be published at its name: a conflicting record exists, or the name is a host that needs
 * a copy of the wildcard's CNAME record as soon as a record exists at it.
 */
function isHindered({ conflict, wildcard }: Result, { name, type }: DnsRecord): boolean {
  if (type !== 'TXT') return false;
  const isHost = wildcard?.hosts.includes(canonicalName(name)) === true;
  return conflict !== undefined || (isHost && wildcard.target !== undefined);
}

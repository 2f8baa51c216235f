import type { Instant } from '../certificates/instant.ts';
import { canonicalName } from '../certificates/names.ts';
import type { DnsRecord, DomainValidation } from '../certificates/validation.ts';
import { diagnose } from './diagnose.ts';
import type { Verdict } from './diagnose.ts';
import type { DnsWorld } from './dns-world.ts';
import { MOST_FINDINGS } from './list-findings.ts';
import { observeRecord } from './observe-record.ts';

/** Milliseconds for the DNS check of one record. */
export const TIME_FOR_A_RECORD = 5_000;

/** The context of a DNS check. */
export interface Occasion {
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
export async function diagnoseRecord(
  { domain, record: owed, checkedUntil }: DomainValidation,
  { now, names = [], authorities, accepted = [] }: Occasion,
  world: DnsWorld,
  signal: AbortSignal,
): Promise<Verdict | undefined> {
  if (owed === undefined) return undefined;
  const inTime = AbortSignal.any([signal, AbortSignal.timeout(TIME_FOR_A_RECORD)]);
  const diagnoseOne = async (one: DnsRecord) => {
    const record = { ...one, name: canonicalName(one.name) };
    const observations = await observeRecord({ domain, names, record }, world, inTime);
    return diagnose(observations, { record, now, checkedUntil, authorities });
  };
  const verdict = await diagnoseOne(owed);
  if (verdict === undefined || isSeen(verdict)) return verdict;
  let usable: Verdict | undefined;
  for (const record of accepted) {
    const other = await diagnoseOne(record);
    if (other === undefined) continue;
    if (isSeen(other)) {
      const findings = [`found at ${record.name}`, ...other.findings].slice(0, MOST_FINDINGS);
      return { ...other, findings };
    }
    if (other.conflict === undefined) usable ??= { ...other, alternative: record };
  }
  if (usable === undefined || !isHindered(verdict, owed)) return verdict;
  if (usable.verdict !== 'missing') return usable;
  const { alternative, wildcard = verdict.wildcard } = usable;
  return { ...verdict, alternative, ...(wildcard && { wildcard }) };
}

/** Whether at least one server has the record. */
function isSeen({ verdict, caa, recordPublished }: Verdict): boolean {
  if (verdict === 'caa-forbids') return caa?.recordVisible === true;
  return recordPublished === true || ['visible', 'unchecked', 'partly-published'].includes(verdict);
}

/**
 * Whether a TXT record cannot be published at its name: a conflicting record exists, or the name is a host that needs
 * a copy of the wildcard's CNAME record as soon as a record exists at it.
 */
function isHindered({ conflict, wildcard }: Verdict, { name, type }: DnsRecord): boolean {
  if (type !== 'TXT') return false;
  const isHost = wildcard?.hosts.includes(canonicalName(name)) === true;
  return conflict !== undefined || (isHost && wildcard.target !== undefined);
}

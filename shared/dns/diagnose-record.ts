import type { Instant } from '../certificates/instant.ts';
import { canonicalName } from '../certificates/names.ts';
import type { DnsRecord, DomainValidation } from '../certificates/validation.ts';
import { diagnose } from './diagnose.ts';
import type { Verdict } from './diagnose.ts';
import type { DnsWorld } from './dns-world.ts';
import { MOST_FINDINGS } from './list-findings.ts';
import { observeRecord } from './observe-record.ts';

/** Milliseconds for one record, whatever name servers do. */
export const TIME_FOR_A_RECORD = 5_000;

/** For what a record is looked up. */
export interface Occasion {
  readonly now: Instant;
  /** The names of the certificate: CAA records may forbid a wildcard name alone. */
  readonly names?: readonly string[];
  /** The domains by which CAA records let the authority issue; without them CAA is not judged. */
  readonly authorities?: readonly string[] | undefined;
  /** The records that the authority accepts in place of the one that is asked for. */
  readonly accepted?: readonly DnsRecord[] | undefined;
}

/**
 * Finds out what the world's name servers say of the record that a validation asks for; `undefined` where it
 * asks for none, or nothing could be learned in time.
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

/** Whether somebody has the record. */
function isSeen({ verdict, caa, recordPublished }: Verdict): boolean {
  if (verdict === 'caa-forbids') return caa?.recordVisible === true;
  return recordPublished === true || ['visible', 'unchecked', 'partly-published'].includes(verdict);
}

/**
 * Whether a TXT record cannot be published at its name: because of what stands there, or because a copy of the
 * wildcard's CNAME record has to stand there as soon as anything does.
 */
function isHindered({ conflict, wildcard }: Verdict, { name, type }: DnsRecord): boolean {
  if (type !== 'TXT') return false;
  const isHost = wildcard?.hosts.includes(canonicalName(name)) === true;
  return conflict !== undefined || (isHost && wildcard.target !== undefined);
}

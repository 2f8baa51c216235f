import type { Instant } from '../certificates/instant.ts';
import type { DomainValidation } from '../certificates/validation.ts';
import { diagnose } from './diagnose.ts';
import type { Verdict } from './diagnose.ts';
import type { DnsWorld } from './dns-world.ts';
import { MOST_FINDINGS } from './list-findings.ts';
import { canonical } from './names.ts';
import { observeRecord } from './observe-record.ts';

/** Milliseconds for one record, whatever name servers do. */
const TIME_FOR_A_RECORD = 5_000;

/** For what a record is looked up. */
export interface Occasion {
  readonly now: Instant;
  /** The names of the certificate: CAA records may forbid a wildcard name alone. */
  readonly names?: readonly string[];
  /** The domains by which CAA records let the authority issue; without them CAA is not judged. */
  readonly authorities?: readonly string[] | undefined;
  /** Labels below which the authority looks for a TXT record too that it wants at the domain's own name. */
  readonly proofLabels?: readonly string[] | undefined;
}

/**
 * Finds out what the world's name servers say of the record that a validation asks for; `undefined` where it
 * asks for none, or nothing could be learned in time.
 */
export async function diagnoseRecord(
  { domain, record: owed, checkedUntil }: DomainValidation,
  { now, names = [], authorities, proofLabels = [] }: Occasion,
  world: DnsWorld,
  signal: AbortSignal,
): Promise<Verdict | undefined> {
  if (owed === undefined) return undefined;
  const bare = canonical(owed.name);
  const inTime = AbortSignal.any([signal, AbortSignal.timeout(TIME_FOR_A_RECORD)]);
  const diagnoseAt = async (name: string) => {
    const record = { ...owed, name };
    const observations = await observeRecord({ domain, names, record }, world, inTime);
    return diagnose(observations, { record, now, checkedUntil, authorities });
  };
  const verdict = await diagnoseAt(bare);
  if (isSeen(verdict) || owed.type !== 'TXT' || bare.startsWith('_')) return verdict;
  for (const label of proofLabels) {
    const name = `${label}.${bare}`;
    const other = await diagnoseAt(name);
    if (other && isSeen(other)) {
      return {
        ...other,
        findings: [`found at ${name}`, ...other.findings].slice(0, MOST_FINDINGS),
      };
    }
  }
  return verdict;
}

/** Whether somebody has the record. */
function isSeen(one: Verdict | undefined): boolean {
  if (one === undefined) return false;
  const { verdict, caa } = one;
  if (verdict === 'caa-forbids') return caa?.recordVisible === true;
  return ['visible', 'unchecked', 'partly-published'].includes(verdict);
}

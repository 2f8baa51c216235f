import type { Instant } from '../certificates/instant.ts';
import type { DomainValidation } from '../certificates/validation.ts';
import { diagnose } from './diagnose.ts';
import type { Verdict } from './diagnose.ts';
import type { DnsWorld } from './dns-world.ts';
import { observeRecord } from './observe-record.ts';

/** Milliseconds for one record, whatever name servers do. */
const TIME_FOR_A_RECORD = 5_000;

/**
 * Finds out what the world's name servers say of the record that a validation asks for; `undefined` where it
 * asks for none, or nothing could be learned in time.
 */
export async function diagnoseRecord(
  { domain, record, checkedUntil }: DomainValidation,
  { now, authorities }: { now: Instant; authorities?: readonly string[] | undefined },
  world: DnsWorld,
  signal: AbortSignal,
): Promise<Verdict | undefined> {
  if (record === undefined) return undefined;
  const inTime = AbortSignal.any([signal, AbortSignal.timeout(TIME_FOR_A_RECORD)]);
  const observations = await observeRecord(domain, record, world, inTime);
  return diagnose(observations, { record, now, checkedUntil, authorities });
}

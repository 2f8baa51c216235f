import type { Instant } from '../certificates/instant.ts';
import type { DomainValidation } from '../certificates/validation.ts';
import { diagnose } from './diagnose.ts';
import type { Verdict } from './diagnose.ts';
import type { DnsWorld } from './dns-world.ts';
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
}

/**
 * Finds out what the world's name servers say of the record that a validation asks for; `undefined` where it
 * asks for none, or nothing could be learned in time.
 */
export async function diagnoseRecord(
  { domain, record: owed, checkedUntil }: DomainValidation,
  { now, names = [], authorities }: Occasion,
  world: DnsWorld,
  signal: AbortSignal,
): Promise<Verdict | undefined> {
  if (owed === undefined) return undefined;
  const record = { ...owed, name: canonical(owed.name) };
  const inTime = AbortSignal.any([signal, AbortSignal.timeout(TIME_FOR_A_RECORD)]);
  const observations = await observeRecord({ domain, names, record }, world, inTime);
  return diagnose(observations, { record, now, checkedUntil, authorities });
}

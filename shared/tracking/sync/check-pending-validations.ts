import { certificateKey } from '../../certificates/certificate.ts';
import { namesOf } from '../../certificates/names.ts';
import type { Certificate } from '../../certificates/certificate.ts';
import type { DnsCheck } from '../../certificates/dns-check.ts';
import { epochMilliseconds, millisecondsBetween } from '../../certificates/instant.ts';
import type { Instant } from '../../certificates/instant.ts';
import type { DomainValidation } from '../../certificates/validation.ts';
import type { LearnedDnsCheck } from '../../lifecycle/keep-dns-checks.ts';
import { pendingValidations } from '../../lifecycle/pending-validations.ts';
import type { ProviderRun } from '../../providers/provider.ts';
import type { Clock } from '../../runtime/clock.ts';
import type { Log } from '../../runtime/log.ts';
import { describeError } from '../../runtime/log.ts';
import type { InventoryEntry } from '../../state/sync-store.ts';

/** What name servers say of the record of a validation; `undefined` where nothing was learned. */
export type CheckValidationDns = (
  validation: DomainValidation,
  context: { now: Instant; names: readonly string[] },
  signal: AbortSignal,
) => Promise<Omit<DnsCheck, 'domain' | 'since' | 'record'> | undefined>;

/** Records that are looked up in one run. */
const MAX_RECORDS = 50;
/** Records of one certificate: it may have hundreds of names, and what is found is kept in its one item. */
const MAX_RECORDS_OF_ONE = 20;
/** The part of a run's time that name servers may take. */
const SHARE_OF_TIME = 1 / 5;

/** Look-ups that may still be had in this run; shrinks. */
export interface DnsChecking {
  readonly checkDns: CheckValidationDns;
  readonly run: ProviderRun;
  readonly clock: Clock;
  readonly log: Log;
  /** By rows that did not get theirs last time, and by the others. */
  readonly records: { pending: number; others: number };
  readonly time: { milliseconds: number };
  /** Whether those who get none this time are the first next time: not while there is such a queue already. */
  readonly queues: boolean;
}

/** What the rows of one run share of its look-ups at its beginning. */
export function beginDnsChecks(
  around: Pick<DnsChecking, 'checkDns' | 'run' | 'clock' | 'log'>,
  before: Iterable<InventoryEntry>,
): DnsChecking {
  let waiting = 0;
  for (const { dnsCheckDue } of before) if (dnsCheckDue === true) waiting += 1;
  const pending = Math.min(waiting, MAX_RECORDS);
  const left = around.run.deadline - epochMilliseconds(around.clock());
  return {
    ...around,
    records: { pending, others: MAX_RECORDS - pending },
    time: { milliseconds: left * SHARE_OF_TIME },
    queues: waiting === 0,
  };
}

/** What was learned of a row's records, and whether one of them still waits for its turn. */
export interface DnsCheckedRow {
  readonly learned: readonly LearnedDnsCheck[];
  readonly pending: boolean;
}

/** Looks up the records that certificates of one row owe, one after the other. Never throws. */
export async function checkPendingValidations(
  certificate: Certificate,
  known: InventoryEntry | undefined,
  dnsChecking: DnsChecking,
): Promise<DnsCheckedRow> {
  const { records, time, clock, run, queues } = dnsChecking;
  const learned: LearnedDnsCheck[] = [];
  let pending = false;
  for (const validation of pendingRecords(certificate)) {
    const share =
      known?.dnsCheckDue === true && records.pending > 0
        ? 'pending'
        : records.others > 0
          ? 'others'
          : undefined;
    if (share === undefined || time.milliseconds <= 0 || run.signal.aborted) {
      pending = queues || known?.dnsCheckDue === true;
      continue;
    }
    records[share] -= 1;
    const began = clock();
    const { domain, record } = validation;
    const result = await tryDnsCheck(certificate, validation, dnsChecking);
    time.milliseconds -= millisecondsBetween(began, clock());
    if (result !== undefined && record !== undefined) learned.push({ domain, record, ...result });
  }
  return { learned, pending };
}

/** The first proofs that a certificate owes that are records which name servers can be asked for. */
export function pendingRecords(certificate: Certificate): DomainValidation[] {
  return pendingValidations(certificate)
    .filter(({ record }) => record !== undefined)
    .slice(0, MAX_RECORDS_OF_ONE);
}

async function tryDnsCheck(
  certificate: Certificate,
  validation: DomainValidation,
  { checkDns, run, clock, log }: DnsChecking,
) {
  const names = namesOf(certificate);
  try {
    return await checkDns(validation, { now: clock(), names }, run.signal);
  } catch (error) {
    const key = certificateKey(certificate);
    const reason = describeError(error);
    log.error(`${key}: the record of ${validation.domain} could not be looked up. ${reason}`);
    return undefined;
  }
}

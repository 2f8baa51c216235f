import { certificateKey } from '../../certificates/certificate.ts';
import { namesOf } from '../../certificates/names.ts';
import type { Certificate } from '../../certificates/certificate.ts';
import type { DnsCheck } from '../../certificates/dns-check.ts';
import { epochMilliseconds, millisecondsBetween } from '../../certificates/instant.ts';
import type { Instant } from '../../certificates/instant.ts';
import type { DomainValidation } from '../../certificates/validation.ts';
import type { LearnedDnsCheck } from '../../lifecycle/input.ts';
import { pendingValidations } from '../../lifecycle/aspects/validations.ts';
import type { ProviderRun } from '../../providers/provider.ts';
import type { Clock } from '../../runtime/clock.ts';
import type { Log } from '../../runtime/log.ts';
import { describeError } from '../../runtime/log.ts';
import type { InventoryEntry } from '../../state/sync-store.ts';

/** The DNS check of the record of a validation; `undefined` if it had no result. */
export type CheckValidationDns = (
  validation: DomainValidation,
  context: { now: Instant; names: readonly string[] },
  signal: AbortSignal,
) => Promise<Omit<DnsCheck, 'domain' | 'since' | 'record'> | undefined>;

/** DNS checks in one run. */
const MAX_RECORDS = 50;
/** DNS checks of one certificate: it can have hundreds of names, and the results are stored in one item. */
const MAX_RECORDS_OF_ONE = 20;
/** The part of the time of a run that DNS checks can take. */
const SHARE_OF_TIME = 1 / 5;

/** The remaining DNS checks of this run; decreases. */
export interface DnsChecking {
  readonly checkDns: CheckValidationDns;
  readonly run: ProviderRun;
  readonly clock: Clock;
  readonly log: Log;
  /** Shared by rows that got no check last time, and by other rows. */
  readonly records: { pending: number; others: number };
  readonly time: { milliseconds: number };
  /** Whether rows that get no check now are first in the next sync: not while others are already waiting. */
  readonly queues: boolean;
}

/** The DNS checks that the rows of one run share, at its start. */
export function beginDnsChecks(
  checking: Pick<DnsChecking, 'checkDns' | 'run' | 'clock' | 'log'>,
  before: Iterable<InventoryEntry>,
): DnsChecking {
  let waiting = 0;
  for (const { dnsCheckDue } of before) if (dnsCheckDue === true) waiting += 1;
  const pending = Math.min(waiting, MAX_RECORDS);
  const left = checking.run.deadline - epochMilliseconds(checking.clock());
  return {
    ...checking,
    records: { pending, others: MAX_RECORDS - pending },
    time: { milliseconds: left * SHARE_OF_TIME },
    queues: waiting === 0,
  };
}

/** The results for a row, and whether one of its records still waits for a check. */
interface DnsCheckedRow {
  readonly learned: readonly LearnedDnsCheck[];
  readonly pending: boolean;
}

/** Checks the records of the pending validations of a certificate, one after the other. Never throws. */
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

/** The first pending validations of a certificate that have a DNS record. */
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
    log.error(`${key}: the record of ${validation.domain} could not be checked. ${reason}`);
    return undefined;
  }
}

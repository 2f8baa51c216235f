import { certificateKey } from '../../shared/certificates/certificate.ts';
import { namesOf } from '../../shared/certificates/names.ts';
import type { Certificate } from '../../shared/certificates/certificate.ts';
import type { Diagnosis } from '../../shared/certificates/diagnosis.ts';
import { epochMilliseconds, millisecondsBetween } from '../../shared/certificates/instant.ts';
import type { Instant } from '../../shared/certificates/instant.ts';
import type { DomainValidation } from '../../shared/certificates/validation.ts';
import type { LearnedDiagnosis } from '../../shared/changes/keep-diagnoses.ts';
import { owedValidations } from '../../shared/changes/owed-validations.ts';
import type { ProviderRun } from '../../shared/providers/provider.ts';
import type { Clock } from '../../shared/runtime/clock.ts';
import type { Log } from '../../shared/runtime/log.ts';
import { describeError } from '../../shared/runtime/log.ts';
import type { InventoryEntry } from '../../shared/state/sweep-store.ts';

/** What name servers say of the record of a validation; `undefined` where nothing was learned. */
export type DiagnoseValidation = (
  validation: DomainValidation,
  occasion: { now: Instant; names: readonly string[] },
  signal: AbortSignal,
) => Promise<Omit<Diagnosis, 'domain' | 'since' | 'record'> | undefined>;

/** Records that are looked up in one run. */
const MOST_RECORDS = 50;
/** Records of one certificate: it may have hundreds of names, and what is found is kept in its one item. */
const MOST_RECORDS_OF_ONE = 20;
/** The part of a run's time that name servers may take. */
const SHARE_OF_TIME = 1 / 5;

/** Look-ups that may still be had in this run; shrinks. */
export interface Diagnosing {
  readonly diagnose: DiagnoseValidation;
  readonly run: ProviderRun;
  readonly clock: Clock;
  readonly log: Log;
  /** By rows that did not get theirs last time, and by the others. */
  readonly records: { owed: number; others: number };
  readonly time: { milliseconds: number };
  /** Whether those who get none this time are the first next time: not while there is such a queue already. */
  readonly queues: boolean;
}

/** What the rows of one run share of its look-ups at its beginning. */
export function beginDiagnosing(
  around: Pick<Diagnosing, 'diagnose' | 'run' | 'clock' | 'log'>,
  before: Iterable<InventoryEntry>,
): Diagnosing {
  let waiting = 0;
  for (const { diagnosisOwed } of before) if (diagnosisOwed === true) waiting += 1;
  const owed = Math.min(waiting, MOST_RECORDS);
  const left = around.run.deadline - epochMilliseconds(around.clock());
  return {
    ...around,
    records: { owed, others: MOST_RECORDS - owed },
    time: { milliseconds: left * SHARE_OF_TIME },
    queues: waiting === 0,
  };
}

/** What was learned of a row's records, and whether one of them still waits for its turn. */
export interface DiagnosedRow {
  readonly learned: readonly LearnedDiagnosis[];
  readonly owed: boolean;
}

/** Looks up the records that certificates of one row owe, one after the other. Never throws. */
export async function diagnoseOwed(
  certificate: Certificate,
  known: InventoryEntry | undefined,
  diagnosing: Diagnosing,
): Promise<DiagnosedRow> {
  const { records, time, clock, run, queues } = diagnosing;
  const learned: LearnedDiagnosis[] = [];
  let owed = false;
  for (const validation of owedRecords(certificate)) {
    const share =
      known?.diagnosisOwed === true && records.owed > 0
        ? 'owed'
        : records.others > 0
          ? 'others'
          : undefined;
    if (share === undefined || time.milliseconds <= 0 || run.signal.aborted) {
      owed = queues || known?.diagnosisOwed === true;
      continue;
    }
    records[share] -= 1;
    const began = clock();
    const { domain, record } = validation;
    const verdict = await tryToDiagnose(certificate, validation, diagnosing);
    time.milliseconds -= millisecondsBetween(began, clock());
    if (verdict !== undefined && record !== undefined) learned.push({ domain, record, ...verdict });
  }
  return { learned, owed };
}

/** The first proofs that a certificate owes that are records which name servers can be asked for. */
export function owedRecords(certificate: Certificate): DomainValidation[] {
  return owedValidations(certificate)
    .filter(({ record }) => record !== undefined)
    .slice(0, MOST_RECORDS_OF_ONE);
}

async function tryToDiagnose(
  certificate: Certificate,
  validation: DomainValidation,
  { diagnose, run, clock, log }: Diagnosing,
) {
  const names = namesOf(certificate);
  try {
    return await diagnose(validation, { now: clock(), names }, run.signal);
  } catch (error) {
    const key = certificateKey(certificate);
    const reason = describeError(error);
    log.error(`${key}: the record of ${validation.domain} could not be looked up. ${reason}`);
    return undefined;
  }
}

import type { AccountState } from '../../shared/certificates/account-state.ts';
import { accountKey } from '../../shared/certificates/certificate.ts';
import { formatEmptyAccount } from '../../shared/certificates/empty-account.ts';
import { isEmptyFromStart } from '../../shared/changes/observe-account.ts';
import type { CertificateProvider, ProviderRun } from '../../shared/providers/provider.ts';
import { BudgetExhausted } from '../../shared/providers/provider-error.ts';
import { findProvider } from '../../shared/providers/registry.ts';
import type { Clock } from '../../shared/runtime/clock.ts';
import type { Log } from '../../shared/runtime/log.ts';
import type { Metrics } from '../../shared/runtime/metrics.ts';
import type { CertificateStore } from '../../shared/state/certificate-store.ts';
import type { MessageStore } from '../../shared/state/message-store.ts';
import type { SweepGlance, SweepStore } from '../../shared/state/sweep-store.ts';
import type { DiagnoseValidation } from './diagnose-owed.ts';
import type { SweptAccount } from './env.ts';
import { receiveMessages } from './receive-messages.ts';
import { readOrRegister, saveOutcome, saveProgress } from './save-outcome.ts';
import { listingFailure, openingFailure } from './sweep-failure.ts';
import { sweepListing } from './sweep-listing.ts';
import { sweepQuietly } from './sweep-quietly.ts';
import { noCounts } from './sweep-report.ts';
import type { SweepCounts, SweepReport } from './sweep-report.ts';

export interface SweepDependencies {
  /** Reads the secret and opens the account; `pacing` is what the last run's requests left behind. */
  readonly open: (pacing: string | undefined) => Promise<OpenedAccount>;
  readonly store: CertificateStore;
  readonly sweeps: SweepStore;
  readonly messages: MessageStore;
  readonly clock: Clock;
  readonly log: Log;
  readonly metrics: Metrics;
  /** Asks name servers for a record that is owed; absent where they are not to be asked. */
  readonly diagnose?: DiagnoseValidation | undefined;
  /** Called after each page: a long sweep shows how far it is. */
  readonly onPage?: (counts: Readonly<SweepCounts>) => void;
}

export interface OpenedAccount {
  readonly provider: CertificateProvider;
  /** How many requests were sent so far, and when, for the next run. */
  readonly traffic: { readonly requests: number; pacing(): string };
}

/**
 * Sweeps one account: goes through its listing, looks closer where that is needed, and saves what changed.
 *
 * Writes one item a changed certificate and a small one a page. Goes on where an interrupted run stopped. When how
 * that ended is saved, the account's messages have their turn, where it has any.
 * Whatever the provider does, the account's state says afterwards how it is doing.
 *
 * @throws what is not the provider's doing: a database that does not answer, a fault of our own.
 */
export async function sweepAccount(
  account: SweptAccount,
  run: ProviderRun,
  dependencies: SweepDependencies,
): Promise<SweepReport> {
  const { store, sweeps, clock, metrics, log } = dependencies;
  const [state, glance] = await Promise.all([
    readOrRegister(account, clock(), { store, sweeps, log }),
    sweeps.peek(account),
  ]);
  let opened: OpenedAccount | undefined;
  let report: SweepReport | undefined;
  let alive = false;
  try {
    const opening = await tryToOpen(glance, dependencies);
    if ('outcome' in opening) {
      report = opening;
      alive = await keepOutcome(account, state, report, dependencies);
      return report;
    }
    opened = opening;
    report = withEmptyAccountChecks(
      state,
      await attempt(account, run, { state, glance, opened }, dependencies),
    );
    alive = await keepOutcome(account, state, report, dependencies);
    const messages = await receiveMessages(account, run, opened, { state, report }, dependencies);
    return { ...report, ...(messages && { messages }) };
  } finally {
    const failed = report === undefined || report.failure !== undefined;
    metrics.record(
      account,
      {
        ...(report?.outcome === 'complete' ? { CompleteSweeps: 1 } : {}),
        ...(alive ? { Heartbeats: 1 } : {}),
        FailedSweeps: failed ? 1 : 0,
        Requests: opened?.traffic.requests ?? 0,
        ...(report === undefined
          ? {}
          : {
              CertificatesSeen: report.counts.certificates,
              CertificatesChanged: report.counts.changed,
              RowProblems: report.counts.problems,
            }),
      },
      clock(),
    );
  }
}

async function tryToOpen(
  glance: SweepGlance,
  { open }: SweepDependencies,
): Promise<OpenedAccount | SweepReport> {
  try {
    return await open(glance.progress?.pacing ?? glance.inventory?.pacing);
  } catch (error) {
    const failure = openingFailure(error);
    return failure === undefined
      ? { outcome: 'paused', counts: noCounts() }
      : { outcome: 'failed', failure, counts: noCounts() };
  }
}

interface Attempted {
  readonly state: AccountState;
  readonly glance: SweepGlance;
  readonly opened: OpenedAccount;
}

async function attempt(
  account: SweptAccount,
  run: ProviderRun,
  { state, glance, opened }: Attempted,
  { store, sweeps, clock, log, diagnose, onPage }: SweepDependencies,
): Promise<SweepReport> {
  const counts = noCounts();
  const { provider, traffic } = opened;
  const pacing = () => traffic.pacing();
  try {
    const first = state.lastCompleteSweepAt === undefined;
    const around = { store, sweeps, clock, log, diagnose, onPage };
    const { damaged = [] } = state;
    const sweep = { account, run, provider, first, damaged, counts, pacing, ...around };
    const quiet = await sweepQuietly(glance, state, sweep);
    if (quiet !== undefined && 'outcome' in quiet) return quiet;
    const memory = await sweeps.load(account);
    // Only the pages that are adopted from the memory count from here on.
    counts.certificates = 0;
    return await sweepListing({ ...sweep, memory, departure: quiet });
  } catch (error) {
    // The requests of this run count against the next one's limits, whatever came of them. Where progress
    // was saved, they are in it, and this comes to nothing.
    const { inventory, revision } = glance;
    if (inventory !== undefined) {
      const { completedAt } = inventory;
      await sweeps.confirm(account, { completedAt, pacing: pacing() }, revision);
    }
    const outOfTime = error instanceof BudgetExhausted || run.signal.aborted;
    if (outOfTime) return { outcome: 'paused', counts };
    const failure = listingFailure(error);
    if (failure === undefined) throw error;
    return { outcome: 'failed', failure, counts };
  }
}

/** With what to check, if no complete sync of the account, this one included, has listed a certificate. */
function withEmptyAccountChecks(state: AccountState, report: SweepReport): SweepReport {
  const { outcome, counts, failures = [] } = report;
  const { certificates } = counts;
  if (outcome !== 'complete' || !isEmptyFromStart(state, { certificates, failures })) return report;
  const { emptyAccountChecks = [] } = findProvider(state.account.provider) ?? {};
  return { ...report, emptyAccountChecks };
}

/** Answers whether the run was a sign of life: it has seen the whole listing, or got on with it in time. */
async function keepOutcome(
  account: SweptAccount,
  state: AccountState,
  { outcome, failure, failures, counts, baseline, emptyAccountChecks }: SweepReport,
  { store, clock, log }: SweepDependencies,
): Promise<boolean> {
  const name = accountKey(account);
  for (const { message, kind } of failures ?? (failure === undefined ? [] : [failure])) {
    log.error(`${name}: ${message}`, { kind });
  }
  log.info(`${name}: sweep ${outcome}`, { ...counts });
  if (emptyAccountChecks) log.warn(`${name}: ${formatEmptyAccount(emptyAccountChecks)}`);
  if (outcome === 'complete') {
    const { certificates } = counts;
    const found = {
      certificates,
      ...(failures && { failures }),
      ...(baseline && { baseline }),
      emptyAccountChecks,
    };
    await saveOutcome(account, state, { kind: 'complete', ...found }, clock(), store);
  } else if (outcome === 'failed' && failure !== undefined) {
    await saveOutcome(account, state, { kind: 'failed', failure }, clock(), store);
  } else if (outcome === 'paused' && counts.pages > 0 && account.waitsForSweeps === true) {
    return saveProgress(account, state, clock(), store);
  }
  return outcome === 'complete';
}

import type { AccountState } from '../../certificates/account-state.ts';
import { accountKey } from '../../certificates/certificate.ts';
import { formatEmptyAccount } from '../../certificates/empty-account.ts';
import { isEmptyFromStart } from '../../lifecycle/account/record-sync.ts';
import type { ProviderRun } from '../../providers/provider.ts';
import { BudgetExhausted } from '../../providers/provider-error.ts';
import { findProvider } from '../../providers/registry.ts';
import type { SyncHead } from '../../state/sync-store.ts';
import type { SyncedAccount } from './synced-account.ts';
import { receiveMessages } from '../messages/receive-messages.ts';
import { readOrRegister, saveOutcome, saveProgress } from './save-outcome.ts';
import { listingFailure, openingFailure } from './sync-failure.ts';
import { syncListing } from './sync-listing.ts';
import { syncIfUnchanged } from './sync-if-unchanged.ts';
import { noCounts } from './sync-report.ts';
import type { SyncReport } from './sync-report.ts';
import type { OpenedAccount, SyncDependencies } from './sync-dependencies.ts';

/**
 * Syncs one account: reads its listing, fetches details where needed, and saves the changes.
 *
 * Writes one item per changed certificate and a small one per page. Continues where an interrupted run stopped. After
 * the outcome is saved, the messages of the account are received, if it has a message queue. The state of the account
 * is up to date afterwards, even if the provider fails.
 *
 * @throws errors that the provider did not cause: a database that does not answer, a defect of the monitor.
 */
export async function syncAccount(
  account: SyncedAccount,
  run: ProviderRun,
  dependencies: SyncDependencies,
): Promise<SyncReport> {
  const { store, syncs, clock, metrics, log } = dependencies;
  const [state, head] = await Promise.all([
    readOrRegister(account, clock(), { store, syncs, log }),
    syncs.readHead(account),
  ]);
  let opened: OpenedAccount | undefined;
  let report: SyncReport | undefined;
  let heartbeat = false;
  try {
    const opening = await tryToOpen(head, dependencies);
    if ('outcome' in opening) {
      report = opening;
      heartbeat = await keepOutcome(account, state, report, dependencies);
      return report;
    }
    opened = opening;
    report = withEmptyAccountChecks(
      state,
      await attempt(account, run, { state, head, opened }, dependencies),
    );
    heartbeat = await keepOutcome(account, state, report, dependencies);
    const messages = await receiveMessages(account, run, opened, { state, report }, dependencies);
    return { ...report, ...(messages && { messages }) };
  } finally {
    const failed = report === undefined || report.failure !== undefined;
    metrics.record(
      account,
      {
        ...(report?.outcome === 'complete' ? { CompleteSyncs: 1 } : {}),
        ...(heartbeat ? { Heartbeats: 1 } : {}),
        FailedSyncs: failed ? 1 : 0,
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
  head: SyncHead,
  { open }: SyncDependencies,
): Promise<OpenedAccount | SyncReport> {
  try {
    return await open(head.progress?.pacing ?? head.inventory?.pacing);
  } catch (error) {
    const failure = openingFailure(error);
    return failure === undefined
      ? { outcome: 'paused', counts: noCounts() }
      : { outcome: 'failed', failure, counts: noCounts() };
  }
}

interface Attempted {
  readonly state: AccountState;
  readonly head: SyncHead;
  readonly opened: OpenedAccount;
}

async function attempt(
  account: SyncedAccount,
  run: ProviderRun,
  { state, head, opened }: Attempted,
  { store, syncs, clock, log, checkDns, onPage }: SyncDependencies,
): Promise<SyncReport> {
  const counts = noCounts();
  const { provider, traffic } = opened;
  const pacing = () => traffic.pacing();
  try {
    const first = state.lastCompleteSyncAt === undefined;
    const shared = { store, syncs, clock, log, checkDns, onPage };
    const { damaged = [] } = state;
    const sync = { account, run, provider, first, damaged, counts, pacing, ...shared };
    const unchanged = await syncIfUnchanged(head, state, sync);
    if (unchanged !== undefined && 'outcome' in unchanged) return unchanged;
    const memory = await syncs.load(account);
    // Only the pages that are taken from the inventory count from here on.
    counts.certificates = 0;
    return await syncListing({ ...sync, memory, resumePoint: unchanged });
  } catch (error) {
    // The requests of this run count towards the limits of the next one, even if they failed. If progress was saved,
    // it contains them, and this call has no effect.
    const { inventory, revision } = head;
    if (inventory !== undefined) {
      const { completedAt } = inventory;
      await syncs.confirm(account, { completedAt, pacing: pacing() }, revision);
    }
    const outOfTime = error instanceof BudgetExhausted || run.signal.aborted;
    if (outOfTime) return { outcome: 'paused', counts };
    const failure = listingFailure(error);
    if (failure === undefined) throw error;
    return { outcome: 'failed', failure, counts };
  }
}

/** Adds what to check if no complete sync of the account, this one included, has listed a certificate. */
function withEmptyAccountChecks(state: AccountState, report: SyncReport): SyncReport {
  const { outcome, counts, failures = [] } = report;
  const { certificates } = counts;
  if (outcome !== 'complete' || !isEmptyFromStart(state, { certificates, failures })) return report;
  const { emptyAccountChecks = [] } = findProvider(state.account.provider) ?? {};
  return { ...report, emptyAccountChecks };
}

/** Returns whether the run counts as a heartbeat: it read the whole listing, or made progress in time. */
async function keepOutcome(
  account: SyncedAccount,
  state: AccountState,
  { outcome, failure, failures, counts, initialInventory, emptyAccountChecks }: SyncReport,
  { store, clock, log }: SyncDependencies,
): Promise<boolean> {
  const name = accountKey(account);
  for (const { message, kind } of failures ?? (failure === undefined ? [] : [failure])) {
    log.error(`${name}: ${message}`, { kind });
  }
  log.info(`${name}: sync ${outcome}`, { ...counts });
  if (emptyAccountChecks) log.warn(`${name}: ${formatEmptyAccount(emptyAccountChecks)}`);
  if (outcome === 'complete') {
    const { certificates } = counts;
    const found = {
      certificates,
      ...(failures && { failures }),
      ...(initialInventory && { initialInventory }),
      emptyAccountChecks,
    };
    await saveOutcome(account, state, { kind: 'complete', ...found }, clock(), store);
  } else if (outcome === 'failed' && failure !== undefined) {
    await saveOutcome(account, state, { kind: 'failed', failure }, clock(), store);
  } else if (outcome === 'paused' && counts.pages > 0 && account.extendsFreshness === true) {
    return saveProgress(account, state, clock(), store);
  }
  return outcome === 'complete';
}

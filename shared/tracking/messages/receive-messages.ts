import type { AccountState } from '../../certificates/account-state.ts';
import { accountKey } from '../../certificates/certificate.ts';
import type { ProviderRun } from '../../providers/provider.ts';
import { drainMessages } from './drain-messages.ts';
import type { DrainReport } from './drain-messages.ts';
import type { SyncedAccount } from '../sync/synced-account.ts';
import { starvedFailure } from './queue-failure.ts';
import { saveQueueOutcome } from '../sync/save-outcome.ts';
import type { OpenedAccount, SyncDependencies } from '../sync/sync-dependencies.ts';
import type { SyncReport } from '../sync/sync-report.ts';

/**
 * Receives the messages of an account after its sync, if it has a message queue, and saves the outcome if it changed.
 * Failures of the queue do not affect the sync.
 *
 * @throws the same errors as `drainMessages`
 */
export async function receiveMessages(
  account: SyncedAccount,
  run: ProviderRun,
  { provider, traffic }: OpenedAccount,
  { state, report }: { readonly state: AccountState; readonly report: SyncReport },
  { store, syncs, messages, clock, log }: SyncDependencies,
): Promise<DrainReport | undefined> {
  const name = accountKey(account);
  if (provider.messages === undefined) {
    // Messages are no longer received, so that an earlier failure of the queue is over.
    if (state.queue !== undefined) await saveQueueOutcome(account, undefined, clock(), store);
    return undefined;
  }
  // The other run of this account also receives its messages.
  if (report.outcome === 'superseded') return undefined;
  // The credentials were rejected. Another attempt could lock the user at the provider.
  if (report.failure?.kind === 'authentication' && report.failure.scope === 'account') {
    return undefined;
  }
  const before = traffic.requests;
  const drained = await drainMessages(provider.messages, run, { account, messages, store, clock });
  if (traffic.requests > before) await keepPacing(account, traffic, syncs);
  // A sync that continues in the next run used the budget of this run: that is not a failure of the queue.
  if (drained.starved && report.outcome === 'paused') return drained;
  const failure = drained.starved ? starvedFailure() : drained.failure;
  if (failure !== undefined) log.warn(`${name}: ${failure.message}`, { kind: failure.kind });
  if (drained.confirmed > 0) {
    log.info(`${name}: messages received`, { confirmed: drained.confirmed });
  }
  await saveQueueOutcome(account, failure, clock(), store);
  return drained;
}

/** These requests count towards the limits of the next run as well. If a sync continues, its progress contains them. */
async function keepPacing(
  account: SyncedAccount,
  traffic: OpenedAccount['traffic'],
  syncs: SyncDependencies['syncs'],
): Promise<void> {
  const { inventory, progress, revision } = await syncs.readHead(account);
  if (inventory === undefined || progress !== undefined) return;
  const { completedAt } = inventory;
  await syncs.confirm(account, { completedAt, pacing: traffic.pacing() }, revision);
}

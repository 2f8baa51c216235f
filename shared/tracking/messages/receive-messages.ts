import type { AccountState } from '../../certificates/account-state.ts';
import { accountKey } from '../../certificates/certificate.ts';
import type { ProviderRun } from '../../providers/provider.ts';
import { drainMessages } from './drain-messages.ts';
import type { DrainReport } from './drain-messages.ts';
import type { SyncedAccount } from '../sync/synced-account.ts';
import { starvedFailure } from './queue-failure.ts';
import { saveQueueOutcome } from '../sync/save-outcome.ts';
import type { OpenedAccount, SyncDependencies } from '../sync/sync-account.ts';
import type { SyncReport } from '../sync/sync-report.ts';

/**
 * Receives an account's messages after its sweep, where it has any to be received, and saves how that went, if
 * that is news. What is the matter with the queue is no matter of the sweep.
 *
 * @throws what is not the provider's doing, like `drainMessages`.
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
    // It was received once, and is no longer to be: nothing is the matter with it any more.
    if (state.queue !== undefined) await saveQueueOutcome(account, undefined, clock(), store);
    return undefined;
  }
  // The other run that is at work on this account receives its messages, too.
  if (report.outcome === 'superseded') return undefined;
  // Who is not let in does not try again at the next door: too many attempts lock some users.
  if (report.failure?.kind === 'authentication' && report.failure.scope === 'account') {
    return undefined;
  }
  const before = traffic.requests;
  const drained = await drainMessages(provider.messages, run, { account, messages, store, clock });
  if (traffic.requests > before) await keepPacing(account, traffic, syncs);
  // A sweep that is to go on in the next run has used everything up by itself: that is no trouble of the queue.
  if (drained.starved && report.outcome === 'paused') return drained;
  const failure = drained.starved ? starvedFailure() : drained.failure;
  if (failure !== undefined) log.warn(`${name}: ${failure.message}`, { kind: failure.kind });
  if (drained.confirmed > 0) {
    log.info(`${name}: messages received`, { confirmed: drained.confirmed });
  }
  await saveQueueOutcome(account, failure, clock(), store);
  return drained;
}

/** These requests count against the next run's limits as well, unless a sweep goes on: then its progress says. */
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

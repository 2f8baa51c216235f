import type { AccountFailure, AccountState } from '../../certificates/account-state.ts';
import type { Instant } from '../../certificates/instant.ts';
import {
  recordProgress,
  recordSync,
  rebuildAccount,
  registerAccount,
} from '../../lifecycle/account/record-sync.ts';
import type { SyncOutcome } from '../../lifecycle/account/record-sync.ts';
import { recordQueue } from '../../lifecycle/account/record-queue.ts';
import type { Log } from '../../runtime/log.ts';
import { MalformedItem } from '../../runtime/malformed-item.ts';
import type { CertificateStore } from '../../state/certificate-store.ts';
import type { SyncStore } from '../../state/sync-store.ts';
import { updateAccount } from '../update-state.ts';
import type { SyncedAccount } from './synced-account.ts';

/**
 * Registers an account before its first sync, so that an account without a complete sync is reported. A damaged state
 * is rebuilt, so that it does not stop the polls of the account. The inventory contains the time of its last complete
 * sync.
 *
 * @throws MalformedItem for a state that a newer version of the monitor stored
 */
export async function readOrRegister(
  account: SyncedAccount,
  now: Instant,
  { store, syncs, log }: { store: CertificateStore; syncs: SyncStore; log: Log },
): Promise<AccountState> {
  const registered = registerAccount(observation(account, now));
  try {
    const known = await store.readAccount(account);
    if (known !== undefined) return known;
  } catch (error) {
    if (!(error instanceof MalformedItem) || error.damaged === undefined) throw error;
    const { inventory } = await syncs.readHead(account);
    const rebuilt = rebuildAccount(observation(account, now), {
      ...error.damaged,
      lastCompleteSyncAt: inventory?.completedAt,
    });
    if ((await store.replaceUnreadableAccount(rebuilt)) === 'saved') {
      log.error(`${error.message}. It was rebuilt, and kept aside for 90 days. No action needed.`);
      return rebuilt;
    }
    return (await store.readAccount(account)) ?? registered;
  }
  if ((await store.saveAccount(registered)) === 'saved') return registered;
  // Another run has just registered the account: its state counts.
  return (await store.readAccount(account)) ?? registered;
}

/** Saves the outcome of a sync: the heartbeat of the account, or its failure. `state` is the account as last read. */
export async function saveOutcome(
  account: SyncedAccount,
  state: AccountState,
  outcome: SyncOutcome,
  now: Instant,
  store: CertificateStore,
): Promise<void> {
  const change = (latest = state) => recordSync(latest, outcome, observation(account, now));
  await updateAccount(store, account, change, state);
}

/** Saves the progress of a sync that continues in the next run. Returns whether it counts as a heartbeat. */
export async function saveProgress(
  account: SyncedAccount,
  state: AccountState,
  now: Instant,
  store: CertificateStore,
): Promise<boolean> {
  const change = (latest = state) => recordProgress(latest, observation(account, now));
  return (await updateAccount(store, account, change, state)) !== undefined;
}

/** Saves why the messages of an account cannot be received, or that they can. */
export async function saveQueueOutcome(
  account: SyncedAccount,
  failure: AccountFailure | undefined,
  now: Instant,
  store: CertificateStore,
): Promise<void> {
  await updateAccount(store, account, (state) => state && recordQueue(state, failure, now));
}

function observation(
  { provider, account, tags, freshnessTargetSeconds }: SyncedAccount,
  now: Instant,
) {
  return { account: { provider, account }, now, tags, freshFor: freshnessTargetSeconds * 1000 };
}

import { accountKey, certificateKey, entryBefore } from '../../certificates/certificate.ts';
import type { Certificate, ReportedCertificate } from '../../certificates/certificate.ts';
import type { CertificateState } from '../../certificates/certificate-state.ts';
import { advance } from '../../lifecycle/advance.ts';
import type { Reported, Settings } from '../../lifecycle/input.ts';
import type { Clock } from '../../runtime/clock.ts';
import { MalformedItem } from '../../runtime/malformed-item.ts';
import type { DamagedState } from '../../runtime/malformed-item.ts';
import type { CertificateStore } from '../../state/certificate-store.ts';
import { retryConflicts, updateCertificate } from '../update-state.ts';
import type { SyncedAccount } from './synced-account.ts';

export interface SaveContext {
  readonly account: SyncedAccount;
  readonly store: CertificateStore;
  /** Read for each save: a sync takes long, and other functions save meanwhile. */
  readonly clock: Clock;
  readonly initialInventory: boolean;
}

function settingsOf({ policy, tags, tagKeys, owners }: SyncedAccount): Settings {
  return { policy, tags, tagKeys, owners };
}

/** Whether the state was written, and the stored state; no state if there never was one. */
export interface Saved {
  readonly outcome: 'changed' | 'unchanged';
  readonly state?: CertificateState;
}

/**
 * Saves a reported certificate if that changes its state. A damaged state is replaced.
 *
 * @throws MalformedItem for a state that a newer version of the monitor stored
 */
export async function saveReport(
  certificate: ReportedCertificate,
  { account, store, clock, initialInventory }: SaveContext,
  more: Pick<Reported, 'dnsChecks' | 'listingOnly'> = {},
): Promise<Saved> {
  const entry = entryBefore(certificate);
  const predecessor =
    entry === undefined
      ? undefined
      : await readIfReadable(`${accountKey(account)}/${entry}`, store);
  const reported = { kind: 'reported' as const, certificate, settings: settingsOf(account) };
  return saveOrRebuild(certificateKey(certificate), store, (previous, isDamaged) =>
    advance(
      previous,
      // The initial inventory does not report a certificate that was known before.
      { ...reported, initialInventory: initialInventory && !isDamaged, predecessor, ...more },
      clock(),
    ),
  );
}

/** Plans the deadlines of a stored certificate again after the settings of its account have changed. */
export async function saveSettings(
  key: string,
  { account, store, clock, initialInventory }: SaveContext,
): Promise<Saved> {
  const input = {
    ...{ kind: 'settings-changed' as const, settings: settingsOf(account), initialInventory },
  };
  const state = await updateCertificate(store, key, (stored) => advance(stored, input, clock()));
  return { outcome: state === undefined ? 'unchanged' : 'changed' };
}

/**
 * Saves that a certificate was removed from its account. A damaged state is replaced by one that holds nothing but the
 * removal: otherwise it would stay damaged.
 *
 * @param continuedBy ids of the certificates that continue a removed order
 * @throws MalformedItem for a state that a newer version of the monitor stored
 */
export async function saveRemoval(
  id: string,
  { account, store, clock }: Omit<SaveContext, 'initialInventory'>,
  continuedBy: readonly string[] = [],
): Promise<Saved> {
  const { provider, account: name } = account;
  const unknown: ReportedCertificate = {
    ...{ provider, account: name, id },
    ...{ status: 'unknown', rawStatus: '', subjectAlternativeNames: [] },
  };
  const certificates: Certificate[] = [];
  for (const next of continuedBy) {
    const state = await readIfReadable(certificateKey({ ...unknown, id: next }), store);
    if (state !== undefined) certificates.push(state.certificate);
  }
  const reported = { kind: 'reported' as const, certificate: unknown, initialInventory: false };
  return saveOrRebuild(certificateKey(unknown), store, (stored, isDamaged) => {
    const now = clock();
    const previous = isDamaged
      ? advance(undefined, { ...reported, settings: settingsOf(account) }, now)
      : stored;
    return advance(previous, { kind: 'removed', continuedBy: certificates }, now);
  });
}

/** Like `updateCertificate`, but replaces a damaged state. `change` gets no state then. */
async function saveOrRebuild(
  key: string,
  store: CertificateStore,
  change: (state: CertificateState | undefined, isDamaged: boolean) => CertificateState | undefined,
): Promise<Saved> {
  return retryConflicts<Saved>(key, async () => {
    const { state, damaged } = await readOrDamaged(key, store);
    const changed = change(state, damaged !== undefined);
    if (changed === undefined) return { outcome: 'unchanged', ...(state && { state }) };
    const next = damaged === undefined ? changed : rebuilt(changed, damaged);
    const save = damaged === undefined ? 'saveCertificate' : 'replaceUnreadable';
    return (await store[save](next)) === 'saved' ? { outcome: 'changed', state: next } : 'conflict';
  });
}

/** The check finds the certificate that this one replaced, regardless of its current status. */
function rebuilt(state: CertificateState, { revision }: DamagedState): CertificateState {
  const now = state.changedAt;
  return { ...state, revision: revision + 1, rebuiltAt: now, successorCheckDueAt: now };
}

async function readOrDamaged(
  key: string,
  store: CertificateStore,
): Promise<{ state?: CertificateState | undefined; damaged?: DamagedState }> {
  try {
    return { state: (await store.readCertificates([key])).get(key) };
  } catch (error) {
    if (error instanceof MalformedItem && error.damaged) return { damaged: error.damaged };
    throw error;
  }
}

/** A related certificate that cannot be read does not keep this one from being saved. */
async function readIfReadable(
  key: string,
  store: CertificateStore,
): Promise<CertificateState | undefined> {
  try {
    return (await store.readCertificates([key])).get(key);
  } catch (error) {
    if (error instanceof MalformedItem) return undefined;
    throw error;
  }
}

import { accountKey, certificateKey, entryBefore } from '../../certificates/certificate.ts';
import type { Certificate, ReportedCertificate } from '../../certificates/certificate.ts';
import type { CertificateState } from '../../certificates/certificate-state.ts';
import { observeCertificate } from '../../lifecycle/observe-certificate.ts';
import type { Observation } from '../../lifecycle/observation.ts';
import { observeRemoval } from '../../lifecycle/observe-removal.ts';
import type { Clock } from '../../runtime/clock.ts';
import { MalformedItem } from '../../runtime/malformed-item.ts';
import type { DamagedState } from '../../runtime/malformed-item.ts';
import type { CertificateStore } from '../../state/certificate-store.ts';
import type { SyncedAccount } from './synced-account.ts';

/** `check-deadlines` can save the same certificate; more than one or two conflicts are a fault. */
const TRIES = 5;

export interface ObservationContext {
  readonly account: SyncedAccount;
  readonly store: CertificateStore;
  /** Read for each save: a sync takes long, and other functions save meanwhile. */
  readonly clock: Clock;
  readonly initialInventory: boolean;
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
export async function saveObservation(
  reported: ReportedCertificate,
  { account, store, clock, initialInventory }: ObservationContext,
  more: Pick<Observation, 'dnsChecks' | 'listingOnly'> = {},
): Promise<Saved> {
  const key = certificateKey(reported);
  const entry = entryBefore(reported);
  const before = entry === undefined ? undefined : `${accountKey(account)}/${entry}`;
  return saveChange({ key, before, store, rebuilds: true }, (previous, entryState, damaged) =>
    observeCertificate(previous, reported, {
      now: clock(),
      policy: account.policy,
      tags: account.tags,
      // The initial inventory does not report a certificate that was known before.
      ...{ initialInventory: initialInventory && damaged === undefined, ...more },
      ...(entryState && { lineageOfPredecessor: entryState.lineage }),
      // An order was never in force: it says nothing about when certificates are renewed.
      ...(entryState && reported.fromOrder === undefined && { predecessor: entryState }),
      byNames: true,
    }),
  );
}

/** Plans the deadlines of a stored certificate again after the settings of its account have changed. */
export async function saveReplan(
  key: string,
  { account, store, clock, initialInventory }: ObservationContext,
): Promise<Saved> {
  const { policy, tags } = account;
  return saveChange({ key, store, rebuilds: false }, (previous) =>
    previous === undefined || previous.removedAt !== undefined
      ? undefined
      : observeCertificate(previous, previous.certificate, {
          now: clock(),
          policy,
          tags,
          initialInventory,
          byNames: true,
        }),
  );
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
  { account, store, clock }: Omit<ObservationContext, 'initialInventory'>,
  continuedBy: readonly string[] = [],
): Promise<Saved> {
  const { provider, account: name, policy, tags } = account;
  const reported: ReportedCertificate = {
    ...{ provider, account: name, id },
    ...{ status: 'unknown', rawStatus: '', subjectAlternativeNames: [] },
  };
  const key = certificateKey(reported);
  const certificates: Certificate[] = [];
  for (const next of continuedBy) {
    const state = await readIfReadable(certificateKey({ ...reported, id: next }), store);
    if (state !== undefined) certificates.push(state.certificate);
  }
  return saveChange({ key, store, rebuilds: true }, (stored, _predecessor, damaged) => {
    const now = clock();
    const previous =
      damaged === undefined
        ? stored
        : observeCertificate(undefined, reported, { now, policy, tags, initialInventory: false });
    return previous === undefined ? undefined : observeRemoval(previous, now, certificates);
  });
}

interface Saving {
  readonly key: string;
  /** The key of the entry that this one continues. */
  readonly before?: string | undefined;
  readonly store: CertificateStore;
  /** Whether a damaged state is replaced. */
  readonly rebuilds: boolean;
}

async function saveChange(
  { key, before, store, rebuilds }: Saving,
  change: (
    previous: CertificateState | undefined,
    predecessor: CertificateState | undefined,
    damaged: DamagedState | undefined,
  ) => CertificateState | undefined,
): Promise<Saved> {
  const predecessor = before === undefined ? undefined : await readIfReadable(before, store);
  for (let tries = 0; tries < TRIES; tries += 1) {
    const { state, damaged } = await readStored(key, store, rebuilds);
    const next = change(state, predecessor, damaged);
    if (next === undefined) return { outcome: 'unchanged', ...(state && { state }) };
    if (damaged === undefined) {
      if ((await store.saveCertificate(next)) === 'saved')
        return { outcome: 'changed', state: next };
    } else {
      const now = next.changedAt;
      // The check finds the certificate that this one replaced, whatever its status is now.
      const rebuilt = {
        ...next,
        revision: damaged.revision + 1,
        rebuiltAt: now,
        successorCheckDueAt: now,
      };
      if ((await store.replaceUnreadable(rebuilt)) === 'saved')
        return { outcome: 'changed', state: rebuilt };
    }
  }
  throw new Error(`${key} changed ${TRIES} times while it was being saved`);
}

async function readStored(
  key: string,
  store: CertificateStore,
  rebuilds: boolean,
): Promise<{ state?: CertificateState | undefined; damaged?: DamagedState }> {
  try {
    return { state: (await store.readCertificates([key])).get(key) };
  } catch (error) {
    if (rebuilds && error instanceof MalformedItem && error.damaged)
      return { damaged: error.damaged };
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

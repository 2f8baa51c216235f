import { accountKey, certificateKey, entryBefore } from '../../shared/certificates/certificate.ts';
import type { ReportedCertificate } from '../../shared/certificates/certificate.ts';
import type { CertificateState } from '../../shared/certificates/certificate-state.ts';
import { observeCertificate, observeRemoval } from '../../shared/changes/observe-certificate.ts';
import type { Observation } from '../../shared/changes/observe-certificate.ts';
import type { Clock } from '../../shared/runtime/clock.ts';
import { MalformedItem } from '../../shared/runtime/malformed-item.ts';
import type { CertificateStore } from '../../shared/state/certificate-store.ts';
import type { SweptAccount } from './env.ts';

/** Deadlines are crossed by another function at the same time; more than a collision or two is a fault. */
const TRIES = 5;

export interface ObservationContext {
  readonly account: SweptAccount;
  readonly store: CertificateStore;
  /** Asked for each save: a sweep is long, and others save meanwhile. */
  readonly clock: Clock;
  readonly baseline: boolean;
}

/** Whether something was written, and what is kept by now; nothing where there never was anything. */
export interface Saved {
  readonly outcome: 'changed' | 'unchanged';
  readonly state?: CertificateState;
}

/** Saves what a provider told of a certificate, if that changes anything. */
export async function saveObservation(
  told: ReportedCertificate,
  { account, store, clock, baseline }: ObservationContext,
  more: Pick<Observation, 'diagnoses' | 'listingOnly'> = {},
): Promise<Saved> {
  const key = certificateKey(told);
  const entry = entryBefore(told);
  const before = entry === undefined ? undefined : `${accountKey(account)}/${entry}`;
  return saveChange(key, before, store, (previous, entryState) =>
    observeCertificate(previous, told, {
      now: clock(),
      policy: account.policy,
      tags: account.tags,
      ...{ baseline, ...more },
      ...(entryState && { lineageOfPredecessor: entryState.lineage }),
      // An order was never in force: it says nothing about when certificates are renewed.
      ...(entryState && told.fromOrder === undefined && { predecessor: entryState }),
      byNames: true,
    }),
  );
}

/** Plans the deadlines of a stored certificate anew, after the settings of its account have changed. */
export async function saveReplan(
  key: string,
  { account, store, clock, baseline }: ObservationContext,
): Promise<Saved> {
  const { policy, tags } = account;
  return saveChange(key, undefined, store, (previous) =>
    previous === undefined || previous.removedAt !== undefined
      ? undefined
      : observeCertificate(previous, previous.certificate, {
          now: clock(),
          policy,
          tags,
          baseline,
          byNames: true,
        }),
  );
}

/** Saves that a certificate is gone from its account. */
export async function saveRemoval(
  key: string,
  { store, clock }: Pick<ObservationContext, 'store' | 'clock'>,
): Promise<Saved> {
  return saveChange(key, undefined, store, (previous) =>
    previous === undefined ? undefined : observeRemoval(previous, clock()),
  );
}

async function saveChange(
  key: string,
  renewed: string | undefined,
  store: CertificateStore,
  change: (
    previous: CertificateState | undefined,
    predecessor: CertificateState | undefined,
  ) => CertificateState | undefined,
): Promise<Saved> {
  const predecessor = renewed === undefined ? undefined : await readPredecessor(renewed, store);
  for (let tries = 0; tries < TRIES; tries += 1) {
    const state = (await store.readCertificates([key])).get(key);
    const next = change(state, predecessor);
    if (next === undefined) return { outcome: 'unchanged', ...(state && { state }) };
    if ((await store.saveCertificate(next)) === 'saved') return { outcome: 'changed', state: next };
  }
  throw new Error(`${key} was changed by somebody else ${TRIES} times while it was being saved`);
}

/** A predecessor that cannot be read is no reason not to keep its successor. */
async function readPredecessor(
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

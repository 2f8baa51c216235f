import { accountKey, certificateKey } from '../../shared/certificates/certificate.ts';
import type { Certificate } from '../../shared/certificates/certificate.ts';
import type { CertificateState } from '../../shared/certificates/certificate-state.ts';
import type { Instant } from '../../shared/certificates/instant.ts';
import { observeCertificate, observeRemoval } from '../../shared/changes/observe-certificate.ts';
import type { CertificateStore } from '../../shared/state/certificate-store.ts';
import type { SweptAccount } from './env.ts';

/** Deadlines are crossed by another function at the same time; more than a collision or two is a fault. */
const TRIES = 5;

export interface ObservationContext {
  readonly account: SweptAccount;
  readonly store: CertificateStore;
  readonly now: Instant;
  readonly baseline: boolean;
}

/** Saves what a provider told of a certificate, if that changes anything. */
export async function saveObservation(
  told: Certificate,
  { account, store, now, baseline }: ObservationContext,
): Promise<'changed' | 'unchanged'> {
  const key = certificateKey(told);
  const renews = told.renewal?.renews;
  const predecessor = renews === undefined ? undefined : `${accountKey(account)}/${renews}`;
  return saveChange(key, predecessor, store, (previous, lineageOfPredecessor) =>
    observeCertificate(previous, told, {
      now,
      policy: account.policy,
      tags: account.tags,
      baseline,
      ...(lineageOfPredecessor === undefined ? {} : { lineageOfPredecessor }),
    }),
  );
}

/** Plans the deadlines of a stored certificate anew, after the settings of its account have changed. */
export async function saveReplan(
  key: string,
  { account, store, now, baseline }: ObservationContext,
): Promise<'changed' | 'unchanged'> {
  const { policy, tags } = account;
  return saveChange(key, undefined, store, (previous) =>
    previous === undefined || previous.removedAt !== undefined
      ? undefined
      : observeCertificate(previous, previous.certificate, { now, policy, tags, baseline }),
  );
}

/** Saves that a certificate is gone from its account. */
export async function saveRemoval(
  key: string,
  { store, now }: Pick<ObservationContext, 'store' | 'now'>,
): Promise<'changed' | 'unchanged'> {
  return saveChange(key, undefined, store, (previous) =>
    previous === undefined ? undefined : observeRemoval(previous, now),
  );
}

async function saveChange(
  key: string,
  predecessor: string | undefined,
  store: CertificateStore,
  change: (
    previous: CertificateState | undefined,
    lineageOfPredecessor: string | undefined,
  ) => CertificateState | undefined,
): Promise<'changed' | 'unchanged'> {
  const keys = predecessor === undefined ? [key] : [key, predecessor];
  for (let tries = 0; tries < TRIES; tries += 1) {
    const states = await store.readCertificates(keys);
    const lineage = predecessor === undefined ? undefined : states.get(predecessor)?.lineage;
    const next = change(states.get(key), lineage);
    if (next === undefined) return 'unchanged';
    if ((await store.saveCertificate(next)) === 'saved') return 'changed';
  }
  throw new Error(`${key} was changed by somebody else ${TRIES} times while it was being saved`);
}

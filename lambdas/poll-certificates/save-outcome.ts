import { accountKey } from '../../shared/certificates/certificate.ts';
import type { AccountState } from '../../shared/certificates/account-state.ts';
import type { Instant } from '../../shared/certificates/instant.ts';
import { observeSweep, registerAccount } from '../../shared/changes/observe-account.ts';
import type { SweepOutcome } from '../../shared/changes/observe-account.ts';
import type { CertificateStore } from '../../shared/state/certificate-store.ts';
import type { SweptAccount } from './env.ts';

const TRIES = 5;

/** Makes an account known before its first sweep: one that never completes must not go unnoticed. */
export async function registerIfNew(
  account: SweptAccount,
  now: Instant,
  store: CertificateStore,
): Promise<void> {
  if ((await store.readAccount(account)) !== undefined) return;
  // A conflict means that another run has just done the same.
  await store.saveAccount(registerAccount(observation(account, now)));
}

/** Saves how a sweep ended: the account's heartbeat, or its failure. */
export async function saveOutcome(
  account: SweptAccount,
  outcome: SweepOutcome,
  now: Instant,
  store: CertificateStore,
): Promise<AccountState> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const previous =
      (await store.readAccount(account)) ?? registerAccount(observation(account, now));
    const next = observeSweep(previous, outcome, observation(account, now));
    if ((await store.saveAccount(next)) === 'saved') return next;
  }
  throw new Error(
    `${accountKey(account)} was changed by somebody else ${TRIES} times while it was being saved`,
  );
}

function observation({ provider, account, tags, freshForSeconds }: SweptAccount, now: Instant) {
  return { account: { provider, account }, now, tags, freshFor: freshForSeconds * 1000 };
}

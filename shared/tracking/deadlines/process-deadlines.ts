import { keyOf } from '../../certificates/certificate-state.ts';
import type { CertificateState } from '../../certificates/certificate-state.ts';
import type { Instant } from '../../certificates/instant.ts';
import { advance } from '../../lifecycle/advance.ts';
import { expiresReplaced } from '../../lifecycle/aspects/expiry.ts';
import { isInFirstSync, waitsForInventory } from '../../lifecycle/aspects/onboarding.ts';
import { dataAge } from '../../lifecycle/data-age.ts';
import { needsSuccessorCheck } from '../../lifecycle/successor/check.ts';
import type { CertificateStore } from '../../state/certificate-store.ts';
import { updateCertificate } from '../update-state.ts';
import type { ReadAccount } from './account-reader.ts';
import { linkSameCertificate } from './link-same-certificate.ts';
import { linkSuccessors } from './link-successors.ts';
import type { LinkStores } from './link-successors.ts';

/**
 * Processes the due deadlines of a certificate, after a check of its successor and of other entries with the same
 * certificate, if one is needed. Returns whether there was
 * anything to do.
 */
export async function processDeadlines(
  due: CertificateState,
  now: Instant,
  store: CertificateStore,
  accounts: ReadAccount,
): Promise<boolean> {
  const key = keyOf(due);
  let check: SuccessorCheck | undefined;
  const change = async (stored: CertificateState | undefined) => {
    if (stored === undefined) return undefined;
    const account = await accounts(stored.certificate);
    if (waitsForInventory(stored, account, now)) return undefined;
    check = await checkSuccessors(stored, now, { store, accounts });
    if (check?.outcome === 'conflict') return 'conflict';
    const state = check ? (await store.readCertificates([key])).get(key) : stored;
    if (state === undefined) return undefined;
    // Whether a replaced certificate needs an alert at its expiry is known only after the check.
    if (check?.outcome === 'failed' && expiresReplaced(state, now)) throw check.error;
    const passed = {
      kind: 'time-passed' as const,
      dataAge: dataAge(state, account, now),
      successorCheck: check?.outcome,
      isNotInventoried: isInFirstSync(account),
    };
    return advance(state, passed, now);
  };
  const saved = await updateCertificate(store, key, change, due);
  if (check?.outcome === 'failed') throw check.error;
  return saved !== undefined;
}

type SuccessorCheck =
  | { readonly outcome: 'done' | 'conflict' }
  | { readonly outcome: 'failed'; readonly error: unknown };

async function checkSuccessors(
  state: CertificateState,
  now: Instant,
  stores: LinkStores,
): Promise<SuccessorCheck | undefined> {
  if (!needsSuccessorCheck(state, now)) return undefined;
  try {
    const same = await linkSameCertificate(state, now, stores);
    return { outcome: same === 'conflict' ? same : await linkSuccessors(state, now, stores) };
  } catch (error) {
    return { outcome: 'failed', error };
  }
}

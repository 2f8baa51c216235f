import type { Instant } from '../../certificates/instant.ts';
import { recordDamage } from '../../lifecycle/account/record-sync.ts';
import { MalformedItem } from '../../runtime/malformed-item.ts';
import type { CertificateStore } from '../../state/certificate-store.ts';
import { updateAccount } from '../update-state.ts';

const CERTIFICATE = /^certificate\/(?<provider>[^/]+)\/(?<account>[^/]+)\/(?<id>.+) state$/s;

/**
 * Makes the next sync of each account fetch its damaged certificates again, because an unchanged listing alone would
 * not.
 */
export async function reportDamage(
  failures: readonly unknown[],
  now: Instant,
  store: CertificateStore,
): Promise<void> {
  const damaged = new Map<string, { provider: string; account: string; ids: string[] }>();
  for (const failure of failures) {
    if (!(failure instanceof MalformedItem) || failure.damaged === undefined) continue;
    const { provider, account, id } = CERTIFICATE.exec(failure.key)?.groups ?? {};
    if (provider === undefined || account === undefined || id === undefined) continue;
    const key = `${provider}/${account}`;
    const known = damaged.get(key) ?? { provider, account, ids: [] };
    damaged.set(key, { ...known, ids: [...known.ids, id] });
  }
  for (const { provider, account, ids } of damaged.values()) {
    try {
      await updateAccount(
        store,
        { provider, account },
        (state) => state && recordDamage(state, ids, now),
      );
    } catch (error) {
      // An account that cannot be read is reported by the run itself.
      if (!(error instanceof MalformedItem)) throw error;
    }
  }
}

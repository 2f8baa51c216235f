import type { Instant } from '../../certificates/instant.ts';
import { observeDamage } from '../../lifecycle/observe-account.ts';
import { MalformedItem } from '../../runtime/malformed-item.ts';
import type { CertificateStore } from '../../state/certificate-store.ts';

const CERTIFICATE = /^certificate\/(?<provider>[^/]+)\/(?<account>[^/]+)\/(?<id>.+) state$/s;

/**
 * Makes the next sync of each account fetch its damaged certificates again, because an unchanged listing alone would
 * not. If another save came first, the next run repeats this.
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
    const state = await readAccount({ provider, account }, store);
    const next = state && observeDamage(state, ids, now);
    if (next !== undefined) await store.saveAccount(next);
  }
}

/** An account that cannot be read is reported by the run itself. */
async function readAccount(
  account: Parameters<CertificateStore['readAccount']>[0],
  store: CertificateStore,
): ReturnType<CertificateStore['readAccount']> {
  try {
    return await store.readAccount(account);
  } catch (error) {
    if (error instanceof MalformedItem) return undefined;
    throw error;
  }
}

import { accountKey } from '../../shared/certificates/certificate.ts';
import type { BlindSpot, CertificateDigest } from '../../shared/certificates/certificate-digest.ts';
import type { Instant } from '../../shared/certificates/instant.ts';
import { blindSpotsOf, DigestCount } from '../../shared/changes/take-digest.ts';
import { MalformedItem } from '../../shared/runtime/malformed-item.ts';
import { inventoriedCertificates } from '../../shared/state/inventoried-certificates.ts';
import type { InventoryPage } from '../../shared/state/sweep-store.ts';
import type { DigestAccount, DigestStores } from './digest-account.ts';
import type { AccountGroup } from './group-accounts.ts';

/**
 * How a group of accounts stands, by what is stored of it. Of each account what its last complete sweep saw is read,
 * by the partition that remembers it, and each of those certificates; nothing else of the table.
 */
export async function takeDigest(
  { group, tags, accounts }: AccountGroup<DigestAccount>,
  { week, now }: { readonly week: string; readonly now: Instant },
  { store, sweeps }: DigestStores,
): Promise<CertificateDigest> {
  const count = new DigestCount(now);
  for (const one of accounts) {
    const { account, state } = one;
    const blindSpots = [...spotsOf(one)];
    const pages = await inventoryOf(one, sweeps);
    if (pages instanceof MalformedItem) blindSpots.push(unreadable(one, pages.message));
    let lost: string[] = [];
    if (!(pages instanceof MalformedItem)) {
      for await (const portion of inventoriedCertificates(account, pages, store)) {
        count.addCertificates(portion.states);
        lost = [...lost, ...portion.unreadable];
      }
    }
    if (lost.length > 0) {
      const names = lost.slice(0, MOST_NAMED).join(', ');
      const what = `What is stored of ${lost.length} certificates cannot be read: ${names}`;
      blindSpots.push(unreadable(one, `${what}${lost.length > MOST_NAMED ? ', …' : ''}`));
    }
    const checks = state instanceof MalformedItem ? undefined : state?.emptyAccountChecks;
    count.addAccount(accountKey(account), blindSpots, checks);
  }
  return count.total({ week, group, tags });
}

/** Keys that are named in one sentence. */
const MOST_NAMED = 5;

function spotsOf(one: DigestAccount): BlindSpot[] {
  const { account, state } = one;
  if (state === undefined) return [{ account: accountKey(account) }];
  return state instanceof MalformedItem ? [unreadable(one, state.message)] : blindSpotsOf(state);
}

function unreadable({ account }: DigestAccount, message: string): BlindSpot {
  const failure = { kind: 'unreadable-state', scope: 'certificates', message } as const;
  return { account: accountKey(account), failure };
}

/** What its last complete sweep saw; before there was one, as far as the present one has come. */
async function inventoryOf(
  { account }: DigestAccount,
  sweeps: DigestStores['sweeps'],
): Promise<readonly InventoryPage[] | MalformedItem> {
  try {
    const { inventory, progress } = await sweeps.load(account);
    return inventory?.pages ?? progress?.pages ?? [];
  } catch (error) {
    if (error instanceof MalformedItem) return error;
    throw error;
  }
}

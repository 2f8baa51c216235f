import type { AccountState } from '../../certificates/account-state.ts';
import type { MalformedItem } from '../../runtime/malformed-item.ts';
import type { CertificateStore } from '../../state/certificate-store.ts';
import type { SyncStore } from '../../state/sync-store.ts';
import type { TaggedAccount } from './group-accounts.ts';

/** An account that a digest tells of. */
export interface SummaryAccount extends TaggedAccount {
  /** Absent where it was never polled; what is wrong with it where it cannot be read. */
  readonly state: AccountState | MalformedItem | undefined;
}

/** Where a digest finds what it tells. It changes nothing there. */
export interface SummaryStores {
  readonly store: Pick<CertificateStore, 'readAccount' | 'readCertificates'>;
  readonly syncs: Pick<SyncStore, 'load'>;
}

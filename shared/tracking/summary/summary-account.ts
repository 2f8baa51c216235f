import type { AccountState } from '../../certificates/account-state.ts';
import type { MalformedItem } from '../../runtime/malformed-item.ts';
import type { CertificateStore } from '../../state/certificate-store.ts';
import type { SyncStore } from '../../state/sync-store.ts';
import type { AccountReference } from '../../certificates/certificate.ts';

/** An account of a summary. */
export interface SummaryAccount {
  readonly account: AccountReference;
  /** As far as they are known. */
  readonly tags: Readonly<Record<string, string>>;
  /** Absent if the account was never polled; the error if its state cannot be read. */
  readonly state: AccountState | MalformedItem | undefined;
}

/** The stores that a summary reads. It changes nothing. */
export interface SummaryStores {
  readonly store: Pick<CertificateStore, 'readAccount' | 'readCertificates'>;
  readonly syncs: Pick<SyncStore, 'load'>;
}

import type { AccountState } from '../../shared/certificates/account-state.ts';
import type { MalformedItem } from '../../shared/runtime/malformed-item.ts';
import type { CertificateStore } from '../../shared/state/certificate-store.ts';
import type { SweepStore } from '../../shared/state/sweep-store.ts';
import type { TaggedAccount } from './group-accounts.ts';

/** An account that a digest tells of. */
export interface DigestAccount extends TaggedAccount {
  /** Absent where it was never polled; what is wrong with it where it cannot be read. */
  readonly state: AccountState | MalformedItem | undefined;
}

/** Where a digest finds what it tells. It changes nothing there. */
export interface DigestStores {
  readonly store: Pick<CertificateStore, 'readAccount' | 'readCertificates'>;
  readonly sweeps: Pick<SweepStore, 'load'>;
}

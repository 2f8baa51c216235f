import type { AccountReference } from '../../shared/certificates/certificate.ts';
import type { TokenCache } from '../../shared/providers/http/token-keeper.ts';
import type { SyncedAccount } from '../../shared/tracking/sync/synced-account.ts';
import type { SecretFields } from './environment-secret.ts';

/** A provider account that this run polls. */
export interface LocalAccount {
  readonly synced: SyncedAccount;
  readonly secret: SecretFields;
  /** Access tokens, kept between polls. */
  readonly tokens: TokenCache;
  /** Milliseconds between two polls. */
  readonly every: number;
}

export function accountOf({ synced: { provider, account } }: LocalAccount): AccountReference {
  return { provider, account };
}

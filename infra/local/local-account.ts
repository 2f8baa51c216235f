import type { AccountReference } from '../../shared/certificates/certificate.ts';
import type { TokenCache } from '../../shared/providers/http/token-keeper.ts';
import type { SyncedAccount } from '../../shared/tracking/sync/synced-account.ts';

/** An account that this run polls. */
export interface LocalAccount {
  readonly synced: SyncedAccount;
  /** The fields of its secret. Never shown, never stored. */
  readonly secret: Readonly<Record<string, string>>;
  /** What its provider gave for the secret, from one poll to the next. */
  readonly tokens: TokenCache;
  /** Milliseconds from one poll to the next. */
  readonly every: number;
}

export function accountOf({ synced: { provider, account } }: LocalAccount): AccountReference {
  return { provider, account };
}

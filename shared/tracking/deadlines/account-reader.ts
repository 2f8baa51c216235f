import type { AccountState } from '../../certificates/account-state.ts';
import { accountKey } from '../../certificates/certificate.ts';
import type { AccountReference } from '../../certificates/certificate.ts';
import { MalformedItem } from '../../runtime/malformed-item.ts';
import type { CertificateStore } from '../../state/certificate-store.ts';

export type ReadAccount = (account: AccountReference) => Promise<AccountState | undefined>;

/** Reads each account once per run. Reminders of its certificates are sent even if the account cannot be read. */
export function accountReader(store: CertificateStore): ReadAccount {
  const read = new Map<string, Promise<AccountState | undefined>>();
  return ({ provider, account }) => {
    const key = accountKey({ provider, account });
    const reading = read.get(key) ?? readAccount({ provider, account }, store);
    read.set(key, reading);
    return reading;
  };
}

async function readAccount(
  account: AccountReference,
  store: CertificateStore,
): Promise<AccountState | undefined> {
  try {
    return await store.readAccount(account);
  } catch (error) {
    if (error instanceof MalformedItem) return undefined;
    throw error;
  }
}

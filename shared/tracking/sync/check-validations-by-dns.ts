import { findProvider } from '../../providers/registry.ts';
import type { CheckValidationDns } from './check-pending-validations.ts';
import { once } from '../../runtime/once.ts';
import type { SyncedAccount } from './synced-account.ts';

/** The DNS check with the settings of an account; `undefined` if it is switched off. */
export function checkValidationsByDns({
  provider,
  dns,
}: Pick<SyncedAccount, 'provider' | 'dns'>): CheckValidationDns | undefined {
  if (dns === undefined) return undefined;
  // Most syncs find no pending validation, and need no DNS client.
  const load = once(async () => {
    const [{ openDns }, { checkDnsRecord }] = await Promise.all([
      import('../../dns/open-dns.ts'),
      import('../../dns/check-dns-record.ts'),
    ]);
    return { servers: openDns(dns), checkDnsRecord };
  });
  const { caaDomains: authorities, acceptedRecords } = findProvider(provider) ?? {};
  return async (validation, context, signal) => {
    const { record } = validation;
    const { servers, checkDnsRecord } = await load();
    const accepted = record && acceptedRecords?.(record);
    return checkDnsRecord(validation, { ...context, authorities, accepted }, servers, signal);
  };
}

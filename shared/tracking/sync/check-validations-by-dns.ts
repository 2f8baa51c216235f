import { checkDnsRecord } from '../../dns/check-dns-record.ts';
import { openDns } from '../../dns/open-dns.ts';
import { findProvider } from '../../providers/registry.ts';
import type { CheckValidationDns } from './check-pending-validations.ts';
import type { SyncedAccount } from './synced-account.ts';

/** Asks the name servers that an account's settings name; `undefined` where they say to ask none. */
export function checkValidationsByDns({
  provider,
  dns,
}: Pick<SyncedAccount, 'provider' | 'dns'>): CheckValidationDns | undefined {
  if (dns === undefined) return undefined;
  const fixture = openDns(dns);
  const { caaDomains: authorities, acceptedRecords } = findProvider(provider) ?? {};
  return (validation, context, signal) => {
    const { record } = validation;
    const accepted = record && acceptedRecords?.(record);
    return checkDnsRecord(validation, { ...context, authorities, accepted }, fixture, signal);
  };
}

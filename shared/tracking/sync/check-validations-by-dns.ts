import { checkDnsRecord } from '../../dns/check-dns-record.ts';
import { openDns } from '../../dns/open-dns.ts';
import { findProvider } from '../../providers/registry.ts';
import type { CheckValidationDns } from './check-pending-validations.ts';
import type { SyncedAccount } from './synced-account.ts';

/** The DNS check with the settings of an account; `undefined` if it is switched off. */
export function checkValidationsByDns({
  provider,
  dns,
}: Pick<SyncedAccount, 'provider' | 'dns'>): CheckValidationDns | undefined {
  if (dns === undefined) return undefined;
  const servers = openDns(dns);
  const { caaDomains: authorities, acceptedRecords } = findProvider(provider) ?? {};
  return (validation, context, signal) => {
    const { record } = validation;
    const accepted = record && acceptedRecords?.(record);
    return checkDnsRecord(validation, { ...context, authorities, accepted }, servers, signal);
  };
}

import { diagnoseRecord } from '../../shared/dns/diagnose-record.ts';
import { openDns } from '../../shared/dns/open-dns.ts';
import { findProvider } from '../../shared/providers/registry.ts';
import type { DiagnoseValidation } from './diagnose-owed.ts';
import type { SweptAccount } from './env.ts';

/** Asks the name servers that an account's settings name; `undefined` where they say to ask none. */
export function diagnoseByDns({
  provider,
  dns,
}: Pick<SweptAccount, 'provider' | 'dns'>): DiagnoseValidation | undefined {
  if (dns === undefined) return undefined;
  const world = openDns(dns);
  const { caaDomains: authorities, acceptedRecords } = findProvider(provider) ?? {};
  return (validation, occasion, signal) => {
    const { record } = validation;
    const accepted = record && acceptedRecords?.(record);
    return diagnoseRecord(validation, { ...occasion, authorities, accepted }, world, signal);
  };
}

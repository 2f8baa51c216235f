import type { CertificateInfo } from './schema.ts';

/**
 * The job in the reseller's order number: `IX-CC-4297939738` is what job 4297939738 has ordered.
 * @see https://help.internetx.com/x/bQNHB
 */
export function orderJobIn({
  partnerOrderId,
}: Pick<CertificateInfo, 'partnerOrderId'>): string | undefined {
  return /^IX-CC-(\d{1,19})$/.exec(partnerOrderId ?? '')?.[1];
}

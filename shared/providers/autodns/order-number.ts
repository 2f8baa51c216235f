import type { CertificateInfo } from './schema.ts';

/**
 * The job id in the order number of the reseller: `IX-CC-4297939738` was ordered by job 4297939738.
 * @see https://help.internetx.com/x/bQNHB
 */
export function orderJobIn({
  partnerOrderId,
}: Pick<CertificateInfo, 'partnerOrderId'>): string | undefined {
  return /^IX-CC-(\d{1,19})$/.exec(partnerOrderId ?? '')?.[1];
}

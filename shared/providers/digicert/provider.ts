import type { HttpAccount } from '../provider-descriptor.ts';
import type { CertificateProvider } from '../provider.ts';
import { checkAccess } from './access.ts';
import { openDigicertClient } from './client.ts';
import { fetchOrder } from './details.ts';
import { FileDownloads } from './files.ts';
import { listOrders } from './listing.ts';
import type { OrderRow } from './row.ts';

/** A DigiCert CertCentral account. */
export function openDigicert({
  account,
  secret,
  http,
  clock,
}: HttpAccount<unknown, { readonly apiKey: string }>): CertificateProvider<OrderRow> {
  const client = openDigicertClient(http, secret.apiKey);
  return {
    list: (cursor, run, known) => listOrders({ client, account, run }, cursor, known),
    checkAccess: (run) => checkAccess(client, run),
    async fetchDetails(row, run, known) {
      const downloads = new FileDownloads(client, run, clock());
      return fetchOrder(row, { client, run, known, downloads });
    },
  };
}

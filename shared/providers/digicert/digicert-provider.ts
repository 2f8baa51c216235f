import type { CertificateProvider } from '../provider.ts';
import type { DigicertAccount } from './descriptor.ts';
import { openDigicertClient } from './digicert-client.ts';
import { FileDownloads } from './file-downloads.ts';
import { fetchOrder } from './fetch-order.ts';
import { listOrders } from './list-orders.ts';
import { orderDocuments } from './order-documents.ts';
import { OrderRow } from './order-row.ts';

/** A DigiCert CertCentral account. */
export function openDigicert({
  account,
  secret,
  http,
  clock,
}: DigicertAccount): CertificateProvider {
  const client = openDigicertClient(http, secret.apiKey);
  const documents = orderDocuments(client);
  return {
    list: (cursor, run) => listOrders(client, account.account, cursor, run),
    async fetchDetails(row, run, known) {
      if (!(row instanceof OrderRow)) throw new TypeError('the row is not of this account');
      const downloads = new FileDownloads(documents, run, clock());
      return fetchOrder(row, { documents, run, known, downloads });
    },
  };
}

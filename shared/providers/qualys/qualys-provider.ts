import type { CertificateProvider } from '../provider.ts';
import type { QualysAccount } from './descriptor.ts';
import { fetchOrder } from './fetch-order.ts';
import { openInventory } from './inventory.ts';
import { InventoryRow } from './inventory-row.ts';
import { listAccount } from './list-account.ts';
import { orderDocuments } from './order-documents.ts';
import { OrderRow } from './order-row.ts';
import { openQualysClient } from './qualys-client.ts';

function withoutEnd(days: number): string {
  return `: an order has no expiry until exactly one certificate in the inventory matches its names, CA and date, and none has matched for ${days} days. Check that a scan reaches the server and that the tag scope of the user contains it. If the certificate is not in use, remove the order from the settings`;
}

/** Opens a Qualys CertView subscription with the permissions of one user. */
export function openQualys(opened: QualysAccount): CertificateProvider {
  const { settings, clock } = opened;
  const { account } = opened.account;
  const client = openQualysClient(opened);
  const inventory = openInventory({ client, account, settings, clock });
  const documents = orderDocuments(client, settings.orderPath);
  const { staleAfterDays, scanWithinDays } = settings;
  return {
    withoutEnd: withoutEnd(scanWithinDays),
    list: (cursor, run) =>
      listAccount({ inventory, account, settings }, cursor, { now: clock(), staleAfterDays }, run),
    async fetchDetails(row, run) {
      if (row instanceof InventoryRow) return [row.certificate()];
      if (!(row instanceof OrderRow)) throw new TypeError('the row is not of this account');
      const context = { account, documents, inventory, scanWithinDays, now: clock() };
      return fetchOrder(row.id, context, run);
    },
  };
}

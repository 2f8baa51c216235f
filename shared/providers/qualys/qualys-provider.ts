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
  return `: an order has none before exactly one certificate in the inventory fits it by names, authority and date, and none has for ${days} days. See that a scan reaches the server, and that the user sees it in its tag scope; if the certificate is nowhere served, or no longer, take the order out of the settings`;
}

/** A Qualys CertView subscription, as far as one user sees it. */
export function openQualys(opened: QualysAccount): CertificateProvider {
  const { account, settings, clock } = opened;
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

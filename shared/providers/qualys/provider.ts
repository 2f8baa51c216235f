import type { CertificateProvider } from '../provider.ts';
import { openQualysClient } from './client.ts';
import { fetchOrder } from './details.ts';
import { openInventory } from './inventory.ts';
import { listAccount } from './listing.ts';
import { orderDocuments } from './orders.ts';
import { InventoryRow } from './row.ts';
import type { QualysRow } from './row.ts';
import type { QualysAccount } from './settings.ts';

function withoutEnd(days: number): string {
  return `: an order has no expiry until exactly one certificate in the inventory matches its names, CA and date, and none has matched for ${days} days. Check that a scan reaches the server and that the tag scope of the user contains it. If the certificate is not in use, remove the order from the settings`;
}

/** Opens a Qualys CertView subscription with the permissions of one user. */
export function openQualys(opened: QualysAccount): CertificateProvider<QualysRow> {
  const { account, settings, clock } = opened;
  const client = openQualysClient(opened);
  const inventory = openInventory({ client, account, settings, clock });
  const documents = orderDocuments(client, settings.orderPath);
  const { staleAfterDays, scanWithinDays } = settings;
  return {
    withoutEnd: withoutEnd(scanWithinDays),
    list: (cursor, run) =>
      listAccount({ inventory, account, settings }, cursor, { now: clock(), staleAfterDays }, run),
    async checkAccess(run) {
      await inventory.probe(run);
      return {
        writes: 'not-stated',
        message:
          'The user can list certificates. Qualys CertView does not state what else the user may do',
        action:
          'Check in the console that the user has only the permission to view certificates, and no permission to enroll them',
      };
    },
    async fetchDetails(row, run) {
      if (row instanceof InventoryRow) return [row.certificate()];
      const context = { account, documents, inventory, scanWithinDays, now: clock() };
      return fetchOrder(row.id, context, run);
    },
  };
}

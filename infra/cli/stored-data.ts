import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  forgetNotifications,
  deliveredNotifications,
} from '../../shared/notifications/delivery-log/delivered-notifications.ts';
import { accountItemKeys, deleteStateItem } from '../../shared/state/account-items.ts';
import { allCertificates, forgetCertificate } from '../../shared/state/all-certificates.ts';
import { dynamoDBCertificateStore } from '../../shared/state/dynamodb-certificate-store.ts';
import type { StoredData } from './deployment.ts';

/** The two tables of a monitor, local or in AWS. */
export function storedData(
  client: DynamoDBClient,
  tables: { readonly state: string; readonly deliveryLog: string },
): StoredData {
  return {
    store: dynamoDBCertificateStore(client, tables.state),
    certificates: (onAccount) => allCertificates(client, tables.state, onAccount),
    delivered: (lineage) => deliveredNotifications(client, tables.deliveryLog, lineage),
    itemsOf: (account) => accountItemKeys(client, tables.state, account),
    deleteItem: (key) => deleteStateItem(client, tables.state, key),
    async forget({ key, lineage }) {
      // The certificate is deleted last: after an interruption, it leads to the remaining records.
      await forgetNotifications(client, tables.deliveryLog, lineage);
      await forgetCertificate(client, tables.state, key);
    },
  };
}

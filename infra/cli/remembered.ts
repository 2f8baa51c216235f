import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  forgetNotifications,
  deliveredNotifications,
} from '../../shared/notifications/delivery-log/delivered-notifications.ts';
import { allCertificates, forgetCertificate } from '../../shared/state/all-certificates.ts';
import { dynamoDBCertificateStore } from '../../shared/state/dynamodb-certificate-store.ts';
import type { Remembered } from './deployment.ts';

/** What stands in the two tables of a monitor, wherever they are. */
export function remembered(
  client: DynamoDBClient,
  tables: { readonly state: string; readonly deliveryLog: string },
): Remembered {
  return {
    store: dynamoDBCertificateStore(client, tables.state),
    certificates: (onAccount) => allCertificates(client, tables.state, onAccount),
    delivered: (lineage) => deliveredNotifications(client, tables.deliveryLog, lineage),
    async forget({ key, lineage }) {
      // By the certificate one finds the rest again, should this break off.
      await forgetNotifications(client, tables.deliveryLog, lineage);
      await forgetCertificate(client, tables.state, key);
    },
  };
}

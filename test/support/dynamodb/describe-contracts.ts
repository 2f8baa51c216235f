import { DELIVERY_LOG_TABLE } from '../../../shared/notifications/delivery-log/delivery-log-table.ts';
import { dynamoDBDeliveryLog } from '../../../shared/notifications/delivery-log/dynamodb-delivery-log.ts';
import { dynamoDBAlertRecords } from '../../../shared/notifications/channels/pagerduty/dynamodb-alert-records.ts';
import { dynamoDBSlackThreads } from '../../../shared/notifications/channels/slack/dynamodb-threads.ts';
import { dynamoDBCertificateStore } from '../../../shared/state/dynamodb-certificate-store.ts';
import { dynamoDBSyncStore } from '../../../shared/state/dynamodb-sync-store.ts';
import { STATE_TABLE } from '../../../shared/state/table.ts';
import { describeCertificateStoreContract } from '../../contracts/certificate-store.contract.ts';
import { describeFindDueContract } from '../../contracts/find-due.contract.ts';
import { describeFindByIdentityContract } from '../../contracts/find-by-identity.contract.ts';
import { describeFindNamesakesContract } from '../../contracts/find-namesakes.contract.ts';
import { describeMessageStoreContract } from '../../contracts/message-store.contract.ts';
import { describeDeliveryLogContract } from '../../contracts/delivery-log.contract.ts';
import { describeAlertRecordsContract } from '../../contracts/alert-records.contract.ts';
import { describeSlackThreadsContract } from '../../contracts/slack-threads.contract.ts';
import { describeSyncStoreContract } from '../../contracts/sync-store.contract.ts';
import { createTable } from './dynamodb-server.ts';
import type { DynamoDBServer } from './dynamodb-server.ts';
import { messageStorage } from './message-storage.ts';

/** Runs the contract suites of all adapters, each test with separate tables. `server` is called when tests run. */
export function describeDynamoDBContracts(name: string, server: () => DynamoDBServer): void {
  const certificateStore = async () => {
    const { client } = server();
    return dynamoDBCertificateStore(client, await createTable(client, STATE_TABLE));
  };
  describeCertificateStoreContract(`DynamoDB (${name})`, certificateStore);
  describeFindDueContract(`DynamoDB (${name})`, certificateStore);
  describeFindNamesakesContract(`DynamoDB (${name})`, certificateStore);
  describeFindByIdentityContract(`DynamoDB (${name})`, certificateStore);
  describeSyncStoreContract(`DynamoDB (${name})`, async () => {
    const { client } = server();
    const tableName = await createTable(client, STATE_TABLE);
    return () => dynamoDBSyncStore(client, tableName);
  });
  describeMessageStoreContract(`DynamoDB (${name})`, () => messageStorage(server().client));
  describeDeliveryLogContract(`DynamoDB (${name})`, async () => {
    const { client } = server();
    return dynamoDBDeliveryLog(client, await createTable(client, DELIVERY_LOG_TABLE));
  });
  describeAlertRecordsContract(`DynamoDB (${name})`, async () => {
    const { client } = server();
    return dynamoDBAlertRecords(client, await createTable(client, DELIVERY_LOG_TABLE));
  });
  describeSlackThreadsContract(`DynamoDB (${name})`, async () => {
    const { client } = server();
    return dynamoDBSlackThreads(client, await createTable(client, DELIVERY_LOG_TABLE));
  });
}

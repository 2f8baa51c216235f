import { LEDGER_TABLE } from '../../../shared/notices/ledger/ledger-table.ts';
import { dynamoDBNoticeLedger } from '../../../shared/notices/ledger/dynamodb-notice-ledger.ts';
import { dynamoDBSlackThreads } from '../../../shared/notices/channels/dynamodb-slack-threads.ts';
import { dynamoDBCertificateStore } from '../../../shared/state/dynamodb-certificate-store.ts';
import { dynamoDBSweepStore } from '../../../shared/state/dynamodb-sweep-store.ts';
import { STATE_TABLE } from '../../../shared/state/table.ts';
import { describeCertificateStoreContract } from '../../contracts/certificate-store.contract.ts';
import { describeFindDueContract } from '../../contracts/find-due.contract.ts';
import { describeFindNamesakesContract } from '../../contracts/find-namesakes.contract.ts';
import { describeMessageStoreContract } from '../../contracts/message-store.contract.ts';
import { describeNoticeLedgerContract } from '../../contracts/notice-ledger.contract.ts';
import { describeSlackThreadsContract } from '../../contracts/slack-threads.contract.ts';
import { describeSweepStoreContract } from '../../contracts/sweep-store.contract.ts';
import { createTable } from './dynamodb-server.ts';
import type { DynamoDBServer } from './dynamodb-server.ts';
import { messageStorage } from './message-storage.ts';

/** Holds all adapters to their contracts, each test on tables of its own. `server` is asked when tests run. */
export function describeDynamoDBContracts(name: string, server: () => DynamoDBServer): void {
  const certificateStore = async () => {
    const { client } = server();
    return dynamoDBCertificateStore(client, await createTable(client, STATE_TABLE));
  };
  describeCertificateStoreContract(`DynamoDB (${name})`, certificateStore);
  describeFindDueContract(`DynamoDB (${name})`, certificateStore);
  describeFindNamesakesContract(`DynamoDB (${name})`, certificateStore);
  describeSweepStoreContract(`DynamoDB (${name})`, async () => {
    const { client } = server();
    const tableName = await createTable(client, STATE_TABLE);
    return () => dynamoDBSweepStore(client, tableName);
  });
  describeMessageStoreContract(`DynamoDB (${name})`, () => messageStorage(server().client));
  describeNoticeLedgerContract(`DynamoDB (${name})`, async () => {
    const { client } = server();
    return dynamoDBNoticeLedger(client, await createTable(client, LEDGER_TABLE));
  });
  describeSlackThreadsContract(`DynamoDB (${name})`, async () => {
    const { client } = server();
    return dynamoDBSlackThreads(client, await createTable(client, LEDGER_TABLE));
  });
}

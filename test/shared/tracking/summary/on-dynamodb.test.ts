import { describe, expect, test } from 'vitest';
import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { certificateItemKey } from '../../../../shared/state/state-item.ts';
import { dynamoDBCertificateStore } from '../../../../shared/state/dynamodb-certificate-store.ts';
import { dynamoDBSyncStore } from '../../../../shared/state/dynamodb-sync-store.ts';
import { STATE_TABLE } from '../../../../shared/state/table.ts';
import { SummaryFixture } from '../../../support/summary-fixture.ts';
import type { DynamoDBServer } from '../../../support/dynamodb/dynamodb-server.ts';
import { interfere } from '../../../support/dynamodb/interfere.ts';
import { useDynalite } from '../../../support/dynamodb/use-dynalite.ts';

describe('a weekly summary from DynamoDB', () => {
  let server: DynamoDBServer;
  let client: DynamoDBClient;
  let table: string;
  let fixture: SummaryFixture;
  useDynalite(STATE_TABLE, (database) => {
    ({ server, client, table } = database);
    fixture = new SummaryFixture({
      store: dynamoDBCertificateStore(client, table),
      syncs: dynamoDBSyncStore(client, table),
    });
  });

  const certificates = (count: number) =>
    Array.from({ length: count }, (_, index) => ({
      id: `${index}`,
      commonName: `n${index}.example`,
    }));

  test('counts every certificate of its own account', async () => {
    await fixture.synced('main', certificates(130));
    await fixture.synced('main-2', certificates(3));
    expect(await fixture.send()).toMatchObject({ summaries: 2, certificates: 133 });
    expect(
      fixture.summaries().map((summary) => [summary.accounts, summary.certificateCount]),
    ).toEqual([
      [['digicert/main'], 130],
      [['digicert/main-2'], 3],
    ]);
  });

  test('reads by keys and one partition per account, without scans and writes', async () => {
    await fixture.synced('main', certificates(130));
    const operations: string[] = [];
    interfere(client, { before: (operation) => void operations.push(operation) });
    await fixture.send();
    // One account, its inventory, and 130 certificates in batches of 100.
    expect(operations.toSorted()).toEqual(['BatchGetItem', 'BatchGetItem', 'GetItem', 'Query']);
  });

  test('reports an unreadable certificate and counts all others', async () => {
    await fixture.synced('main', certificates(5));
    const broken = { ...certificateItemKey('digicert/main/3'), revision: { N: '1' } };
    await server.client.send(new PutItemCommand({ TableName: table, Item: broken }));
    await fixture.send();
    expect(fixture.summaries()).toMatchObject([{ certificateCount: 4, unreachableCount: 1 }]);
    expect(fixture.summaries()[0]?.unreachableAccounts[0]?.failure?.message).toContain(
      'digicert/main/3',
    );
  });
});

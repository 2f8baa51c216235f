import { PutItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { describe, expect, test } from 'vitest';
import { readOrRegister } from '../../../shared/tracking/sync/save-outcome.ts';
import { ACCOUNT_STATE_VERSION } from '../../../shared/certificates/account-state.ts';
import { toItem } from '../../../shared/runtime/dynamodb/item.ts';
import { MalformedItem } from '../../../shared/runtime/malformed-item.ts';
import { dynamoDBCertificateStore } from '../../../shared/state/dynamodb-certificate-store.ts';
import type { CertificateStore } from '../../../shared/state/certificate-store.ts';
import { accountItem } from '../../../shared/state/state-item.ts';
import { STATE_TABLE } from '../../../shared/state/table.ts';
import { at } from '../../support/certificates.ts';
import { useDynalite } from '../../support/dynamodb/use-dynalite.ts';
import { InMemorySyncStore } from '../../support/in-memory-sync-store.ts';
import { RecordingLog } from '../../support/recorders.ts';
import { accountState } from '../../support/states.ts';
import { ACCOUNT } from '../../support/synced-account.ts';

const NOW = at('2027-02-01');
const PK = 'account/digicert/main';

describe('the stored state of an account that cannot be read', () => {
  let client: DynamoDBClient;
  let table: string;
  let store: CertificateStore;
  const syncs = new InMemorySyncStore();
  useDynalite(STATE_TABLE, (database) => {
    ({ client, table } = database);
    store = dynamoDBCertificateStore(client, table);
  });

  /** Stores an account whose state has an invalid value. */
  const damage = (version: number) => {
    const state = { ...accountState(), revision: 7 };
    const item = {
      ...accountItem(state, 'a writer'),
      ...toItem({ version, state: { ...state, version, changedAt: 'yesterday' } }),
    };
    return client.send(new PutItemCommand({ TableName: table, Item: item }));
  };
  const sortKeys = async () => {
    const { Items = [] } = await client.send(
      new QueryCommand({
        TableName: table,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: toItem({ ':pk': PK }),
      }),
    );
    return Items.map(({ sk }) => sk?.S);
  };

  test('is rebuilt by the next poll, backed up, and logged', async () => {
    await damage(ACCOUNT_STATE_VERSION);
    const log = new RecordingLog();
    expect(await readOrRegister(ACCOUNT, NOW, { store, syncs, log })).toMatchObject({
      revision: 8,
    });
    expect(await store.readAccount(ACCOUNT)).toMatchObject({ revision: 8, changedAt: NOW });
    expect(await sortKeys()).toEqual(['state', `unreadable/${NOW}`]);
    expect(JSON.stringify(log.lines)).toContain('It was rebuilt, and kept aside for 90 days.');
  });

  test('is never overwritten if a newer version of the monitor wrote it', async () => {
    await damage(ACCOUNT_STATE_VERSION + 1);
    const reading = readOrRegister(ACCOUNT, NOW, { store, syncs, log: new RecordingLog() });
    await expect(reading).rejects.toThrow(MalformedItem);
    expect(await sortKeys()).toEqual(['state']);
  });
});

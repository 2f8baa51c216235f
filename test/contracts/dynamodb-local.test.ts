import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dynamoDBCertificateStore } from '../../shared/state/dynamodb-certificate-store.ts';
import { dynamoDBMessageStore } from '../../shared/state/dynamodb-message-store.ts';
import { dynamoDBSyncStore } from '../../shared/state/dynamodb-sync-store.ts';
import { readStateImage } from '../../shared/state/state-image.ts';
import { STATE_TABLE } from '../../shared/state/table.ts';
import { at, pendingValidation } from '../support/certificates.ts';
import { describeDynamoDBContracts } from '../support/dynamodb/describe-contracts.ts';
import { dynamoDBLocalMissing, startDynamoDBLocal } from '../support/dynamodb/dynamodb-local.ts';
import { createTable } from '../support/dynamodb/dynamodb-server.ts';
import type { DynamoDBServer } from '../support/dynamodb/dynamodb-server.ts';
import { readStream } from '../support/dynamodb/read-stream.ts';
import { accountState, certificateState, messageState, nextRevision } from '../support/states.ts';

const missing = dynamoDBLocalMissing();

if (missing === undefined) describe('on Amazon DynamoDB Local', run);
else {
  test(`on Amazon DynamoDB Local: skipped, because ${missing}`, ({ skip }) => {
    console.warn(`SKIPPED: the contracts on Amazon DynamoDB Local, because ${missing}`);
    skip(missing);
  });
}

function run(): void {
  let server: DynamoDBServer;
  beforeAll(async () => {
    server = await startDynamoDBLocal();
  });
  afterAll(() => server.stop());

  describeDynamoDBContracts('Amazon DynamoDB Local', () => server);

  test('the stream shows each save with the state before and after it, and nothing else', async () => {
    const table = await createTable(server.client, STATE_TABLE);
    const store = dynamoDBCertificateStore(server.client, table);
    const first = certificateState({ domainValidations: [pendingValidation()], renewal: {} });
    const second = { ...nextRevision(first), removedAt: at('2027-02-01') };
    const account = accountState();
    await store.saveCertificate(first);
    await store.saveCertificate(first);
    await store.saveCertificate(second);
    await store.saveAccount(account);
    const reported = (await readStream(server, table)).map(({ eventName, dynamodb }) => ({
      eventName,
      before: dynamodb.OldImage && readStateImage(dynamodb.OldImage),
      after: dynamodb.NewImage && readStateImage(dynamodb.NewImage),
    }));
    expect(reported).toStrictEqual([
      {
        eventName: 'INSERT',
        before: undefined,
        after: { kind: 'certificate', state: first },
      },
      {
        eventName: 'MODIFY',
        before: { kind: 'certificate', state: first },
        after: { kind: 'certificate', state: second },
      },
      { eventName: 'INSERT', before: undefined, after: { kind: 'account', state: account } },
    ]);
  });

  test('the stream contains a stored message once, also after its time to live was extended', async () => {
    const table = await createTable(server.client, STATE_TABLE);
    const store = dynamoDBMessageStore(server.client, table);
    const kept = messageState({ receivedAt: at('2027-03-20') });
    await store.save(messageState());
    await store.save(messageState({ receivedAt: at('2027-01-03') }));
    await store.save(kept);
    const reported = (await readStream(server, table)).map(({ eventName, dynamodb }) => ({
      eventName,
      after: dynamodb.NewImage && readStateImage(dynamodb.NewImage),
    }));
    expect(reported).toStrictEqual([
      { eventName: 'INSERT', after: { kind: 'message', state: messageState() } },
      { eventName: 'MODIFY', after: { kind: 'message', state: kept } },
    ]);
  });

  test('the items of a sync are not states in the stream', async () => {
    const table = await createTable(server.client, STATE_TABLE);
    const syncs = dynamoDBSyncStore(server.client, table);
    const pages = [[{ id: '1', contentHash: 'a' }]];
    const inventory = { completedAt: at('2027-01-01'), policyHash: 'p', pages };
    await syncs.complete({ provider: 'digicert', account: 'main' }, inventory, 0);
    const images = (await readStream(server, table)).map(({ dynamodb }) => dynamodb.NewImage ?? {});
    expect(images).toHaveLength(2);
    expect(images.map(readStateImage)).toEqual([undefined, undefined]);
  });
}

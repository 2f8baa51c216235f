import { PutItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { describe, expect, test } from 'vitest';
import { saveReport } from '../../../shared/tracking/sync/save-report.ts';
import { checkDeadlines } from '../../../shared/tracking/deadlines/check-deadlines.ts';
import { CERTIFICATE_STATE_VERSION } from '../../../shared/certificates/certificate-state-schema.ts';
import { keyOf } from '../../../shared/certificates/certificate-state.ts';
import { compact } from '../../../shared/runtime/dynamodb/compact.ts';
import { toItem } from '../../../shared/runtime/dynamodb/item.ts';
import type { Item } from '../../../shared/runtime/dynamodb/item.ts';
import { MalformedItem } from '../../../shared/runtime/malformed-item.ts';
import { dynamoDBCertificateStore } from '../../../shared/state/dynamodb-certificate-store.ts';
import type { CertificateStore } from '../../../shared/state/certificate-store.ts';
import { certificateItem } from '../../../shared/state/state-item.ts';
import { STATE_TABLE } from '../../../shared/state/table.ts';
import { at, issuedCertificate } from '../../support/certificates.ts';
import { loseAnswer } from '../../support/dynamodb/interfere.ts';
import { useDynalite } from '../../support/dynamodb/use-dynalite.ts';
import { certificateState, pendingState } from '../../support/states.ts';
import { ACCOUNT } from '../../support/synced-account.ts';

const NOW = at('2027-02-01');
const KEY = 'digicert/main/1001';
const PK = `certificate/${KEY}`;

describe('a stored certificate that cannot be read', () => {
  let client: DynamoDBClient;
  let table: string;
  let store: CertificateStore;
  useDynalite(STATE_TABLE, (database) => {
    ({ client, table } = database);
    store = dynamoDBCertificateStore(client, table);
  });

  const put = (item: Item) => client.send(new PutItemCommand({ TableName: table, Item: item }));
  const stored = async () => {
    const { Items = [] } = await client.send(
      new QueryCommand({
        TableName: table,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: toItem({ ':pk': PK }),
      }),
    );
    return Items;
  };
  const sync = () =>
    saveReport(issuedCertificate(), {
      ...{ account: ACCOUNT, store, clock: () => NOW, initialInventory: false },
    });
  /** The item of a state with an invalid value, as an earlier defect wrote it. */
  const damagedItem = (state = certificateState()): Item => ({
    ...certificateItem(state, 'a writer'),
    state: toItem({ state: { ...state, firstSeenAt: '+010000-01-01T00:00:00.000Z' } })['state'] ?? {
      NULL: true,
    },
  });

  test('is rebuilt from the provider by the next sync, with a backup for 90 days', async () => {
    const damaged = damagedItem({ ...certificateState(), revision: 7 });
    await put(damaged);
    expect(await sync()).toMatchObject({ outcome: 'changed' });
    const state = (await store.readCertificates([KEY])).get(KEY);
    expect(state).toMatchObject({ revision: 8, rebuiltAt: NOW, firstSeenAt: NOW });
    const aside = (await stored()).find(({ sk }) => sk?.S === `unreadable/${NOW}`);
    expect(aside?.['state']).toEqual(damaged['state']);
    expect(aside?.['ttl']?.N).toBe(String(Date.parse('2027-05-02T00:00:00Z') / 1000));
    for (const index of ['dueShard', 'dueAt', 'mainName', 'expiresAt', 'urgentBy']) {
      expect(aside).not.toHaveProperty(index);
    }
    expect(await sync()).toMatchObject({ outcome: 'unchanged' });
  });

  test.each<[string, Item]>([
    ['without a revision', toItem({ pk: PK, sk: 'state', state: 7 })],
    [
      'with a revision that no other can follow',
      toItem({ pk: PK, sk: 'state', revision: 2 ** 53 - 1 }),
    ],
    [
      'with a number that is out of range',
      { ...toItem({ pk: PK, sk: 'state' }), revision: { N: '9'.repeat(30) } },
    ],
    [
      'with bytes that nothing can decompress',
      { ...toItem({ pk: PK, sk: 'state', revision: 3 }), state: { B: Buffer.from('x') } },
    ],
    [
      'with a version that is a text',
      toItem({ pk: PK, sk: 'state', revision: 3, state: { version: 'next' } }),
    ],
  ])('is rebuilt %s', async (_what, item) => {
    await put(item);
    expect(await sync()).toMatchObject({ outcome: 'changed' });
    expect((await store.readCertificates([KEY])).get(KEY)).toMatchObject({ rebuiltAt: NOW });
    expect(await stored()).toHaveLength(2);
  });

  test.each([
    ['readable in the console', certificateState(), false],
    ['compressed', pendingState(500), false],
    ['in a form that this version does not know', certificateState(), true],
  ])('is never overwritten if a newer version wrote it %s', async (_what, state, otherForm) => {
    const newer = { ...state, version: CERTIFICATE_STATE_VERSION + 1, revision: 4 };
    const version = toItem({ version: newer.version, revision: 4, state: compact(newer) });
    const item = { ...certificateItem(state, 'a writer'), ...version };
    await put(otherForm ? { ...item, state: { B: Buffer.from('another compression') } } : item);
    const before = await stored();
    await expect(sync()).rejects.toThrow(MalformedItem);
    await expect(sync()).rejects.toThrow('Deploy the newer version of the monitor again');
    expect(await store.replaceUnreadable({ ...certificateState(), revision: 5 })).toBe('conflict');
    expect(await stored()).toEqual(before);
  });

  test('is no longer counted by check-deadlines once it is rebuilt', async () => {
    await put(damagedItem());
    const due = at('2027-03-13');
    expect((await checkDeadlines(due, store)).unreadable).toHaveLength(1);
    await sync();
    expect((await checkDeadlines(due, store)).unreadable).toEqual([]);
  });

  test('is rebuilt once if two runs rebuild it and an answer is lost', async () => {
    await put(damagedItem());
    const rebuilt = { ...certificateState(), revision: 2, rebuiltAt: NOW };
    const other = dynamoDBCertificateStore(client, table);
    loseAnswer(client, 'PutItem');
    expect(await store.replaceUnreadable(rebuilt)).toBe('saved');
    expect(await other.replaceUnreadable(rebuilt)).toBe('conflict');
  });

  test('a state that could not be read back is not saved, and the stored state is kept', async () => {
    const state = certificateState();
    await store.saveCertificate(state);
    const validity = { notAfter: '+010000-01-01T00:00:00.000Z', precision: 'instant' } as const;
    const certificate = { ...state.certificate, validity };
    const broken = { ...state, revision: 2, certificate } as typeof state;
    await expect(store.saveCertificate(broken)).rejects.toThrow(MalformedItem);
    expect((await store.readCertificates([keyOf(state)])).get(keyOf(state))).toEqual(state);
  });
});

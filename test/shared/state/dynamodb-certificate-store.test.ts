import { randomBytes } from 'node:crypto';
import {
  GetItemCommand,
  PutItemCommand,
  ResourceNotFoundException,
} from '@aws-sdk/client-dynamodb';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { describe, expect, test } from 'vitest';
import { keyOf } from '../../../shared/certificates/certificate-state.ts';
import { toItem } from '../../../shared/runtime/dynamodb/item.ts';
import { MalformedItem } from '../../../shared/runtime/malformed-item.ts';
import { RefusedItem } from '../../../shared/runtime/refused-item.ts';
import { dynamoDBCertificateStore } from '../../../shared/state/dynamodb-certificate-store.ts';
import { dueShardOf } from '../../../shared/state/due-shard.ts';
import { certificateItem, certificateItemKey } from '../../../shared/state/state-item.ts';
import { STATE_TABLE } from '../../../shared/state/table.ts';
import type { CertificateStore } from '../../../shared/state/certificate-store.ts';
import { at } from '../../support/certificates.ts';
import type { DynamoDBServer } from '../../support/dynamodb/dynamodb-server.ts';
import { interfere, loseAnswer } from '../../support/dynamodb/interfere.ts';
import { useDynalite } from '../../support/dynamodb/use-dynalite.ts';
import {
  accountState,
  certificateState,
  nextRevision,
  pendingState,
} from '../../support/states.ts';

describe('the certificate store on DynamoDB', () => {
  let server: DynamoDBServer;
  let client: DynamoDBClient;
  let table: string;
  let store: CertificateStore;
  useDynalite(STATE_TABLE, (database) => {
    ({ server, client, table } = database);
    store = dynamoDBCertificateStore(client, table);
  });

  const stored = async (key: string) => {
    const Key = certificateItemKey(key);
    return (await server.client.send(new GetItemCommand({ TableName: table, Key }))).Item;
  };
  const put = (values: Record<string, unknown>) =>
    server.client.send(new PutItemCommand({ TableName: table, Item: toItem(values) }));

  test('a state with 500 pending validations of long names fits into an item and is read back', async () => {
    const state = pendingState(500);
    expect(JSON.stringify(state).length).toBeGreaterThan(450_000);
    expect(await store.saveCertificate(state)).toBe('saved');
    expect((await store.readCertificates([keyOf(state)])).get(keyOf(state))).toEqual(state);
    const due: string[] = [];
    for await (const { certificates } of store.findDue(at('2027-05-01'))) {
      due.push(...certificates.map(keyOf));
    }
    expect(due).toEqual([keyOf(state)]);
  });

  test('a small state stays readable in the console', async () => {
    const state = certificateState();
    await store.saveCertificate(state);
    expect((await stored(keyOf(state)))?.['state']?.M?.['lineage']?.S).toBe(state.lineage);
  });

  test('an item that is too large throws an error with its key, without its content', async () => {
    const state = certificateState();
    // Random, so that it cannot be compressed.
    const domainValidations = Array.from({ length: 20_000 }, (_, index) => ({
      domain: `host-${index}.example.com`,
      state: 'pending' as const,
      method: 'dns-txt' as const,
      token: `secret-token-${randomBytes(32).toString('hex')}`,
    }));
    const large = { ...state, certificate: { ...state.certificate, domainValidations } };
    const saving = store.saveCertificate(large);
    await expect(saving).rejects.toThrow(RefusedItem);
    await expect(saving).rejects.toThrow(keyOf(state));
    await expect(saving).rejects.not.toThrow('secret-token');
  });

  test.each([1, 2])('a save of revision %i whose answer was lost is saved', async (revision) => {
    const first = certificateState();
    if (revision === 2) await store.saveCertificate(first);
    const lost = loseAnswer(client, 'PutItem');
    const state = revision === 2 ? nextRevision(first) : first;
    expect(await store.saveCertificate(state)).toBe('saved');
    expect(lost.count).toBe(1);
    expect((await store.readCertificates([keyOf(state)])).get(keyOf(state))).toEqual(state);
  });

  test('the save of an account whose answer was lost is saved', async () => {
    loseAnswer(client, 'PutItem');
    expect(await store.saveAccount(accountState())).toBe('saved');
  });

  test('a save whose answer was lost is a conflict after a save by another run', async () => {
    const first = certificateState();
    const other = dynamoDBCertificateStore(server.client, table);
    loseAnswer(client, 'PutItem', async () => {
      await other.saveCertificate(nextRevision(first));
    });
    expect(await store.saveCertificate(first)).toBe('conflict');
  });

  test('the same content saved by another run is a conflict', async () => {
    await dynamoDBCertificateStore(server.client, table).saveCertificate(certificateState());
    expect(await store.saveCertificate(certificateState())).toBe('conflict');
  });

  test('an item is in the index only while it has a deadline', async () => {
    const state = certificateState();
    await store.saveCertificate(state);
    expect(await stored(keyOf(state))).toMatchObject({
      dueAt: { S: '2027-03-12T00:00:00.000Z' },
      dueShard: { N: String(dueShardOf(keyOf(state))) },
    });
    await store.saveCertificate({ ...nextRevision(state), deadlines: [] });
    const item = await stored(keyOf(state));
    expect(item).not.toHaveProperty('dueAt');
    expect(item).not.toHaveProperty('dueShard');
  });

  test('a shard with more due items than one page is read completely', async () => {
    const ids = Array.from({ length: 2000 }, (_, id) => `c${id}`)
      .filter((id) => dueShardOf(`digicert/main/${id}`) === 3)
      .slice(0, 205);
    for (const id of ids) await store.saveCertificate(certificateState({ id }));
    const found: string[] = [];
    for await (const { certificates } of store.findDue(at('2027-05-01'))) {
      expect(certificates.length).toBeLessThanOrEqual(100);
      found.push(...certificates.map(({ certificate }) => certificate.id));
    }
    expect(found.sort()).toEqual(ids.sort());
  });

  test('items that are no longer due are left out while the index lags behind', async () => {
    const state = { ...certificateState(), deadlines: [] };
    const index = { dueShard: 0, dueAt: at('2027-01-01') };
    await server.client.send(
      new PutItemCommand({
        TableName: table,
        Item: { ...certificateItem(state, 'a writer'), ...toItem(index) },
      }),
    );
    for await (const due of store.findDue(at('2027-05-01'))) expect(due).toBe('nothing');
    expect.assertions(0);
  });

  test('a malformed item throws an error with its key and the path, without the value', async () => {
    const state = certificateState();
    const item = certificateItemKey(keyOf(state));
    const broken = {
      ...state,
      lineage: 7,
      certificate: { ...state.certificate, status: 'a secret' },
    };
    await put({ pk: item['pk']?.S, sk: 'state', revision: 1, state: broken });
    const reading = store.readCertificates([keyOf(state)]);
    await expect(reading).rejects.toThrow(MalformedItem);
    await expect(reading).rejects.toThrow('certificate/digicert/main/1001 state');
    await expect(reading).rejects.toThrow('state.certificate.status: ');
    await expect(reading).rejects.toThrow('state.lineage: ');
    await expect(reading).rejects.not.toThrow('a secret');
  });

  test('an item whose revision differs from that of its state is malformed', async () => {
    const state = certificateState();
    await put({ pk: `certificate/${keyOf(state)}`, sk: 'state', revision: 2, state });
    await expect(store.readCertificates([keyOf(state)])).rejects.toThrow('revision: ');
  });

  test('a malformed item does not hide other due items, and is thrown at the end', async () => {
    const found: string[] = [];
    for (const id of ['1', '2', '3']) await store.saveCertificate(certificateState({ id }));
    for (const id of ['bad-1', 'bad-2']) {
      const index = { dueShard: 0, dueAt: at('2027-01-01') };
      await put({ pk: `certificate/digicert/main/${id}`, sk: 'state', ...index, state: 7 });
    }
    const all = async () => {
      for await (const { certificates } of store.findDue(at('2027-05-01'))) {
        found.push(...certificates.map(({ certificate }) => certificate.id));
      }
    };
    await expect(all()).rejects.toThrow(/main\/bad-[12] state[^]*main\/bad-[12] state/);
    expect(found.sort()).toEqual(['1', '2', '3']);
  });

  test('items that exceed one response are read with several requests', async () => {
    const subjectAlternativeNames = Array.from(
      { length: 900 },
      (_, i) => `${i}.${'long'.repeat(12)}.example`,
    );
    const ids = Array.from({ length: 60 }, (_, id) => `c${id}`);
    for (const id of ids)
      await store.saveCertificate(certificateState({ id, subjectAlternativeNames }));
    let reads = 0;
    interfere(client, { before: () => void (reads += 1) });
    const found = await store.readCertificates(ids.map((id) => `digicert/main/${id}`));
    expect(found.size).toBe(60);
    expect(reads).toBeGreaterThan(1);
  });

  test('a failure of the database is thrown', async () => {
    const nowhere = dynamoDBCertificateStore(client, 'no-such-table');
    await expect(nowhere.saveCertificate(certificateState())).rejects.toThrow(
      ResourceNotFoundException,
    );
    await expect(nowhere.readCertificates(['digicert/main/1'])).rejects.toThrow(
      ResourceNotFoundException,
    );
  });
});

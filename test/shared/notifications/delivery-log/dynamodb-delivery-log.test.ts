import { GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { describe, expect, test } from 'vitest';
import { epochMilliseconds } from '../../../../shared/certificates/instant.ts';
import { composeList } from '../../../../shared/notifications/compose-list.ts';
import { identify } from '../../../../shared/notifications/draft.ts';
import { dynamoDBDeliveryLog } from '../../../../shared/notifications/delivery-log/dynamodb-delivery-log.ts';
import { inGroups } from '../../../../shared/notifications/delivery/in-groups.ts';
import { deliveryLogKey } from '../../../../shared/notifications/delivery-log/delivery-log-item.ts';
import { DELIVERY_LOG_TABLE } from '../../../../shared/notifications/delivery-log/delivery-log-table.ts';
import type {
  Claim,
  KeptList,
  DeliveryLog,
} from '../../../../shared/notifications/delivery-log/delivery-log.ts';
import type { Notification } from '../../../../shared/notifications/notification.ts';
import { toItem } from '../../../../shared/runtime/dynamodb/item.ts';
import { at } from '../../../support/certificates.ts';
import { clientOf } from '../../../support/dynamodb/dynamodb-server.ts';
import type { DynamoDBServer } from '../../../support/dynamodb/dynamodb-server.ts';
import { interfere, loseAnswer } from '../../../support/dynamodb/interfere.ts';
import { useDynalite } from '../../../support/dynamodb/use-dynalite.ts';

const entry = {
  lineage: 'digicert/main/1001',
  condition: 'expired',
  channel: 'topic',
  notificationId: 'notice-1',
};
const lease = { now: at('2027-01-01T00:00:00Z'), until: at('2027-01-01T00:01:00Z') };
const nextLease = { now: lease.until, until: at('2027-01-01T00:02:00Z') };

/** Notices of one cause, with names and values of 253 such letters. */
function pending(letter: string, count: number): Notification[] {
  return Array.from({ length: count }, (_, number) => {
    const name = `${letter.repeat(253)}${number}`;
    return identify({
      ...{ lineage: `digicert/main/${name}`, condition: 'pending', tags: {} },
      ...{ type: 'domain-validation-pending', severity: 'warning' },
      ...{ provider: 'digicert', account: 'main', certificate: `digicert/main/${number}` },
      ...{ headline: name, paragraphs: [], actions: [], facts: [] },
      ...{
        record: { name, type: 'TXT', value: name },
        occurredAt: lease.now,
        observedAt: lease.now,
      },
    });
  });
}

/** As much of them as goes into one list. */
function listOf(notifications: readonly Notification[]): KeptList {
  const [members = []] = inGroups(notifications);
  return { name: 'one', channel: 'topic', notification: composeList(members, 'one') };
}

describe('the notice ledger on DynamoDB', () => {
  let server: DynamoDBServer;
  let client: DynamoDBClient;
  let table: string;
  let deliveryLog: DeliveryLog;
  /** Another run, in another process. */
  let other: DeliveryLog;
  useDynalite(DELIVERY_LOG_TABLE, (database) => {
    ({ server, client, table } = database);
    deliveryLog = dynamoDBDeliveryLog(client, table);
    other = dynamoDBDeliveryLog(server.client, table);
  });

  const claim = async (by: DeliveryLog = other): Promise<Claim> => {
    const outcome = await by.claim(entry, lease);
    if (outcome.kind !== 'claimed') throw new Error(`it is ${outcome.kind}`);
    return outcome.claim;
  };

  test('a claim whose answer was lost is claimed, and is no repetition', async () => {
    const lost = loseAnswer(client, 'UpdateItem');
    expect(await deliveryLog.claim(entry, lease)).toMatchObject({
      kind: 'claimed',
      repeated: false,
    });
    expect(lost.count).toBe(1);
  });

  test('a repeated claim whose answer was lost is claimed, and still a repetition', async () => {
    await claim();
    loseAnswer(client, 'UpdateItem');
    expect(await deliveryLog.claim(entry, nextLease)).toMatchObject({
      kind: 'claimed',
      repeated: true,
    });
  });

  test('a close whose answer was lost is closed', async () => {
    const held = await claim();
    const lost = loseAnswer(client, 'UpdateItem');
    expect(await deliveryLog.close(held, lease.now)).toBe('closed');
    expect(lost.count).toBe(1);
    expect(await other.claim(entry, nextLease)).toEqual({ kind: 'delivered' });
  });

  test('a release whose answer was lost is released, and counts once', async () => {
    const held = await claim();
    loseAnswer(client, 'UpdateItem');
    expect(await deliveryLog.release(held)).toBe('released');
    expect(await other.claim(entry, lease)).toMatchObject({ kind: 'claimed', repeated: false });
  });

  test('a release whose answer was lost, and which another claim has followed, is lost', async () => {
    const held = await claim();
    loseAnswer(client, 'UpdateItem', async () => void (await other.claim(entry, lease)));
    expect(await deliveryLog.release(held)).toBe('lost');
  });

  test('what is given back between a failed claim and the look at why can be claimed', async () => {
    const held = await claim();
    let looks = 0;
    interfere(client, {
      before: async (operation) => {
        if (operation !== 'GetItem') return;
        looks += 1;
        if (looks === 1) await other.release(held);
      },
    });
    expect(await deliveryLog.claim(entry, lease)).toMatchObject({
      kind: 'claimed',
      repeated: false,
    });
    expect(looks).toBe(1);
  });

  test('what the database refuses for a reason of its own is thrown as it is, and looked into no further', async () => {
    const operations: string[] = [];
    interfere(client, {
      before: (operation) => {
        operations.push(operation);
        throw new Error('AccessDenied');
      },
    });
    await expect(deliveryLog.claim(entry, lease)).rejects.toThrow('AccessDenied');
    await expect(deliveryLog.keepList(listOf(pending('x', 6)), lease.now)).rejects.toThrow(
      'AccessDenied',
    );
    expect(operations).toEqual(['UpdateItem', 'UpdateItem']);
  });

  test('a list of the longest entries is kept, for DynamoDB takes no item of more than 400 KB', async () => {
    const list = listOf(['x', 'é', '"', '😀'].flatMap((letter) => pending(letter, 40)));
    expect(Buffer.byteLength(JSON.stringify(list.notification))).toBeGreaterThan(90_000);
    expect(await deliveryLog.keepList(list, lease.now)).toBe('kept');
    expect(await other.findOrGiveUpList('one', 'topic', lease.now)).toEqual(list.notification);
  });

  test('a list of which the answer was lost is kept, or given up, as it was asked for', async () => {
    const list = listOf(pending('x', 6));
    loseAnswer(client, 'UpdateItem');
    expect(await deliveryLog.keepList(list, lease.now)).toBe('kept');
    client = clientOf(server.endpoint);
    deliveryLog = dynamoDBDeliveryLog(client, table);
    loseAnswer(client, 'UpdateItem');
    expect(await deliveryLog.findOrGiveUpList('two', 'topic', lease.now)).toBe(undefined);
    expect(await deliveryLog.keepList({ ...list, name: 'two' }, lease.now)).toBe('given-up');
  });

  test('a list that is kept between the look for it and its giving up is found', async () => {
    const list = listOf(pending('x', 6));
    interfere(client, {
      before: async (operation) => {
        if (operation === 'UpdateItem') await other.keepList(list, lease.now);
      },
    });
    expect(await deliveryLog.findOrGiveUpList('one', 'topic', lease.now)).toEqual(
      list.notification,
    );
  });

  test('a list is dropped no sooner than the records of its members', async () => {
    await deliveryLog.keepList(listOf(pending('x', 6)), lease.now);
    await deliveryLog.findOrGiveUpList('two', 'topic', lease.now);
    for (const name of ['one', 'two']) {
      const Key = toItem({ lineage: `list/${name}`, condition: 'topic' });
      const { Item } = await server.client.send(new GetItemCommand({ TableName: table, Key }));
      expect(Item?.[DELIVERY_LOG_TABLE.timeToLiveAttribute]).toEqual({
        N: String(epochMilliseconds(at('2028-12-31')) / 1000),
      });
    }
  });

  test('a record is dropped by the database two years after it was claimed', async () => {
    await claim();
    const { Item } = await server.client.send(
      new GetItemCommand({ TableName: table, Key: deliveryLogKey(entry) }),
    );
    const twoYearsLater = epochMilliseconds(at('2028-12-31')) / 1000;
    expect(Item?.[DELIVERY_LOG_TABLE.timeToLiveAttribute]).toEqual({ N: String(twoYearsLater) });
  });

  test('a malformed record is an error that names its key, and never what stands there', async () => {
    const values = toItem({ state: 'closed', notificationId: 'a secret', token: 7 });
    const Item = { ...deliveryLogKey(entry), ...values };
    await server.client.send(new PutItemCommand({ TableName: table, Item }));
    const claiming = deliveryLog.claim(entry, lease);
    await expect(claiming).rejects.toThrow('digicert/main/1001 expired#topic');
    await expect(claiming).rejects.toThrow('token: ');
    await expect(claiming).rejects.not.toThrow('a secret');
  });
});

import { GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { describe, expect, test } from 'vitest';
import { epochMilliseconds } from '../../../../shared/certificates/instant.ts';
import { composeGroup } from '../../../../shared/notifications/compose-group.ts';
import { identify } from '../../../../shared/notifications/outline.ts';
import { dynamoDBDeliveryLog } from '../../../../shared/notifications/delivery-log/dynamodb-delivery-log.ts';
import { groupByCause } from '../../../../shared/notifications/delivery/group-by-cause.ts';
import { deliveryLogKey } from '../../../../shared/notifications/delivery-log/delivery-log-item.ts';
import { DELIVERY_LOG_TABLE } from '../../../../shared/notifications/delivery-log/delivery-log-table.ts';
import type {
  Claim,
  NotificationGroup,
  DeliveryLog,
} from '../../../../shared/notifications/delivery-log/delivery-log.ts';
import type { Notification } from '../../../../shared/notifications/notification.ts';
import { toItem } from '../../../../shared/runtime/dynamodb/item.ts';
import { at } from '../../../support/certificates.ts';
import { clientOf } from '../../../support/dynamodb/dynamodb-server.ts';
import type { DynamoDBServer } from '../../../support/dynamodb/dynamodb-server.ts';
import { interfere, loseAnswer } from '../../../support/dynamodb/interfere.ts';
import { groupable } from '../../../support/outlines.ts';
import { useDynalite } from '../../../support/dynamodb/use-dynalite.ts';

const entry = {
  lineage: 'digicert/main/1001',
  condition: 'expired',
  channel: 'topic',
  notificationId: 'notification-1',
};
const lease = { now: at('2027-01-01T00:00:00Z'), until: at('2027-01-01T00:01:00Z') };
const nextLease = { now: lease.until, until: at('2027-01-01T00:02:00Z') };

/** Notifications of one cause, with names and values of 253 times the same letter. */
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

/** A grouped notification with the first members that fit into it. */
function groupOf(notifications: readonly Notification[]): NotificationGroup {
  const [members = []] = groupByCause(notifications.map(groupable));
  return { name: 'one', channel: 'topic', notification: composeGroup(members, 'one') };
}

describe('the delivery log on DynamoDB', () => {
  let server: DynamoDBServer;
  let client: DynamoDBClient;
  let table: string;
  let deliveryLog: DeliveryLog;
  /** The delivery log of another run. */
  let other: DeliveryLog;
  useDynalite(DELIVERY_LOG_TABLE, (database) => {
    ({ server, client, table } = database);
    deliveryLog = dynamoDBDeliveryLog(client, table);
    other = dynamoDBDeliveryLog(server.client, table);
  });

  const claim = async (by: DeliveryLog = other): Promise<Claim> => {
    const outcome = await by.claim(entry, lease);
    if (outcome.kind !== 'claimed') throw new Error(`the claim is ${outcome.kind}`);
    return outcome.claim;
  };

  test('grants a claim whose response was lost without reporting a repetition', async () => {
    const lost = loseAnswer(client, 'UpdateItem');
    expect(await deliveryLog.claim(entry, lease)).toMatchObject({
      kind: 'claimed',
      repeated: false,
    });
    expect(lost.count).toBe(1);
  });

  test('grants a repeated claim whose response was lost as a repetition', async () => {
    await claim();
    loseAnswer(client, 'UpdateItem');
    expect(await deliveryLog.claim(entry, nextLease)).toMatchObject({
      kind: 'claimed',
      repeated: true,
    });
  });

  test('closes a claim if the response was lost', async () => {
    const held = await claim();
    const lost = loseAnswer(client, 'UpdateItem');
    expect(await deliveryLog.close(held, lease.now)).toBe('closed');
    expect(lost.count).toBe(1);
    expect(await other.claim(entry, nextLease)).toEqual({ kind: 'delivered' });
  });

  test('releases a claim once if the response was lost', async () => {
    const held = await claim();
    loseAnswer(client, 'UpdateItem');
    expect(await deliveryLog.release(held)).toBe('released');
    expect(await other.claim(entry, lease)).toMatchObject({ kind: 'claimed', repeated: false });
  });

  test('reports a release as lost if the response was lost and another run has claimed the entry', async () => {
    const held = await claim();
    loseAnswer(client, 'UpdateItem', async () => void (await other.claim(entry, lease)));
    expect(await deliveryLog.release(held)).toBe('lost');
  });

  test('claims an entry that is released between the failed write and the read', async () => {
    const held = await claim();
    let reads = 0;
    interfere(client, {
      before: async (operation) => {
        if (operation !== 'GetItem') return;
        reads += 1;
        if (reads === 1) await other.release(held);
      },
    });
    expect(await deliveryLog.claim(entry, lease)).toMatchObject({
      kind: 'claimed',
      repeated: false,
    });
    expect(reads).toBe(1);
  });

  test('throws other errors of DynamoDB unchanged and without further requests', async () => {
    const operations: string[] = [];
    interfere(client, {
      before: (operation) => {
        operations.push(operation);
        throw new Error('AccessDenied');
      },
    });
    await expect(deliveryLog.claim(entry, lease)).rejects.toThrow('AccessDenied');
    await expect(deliveryLog.saveGroup(groupOf(pending('x', 6)), lease.now)).rejects.toThrow(
      'AccessDenied',
    );
    expect(operations).toEqual(['UpdateItem', 'UpdateItem']);
  });

  test('saves a group with the longest entries within the item limit of DynamoDB, 400 KB', async () => {
    const group = groupOf(['x', 'é', '"', '😀'].flatMap((letter) => pending(letter, 40)));
    expect(Buffer.byteLength(JSON.stringify(group.notification))).toBeGreaterThan(90_000);
    expect(await deliveryLog.saveGroup(group, lease.now)).toBe('saved');
    expect(await other.findOrAbandonGroup('one', 'topic', lease.now)).toEqual(group.notification);
  });

  test('saves or abandons a group if the response was lost', async () => {
    const group = groupOf(pending('x', 6));
    loseAnswer(client, 'UpdateItem');
    expect(await deliveryLog.saveGroup(group, lease.now)).toBe('saved');
    client = clientOf(server.endpoint);
    deliveryLog = dynamoDBDeliveryLog(client, table);
    loseAnswer(client, 'UpdateItem');
    expect(await deliveryLog.findOrAbandonGroup('two', 'topic', lease.now)).toBe(undefined);
    expect(await deliveryLog.saveGroup({ ...group, name: 'two' }, lease.now)).toBe('abandoned');
  });

  test('finds a group that is saved between the read and the write that abandons it', async () => {
    const group = groupOf(pending('x', 6));
    interfere(client, {
      before: async (operation) => {
        if (operation === 'UpdateItem') await other.saveGroup(group, lease.now);
      },
    });
    expect(await deliveryLog.findOrAbandonGroup('one', 'topic', lease.now)).toEqual(
      group.notification,
    );
  });

  test('keeps a group as long as the entries of its members', async () => {
    await deliveryLog.saveGroup(groupOf(pending('x', 6)), lease.now);
    await deliveryLog.findOrAbandonGroup('two', 'topic', lease.now);
    for (const name of ['one', 'two']) {
      const Key = toItem({ lineage: `group/${name}`, condition: 'topic' });
      const { Item } = await server.client.send(new GetItemCommand({ TableName: table, Key }));
      expect(Item?.[DELIVERY_LOG_TABLE.timeToLiveAttribute]).toEqual({
        N: String(epochMilliseconds(at('2028-12-31')) / 1000),
      });
    }
  });

  test('lets an entry expire two years after its claim', async () => {
    await claim();
    const { Item } = await server.client.send(
      new GetItemCommand({ TableName: table, Key: deliveryLogKey(entry) }),
    );
    const twoYearsLater = epochMilliseconds(at('2028-12-31')) / 1000;
    expect(Item?.[DELIVERY_LOG_TABLE.timeToLiveAttribute]).toEqual({ N: String(twoYearsLater) });
  });

  test('names the key of a malformed item in the error, and none of its values', async () => {
    const values = toItem({ state: 'closed', notificationId: 'a secret value', token: 7 });
    const Item = { ...deliveryLogKey(entry), ...values };
    await server.client.send(new PutItemCommand({ TableName: table, Item }));
    const claiming = deliveryLog.claim(entry, lease);
    await expect(claiming).rejects.toThrow('digicert/main/1001 expired#topic');
    await expect(claiming).rejects.toThrow('token: ');
    await expect(claiming).rejects.not.toThrow('a secret value');
  });
});

import { randomUUID } from 'node:crypto';
import {
  ConditionalCheckFailedException,
  GetItemCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { writeOnCondition } from '../../runtime/dynamodb/conditional-write.ts';
import { toItem } from '../../runtime/dynamodb/item.ts';
import { dynamoDBNotificationBatches } from './dynamodb-notification-batches.ts';
import { deliveryLogKey, readDeliveryLogItem, timeToLive } from './delivery-log-item.ts';
import type { DeliveryLogItem } from './delivery-log-item.ts';
import type {
  Claim,
  ClaimOptions,
  ClaimOutcome,
  Lease,
  DeliveryLogEntry,
  DeliveryLog,
} from './delivery-log.ts';

/** Between our failed claim and our look at why, the other claim may have gone; rarely twice. */
const TRIES = 5;

/** No list is called so. */
const NO_LIST = '';

/**
 * Keeps the ledger in the table that `DELIVERY_LOG_TABLE` describes: one conditional write a step.
 *
 * The client tries again by itself when an answer is lost, and its second try then fails because the first
 * one took. The token tells such a success from a defeat.
 */
export function dynamoDBDeliveryLog(client: DynamoDBClient, tableName: string): DeliveryLog {
  const read = async (entry: DeliveryLogEntry): Promise<DeliveryLogItem | undefined> => {
    const { Item: item } = await client.send(
      new GetItemCommand({
        TableName: tableName,
        Key: deliveryLogKey(entry),
        ConsistentRead: true,
      }),
    );
    return item && readDeliveryLogItem(item);
  };

  /** Takes what nobody has: never claimed, given back, or held beyond its lease and not for another list. */
  const take = async (
    entry: DeliveryLogEntry,
    { now, until }: Lease,
    token: string,
    { list, insteadOf = NO_LIST }: ClaimOptions,
  ) => {
    const { Attributes: item } = await client.send(
      new UpdateItemCommand({
        TableName: tableName,
        Key: deliveryLogKey(entry),
        UpdateExpression:
          'SET #state = :claimed, #token = :token, leaseUntil = :until, claimedAt = :now, #ttl = :ttl, ' +
          'notificationId = if_not_exists(notificationId, :notificationId)' +
          `${list === undefined ? ' REMOVE #list' : ', #list = :list'} ADD attempts :sent`,
        ConditionExpression:
          'attribute_not_exists(lineage) OR #state = :released OR ' +
          '(#state = :claimed AND leaseUntil <= :now AND (attribute_not_exists(#list) OR #list = :void))',
        ExpressionAttributeNames: {
          '#state': 'state',
          '#token': 'token',
          '#ttl': 'ttl',
          '#list': 'list',
        },
        ExpressionAttributeValues: toItem({
          ':claimed': 'claimed',
          ':released': 'released',
          ':token': token,
          ':now': now,
          ':until': until,
          ':ttl': timeToLive(now),
          ':notificationId': entry.notificationId,
          ':list': list,
          ':void': insteadOf,
          ':sent': sent(list),
        }),
        ReturnValues: 'ALL_NEW',
      }),
    );
    return item && readDeliveryLogItem(item);
  };

  /** Moves a claim on, for whoever holds it. */
  const move = (
    claim: Claim,
    state: DeliveryLogItem['state'],
    { also, values }: { readonly also: string; readonly values: Record<string, unknown> },
  ): Promise<boolean> =>
    writeOnCondition(
      () =>
        client.send(
          new UpdateItemCommand({
            TableName: tableName,
            Key: deliveryLogKey(claim),
            UpdateExpression: `SET #state = :state${also}`,
            ConditionExpression: '#state = :claimed AND #token = :token',
            ExpressionAttributeNames: { '#state': 'state', '#token': 'token' },
            ExpressionAttributeValues: toItem({
              ':state': state,
              ':claimed': 'claimed',
              ':token': claim.token,
              ...values,
            }),
          }),
        ),
      async () => {
        const record = await read(claim);
        return record?.token === claim.token && record.state === state;
      },
    );

  return {
    ...dynamoDBNotificationBatches(client, tableName),

    async claim(entry, lease, options = {}) {
      const token = randomUUID();
      for (let tries = 0; tries < TRIES; tries += 1) {
        let record: DeliveryLogItem | undefined;
        try {
          record = await take(entry, lease, token, options);
        } catch (error) {
          if (!(error instanceof ConditionalCheckFailedException)) throw error;
          record = await read(entry);
        }
        const outcome =
          record && check(entry, record, { token, lease, insteadOf: options.insteadOf });
        if (outcome !== undefined) return outcome;
      }
      throw new Error(
        `The ledger entry of ${entry.notificationId} changes faster than it can be read`,
      );
    },

    async close(claim, now) {
      const closedAt = { also: ', closedAt = :now', values: { ':now': now } };
      return (await move(claim, 'closed', closedAt)) ? 'closed' : 'lost';
    },

    async release(claim) {
      const given = { also: ' ADD attempts :less', values: { ':less': -sent(claim.list) } };
      return (await move(claim, 'released', given)) ? 'released' : 'lost';
    },
  };
}

/** How many sendings a claim may come to by itself: none, where it was made for a list. */
function sent(list: string | undefined): number {
  return list === undefined ? 1 : 0;
}

/** What a record means for whoever tried to claim it; `undefined` where it is free by now: try again. */
function check(
  { lineage, condition, channel }: DeliveryLogEntry,
  { state, token: holder, notificationId, leaseUntil, attempts, list }: DeliveryLogItem,
  ours: {
    readonly token: string;
    readonly lease: Lease;
    readonly insteadOf: string | undefined;
  },
): ClaimOutcome | undefined {
  if (state === 'closed') return { kind: 'delivered' };
  if (state === 'released') return undefined;
  const claim = {
    lineage,
    condition,
    channel,
    notificationId,
    token: holder,
    ...(list && { list }),
  };
  if (holder === ours.token) return { kind: 'claimed', claim, repeated: attempts > sent(list) };
  if (leaseUntil > ours.lease.now) return { kind: 'busy', until: leaseUntil };
  return list === undefined || list === ours.insteadOf
    ? undefined
    : { kind: 'listed', claim, list };
}

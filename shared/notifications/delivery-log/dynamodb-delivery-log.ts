import { randomUUID } from 'node:crypto';
import {
  ConditionalCheckFailedException,
  GetItemCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { writeOnCondition } from '../../runtime/dynamodb/conditional-write.ts';
import { toItem } from '../../runtime/dynamodb/item.ts';
import { dynamoDBNotificationGroups } from './dynamodb-notification-groups.ts';
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

/** The other claim can be released between a failed write and the read that follows; twice in a row is rare. */
const MAX_ATTEMPTS = 5;

/** Not the name of any group. */
const NO_GROUP = '';

/**
 * Stores the delivery log in the table that `DELIVERY_LOG_TABLE` describes, with one conditional write per operation.
 *
 * The client retries automatically when a response is lost. The condition of the retry then fails because the first
 * attempt succeeded; the token distinguishes this case from a claim of another run.
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

  /** Succeeds if the entry is unclaimed, released, or claimed beyond its lease and not for another group. */
  const tryClaim = async (
    entry: DeliveryLogEntry,
    { now, until }: Lease,
    token: string,
    { group, insteadOf = NO_GROUP }: ClaimOptions,
  ) => {
    const { Attributes: item } = await client.send(
      new UpdateItemCommand({
        TableName: tableName,
        Key: deliveryLogKey(entry),
        UpdateExpression:
          'SET #state = :claimed, #token = :token, leaseUntil = :until, claimedAt = :now, #ttl = :ttl, ' +
          'notificationId = if_not_exists(notificationId, :notificationId)' +
          (entry.channels === undefined ? '' : ', channels = :channels') +
          (entry.resolves === undefined ? '' : ', resolves = :resolves, observedAt = :observedAt') +
          `${group === undefined ? ' REMOVE #group' : ', #group = :group'} ADD attempts :sends`,
        ConditionExpression:
          'attribute_not_exists(lineage) OR #state = :released OR ' +
          '(#state = :claimed AND leaseUntil <= :now AND (attribute_not_exists(#group) OR #group = :insteadOf))',
        ExpressionAttributeNames: {
          '#state': 'state',
          '#token': 'token',
          '#ttl': 'ttl',
          '#group': 'group',
        },
        ExpressionAttributeValues: toItem({
          ':claimed': 'claimed',
          ':released': 'released',
          ':token': token,
          ':now': now,
          ':until': until,
          ':ttl': timeToLive(now),
          ':notificationId': entry.notificationId,
          ':channels': entry.channels,
          ...(entry.resolves && { ':resolves': entry.resolves, ':observedAt': entry.observedAt }),
          ':group': group,
          ':insteadOf': insteadOf,
          ':sends': sendsOf(group),
        }),
        ReturnValues: 'ALL_NEW',
      }),
    );
    return item && readDeliveryLogItem(item);
  };

  /** Changes the state of an entry if `claim` is its current claim. */
  const changeState = (
    claim: Claim,
    state: DeliveryLogItem['state'],
    { update, values }: { readonly update: string; readonly values: Record<string, unknown> },
  ): Promise<boolean> =>
    writeOnCondition(
      () =>
        client.send(
          new UpdateItemCommand({
            TableName: tableName,
            Key: deliveryLogKey(claim),
            UpdateExpression: `SET #state = :state${update}`,
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
        const item = await read(claim);
        return item?.token === claim.token && item.state === state;
      },
    );

  return {
    ...dynamoDBNotificationGroups(client, tableName),

    async claim(entry, lease, options = {}) {
      const token = randomUUID();
      for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt += 1) {
        let item: DeliveryLogItem | undefined;
        try {
          item = await tryClaim(entry, lease, token, options);
        } catch (error) {
          if (!(error instanceof ConditionalCheckFailedException)) throw error;
          item = await read(entry);
        }
        const outcome =
          item && outcomeOf(entry, item, { token, lease, insteadOf: options.insteadOf });
        if (outcome !== undefined) return outcome;
      }
      throw new Error(
        `The delivery log entry of notification ${entry.notificationId} changed during ${MAX_ATTEMPTS} attempts to claim it.`,
      );
    },

    async close(claim, now) {
      const closedAt = { update: ', closedAt = :now', values: { ':now': now } };
      return (await changeState(claim, 'closed', closedAt)) ? 'closed' : 'lost';
    },

    async release(claim) {
      const uncount = {
        update: ' ADD attempts :sends',
        values: { ':sends': -sendsOf(claim.group) },
      };
      return (await changeState(claim, 'released', uncount)) ? 'released' : 'lost';
    },
  };
}

/** The number of sends that a claim allows: a claim for a group sends nothing. */
function sendsOf(group: string | undefined): number {
  return group === undefined ? 1 : 0;
}

/** The outcome of an attempted claim; `undefined` if the entry can be claimed by now, so that the claim is retried. */
function outcomeOf(
  { lineage, condition, channel }: DeliveryLogEntry,
  { state, token: holder, notificationId, leaseUntil, attempts, group }: DeliveryLogItem,
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
    ...(group && { group }),
  };
  if (holder === ours.token) return { kind: 'claimed', claim, repeated: attempts > sendsOf(group) };
  if (leaseUntil > ours.lease.now) return { kind: 'busy', until: leaseUntil };
  return group === undefined || group === ours.insteadOf
    ? undefined
    : { kind: 'grouped', claim, group };
}

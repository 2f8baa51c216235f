import { randomUUID } from 'node:crypto';
import {
  ConditionalCheckFailedException,
  GetItemCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { writeOnCondition } from '../../runtime/dynamodb/conditional-write.ts';
import { toItem } from '../../runtime/dynamodb/item.ts';
import { dynamoDBNoticeLists } from './dynamodb-notice-lists.ts';
import { ledgerKey, readLedgerItem, timeToLive } from './ledger-item.ts';
import type { LedgerItem } from './ledger-item.ts';
import type {
  Claim,
  ClaimOptions,
  ClaimOutcome,
  Lease,
  LedgerEntry,
  NoticeLedger,
} from './notice-ledger.ts';

/** Between our failed claim and our look at why, the other claim may have gone; rarely twice. */
const TRIES = 5;

/** No list is called so. */
const NO_LIST = '';

/**
 * Keeps the ledger in the table that `LEDGER_TABLE` describes: one conditional write a step.
 *
 * The client tries again by itself when an answer is lost, and its second try then fails because the first
 * one took. The token tells such a success from a defeat.
 */
export function dynamoDBNoticeLedger(client: DynamoDBClient, tableName: string): NoticeLedger {
  const read = async (entry: LedgerEntry): Promise<LedgerItem | undefined> => {
    const { Item: item } = await client.send(
      new GetItemCommand({ TableName: tableName, Key: ledgerKey(entry), ConsistentRead: true }),
    );
    return item && readLedgerItem(item);
  };

  /** Takes what nobody has: never claimed, given back, or held beyond its lease and not for another list. */
  const take = async (
    entry: LedgerEntry,
    { now, until }: Lease,
    token: string,
    { list, insteadOf = NO_LIST }: ClaimOptions,
  ) => {
    const { Attributes: item } = await client.send(
      new UpdateItemCommand({
        TableName: tableName,
        Key: ledgerKey(entry),
        UpdateExpression:
          'SET #state = :claimed, #token = :token, leaseUntil = :until, claimedAt = :now, #ttl = :ttl, ' +
          'noticeId = if_not_exists(noticeId, :noticeId)' +
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
          ':noticeId': entry.noticeId,
          ':list': list,
          ':void': insteadOf,
          ':sent': sent(list),
        }),
        ReturnValues: 'ALL_NEW',
      }),
    );
    return item && readLedgerItem(item);
  };

  /** Moves a claim on, for whoever holds it. */
  const move = (
    claim: Claim,
    state: LedgerItem['state'],
    { also, values }: { readonly also: string; readonly values: Record<string, unknown> },
  ): Promise<boolean> =>
    writeOnCondition(
      () =>
        client.send(
          new UpdateItemCommand({
            TableName: tableName,
            Key: ledgerKey(claim),
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
    ...dynamoDBNoticeLists(client, tableName),

    async claim(entry, lease, options = {}) {
      const token = randomUUID();
      for (let tries = 0; tries < TRIES; tries += 1) {
        let record: LedgerItem | undefined;
        try {
          record = await take(entry, lease, token, options);
        } catch (error) {
          if (!(error instanceof ConditionalCheckFailedException)) throw error;
          record = await read(entry);
        }
        const outcome =
          record && judge(entry, record, { token, lease, insteadOf: options.insteadOf });
        if (outcome !== undefined) return outcome;
      }
      throw new Error(`The ledger entry of ${entry.noticeId} changes faster than it can be read`);
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
function judge(
  { lineage, condition, channel }: LedgerEntry,
  { state, token: holder, noticeId, leaseUntil, attempts, list }: LedgerItem,
  ours: {
    readonly token: string;
    readonly lease: Lease;
    readonly insteadOf: string | undefined;
  },
): ClaimOutcome | undefined {
  if (state === 'closed') return { kind: 'said' };
  if (state === 'released') return undefined;
  const claim = { lineage, condition, channel, noticeId, token: holder, ...(list && { list }) };
  if (holder === ours.token) return { kind: 'claimed', claim, repeated: attempts > sent(list) };
  if (leaseUntil > ours.lease.now) return { kind: 'busy', until: leaseUntil };
  return list === undefined || list === ours.insteadOf
    ? undefined
    : { kind: 'listed', claim, list };
}

import { DeleteItemCommand, ScanCommand } from '@aws-sdk/client-dynamodb';
import type { AttributeValue, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { AccountState } from '../certificates/account-state.ts';
import type { CertificateState } from '../certificates/certificate-state.ts';
import { toItem } from '../runtime/dynamodb/item.ts';
import { MalformedItem } from '../runtime/malformed-item.ts';
import { certificateItemKey, readStateItem } from './state-item.ts';
import { ACCOUNT_PREFIX, CERTIFICATE_PREFIX, STATE_SORT_KEY } from './table.ts';

/**
 * Every certificate in the table that `STATE_TABLE` describes, in no order, removed ones included. Reads the whole
 * table: for commands, not for functions that run on a schedule.
 *
 * @param onAccount receives the state of every account, which the same pass finds.
 * @throws AggregateError at the end, with the items that cannot be read. All others are yielded.
 */
export async function* allCertificates(
  client: DynamoDBClient,
  tableName: string,
  onAccount?: (state: AccountState) => void,
): AsyncGenerator<CertificateState> {
  const malformed: MalformedItem[] = [];
  let last: Record<string, AttributeValue> | undefined;
  do {
    const { Items = [], LastEvaluatedKey } = await client.send(
      new ScanCommand({
        TableName: tableName,
        ...(onAccount === undefined ? CERTIFICATES : WITH_ACCOUNTS),
        ConsistentRead: true,
        ...(last === undefined ? {} : { ExclusiveStartKey: last }),
      }),
    );
    for (const item of Items) {
      try {
        const stored = readStateItem(item);
        if (stored?.kind === 'certificate') yield stored.state;
        if (stored?.kind === 'account') onAccount?.(stored.state);
      } catch (error) {
        if (!(error instanceof MalformedItem)) throw error;
        malformed.push(error);
      }
    }
    last = LastEvaluatedKey;
  } while (last !== undefined);
  if (malformed.length > 0) {
    throw new AggregateError(malformed, malformed.map(({ message }) => message).join('\n'));
  }
}

const CERTIFICATES = {
  FilterExpression: 'begins_with(pk, :certificate)',
  ExpressionAttributeValues: toItem({ ':certificate': CERTIFICATE_PREFIX }),
};

/** Accounts have further items: their inventories, which are not needed here. */
const WITH_ACCOUNTS = {
  FilterExpression: 'begins_with(pk, :certificate) OR (begins_with(pk, :account) AND sk = :state)',
  ExpressionAttributeValues: toItem({
    ':certificate': CERTIFICATE_PREFIX,
    ':account': ACCOUNT_PREFIX,
    ':state': STATE_SORT_KEY,
  }),
};

/** Deletes the state of a test certificate. No event is published. */
export async function forgetCertificate(
  client: DynamoDBClient,
  tableName: string,
  key: string,
): Promise<void> {
  await client.send(new DeleteItemCommand({ TableName: tableName, Key: certificateItemKey(key) }));
}

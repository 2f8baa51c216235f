import type { AttributeValue, DynamoDBRecord } from 'aws-lambda';
import type { AccountState } from '../../shared/certificates/account-state.ts';
import type { MessageState } from '../../shared/certificates/message-state.ts';
import type { CertificateState } from '../../shared/certificates/certificate-state.ts';
import type { Item } from '../../shared/runtime/dynamodb/item.ts';
import { messageItem } from '../../shared/state/message-item.ts';
import { accountItem, certificateItem } from '../../shared/state/state-item.ts';

/** The stream record of a save, as received by a Lambda function. */
export function certificateRecord(
  sequenceNumber: string,
  previous: CertificateState | undefined,
  current: CertificateState,
): DynamoDBRecord {
  return record(
    sequenceNumber,
    previous && certificateItem(previous, 'a writer'),
    certificateItem(current, 'a writer'),
  );
}

export function accountRecord(
  sequenceNumber: string,
  previous: AccountState | undefined,
  current: AccountState,
): DynamoDBRecord {
  return record(
    sequenceNumber,
    previous && accountItem(previous, 'a writer'),
    accountItem(current, 'a writer'),
  );
}

export function messageRecord(
  sequenceNumber: string,
  previous: MessageState | undefined,
  current: MessageState,
): DynamoDBRecord {
  return record(sequenceNumber, previous && messageItem(previous), messageItem(current));
}

function record(sequenceNumber: string, previous: Item | undefined, current: Item): DynamoDBRecord {
  return {
    eventName: previous === undefined ? 'INSERT' : 'MODIFY',
    dynamodb: {
      SequenceNumber: sequenceNumber,
      ...(previous === undefined ? {} : { OldImage: image(previous) }),
      NewImage: image(current),
    },
  };
}

/** Both types describe the same wire format, except for binaries, which are base64 text in a stream record. */
function image(item: Item): Record<string, AttributeValue> {
  const attributes = Object.entries(item).map(([name, value]) => [
    name,
    value.B === undefined ? value : { B: Buffer.from(value.B).toString('base64') },
  ]);
  return Object.fromEntries(attributes) as Record<string, AttributeValue>;
}

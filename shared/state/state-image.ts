import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import type { AttributeValue as StreamAttributeValue } from 'aws-lambda';
import { readStateItem } from './state-item.ts';
import type { StoredState } from './state-item.ts';

/** An item as a DynamoDB stream record shows it to a Lambda function, before or after a write. */
export type StateImage = Readonly<Record<string, StreamAttributeValue>>;

/**
 * Reads the state in an image of a stream record. `undefined` for other kinds of items, such as inventories.
 *
 * @throws MalformedItem, with the key of the item and the path of the invalid value, never the content.
 */
export function readStateImage(image: StateImage): StoredState | undefined {
  // The two types describe one wire format and differ only in binaries: base64 text in a stream record, bytes in
  // the client. `readStateItem` takes both.
  return readStateItem(image as Record<string, AttributeValue>);
}

import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import type { AttributeValue as StreamAttributeValue } from 'aws-lambda';
import { readStateItem } from './state-item.ts';
import type { StoredState } from './state-item.ts';

/** An item as a DynamoDB stream record shows it to a Lambda function, before or after a write. */
export type StateImage = Readonly<Record<string, StreamAttributeValue>>;

/**
 * Reads the state that an image of a stream record holds; `undefined` where it shows another kind of item,
 * such as a sweep's.
 *
 * @throws MalformedItem, which names the item's key and the path to what is wrong, never the content.
 */
export function readStateImage(image: StateImage): StoredState | undefined {
  // The two types describe one wire format, and differ only in binaries: base64 text in a stream record, bytes in
  // the client. `readStateItem` takes both.
  return readStateItem(image as Record<string, AttributeValue>);
}

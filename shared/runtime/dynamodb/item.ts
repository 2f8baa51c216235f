import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import type * as z from 'zod/mini';
import { expectedValue } from '../expected-value.ts';
import { MalformedItem } from '../malformed-item.ts';
import type { DamagedState } from '../malformed-item.ts';

/** An item in the format of the DynamoDB API: `{ "pk": { "S": "…" } }`. */
export type Item = Record<string, AttributeValue>;

/** Converts plain values (strings, numbers, booleans, binaries, maps, lists) for DynamoDB; `undefined` is left out. */
export function toItem(values: Readonly<Record<string, unknown>>): Item {
  return marshall(values, { removeUndefinedValues: true });
}

/**
 * Parses an item with a schema.
 *
 * @param damaged added to the error if the state can be replaced.
 * @throws MalformedItem
 */
export function fromItem<Schema extends z.ZodMiniType>(
  schema: Schema,
  item: Item,
  key: string,
  damaged?: DamagedState,
): z.output<Schema> {
  const parsed = schema.safeParse(plainValues(item, key, damaged), { error: expectedValue });
  if (parsed.success) return parsed.data;
  throw new MalformedItem(
    key,
    // The messages name the expected type and never the value.
    parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'the whole'}: ${message}`),
    damaged,
  );
}

function plainValues(
  item: Item,
  key: string,
  damaged: DamagedState | undefined,
): Record<string, unknown> {
  try {
    return unmarshall(item);
  } catch {
    // The error of the library quotes the value.
    throw new MalformedItem(
      key,
      ['it holds a value that is no DynamoDB value, or too large a number'],
      damaged,
    );
  }
}

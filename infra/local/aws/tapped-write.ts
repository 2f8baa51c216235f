import type { IncomingHttpHeaders } from 'node:http';
import type { LoopbackRequest } from './loopback-server.ts';
import type { Item } from './stream-log.ts';

/** A table with a stream. */
export interface TappedTable {
  readonly name: string;
  /** The attributes of its primary key. */
  readonly keyNames: readonly string[];
  /** The filter of the stream by item key. */
  readonly wanted: (keys: Item) => boolean;
}

export interface TappedWrite {
  readonly table: string;
  readonly keys: Item;
}

interface WriteBody {
  readonly TableName?: string;
  readonly Item?: Item;
  readonly Key?: Item;
  readonly RequestItems?: Readonly<
    Record<string, readonly { PutRequest?: { Item: Item }; DeleteRequest?: { Key: Item } }[]>
  >;
}

/** Whether a request changes nothing, by its headers alone. */
export function isRead(headers: IncomingHttpHeaders): boolean {
  return /\.(GetItem|BatchGetItem|Query|Scan)$/.test(String(headers['x-amz-target']));
}

/**
 * Which item of a tapped table a request writes: none (`undefined`), one, or several at once, which a tap
 * cannot see one by one (`untappable`).
 */
export function readWrite(
  request: LoopbackRequest,
  tables: readonly TappedTable[],
): TappedWrite | 'untappable' | undefined {
  const operation = String(request.headers['x-amz-target']).split('.')[1] ?? '';
  const single = ['PutItem', 'UpdateItem', 'DeleteItem'].includes(operation);
  if (!single && operation !== 'BatchWriteItem') {
    return operation.startsWith('Transact') || operation.endsWith('Statement')
      ? 'untappable'
      : undefined;
  }
  const body = JSON.parse(request.body.toString()) as WriteBody;
  if (single) {
    return writeOf(body.TableName ?? '', body.Item ?? body.Key ?? {}, tables);
  }
  const writes = Object.entries(body.RequestItems ?? {}).flatMap(([table, requests]) =>
    requests.map(({ PutRequest, DeleteRequest }) =>
      writeOf(table, PutRequest?.Item ?? DeleteRequest?.Key ?? {}, tables),
    ),
  );
  return writes.every((write) => write === undefined) ? undefined : 'untappable';
}

function writeOf(
  name: string,
  item: Item,
  tables: readonly TappedTable[],
): TappedWrite | undefined {
  const table = tables.find((one) => one.name === name);
  if (table === undefined) return undefined;
  const keys: Item = {};
  for (const keyName of table.keyNames) {
    const value = item[keyName];
    // The store rejects a request without a key.
    if (value === undefined) return undefined;
    keys[keyName] = value;
  }
  return table.wanted(keys) ? { table: name, keys } : undefined;
}

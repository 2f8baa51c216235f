import { Agent, request } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';
import type { LoopbackAnswer } from './loopback-server.ts';
import type { Item } from './stream-log.ts';

/** Sends requests of DynamoDB's JSON protocol to the store behind the tap, over persistent connections. */
interface DynamoDbWire {
  /** Forwards a request unchanged. */
  forward(headers: IncomingHttpHeaders, body: Buffer): Promise<LoopbackAnswer>;
  /** The currently stored item. @throws Error if the store does not answer. */
  readItem(table: string, keys: Item): Promise<Item | undefined>;
  close(): void;
}

/** The store requires a signature but does not verify it. */
const SIGNATURE =
  'AWS4-HMAC-SHA256 Credential=local/20260101/local/dynamodb/aws4_request, ' +
  'SignedHeaders=host, Signature=0';

export function connectToDynamoDb(origin: string): DynamoDbWire {
  const agent = new Agent({ keepAlive: true });
  const send = (headers: Record<string, string>, body: Buffer): Promise<LoopbackAnswer> =>
    new Promise((resolve, reject) => {
      const options = {
        method: 'POST',
        agent,
        headers: { ...headers, 'content-length': body.length },
      };
      const call = request(origin, options, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 500,
            headers: pick(response.headers, ['content-type', 'x-amz-crc32', 'x-amzn-requestid']),
            body: Buffer.concat(chunks),
          }),
        );
      });
      call.on('error', reject);
      call.end(body);
    });
  return {
    forward: (headers, body) =>
      send(
        pick(headers, [
          'content-type',
          'x-amz-target',
          'authorization',
          'x-amz-date',
          'user-agent',
        ]),
        body,
      ),
    async readItem(table, keys) {
      const answer = await send(
        {
          'content-type': 'application/x-amz-json-1.0',
          'x-amz-target': 'DynamoDB_20120810.GetItem',
          'x-amz-date': '20260101T000000Z',
          authorization: SIGNATURE,
        },
        Buffer.from(JSON.stringify({ TableName: table, Key: keys, ConsistentRead: true })),
      );
      const content = JSON.parse(answer.body.toString()) as { Item?: Item };
      if (answer.status !== 200) throw new Error(`the local store answered ${answer.status}`);
      return content.Item;
    },
    close: () => agent.destroy(),
  };
}

function pick(headers: IncomingHttpHeaders, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    names.flatMap((name) => (typeof headers[name] === 'string' ? [[name, headers[name]]] : [])),
  );
}

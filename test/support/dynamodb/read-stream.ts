import { DescribeTableCommand } from '@aws-sdk/client-dynamodb';
import type { AttributeValue } from 'aws-lambda';
import * as z from 'zod';
import type { DynamoDBServer } from './dynamodb-server.ts';

const Image = z.record(
  z.string(),
  z.custom<AttributeValue>((value) => typeof value === 'object'),
);
const Record = z.object({
  eventName: z.enum(['INSERT', 'MODIFY', 'REMOVE']),
  dynamodb: z.object({ Keys: Image, OldImage: Image.optional(), NewImage: Image.optional() }),
});
export type StreamRecord = z.infer<typeof Record>;

const Described = z.object({
  StreamDescription: z.object({ Shards: z.array(z.object({ ShardId: z.string() })) }),
});
const Iterator = z.object({ ShardIterator: z.string() });
const Records = z.object({ Records: z.array(Record) });

/** All records of a table's stream, as returned by Amazon DynamoDB Local. */
export async function readStream(
  { client, endpoint }: DynamoDBServer,
  tableName: string,
): Promise<StreamRecord[]> {
  const { Table } = await client.send(new DescribeTableCommand({ TableName: tableName }));
  const StreamArn = Table?.LatestStreamArn;
  const { StreamDescription } = Described.parse(
    await ask(endpoint, 'DescribeStream', { StreamArn }),
  );
  const records: StreamRecord[] = [];
  for (const { ShardId } of StreamDescription.Shards) {
    const { ShardIterator } = Iterator.parse(
      await ask(endpoint, 'GetShardIterator', {
        StreamArn,
        ShardId,
        ShardIteratorType: 'TRIM_HORIZON',
      }),
    );
    records.push(...Records.parse(await ask(endpoint, 'GetRecords', { ShardIterator })).Records);
  }
  return records;
}

/** The streams API without a client: DynamoDB Local requires credentials, but does not check them. */
async function ask(endpoint: string, operation: string, body: unknown): Promise<unknown> {
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.0',
      'x-amz-target': `DynamoDBStreams_20120810.${operation}`,
      authorization:
        'AWS4-HMAC-SHA256 Credential=local/20270101/eu-central-1/dynamodb/aws4_request, SignedHeaders=host, Signature=none',
    },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${operation}: ${response.status} ${await response.text()}`);
  return response.json();
}

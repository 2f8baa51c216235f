import type { DynamoDBBatchResponse, DynamoDBRecord } from 'aws-lambda';
import { expect, test } from 'vitest';
import { openLocalDatabase } from '../../../../infra/local/aws/local-database.ts';
import { openMessageQueue } from '../../../../infra/local/aws/message-queue.ts';
import { openStreamLog } from '../../../../infra/local/aws/stream-log.ts';
import { deliverRecords } from '../../../../infra/local/aws/stream-mapping.ts';
import { instantOf } from '../../../../shared/certificates/instant.ts';

const NOW = instantOf(1_800_000_000_000);

function streamOf(writes: number) {
  const database = openLocalDatabase(undefined);
  const log = openStreamLog(database);
  for (let number = 1; number <= writes; number += 1) {
    const keys = { pk: { S: `certificate/digicert/main/${number}` }, sk: { S: 'state' } };
    log.complete(log.intend({ table: 'state', keys, oldImage: undefined }), keys, NOW);
  }
  const calls: string[][] = [];
  const deliver = (answer: (records: readonly DynamoDBRecord[]) => DynamoDBBatchResponse) =>
    deliverRecords({
      log,
      deadLetters,
      maxFailures: 3,
      batchSize: 4,
      invoke: async (records) => {
        calls.push(records.map(numberOf));
        return answer(records);
      },
    });
  const deadLetters = openMessageQueue(database, 'dead');
  return { log, calls, deliver, deadLetters };
}

const numberOf = ({ dynamodb }: DynamoDBRecord) => String(Number(dynamodb?.SequenceNumber));
const fine: DynamoDBBatchResponse = { batchItemFailures: [] };
const failing =
  (...numbers: string[]) =>
  (records: readonly DynamoDBRecord[]) => ({
    batchItemFailures: records
      .filter((record) => numbers.includes(numberOf(record)))
      .map(({ dynamodb }) => ({ itemIdentifier: dynamodb?.SequenceNumber ?? '' })),
  });

test('deliverRecords delivers records in order, in batches, in the format of a DynamoDB stream', async () => {
  const { calls, deliver, log } = streamOf(6);
  let first: DynamoDBRecord | undefined;
  const taken = await deliver((records) => {
    first ??= records[0];
    return fine;
  });
  expect(taken).toBe(6);
  expect(calls).toEqual([
    ['1', '2', '3', '4'],
    ['5', '6'],
  ]);
  expect(log.size).toBe(0);
  expect(first).toMatchObject({
    eventName: 'INSERT',
    eventSource: 'aws:dynamodb',
    dynamodb: {
      Keys: { sk: { S: 'state' } },
      NewImage: { pk: { S: 'certificate/digicert/main/1' } },
      SequenceNumber: '000000000000000000001',
      StreamViewType: 'NEW_AND_OLD_IMAGES',
      ApproximateCreationDateTime: 1_800_000_000,
    },
  });
});

test('deliverRecords continues at the first failed record', async () => {
  const { calls, deliver, log } = streamOf(4);
  expect(await deliver(failing('3', '2'))).toBe(1);
  expect(log.read(10).map(({ sequence }) => sequence)).toEqual([2, 3, 4]);
  expect(await deliver(() => fine)).toBe(3);
  expect(calls.at(-1)).toEqual(['2', '3', '4']);
});

test('deliverRecords moves a record that always fails to the dead-letter queue and continues', async () => {
  const { deliver, log, deadLetters } = streamOf(3);
  for (let pass = 0; pass < 3; pass += 1) await deliver(failing('1'));
  expect(log.size).toBe(0);
  expect(deadLetters.read(10)).toHaveLength(1);
  expect(deadLetters.read(1)[0]?.body).toContain('certificate/digicert/main/1');
});

test('deliverRecords halves a batch until the failing record is alone', async () => {
  const { calls, deliver, log } = streamOf(4);
  const taken = await deliver((records) => {
    if (records.some((record) => numberOf(record) === '2')) throw new Error('poison');
    return fine;
  });
  expect(taken).toBe(1);
  expect(calls).toEqual([['1', '2', '3', '4'], ['1', '2'], ['1'], ['2', '3', '4'], ['2']]);
  expect(log.read(1)[0]?.failures).toBe(1);
});

test('deliverRecords fails the whole batch for an unknown identifier', async () => {
  const { deliver, log } = streamOf(2);
  expect(await deliver(() => ({ batchItemFailures: [{ itemIdentifier: 'nonsense' }] }))).toBe(0);
  expect(log.size).toBe(2);
});

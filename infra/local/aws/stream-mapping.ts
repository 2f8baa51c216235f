import type { DynamoDBBatchResponse, DynamoDBRecord } from 'aws-lambda';
import { epochMilliseconds } from '../../../shared/certificates/instant.ts';
import { LOCAL_ACCOUNT_ID, LOCAL_REGION } from './local-identity.ts';
import type { MessageQueue } from './message-queue.ts';
import type { LoggedWrite, StreamLog } from './stream-log.ts';

interface StreamMapping {
  readonly log: StreamLog;
  readonly deadLetters: MessageQueue;
  /** Failures after which a record becomes a dead letter, so that it does not block later records. */
  readonly maxFailures: number;
  /** Records per invocation. */
  readonly batchSize: number;
  readonly invoke: (records: readonly DynamoDBRecord[]) => Promise<DynamoDBBatchResponse>;
}

/**
 * Delivers the records of a stream to its function in order, like AWS Lambda with reported batch item failures and
 * bisecting: after a failure, delivery continues at the first failed record, and a batch for which the function throws is
 * halved until the failing record is alone.
 *
 * @returns the number of delivered records; stops early if the first record failed and can be retried.
 */
export async function deliverRecords(mapping: StreamMapping): Promise<number> {
  const { log, deadLetters, maxFailures, batchSize, invoke } = mapping;
  let taken = 0;
  for (let size = batchSize; ;) {
    const batch = log.read(size);
    if (batch.length === 0) return taken;
    const failed = await lowestFailure(batch, invoke);
    if (failed === 'threw' && batch.length > 1) {
      size = Math.floor(batch.length / 2);
      continue;
    }
    const done = failed === 'threw' ? 0 : failed;
    for (const { sequence } of batch.slice(0, done)) log.remove(sequence);
    taken += done;
    size = batchSize;
    const stuck = batch[done];
    if (stuck === undefined) continue;
    if (log.fail(stuck.sequence) < maxFailures) return taken;
    deadLetters.send(JSON.stringify({ reason: 'retries exhausted', record: toRecord(stuck) }));
    log.remove(stuck.sequence);
  }
}

/** The position of the first failed record; the length of the batch if none failed. */
async function lowestFailure(
  batch: readonly LoggedWrite[],
  invoke: StreamMapping['invoke'],
): Promise<number | 'threw'> {
  const records = batch.map(toRecord);
  try {
    const { batchItemFailures } = await invoke(records);
    const failed = new Set(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
    const first = records.findIndex(({ dynamodb }) => failed.has(dynamodb?.SequenceNumber ?? ''));
    if (failed.size === 0) return records.length;
    // An identifier of no record in the batch fails the whole batch.
    return first === -1 ? 0 : first;
  } catch {
    return 'threw';
  }
}

/** A logged write in the format of AWS Lambda. */
function toRecord({ sequence, table, keys, oldImage, newImage, at }: LoggedWrite): DynamoDBRecord {
  const eventName =
    oldImage === undefined ? 'INSERT' : newImage === undefined ? 'REMOVE' : 'MODIFY';
  return {
    eventID: `local-${sequence}`,
    eventName,
    eventVersion: '1.1',
    eventSource: 'aws:dynamodb',
    awsRegion: LOCAL_REGION,
    eventSourceARN: `arn:aws:dynamodb:${LOCAL_REGION}:${LOCAL_ACCOUNT_ID}:table/${table}/stream/local`,
    dynamodb: {
      ApproximateCreationDateTime: Math.floor(epochMilliseconds(at) / 1000),
      Keys: keys,
      ...(oldImage === undefined ? {} : { OldImage: oldImage }),
      ...(newImage === undefined ? {} : { NewImage: newImage }),
      SequenceNumber: String(sequence).padStart(21, '0'),
      SizeBytes: JSON.stringify([keys, oldImage, newImage]).length,
      StreamViewType: 'NEW_AND_OLD_IMAGES',
    },
  };
}

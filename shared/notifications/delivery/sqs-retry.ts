import type { SQSClient, SQSClientConfig } from '@aws-sdk/client-sqs';
import { describeError } from '../../runtime/log.ts';
import type { Log } from '../../runtime/log.ts';

/** SQS takes no more in one request. */
const ENTRIES = 10;

/** It is only about when, and the function is about to end. */
const IN_HASTE = {
  maxAttempts: 1,
  requestHandler: { connectionTimeout: 1_000, requestTimeout: 2_000, throwOnRequestTimeout: true },
} as const;

/** A message as SQS hands it out: to this run alone, for as long as it is hidden from others. */
export interface HiddenMessage {
  readonly messageId: string;
  readonly receiptHandle: string;
}

/**
 * Has messages of an SQS queue come back in so many seconds, by their ids. Where that fails they come back as late as
 * those that failed. `config` is for tests. The client is loaded when it is first needed, which on most days is never.
 *
 * @see https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_ChangeMessageVisibilityBatch.html
 */
export function sqsRetry(queueUrl: string, log: Log, config: SQSClientConfig = {}) {
  let client: SQSClient | undefined;
  return async (
    messages: readonly HiddenMessage[],
    after: ReadonlyMap<string, number>,
  ): Promise<void> => {
    try {
      const sqs = await import('@aws-sdk/client-sqs');
      client ??= new sqs.SQSClient({ ...IN_HASTE, ...config });
      const entries = messages.flatMap(({ messageId: Id, receiptHandle: ReceiptHandle }) => {
        const VisibilityTimeout = after.get(Id);
        return VisibilityTimeout === undefined ? [] : [{ Id, ReceiptHandle, VisibilityTimeout }];
      });
      for (let start = 0; start < entries.length; start += ENTRIES) {
        const { Failed = [] } = await client.send(
          new sqs.ChangeMessageVisibilityBatchCommand({
            QueueUrl: queueUrl,
            Entries: entries.slice(start, start + ENTRIES),
          }),
        );
        if (Failed.length > 0) {
          log.warn('Messages come back later than asked for.', { messages: Failed.length });
        }
      }
    } catch (error) {
      log.warn(`Messages come back later than asked for. ${describeError(error)}`);
    }
  };
}

import type { SQSClient, SQSClientConfig } from '@aws-sdk/client-sqs';
import { describeError } from '../../runtime/log.ts';
import type { Log } from '../../runtime/log.ts';

/** The limit of SQS per request. */
const MAX_ENTRIES = 10;

/** Short, because the call only shortens a delay and the run has little time left. */
const CLIENT_SETTINGS = {
  maxAttempts: 1,
  requestHandler: { connectionTimeout: 1_000, requestTimeout: 2_000, throwOnRequestTimeout: true },
} as const;

/** A received SQS message that is invisible to other consumers. */
interface HiddenMessage {
  readonly messageId: string;
  readonly receiptHandle: string;
}

/**
 * Changes the visibility timeout of messages of an SQS queue to the given numbers of seconds, by message ID. If that
 * fails, the messages return after the visibility timeout of the queue. The client is loaded on first use, which is rare.
 *
 * @param config settings of the client for tests.
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
      client ??= new sqs.SQSClient({ ...CLIENT_SETTINGS, ...config });
      const entries = messages.flatMap(({ messageId: Id, receiptHandle: ReceiptHandle }) => {
        const VisibilityTimeout = after.get(Id);
        return VisibilityTimeout === undefined ? [] : [{ Id, ReceiptHandle, VisibilityTimeout }];
      });
      for (let start = 0; start < entries.length; start += MAX_ENTRIES) {
        const { Failed = [] } = await client.send(
          new sqs.ChangeMessageVisibilityBatchCommand({
            QueueUrl: queueUrl,
            Entries: entries.slice(start, start + MAX_ENTRIES),
          }),
        );
        if (Failed.length > 0) {
          log.warn(
            'The visibility timeout of some messages was not changed; they are retried later.',
            {
              messages: Failed.length,
            },
          );
        }
      }
    } catch (error) {
      log.warn(
        `The visibility timeout of messages was not changed; they are retried later. ${describeError(error)}`,
      );
    }
  };
}

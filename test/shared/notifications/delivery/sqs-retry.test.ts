import { ChangeMessageVisibilityBatchCommand, SQSClient } from '@aws-sdk/client-sqs';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, expect, test } from 'vitest';
import { sqsRetry } from '../../../../shared/notifications/delivery/sqs-retry.ts';
import { RecordingLog } from '../../../support/recorders.ts';

const QUEUE = 'https://sqs.eu-central-1.amazonaws.com/123456789012/notifications';
const messages = Array.from({ length: 25 }, (_, number) => ({
  messageId: `id-${number}`,
  receiptHandle: `handle-${number}`,
}));

const sqs = mockClient(SQSClient);
const log = new RecordingLog();
beforeEach(() => {
  sqs.reset();
  log.lines.length = 0;
});

/** The requests to SQS. */
const requests = () =>
  sqs.commandCalls(ChangeMessageVisibilityBatchCommand).map(({ args: [{ input }] }) => input);

test('changes the visibility timeout of the given messages only, ten per request', async () => {
  sqs.on(ChangeMessageVisibilityBatchCommand).resolves({ Successful: [], Failed: [] });
  const after = new Map(
    messages.slice(2).map(({ messageId }, position) => [messageId, position + 1]),
  );
  await sqsRetry(QUEUE, log)(messages, after);
  expect(requests().map(({ Entries }) => Entries?.length)).toEqual([10, 10, 3]);
  expect(requests()[0]?.QueueUrl).toBe(QUEUE);
  expect(requests()[0]?.Entries?.[0]).toEqual({
    Id: 'id-2',
    ReceiptHandle: 'handle-2',
    VisibilityTimeout: 1,
  });
  expect(requests()[2]?.Entries?.at(-1)?.VisibilityTimeout).toBe(23);
  expect(log.lines).toEqual([]);
});

test('logs a warning and does not throw if SQS fails', async () => {
  const after = new Map([['id-0', 5]]);
  sqs.on(ChangeMessageVisibilityBatchCommand).resolvesOnce({
    Successful: [],
    Failed: [{ Id: 'id-0', Code: 'ReceiptHandleIsInvalid', SenderFault: true }],
  });
  sqs.on(ChangeMessageVisibilityBatchCommand).rejects(new Error('no such queue'));
  const retry = sqsRetry(QUEUE, log);
  await retry(messages, after);
  await retry(messages, after);
  expect(log.lines).toHaveLength(2);
  expect(log.lines.join()).toContain('no such queue');
});

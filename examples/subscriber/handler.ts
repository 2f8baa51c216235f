import { createHash } from 'node:crypto';
import { SQSClient, SendMessageCommand } from '@aws-sdk/client-sqs';
import { handleEvent } from './handle-event.ts';
import type { RenewalQueue } from './queue-renewal.ts';

const { QUEUE_URL = '' } = process.env;
if (QUEUE_URL === '') throw new Error('Set the variable QUEUE_URL to the URL of the queue.');
const renewals = sqsQueue(QUEUE_URL);

export async function handler(received: unknown): Promise<void> {
  await handleEvent(received, renewals);
}

/** A FIFO queue drops a message with an id that it received within the last five minutes. */
function sqsQueue(url: string): RenewalQueue {
  const client = new SQSClient();
  return {
    async add(renewal, id) {
      await client.send(
        new SendMessageCommand({
          QueueUrl: url,
          MessageBody: JSON.stringify(renewal),
          MessageGroupId: createHash('sha256').update(renewal.certificate).digest('hex'),
          MessageDeduplicationId: createHash('sha256').update(id).digest('hex'),
        }),
      );
    },
  };
}

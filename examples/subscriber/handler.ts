import { createHash } from 'node:crypto';
import { SQSClient, SendMessageCommand } from '@aws-sdk/client-sqs';
import type { EventBridgeEvent } from 'aws-lambda';
import * as z from 'zod';
import { parseEnvironment } from '../../shared/runtime/environment.ts';
import { queueRenewal } from './queue-renewal.ts';
import type { RenewalQueue } from './queue-renewal.ts';

export const SubscriberEnvironment = z.object({ QUEUE_URL: z.url() });

let renewals: RenewalQueue | undefined;

export async function handler({ detail }: EventBridgeEvent<string, unknown>): Promise<void> {
  renewals ??= sqsQueue(parseEnvironment(SubscriberEnvironment, process.env).QUEUE_URL);
  await queueRenewal(detail, renewals);
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

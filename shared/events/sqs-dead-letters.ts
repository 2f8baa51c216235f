import { SendMessageCommand } from '@aws-sdk/client-sqs';
import type { SQSClient } from '@aws-sdk/client-sqs';
import type { DeadLetters } from './dead-letters.ts';

/** SQS takes 256 KiB a message, and a stream record may be larger. */
const LARGEST_BODY = 200 * 1024;

/** Dead letters as messages `{ reason, content }` in an SQS queue. The client is made when first needed. */
export function sqsDeadLetters(client: () => Promise<SQSClient>, queueUrl: string): DeadLetters {
  return {
    async send({ reason, content }) {
      const whole = JSON.stringify({ reason, content });
      const body =
        Buffer.byteLength(whole) <= LARGEST_BODY
          ? whole
          : JSON.stringify({ reason, content: 'left out: larger than a message may be' });
      await (
        await client()
      ).send(new SendMessageCommand({ QueueUrl: queueUrl, MessageBody: body }));
    },
  };
}

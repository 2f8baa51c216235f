import type { SQSClient, SQSClientConfig } from '@aws-sdk/client-sqs';
import type { DeadLetters } from './dead-letters.ts';

/** Amazon SQS accepts 256 KiB per message, and a stream record can be larger. */
const LARGEST_BODY = 200 * 1024;

/**
 * Dead letters as messages `{ reason, content }` in an SQS queue. `config` is for the local run and for tests. The
 * client is loaded with the first letter, because most runs have none.
 */
export function sqsDeadLetters(queueUrl: string, config: SQSClientConfig = {}): DeadLetters {
  let client: SQSClient | undefined;
  return {
    async send({ reason, content }) {
      const sqs = await import('@aws-sdk/client-sqs');
      client ??= new sqs.SQSClient(config);
      const body = bodyOf(reason, content);
      await client.send(new sqs.SendMessageCommand({ QueueUrl: queueUrl, MessageBody: body }));
    },
  };
}

function bodyOf(reason: string, content: unknown): string {
  const whole = JSON.stringify({ reason, content });
  if (Buffer.byteLength(whole) <= LARGEST_BODY) return whole;
  return JSON.stringify({ reason, content: 'left out: larger than a message may be' });
}

import { createHash, randomUUID } from 'node:crypto';
import { LOCAL_ACCOUNT_ID } from './local-identity.ts';
import { serveOnLoopback } from './loopback-server.ts';
import type { LoopbackAnswer } from './loopback-server.ts';
import type { MessageQueue } from './message-queue.ts';

interface QueueEndpoint {
  readonly origin: string;
  urlOf(queueName: string): string;
  stop(): Promise<void>;
}

const MAX_BYTES = 256 * 1024;

/** A local SQS with the operation `SendMessage`; the messages are read in this process. */
export async function startQueueEndpoint(queues: readonly MessageQueue[]): Promise<QueueEndpoint> {
  const server = await serveOnLoopback(({ headers, body }) => {
    if (headers['x-amz-target'] !== 'AmazonSQS.SendMessage') {
      return failure(
        'com.amazonaws.sqs#UnsupportedOperation',
        'the local queues know SendMessage only',
      );
    }
    const { QueueUrl = '', MessageBody = '' } = JSON.parse(body.toString()) as {
      QueueUrl?: string;
      MessageBody?: string;
    };
    const queue = queues.find(({ name }) => QueueUrl.endsWith(`/${name}`));
    if (queue === undefined) {
      return failure('com.amazonaws.sqs#QueueDoesNotExist', 'The specified queue does not exist.');
    }
    if (MessageBody === '' || Buffer.byteLength(MessageBody) > MAX_BYTES) {
      return failure('com.amazonaws.sqs#InvalidParameterValue', 'The body is empty or too long.');
    }
    queue.send(MessageBody);
    return json(200, {
      MessageId: randomUUID(),
      // Part of the SQS protocol: the client compares the MD5 hash.
      MD5OfMessageBody: createHash('md5').update(MessageBody).digest('hex'),
    });
  });
  return {
    origin: server.origin,
    urlOf: (queueName) => `${server.origin}/${LOCAL_ACCOUNT_ID}/${queueName}`,
    stop: server.stop,
  };
}

function failure(type: string, message: string): LoopbackAnswer {
  return json(400, { __type: type, message });
}

function json(status: number, content: unknown): LoopbackAnswer {
  return {
    status,
    headers: { 'content-type': 'application/x-amz-json-1.0' },
    body: JSON.stringify(content),
  };
}

import { PublishCommand } from '@aws-sdk/client-sns';
import type { PublishCommandInput, SNSClient } from '@aws-sdk/client-sns';
import { ChannelRefusal } from '../channel.ts';
import { connectionErrorCode } from './connection-errors.ts';

/**
 * The limit of a message, including all protocol-specific forms and all attributes.
 * @see https://docs.aws.amazon.com/sns/latest/api/API_Publish.html
 */
const MAX_BYTES = 256 * 1024;

/**
 * Publishes one message to a topic.
 *
 * @throws ChannelRefusal if SNS certainly did not accept the message; any other error if the outcome is unknown.
 */
export async function publishMessage(client: SNSClient, message: PublishCommandInput) {
  if (bytesOf(message) > MAX_BYTES) {
    throw new ChannelRefusal('The message is larger than 256 KiB, the limit of SNS.');
  }
  try {
    await client.send(new PublishCommand(message));
  } catch (error) {
    throw classifyError(error);
  }
}

function bytesOf({ Message = '', MessageAttributes = {} }: PublishCommandInput): number {
  const texts = Object.entries(MessageAttributes).flatMap(
    ([name, { DataType = '', StringValue = '' }]) => [name, DataType, StringValue],
  );
  return [Message, ...texts].reduce((sum, text) => sum + Buffer.byteLength(text), 0);
}

/** A client fault is a refusal. After a server fault, a time-out or a lost connection, the outcome is unknown. */
function classifyError(error: unknown): unknown {
  const reason = error instanceof Error ? error.name : 'unknown error';
  const code = connectionErrorCode(error);
  if (code !== undefined) {
    return new ChannelRefusal(`Cannot connect to SNS (${code}).`, { cause: error });
  }
  if (reason === 'CredentialsProviderError') {
    return new ChannelRefusal('No AWS credentials were found for publishing to SNS.', {
      cause: error,
    });
  }
  return isClientFault(error)
    ? new ChannelRefusal(`SNS rejected the notification (${reason}).`, { cause: error })
    : error;
}

function isClientFault(error: unknown): boolean {
  return error instanceof Error && '$fault' in error && error.$fault === 'client';
}

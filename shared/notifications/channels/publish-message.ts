import { PublishCommand } from '@aws-sdk/client-sns';
import type { PublishCommandInput, SNSClient } from '@aws-sdk/client-sns';
import { ChannelRefusal } from '../channel.ts';
import { neverSent } from './never-sent.ts';

/**
 * Of the message with all its forms and its attributes together.
 * @see https://docs.aws.amazon.com/sns/latest/api/API_Publish.html
 */
const MAX_BYTES = 256 * 1024;

/**
 * Publishes one message to a topic.
 *
 * @throws ChannelRefusal where SNS certainly has not taken it; any other error where nobody knows.
 */
export async function publishMessage(client: SNSClient, message: PublishCommandInput) {
  if (bytesOf(message) > MAX_BYTES) {
    throw new ChannelRefusal('The message is larger than SNS takes.');
  }
  try {
    await client.send(new PublishCommand(message));
  } catch (error) {
    throw check(error);
  }
}

function bytesOf({ Message = '', MessageAttributes = {} }: PublishCommandInput): number {
  const texts = Object.entries(MessageAttributes).flatMap(
    ([name, { DataType = '', StringValue = '' }]) => [name, DataType, StringValue],
  );
  return [Message, ...texts].reduce((sum, text) => sum + Buffer.byteLength(text), 0);
}

/** A client fault is a refusal. A server fault, a time-out, a lost connection say nothing of what was done. */
function check(error: unknown): unknown {
  const reason = error instanceof Error ? error.name : 'unknown error';
  const unsent = neverSent(error);
  if (unsent !== undefined) {
    return new ChannelRefusal(`SNS cannot be reached (${unsent}).`, { cause: error });
  }
  if (reason === 'CredentialsProviderError') {
    return new ChannelRefusal('There are no credentials to publish to SNS with.', { cause: error });
  }
  return isClientFault(error)
    ? new ChannelRefusal(`SNS refuses the notice (${reason}).`, { cause: error })
    : error;
}

function isClientFault(error: unknown): boolean {
  return error instanceof Error && '$fault' in error && error.$fault === 'client';
}

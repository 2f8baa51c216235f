import type { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { RefusedItem } from '../runtime/refused-item.ts';

/** @throws RefusedItem if DynamoDB rejects the item itself. */
export async function putItem(client: DynamoDBClient, command: PutItemCommand): Promise<void> {
  try {
    await client.send(command);
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'ValidationException') throw error;
    const { pk, sk } = command.input.Item ?? {};
    throw new RefusedItem(`${pk?.S} ${sk?.S}`, JSON.stringify(command.input.Item).length);
  }
}

import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';

/**
 * Runs one conditional write, and returns whether it was written.
 *
 * The client retries automatically when an answer is lost, and the first attempt then makes the condition of the
 * second fail. Therefore every write has a random mark, and `isOurs` checks whether the stored item has it.
 * (DynamoDB could return the item with the rejection and save that read, but not every local DynamoDB does so.)
 */
export async function writeOnCondition(
  write: () => Promise<unknown>,
  isOurs: () => Promise<boolean>,
): Promise<boolean> {
  try {
    await write();
    return true;
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
    return isOurs();
  }
}

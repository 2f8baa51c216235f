import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';

/**
 * Runs one conditional write, and tells whether it is in force.
 *
 * The client tries again by itself when an answer is lost, and then its own first try fails the condition
 * of the second. Therefore every write of ours carries a random mark, and `isOurs` looks whether what
 * stands there carries it. (Asking DynamoDB to send the item along with the refusal would save that look,
 * but not every local DynamoDB does so.)
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

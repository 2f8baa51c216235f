import { createHash } from 'node:crypto';

/** How many nested stacks there are. With another number, most accounts would move to another nested stack. */
export const ACCOUNT_STACKS = 8;

/**
 * The nested stack with the resources of a provider account, 1 to 8. It depends only on the account, so that an account
 * stays where it is when others are added or removed.
 *
 * @param account `provider/name`
 */
export function accountStackOf(account: string): number {
  const hash = createHash('sha256').update(account).digest();
  return (hash.readUInt32BE() % ACCOUNT_STACKS) + 1;
}

/** The name of a nested stack: its construct ID, and the stack output with its ARN. */
export function accountStackName(number: number): string {
  return `AccountStack${number}`;
}

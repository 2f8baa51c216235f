import { NestedStack, Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { accountStackName, accountStackOf } from '../account-stacks.ts';
import { plainLogicalId } from '../pin-logical-id.ts';

/**
 * A nested stack with the resources of some provider accounts. It has nothing that holds data: all of it can be deleted
 * and created again.
 */
export class AccountStack extends NestedStack {
  readonly number: number;

  constructor(monitor: Construct, number: number) {
    super(monitor, accountStackName(number), {
      description: `Polls provider accounts of the certificate expiry monitor (nested stack ${number})`,
    });
    this.number = number;
    // If the logical ID changed, CloudFormation would replace all resources of the nested stack.
    const logicalId = plainLogicalId(`${monitor.node.id}${accountStackName(number)}`);
    this.nestedStackResource?.overrideLogicalId(logicalId);
  }
}

/** The nested stack of a provider account, `provider/name`, which is created for its first account. */
export function findAccountStack(monitor: Construct, account: string): AccountStack {
  const number = accountStackOf(account);
  const existing = monitor.node.tryFindChild(accountStackName(number));
  return existing instanceof AccountStack ? existing : new AccountStack(monitor, number);
}

/**
 * The end of alarm names in a nested stack: ` (stack 3)`. When the accounts of a deployed monitor move into nested stacks,
 * CloudFormation creates the new alarms before it deletes the old ones, so that their names must differ.
 */
export function alarmSuffixIn(scope: Construct): string {
  const stack = Stack.of(scope);
  return stack instanceof AccountStack ? ` (stack ${stack.number})` : '';
}

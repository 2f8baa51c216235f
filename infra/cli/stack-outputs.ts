import { existsSync, readFileSync } from 'node:fs';
import * as z from 'zod';
import { accountStackName, accountStackOf } from '../deploy/account-stacks.ts';
import { pollOutputOf } from '../deploy/poll-output.ts';
import { CannotOperate } from './deployment.ts';

/** The outputs of a deployed stack that the commands need. */
export interface StackOutputs {
  readonly stateTable: string;
  readonly deliveryLogTable: string;
  readonly eventBus: string;
  readonly topicArn: string;
  readonly region: string;
  readonly channels: readonly string[];
  /** The version of the program that was deployed; absent for early versions. */
  readonly version: string | undefined;
  /** The name of the function that polls an account, `provider/account`, if it is in this stack. */
  pollOf(account: string): string | undefined;
  /** The ARN of the nested stack whose outputs have the name of the function instead. */
  accountStackOf(account: string): string | undefined;
}

const Outputs = z.looseObject({
  StateTableName: z.string().min(1),
  DeliveryLogTableName: z.string().min(1),
  EventBusName: z.string().min(1),
  NotificationTopicArn: z.string().startsWith('arn:'),
  NotificationChannels: z.string().default('topic'),
  MonitorVersion: z.string().optional(),
});

/**
 * Reads a file that `cdk deploy --outputs-file FILE` has written.
 *
 * @throws CannotOperate
 */
export function readOutputsFile(file: string, stack: string): StackOutputs {
  if (!existsSync(file)) {
    throw new CannotOperate(
      `${file} does not exist. Create it with: cdk deploy --outputs-file ${file}`,
    );
  }
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    throw new CannotOperate(
      `${file} is not valid JSON. Create it again with: cdk deploy --outputs-file ${file}`,
    );
  }
  const stacks = z.record(z.string(), z.record(z.string(), z.string())).safeParse(content);
  if (!stacks.success)
    throw new CannotOperate(
      `${file} does not contain stack outputs. Create it with: cdk deploy --outputs-file ${file}`,
    );
  const outputs = stacks.data[stack];
  if (outputs === undefined) {
    const others = Object.keys(stacks.data).join(', ');
    throw new CannotOperate(
      `${file} has no outputs of the stack ${stack}. It has: ${others}. Select one with --stack.`,
    );
  }
  return readOutputs(outputs, stack);
}

/** @throws CannotOperate with the names of all missing outputs. */
export function readOutputs(
  outputs: Readonly<Record<string, string>>,
  stack: string,
): StackOutputs {
  const read = Outputs.safeParse(outputs);
  if (!read.success) {
    const missing = read.error.issues.map(({ path }) => path.join('.')).join(', ');
    throw new CannotOperate(
      `The stack ${stack} lacks the outputs ${missing}. Deploy the current version; in an app of your own, call addStackOutputs (docs/how-to/deploy.md).`,
    );
  }
  const {
    StateTableName,
    DeliveryLogTableName,
    EventBusName,
    NotificationTopicArn,
    NotificationChannels,
    MonitorVersion,
  } = read.data;
  return {
    stateTable: StateTableName,
    deliveryLogTable: DeliveryLogTableName,
    eventBus: EventBusName,
    topicArn: NotificationTopicArn,
    region: NotificationTopicArn.split(':')[3] ?? '',
    version: MonitorVersion,
    channels: NotificationChannels.split(','),
    pollOf: (account) => outputs[pollOutputOf(account)],
    accountStackOf: (account) => outputs[accountStackName(accountStackOf(account))],
  };
}

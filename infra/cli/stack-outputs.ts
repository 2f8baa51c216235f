import { existsSync, readFileSync } from 'node:fs';
import * as z from 'zod';
import { pollOutputOf } from '../deploy/poll-output.ts';
import { CannotOperate } from './deployment.ts';

/** What a deployed monitor is called by, as its stack tells. */
export interface StackOutputs {
  readonly stateTable: string;
  readonly deliveryLogTable: string;
  readonly eventBus: string;
  readonly topicArn: string;
  readonly region: string;
  readonly channels: readonly string[];
  /** The function that polls an account, `provider/account`. */
  pollOf(account: string): string | undefined;
}

const Outputs = z.looseObject({
  StateTableName: z.string().min(1),
  DeliveryLogTableName: z.string().min(1),
  EventBusName: z.string().min(1),
  TopicArn: z.string().startsWith('arn:'),
  Channels: z.string().default('topic'),
});

/**
 * Reads what `cdk deploy --outputs-file FILE` has written.
 *
 * @throws CannotOperate
 */
export function readOutputsFile(file: string, stack: string): StackOutputs {
  if (!existsSync(file)) {
    throw new CannotOperate(
      `There is no file ${file}. cdk deploy --outputs-file ${file} writes it.`,
    );
  }
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    throw new CannotOperate(`${file} is not JSON. cdk deploy --outputs-file ${file} writes it.`);
  }
  const stacks = z.record(z.string(), z.record(z.string(), z.string())).safeParse(content);
  if (!stacks.success) throw new CannotOperate(`${file} does not hold the outputs of stacks.`);
  const outputs = stacks.data[stack];
  if (outputs === undefined) {
    const others = Object.keys(stacks.data).join(', ');
    throw new CannotOperate(`${file} has no stack ${stack}, but ${others}. Name one with --stack.`);
  }
  return readOutputs(outputs, stack);
}

/** @throws CannotOperate that names every output that is missing. */
export function readOutputs(
  outputs: Readonly<Record<string, string>>,
  stack: string,
): StackOutputs {
  const read = Outputs.safeParse(outputs);
  if (!read.success) {
    const missing = read.error.issues.map(({ path }) => path.join('.')).join(', ');
    throw new CannotOperate(
      `The stack ${stack} lacks the outputs ${missing}. Deploy it anew; one of your own tells them by addStackOutputs (docs/how-to/deploy.md).`,
    );
  }
  const { StateTableName, DeliveryLogTableName, EventBusName, TopicArn, Channels } = read.data;
  return {
    stateTable: StateTableName,
    deliveryLogTable: DeliveryLogTableName,
    eventBus: EventBusName,
    topicArn: TopicArn,
    region: TopicArn.split(':')[3] ?? '',
    channels: Channels.split(','),
    pollOf: (account) => outputs[pollOutputOf(account)],
  };
}

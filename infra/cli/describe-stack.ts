import { DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import type { CloudFormationClient } from '@aws-sdk/client-cloudformation';
import { describeError } from '../../shared/runtime/log.ts';
import { CannotOperate } from './deployment.ts';
import { adviceOn } from './explain-failure.ts';
import { readOutputs } from './stack-outputs.ts';
import type { StackOutputs } from './stack-outputs.ts';

/**
 * Reads the outputs of a monitor's stack from CloudFormation.
 *
 * @throws CannotOperate
 */
export async function describeStack(
  client: CloudFormationClient,
  stack: string,
): Promise<StackOutputs> {
  return readOutputs(await describeOutputs(client, stack), stack);
}

/**
 * The values of the outputs of any stack, by name.
 *
 * @param stack the name, or the ARN of a nested stack.
 * @throws CannotOperate
 */
export async function describeOutputs(
  client: CloudFormationClient,
  stack: string,
): Promise<Readonly<Record<string, string>>> {
  const { Stacks: [described] = [] } = await client
    .send(new DescribeStacksCommand({ StackName: stack }))
    .catch(async (error: unknown) => {
      const advice = adviceOn(error);
      if (advice !== undefined) throw new CannotOperate(advice);
      // A wrong region is the most common cause, and the error of AWS does not name it.
      const region = await client.config.region();
      throw new CannotOperate(
        `CloudFormation cannot describe the stack ${stack} in ${region}: ${describeError(error)}`,
      );
    });
  const outputs = (described?.Outputs ?? []).flatMap(
    ({ OutputKey: key, OutputValue: value }): [string, string][] =>
      key === undefined || value === undefined ? [] : [[key, value]],
  );
  if (outputs.length === 0) {
    throw new CannotOperate(
      `The stack ${stack} has no outputs (${described?.StackStatus ?? 'no status'}). Deploy it first.`,
    );
  }
  return Object.fromEntries(outputs);
}

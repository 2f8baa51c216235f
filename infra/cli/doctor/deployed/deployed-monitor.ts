import { ListStackResourcesCommand } from '@aws-sdk/client-cloudformation';
import type { CloudFormationClient } from '@aws-sdk/client-cloudformation';
import { GetFunctionConfigurationCommand } from '@aws-sdk/client-lambda';
import type { FunctionConfiguration, LambdaClient } from '@aws-sdk/client-lambda';
import * as z from 'zod';
import { jsonVariable } from '../../../../shared/runtime/environment.ts';
import { SyncedAccount } from '../../../../shared/tracking/sync/synced-account.ts';
import type { StackOutputs } from '../../stack-outputs.ts';
import type { AwsClients } from './clients.ts';

/** A monitor as its stack describes it. */
export interface DeployedMonitor {
  readonly stack: string;
  readonly outputs: StackOutputs;
  readonly clients: AwsClients;
  readonly resources: readonly StackResource[];
  /** The functions of the monitor. A stack can contain other functions, too. */
  readonly functions: readonly DeployedFunction[];
}

export interface StackResource {
  /** `AWS::SNS::Topic` */
  readonly type: string;
  readonly logicalId: string;
  /** The name, ARN or URL, depending on the type. */
  readonly physicalId: string;
}

export interface DeployedFunction {
  readonly name: string;
  readonly configuration: FunctionConfiguration;
  /**
   * What it does, by its environment. `unknown`: the environment is that of another version. `deleted`: the stack lists it,
   * and it does not exist.
   */
  readonly role:
    | { readonly kind: 'poll'; readonly account: SyncedAccount }
    | { readonly kind: 'channel'; readonly channel: DeployedChannel }
    | { readonly kind: 'other' | 'deleted' }
    | { readonly kind: 'unknown'; readonly variable: string };
}

const DeployedChannel = z.object({
  type: z.string(),
  name: z.string(),
  settings: z.record(z.string(), z.unknown()),
});
export type DeployedChannel = z.infer<typeof DeployedChannel>;

/** AWS Lambda throttles many requests at once, and a large monitor has hundreds of functions. */
const CONCURRENT_REQUESTS = 10;

/** The variables that describe what a function works on, as this version writes them. */
const Account = jsonVariable(SyncedAccount);
const Channel = jsonVariable(DeployedChannel);

/** The resources of a stack and of its nested stacks. @throws the errors of AWS. */
export async function listResources(
  client: CloudFormationClient,
  stack: string,
): Promise<StackResource[]> {
  const resources: StackResource[] = [];
  let next: string | undefined;
  do {
    const { StackResourceSummaries = [], NextToken } = await client.send(
      new ListStackResourcesCommand({ StackName: stack, NextToken: next }),
    );
    for (const { ResourceType, LogicalResourceId, PhysicalResourceId } of StackResourceSummaries) {
      if (ResourceType === undefined || PhysicalResourceId === undefined) continue;
      resources.push({
        type: ResourceType,
        logicalId: LogicalResourceId ?? '',
        physicalId: PhysicalResourceId,
      });
    }
    next = NextToken;
  } while (next !== undefined);
  // In turn, because CloudFormation throttles many requests at once.
  for (const { physicalId: nested } of resourcesOf(resources, 'AWS::CloudFormation::Stack')) {
    resources.push(...(await listResources(client, nested)));
  }
  return resources;
}

/** The configuration of each function of the monitor. @throws the errors of AWS. */
export async function readFunctions(
  client: LambdaClient,
  resources: readonly StackResource[],
  { eventBus, stateTable }: Pick<StackOutputs, 'eventBus' | 'stateTable'>,
): Promise<DeployedFunction[]> {
  const found: { readonly name: string; readonly configuration?: FunctionConfiguration }[] = [];
  const names = resourcesOf(resources, 'AWS::Lambda::Function').map((one) => one.physicalId);
  while (names.length > 0) {
    const read = names.splice(0, CONCURRENT_REQUESTS).map(async (name) => ({
      name,
      ...(await readFunction(client, name)),
    }));
    found.push(...(await Promise.all(read)));
  }
  return found.flatMap(({ name, configuration }): DeployedFunction[] => {
    if (configuration === undefined)
      return [{ name, configuration: {}, role: { kind: 'deleted' } }];
    const variables = configuration.Environment?.Variables ?? {};
    const isOurs =
      variables['MONITOR_NAME'] !== undefined ||
      variables['EVENT_BUS_NAME'] === eventBus ||
      variables['STATE_TABLE_NAME'] === stateTable;
    return isOurs ? [{ name, configuration, role: roleOf(variables) }] : [];
  });
}

async function readFunction(
  client: LambdaClient,
  FunctionName: string,
): Promise<{ readonly configuration?: FunctionConfiguration }> {
  try {
    return {
      configuration: await client.send(new GetFunctionConfigurationCommand({ FunctionName })),
    };
  } catch (error) {
    if (error instanceof Error && error.name === 'ResourceNotFoundException') return {};
    throw error;
  }
}

function roleOf(variables: Readonly<Record<string, string>>): DeployedFunction['role'] {
  const { ACCOUNT, CHANNEL_CONFIG } = variables;
  if (ACCOUNT !== undefined) {
    const { success, data } = Account.safeParse(ACCOUNT);
    return success ? { kind: 'poll', account: data } : { kind: 'unknown', variable: 'ACCOUNT' };
  }
  if (CHANNEL_CONFIG !== undefined) {
    const { success, data } = Channel.safeParse(CHANNEL_CONFIG);
    return success
      ? { kind: 'channel', channel: data }
      : { kind: 'unknown', variable: 'CHANNEL_CONFIG' };
  }
  return { kind: 'other' };
}

export function resourcesOf(resources: readonly StackResource[], type: string): StackResource[] {
  return resources.filter((resource) => resource.type === type);
}

/** The topics to which the monitor publishes, also those that it did not create. */
export function topicsOf({ outputs, functions }: DeployedMonitor): readonly string[] {
  const published = functions.flatMap(({ configuration, role }) => [
    configuration.Environment?.Variables?.['TOPIC_ARN'],
    role.kind === 'channel' ? role.channel.settings['topicArn'] : undefined,
  ]);
  const topics = published.filter((arn) => typeof arn === 'string');
  return [...new Set([outputs.topicArn, ...topics])];
}

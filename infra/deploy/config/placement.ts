import { CfnResource, Stack, Token } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import { alarmPrefix, MAX_ALARM_PREFIX } from '../alarm-prefix.ts';
import { plainLogicalId } from '../pin-logical-id.ts';
import { needsSecurityGroup, networkProblems } from '../constructs/poll-network.ts';
import type { NetworkProps } from '../constructs/poll-network.ts';
import { EventBusName } from './deployment.ts';
import { formatValue } from './describe-issue.ts';
import { problem } from './problem.ts';
import type { Problem } from './problem.ts';

/** The stack that a monitor is added to: its problems, and its other resources. */
export interface Placement {
  /** The monitor or its configuration as the subject of a sentence. */
  readonly title: string;
  readonly problems: readonly Problem[];
  /** The number of resources that the stack has without the parts that the configuration file describes. */
  readonly resources: number;
  /** Whether the provider accounts are in nested stacks. */
  readonly nestedStacks: boolean;
}

/** The properties of a monitor that can conflict with another monitor. */
export interface PlacedMonitor {
  readonly scope: IConstruct;
  readonly id: string;
  readonly eventBusName: string;
  readonly nestedStacks: boolean;
}

/** The resources with a pinned logical ID: the construct ID of the monitor, followed by this name. */
export const PINNED = {
  stateTable: 'StateTable',
  deliveryLogTable: 'DeliveryLogTable',
  notificationTopic: 'NotificationTopic',
  eventBus: 'EventBus',
  amazonQTopic: 'AmazonQTopic',
  escalationTopic: 'EscalationTopic',
} as const;

/**
 * @param others the other monitors of the app.
 * @param props.config the props of the construct that the configuration file has too.
 */
export function placementOf(
  monitor: PlacedMonitor,
  others: readonly PlacedMonitor[],
  { config, network }: { readonly config: object; readonly network: NetworkProps },
): Placement {
  const stack = Stack.of(monitor.scope);
  const { eventBusName } = monitor;
  return {
    title: `The configuration of the monitor ${monitor.scope.node.path}/${monitor.id}`,
    problems: [
      ...(EventBusName.safeParse(eventBusName).error?.issues ?? []).map(({ message }) =>
        problem(['eventBusName'], message),
      ),
      ...lengthProblems(stack, eventBusName),
      ...('deployment' in config
        ? [
            problem(
              ['deployment'],
              'applies only to the app of the repository. Remove it, and set the name, AWS account and region on your stack',
            ),
          ]
        : []),
      ...networkProblems(network),
      ...others.flatMap((other) => problemsNextTo(other, monitor)),
    ],
    resources:
      stack.node
        .findAll()
        .filter((one) => CfnResource.isCfnResource(one) && Stack.of(one) === stack).length +
      (needsSecurityGroup(network) ? 1 : 0),
    nestedStacks: monitor.nestedStacks,
  };
}

function lengthProblems(stack: Stack, eventBusName: string): Problem[] {
  const excess = alarmPrefix(stack, eventBusName).length - MAX_ALARM_PREFIX;
  if (excess <= 0) return [];
  const message = `${formatValue(eventBusName)} is too long together with the stack name ${formatValue(stack.stackName)}: both are part of alarm names. Use at most ${Math.max(1, eventBusName.length - excess)} characters, or a shorter stack name`;
  return [problem(['eventBusName'], message)];
}

function problemsNextTo(other: PlacedMonitor, { scope, id, eventBusName }: PlacedMonitor) {
  const [stack, otherStack] = [Stack.of(scope), Stack.of(other.scope)];
  const path = `${other.scope.node.path}/${other.id}`;
  const problems: Problem[] = [];
  if (other.eventBusName === eventBusName && isSamePlace(stack, otherStack)) {
    problems.push(
      problem(
        ['eventBusName'],
        `"${eventBusName}" is already used by the monitor ${path}. Use another name`,
      ),
    );
  }
  const taken = pinnedIds(other.id);
  if (stack === otherStack && pinnedIds(id).some((logicalId) => taken.includes(logicalId))) {
    problems.push(
      problem(
        ['id'],
        `the monitor ${path} in the same stack has the same logical IDs. Use a construct ID other than "${id}"`,
      ),
    );
  }
  return problems;
}

/** Whether two stacks are known to be in the same AWS account and region. Without an environment, this is not known. */
function isSamePlace(one: Stack, other: Stack): boolean {
  if (one === other) return true;
  const places = [one, other].map(({ account, region }) => `${account}/${region}`);
  return places[0] === places[1] && !Token.isUnresolved(places[0]);
}

function pinnedIds(id: string): string[] {
  return Object.values(PINNED).map((name) => plainLogicalId(`${id}${name}`));
}

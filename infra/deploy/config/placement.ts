import { CfnResource, Stack, Token } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import { plainLogicalId } from '../pin-logical-id.ts';
import { problem } from './problem.ts';
import type { Problem } from './problem.ts';

/** Where a monitor is put: problems of the place, and what else is there. */
export interface Placement {
  readonly problems: readonly Problem[];
  /** How many resources the stack has already. */
  readonly resources: number;
}

/** A monitor as the ones next to it see it. */
export interface PlacedMonitor {
  readonly scope: IConstruct;
  readonly id: string;
  readonly eventBusName: string;
}

/** What of a monitor has a pinned logical id, with what stands after the id of the construct. */
export const PINNED = {
  stateTable: 'StateTable',
  deliveryLogTable: 'DeliveryLogTable',
  topic: 'Topic',
  eventBus: 'EventBus',
  amazonQTopic: 'AmazonQTopic',
  escalationTopic: 'EscalationTopic',
} as const;

/** What both an event bus and a schema registry can be called. */
const EVENT_BUS_NAME = /^(?!aws\.|default$)[\w.-]{1,64}$/;

/** @param others the monitors of the app that are there already. */
export function placementOf(monitor: PlacedMonitor, others: readonly PlacedMonitor[]): Placement {
  const stack = Stack.of(monitor.scope);
  const { eventBusName } = monitor;
  return {
    problems: [
      ...(EVENT_BUS_NAME.test(eventBusName)
        ? []
        : [
            problem(
              ['eventBusName'],
              'not a name that AWS takes for an event bus and a schema registry: 1 to 64 letters, digits, ".", "-" and "_", not "default", and not beginning with "aws."',
            ),
          ]),
      ...others.flatMap((other) => problemsNextTo(other, monitor)),
    ],
    resources: stack.node.findAll().filter((one) => CfnResource.isCfnResource(one)).length,
  };
}

function problemsNextTo(other: PlacedMonitor, { scope, id, eventBusName }: PlacedMonitor) {
  const [stack, otherStack] = [Stack.of(scope), Stack.of(other.scope)];
  const path = `${other.scope.node.path}/${other.id}`;
  const problems: Problem[] = [];
  if (other.eventBusName === eventBusName && isSamePlace(stack, otherStack)) {
    problems.push(
      problem(
        ['eventBusName'],
        `the monitor ${path} has the name "${eventBusName}" already. Give this one another name`,
      ),
    );
  }
  const taken = pinnedIds(other.id);
  if (stack === otherStack && pinnedIds(id).some((one) => taken.includes(one))) {
    problems.push(
      problem(
        ['id'],
        `the monitor ${path} has the same logical ids already, which do not depend on the scope. Give this one a construct id other than "${id}"`,
      ),
    );
  }
  return problems;
}

/** Whether two stacks certainly go to one account and region: where that is open, it is decided at the deployment. */
function isSamePlace(one: Stack, other: Stack): boolean {
  if (one === other) return true;
  const places = [one, other].map(({ account, region }) => `${account}/${region}`);
  return places[0] === places[1] && !Token.isUnresolved(places[0]);
}

function pinnedIds(id: string): string[] {
  return Object.values(PINNED).map((name) => plainLogicalId(`${id}${name}`));
}

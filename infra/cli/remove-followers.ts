import {
  DeleteRuleCommand,
  ListRulesCommand,
  ListTargetsByRuleCommand,
  RemoveTargetsCommand,
} from '@aws-sdk/client-eventbridge';
import { DeleteQueueCommand, GetQueueUrlCommand, QueueDoesNotExist } from '@aws-sdk/client-sqs';
import { followerPrefix } from './follow-bus.ts';
import type { BusClients } from './follow-bus.ts';
import type { Follower } from './deployment.ts';

/**
 * Removes the temporary rules of a bus with their queues, including those of processes that still follow the bus.
 *
 * @returns their names.
 */
export async function removeFollowers(
  { events, queues }: BusClients,
  bus: string,
  by: Follower,
): Promise<readonly string[]> {
  const { Rules: rules = [] } = await events.send(
    new ListRulesCommand({ EventBusName: bus, NamePrefix: followerPrefix(by) }),
  );
  const names = rules.flatMap(({ Name }) => Name ?? []).sort();
  for (const name of names) {
    const rule = { Rule: name, EventBusName: bus };
    // A rule with a target cannot be deleted.
    const { Targets: targets = [] } = await events.send(new ListTargetsByRuleCommand(rule));
    const Ids = targets.flatMap(({ Id }) => Id ?? []);
    if (Ids.length > 0) await events.send(new RemoveTargetsCommand({ ...rule, Ids }));
    // The queue is removed first: after an interruption, the rule leads to the queue.
    await removeQueue(queues, name);
    await events.send(new DeleteRuleCommand({ Name: name, EventBusName: bus }));
  }
  return names;
}

async function removeQueue(queues: BusClients['queues'], name: string): Promise<void> {
  try {
    const { QueueUrl: url } = await queues.send(new GetQueueUrlCommand({ QueueName: name }));
    await queues.send(new DeleteQueueCommand({ QueueUrl: url }));
  } catch (error) {
    if (!(error instanceof QueueDoesNotExist)) throw error;
  }
}

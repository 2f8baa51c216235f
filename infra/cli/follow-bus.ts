import { randomUUID } from 'node:crypto';
import {
  DeleteRuleCommand,
  PutRuleCommand,
  PutTargetsCommand,
  RemoveTargetsCommand,
  ListRulesCommand,
  ListTargetsByRuleCommand,
} from '@aws-sdk/client-eventbridge';
import type { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import {
  CreateQueueCommand,
  DeleteMessageBatchCommand,
  DeleteQueueCommand,
  GetQueueAttributesCommand,
  ReceiveMessageCommand,
  SetQueueAttributesCommand,
  GetQueueUrlCommand,
  QueueDoesNotExist,
} from '@aws-sdk/client-sqs';
import type { Message, SQSClient } from '@aws-sdk/client-sqs';
import { EVENT_SOURCE } from '../../shared/events/event.ts';
import { describeError } from '../../shared/runtime/log.ts';
import type { EventEnvelope } from '../local/aws/event-bus.ts';
import { CannotOperate } from './deployment.ts';
import type { Follower, Following } from './deployment.ts';

interface BusClients {
  readonly events: EventBridgeClient;
  readonly queues: SQSClient;
}

/** The prefix of the names of the created rules and queues. */
function followerPrefix(by: Follower): string {
  return `cert-expiry-monitor-${by}-`;
}

/** Seconds that one request waits for a message. */
const WAIT = 2;
/** Seconds after which a queue that was left behind is at least empty. */
export const KEPT_FOR = 300;

/**
 * The events of a bus from now on, through a temporary rule and queue that are removed when the signal aborts. Events
 * arrive in approximately the order in which they were published.
 */
export async function followBus(
  { events, queues }: BusClients,
  bus: string,
  { signal, by }: Following,
): Promise<AsyncIterable<EventEnvelope>> {
  const name = `${followerPrefix(by)}${randomUUID().slice(0, 8)}`;
  const rule = { Name: name, EventBusName: bus };
  const undo: (() => Promise<unknown>)[] = [];
  const cleanUp = async () => {
    const failures: unknown[] = [];
    // A step that cannot be undone must not keep the others.
    for (const act of undo.splice(0).reverse()) {
      try {
        await act();
      } catch (error) {
        failures.push(error);
      }
    }
    if (failures.length > 0) {
      const why = failures.map(describeError).join('; ');
      throw new CannotOperate(`The rule and the queue ${name} could not be removed: ${why}`);
    }
  };
  try {
    const { QueueUrl: url = '' } = await queues.send(
      new CreateQueueCommand({
        QueueName: name,
        Attributes: { MessageRetentionPeriod: String(KEPT_FOR), SqsManagedSseEnabled: 'true' },
      }),
    );
    undo.push(() => queues.send(new DeleteQueueCommand({ QueueUrl: url })));
    const { Attributes: attributes } = await queues.send(
      new GetQueueAttributesCommand({ QueueUrl: url, AttributeNames: ['QueueArn'] }),
    );
    const queueArn = attributes?.QueueArn ?? '';
    const { RuleArn: ruleArn = '' } = await events.send(
      new PutRuleCommand({ ...rule, EventPattern: JSON.stringify({ source: [EVENT_SOURCE] }) }),
    );
    undo.push(() => events.send(new DeleteRuleCommand(rule)));
    await queues.send(
      new SetQueueAttributesCommand({
        QueueUrl: url,
        Attributes: { Policy: policyFor(queueArn, ruleArn) },
      }),
    );
    const { FailedEntryCount: failed = 0 } = await events.send(
      new PutTargetsCommand({
        Rule: name,
        EventBusName: bus,
        Targets: [{ Id: 'follow', Arn: queueArn }],
      }),
    );
    undo.push(() =>
      events.send(new RemoveTargetsCommand({ Rule: name, EventBusName: bus, Ids: ['follow'] })),
    );
    if (failed > 0)
      throw new Error(`EventBridge did not accept the queue as the target of the rule ${name}`);
    return receive(queues, url, signal, cleanUp);
  } catch (error) {
    // The original error matters more than a failed cleanup.
    await cleanUp().catch(() => undefined);
    throw error;
  }
}

async function* receive(
  queues: SQSClient,
  url: string,
  signal: AbortSignal,
  cleanUp: () => Promise<void>,
): AsyncGenerator<EventEnvelope> {
  try {
    while (!signal.aborted) {
      const messages = await receiveOnce(queues, url, signal);
      if (messages.length === 0) continue;
      await queues.send(
        new DeleteMessageBatchCommand({
          QueueUrl: url,
          Entries: messages.map(({ ReceiptHandle }, index) => ({
            Id: String(index),
            ReceiptHandle: ReceiptHandle ?? '',
          })),
        }),
      );
      for (const { Body } of messages) yield JSON.parse(Body ?? '{}') as EventEnvelope;
    }
  } finally {
    await cleanUp();
  }
}

async function receiveOnce(
  queues: SQSClient,
  url: string,
  signal: AbortSignal,
): Promise<Message[]> {
  const request = new ReceiveMessageCommand({
    QueueUrl: url,
    MaxNumberOfMessages: 10,
    WaitTimeSeconds: WAIT,
  });
  try {
    const { Messages = [] } = await queues.send(request, { abortSignal: signal });
    return Messages;
  } catch (error) {
    if (signal.aborted) return [];
    throw error;
  }
}

/** Only this rule can send to the queue. */
function policyFor(queueArn: string, ruleArn: string): string {
  return JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Principal: { Service: 'events.amazonaws.com' },
        Action: 'sqs:SendMessage',
        Resource: queueArn,
        Condition: { ArnEquals: { 'aws:SourceArn': ruleArn } },
      },
    ],
  });
}

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

import {
  DeleteRuleCommand,
  EventBridgeClient,
  ListRulesCommand,
  ListTargetsByRuleCommand,
  PutRuleCommand,
  PutTargetsCommand,
  RemoveTargetsCommand,
} from '@aws-sdk/client-eventbridge';
import {
  CreateQueueCommand,
  DeleteMessageBatchCommand,
  DeleteQueueCommand,
  GetQueueAttributesCommand,
  GetQueueUrlCommand,
  QueueDoesNotExist,
  ReceiveMessageCommand,
  SetQueueAttributesCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, expect, test } from 'vitest';
import { followBus, removeFollowers } from '../../../infra/cli/follow-bus.ts';

const events = mockClient(EventBridgeClient);
const queues = mockClient(SQSClient);
const clients = {
  events: new EventBridgeClient({ region: 'local' }),
  queues: new SQSClient({ region: 'local' }),
};
const event = (id: string) => ({
  Body: JSON.stringify({ 'detail-type': 'Certificate Expired', detail: { metadata: { id } } }),
  ReceiptHandle: `handle-${id}`,
});

beforeEach(() => {
  events.reset();
  queues.reset();
  queues.on(CreateQueueCommand).resolves({ QueueUrl: 'https://queues.example.com/1' });
  queues
    .on(GetQueueAttributesCommand)
    .resolves({ Attributes: { QueueArn: 'arn:aws:sqs:local:000000000000:1' } });
  events.on(PutRuleCommand).resolves({ RuleArn: 'arn:aws:events:local:000000000000:rule/b/1' });
  events.on(PutTargetsCommand).resolves({ FailedEntryCount: 0 });
});

test('followBus yields events as they are published, deletes them from the queue, and removes its resources', async () => {
  queues
    .on(ReceiveMessageCommand)
    .resolvesOnce({ Messages: [event('1'), event('2')] })
    .resolvesOnce({})
    .resolves({ Messages: [event('3')] });
  const ending = new AbortController();
  const seen: unknown[] = [];
  for await (const { detail } of await followBus(clients, 'bus', {
    signal: ending.signal,
    by: 'follow',
  })) {
    seen.push(detail);
    if (seen.length === 3) ending.abort();
  }
  expect(seen).toEqual(['1', '2', '3'].map((id) => ({ metadata: { id } })));
  expect(queues.commandCalls(DeleteMessageBatchCommand)).toHaveLength(2);
  expectNothingLeft();
});

test('followBus lets only its rule send to the queue', async () => {
  const ending = new AbortController();
  const following = await followBus(clients, 'bus', { signal: ending.signal, by: 'follow' });
  ending.abort();
  for await (const event of following) throw new Error(`unexpected ${event.id}`);
  const [call] = queues.commandCalls(SetQueueAttributesCommand);
  const policy: unknown = JSON.parse(call?.args[0].input.Attributes?.['Policy'] ?? '');
  expect(policy).toMatchObject({
    Statement: [
      {
        Resource: 'arn:aws:sqs:local:000000000000:1',
        Condition: { ArnEquals: { 'aws:SourceArn': 'arn:aws:events:local:000000000000:rule/b/1' } },
      },
    ],
  });
});

test('followBus fails and removes its resources if EventBridge rejects the target', async () => {
  events.on(PutTargetsCommand).resolves({ FailedEntryCount: 1 });
  const following = followBus(clients, 'bus', {
    signal: new AbortController().signal,
    by: 'follow',
  });
  await expect(following).rejects.toThrow(/did not accept the queue/);
  expectNothingLeft();
});

test('followBus removes the queue if the rule cannot be created', async () => {
  events.on(PutRuleCommand).rejects(new Error('AccessDenied'));
  const following = followBus(clients, 'bus', {
    signal: new AbortController().signal,
    by: 'follow',
  });
  await expect(following).rejects.toThrow('AccessDenied');
  expect(queues.commandCalls(DeleteQueueCommand)).toHaveLength(1);
  expect(events.commandCalls(DeleteRuleCommand)).toHaveLength(0);
});

test('followBus removes the remaining resources and names the ones that it cannot remove', async () => {
  events.on(RemoveTargetsCommand).rejects(new Error('AccessDenied'));
  const ending = new AbortController();
  const following = await followBus(clients, 'bus', { signal: ending.signal, by: 'follow' });
  ending.abort();
  const reading = (async () => {
    for await (const event of following) throw new Error(`unexpected ${event.id}`);
  })();
  await expect(reading).rejects.toThrow(/cert-expiry-monitor-follow-.* could not be removed/);
  expectNothingLeft();
});

function expectNothingLeft() {
  // A rule with a target cannot be deleted.
  const order = events.calls().map(({ args }) => args[0].constructor.name);
  expect(order.slice(-2)).toEqual([RemoveTargetsCommand.name, DeleteRuleCommand.name]);
  expect(queues.commandCalls(DeleteQueueCommand)).toHaveLength(1);
}

test('removeFollowers finds the resources of a killed process by rule name, only on its own bus', async () => {
  const name = 'cert-expiry-monitor-test-alert-1';
  events.on(ListRulesCommand).resolves({ Rules: [{ Name: name }] });
  events.on(ListTargetsByRuleCommand).resolves({
    Targets: [{ Id: 'follow', Arn: 'arn:aws:sqs:local:000000000000:1' }],
  });
  queues.on(GetQueueUrlCommand).resolves({ QueueUrl: 'https://queues.example.com/1' });
  expect(await removeFollowers(clients, 'bus', 'test-alert')).toEqual([name]);
  expect(events.commandCalls(ListRulesCommand)[0]?.args[0].input).toEqual({
    EventBusName: 'bus',
    NamePrefix: 'cert-expiry-monitor-test-alert-',
  });
  expectNothingLeft();
});

test('removeFollowers removes a rule whose queue no longer exists, and keeps a rule whose queue cannot be removed', async () => {
  events.on(ListRulesCommand).resolves({ Rules: [{ Name: 'cert-expiry-monitor-test-alert-1' }] });
  events.on(ListTargetsByRuleCommand).resolves({ Targets: [] });
  queues
    .on(GetQueueUrlCommand)
    .rejects(new QueueDoesNotExist({ message: 'no such queue', $metadata: {} }));
  await removeFollowers(clients, 'bus', 'test-alert');
  expect(events.commandCalls(DeleteRuleCommand)).toHaveLength(1);
  queues.on(GetQueueUrlCommand).rejects(new Error('AccessDenied'));
  await expect(removeFollowers(clients, 'bus', 'test-alert')).rejects.toThrow('AccessDenied');
  expect(events.commandCalls(DeleteRuleCommand)).toHaveLength(1);
});

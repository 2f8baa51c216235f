import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import type { PublishCommandInput } from '@aws-sdk/client-sns';
import { afterEach, expect, test } from 'vitest';
import { localClient } from '../../../../infra/local/aws/local-identity.ts';
import { startTopics } from '../../../../infra/local/aws/topic.ts';
import type { Publication } from '../../../../infra/local/aws/topic.ts';

const stops: (() => Promise<unknown> | void)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) await stop();
});

const ARN = 'arn:aws:sns:local:000000000000:notifications';

async function setUp() {
  const published: Publication[] = [];
  const topic = await startTopics([{ arn: ARN, deliver: (one) => published.push(one) }]);
  const client = new SNSClient({ ...localClient(topic.origin), maxAttempts: 1 });
  stops.push(topic.stop, () => client.destroy());
  const publish = (input: PublishCommandInput) =>
    client.send(new PublishCommand({ TopicArn: ARN, ...input }));
  return { published, publish };
}

test('Publish delivers the text of each protocol, or the default text', async () => {
  const { published, publish } = await setUp();
  const answer = await publish({
    Subject: 'www.example.com expires',
    MessageStructure: 'json',
    Message: JSON.stringify({ default: 'für alle', sqs: '{"id":"1"}' }),
    MessageAttributes: { type: { DataType: 'String', StringValue: 'certificate-expired' } },
  });
  expect(answer.MessageId).toMatch(/^[0-9a-f-]{36}$/);
  const [one] = published;
  expect([one?.textFor('email'), one?.textFor('sqs')]).toEqual(['für alle', '{"id":"1"}']);
  expect(one?.subject).toBe('www.example.com expires');
  expect(one?.attributes).toEqual({ type: 'certificate-expired' });
});

test.each<[string, PublishCommandInput, string]>([
  ['a subject of 100 characters', { Message: 'm', Subject: 'x'.repeat(100) }, 'Subject'],
  ['a subject beyond ASCII', { Message: 'm', Subject: 'läuft ab' }, 'Subject'],
  ['a subject of two lines', { Message: 'm', Subject: 'a\nb' }, 'Subject'],
  ['no message', { Message: '' }, 'Empty message'],
  ['a message over 256 KB', { Message: 'x'.repeat(256 * 1024 + 1) }, 'too long'],
  ['a structure without default', { Message: '{"sqs":"x"}', MessageStructure: 'json' }, 'default'],
  ['a structure that is not JSON', { Message: 'x', MessageStructure: 'json' }, 'default'],
  [
    'an attribute whose name has a space',
    { Message: 'm', MessageAttributes: { 'a b': { DataType: 'String', StringValue: 'x' } } },
    'MessageAttributes',
  ],
  ['another topic', { Message: 'm', TopicArn: `${ARN}-else` }, 'does not exist'],
])('%s is refused as SNS refuses it', async (_what, input, reason) => {
  const { published, publish } = await setUp();
  await expect(publish(input)).rejects.toThrow(reason);
  expect(published).toEqual([]);
});

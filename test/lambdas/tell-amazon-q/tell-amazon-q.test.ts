import { InvalidParameterException, PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, expect, test } from 'vitest';
import { postToSlack } from '../../../lambdas/post-to-slack/post-to-slack.ts';
import { tellAmazonQ } from '../../../lambdas/tell-amazon-q/tell-amazon-q.ts';
import { amazonQTopic } from '../../../shared/notices/channels/amazon-q-topic.ts';
import { composeNotice } from '../../../shared/notices/compose-notice.ts';
import { renderAmazonQ } from '../../../shared/notices/render/render-amazon-q.ts';
import { amazonQProblems } from '../../support/amazon-q-rules.ts';
import { MessagesWorld, message } from '../../support/messages-world.ts';
import { approachingEvent, expiredEvent } from '../../support/notable-events.ts';
import { RecordingChannel } from '../../support/recording-channel.ts';

const TOPIC = 'arn:aws:sns:eu-central-1:123456789012:amazon-q';
const notice = composeNotice(expiredEvent());
if (notice === undefined) throw new Error('nothing is said about this event');
const earlier = composeNotice(approachingEvent());
if (earlier === undefined) throw new Error('nothing is said about this event');

const sns = mockClient(SNSClient);
beforeEach(() => sns.reset());

function amazonQWorld() {
  const world = new MessagesWorld();
  return { world, deps: world.deps({ channel: amazonQTopic(new SNSClient({}), TOPIC) }) };
}
const published = () => sns.commandCalls(PublishCommand).map(({ args: [{ input }] }) => input);

test('a notice is handed over in the schema of Amazon Q, once, however often it comes', async () => {
  sns.on(PublishCommand).resolves({ MessageId: 'm' });
  const { deps } = amazonQWorld();
  await tellAmazonQ([message(notice), message(notice)], deps);
  await tellAmazonQ([message(notice)], deps);
  const [only, ...more] = published();
  expect(more).toEqual([]);
  // With a structure for protocols Amazon Q would get the `default` of it.
  expect(only).toMatchObject({ TopicArn: TOPIC });
  expect(only).not.toHaveProperty('MessageStructure');
  const said: unknown = JSON.parse(only?.Message ?? '');
  expect(said).toEqual(renderAmazonQ(notice));
  expect(amazonQProblems(said)).toEqual([]);
});

test('what is said of one certificate is one thread, and of another one another', () => {
  const threadOf = (one: typeof notice) => renderAmazonQ(one).metadata.threadId;
  expect(threadOf(earlier)).toBe(threadOf(notice));
  expect(threadOf({ ...notice, lineage: 'digicert/main/1' })).not.toBe(threadOf(notice));
});

test('a refusal is left to the queue, and neither keeps Slack from it nor marks it as told', async () => {
  sns
    .on(PublishCommand)
    .rejectsOnce(
      new InvalidParameterException({ message: 'no', $metadata: { httpStatusCode: 400 } }),
    );
  const { world, deps } = amazonQWorld();
  const slack = new RecordingChannel('slack');
  const { batchItemFailures } = await tellAmazonQ([message(notice)], deps);
  expect(batchItemFailures).toHaveLength(1);
  const posted = await postToSlack([message(notice)], world.deps({ channel: slack }));
  expect(posted.batchItemFailures).toEqual([]);
  expect(world.ledger.records().map(({ channel, state }) => [channel, state])).toEqual([
    ['amazon-q', 'released'],
    ['slack', 'closed'],
  ]);
  sns.on(PublishCommand).resolves({ MessageId: 'm' });
  expect(await tellAmazonQ([message(notice)], deps)).toEqual({ batchItemFailures: [] });
  expect(published()).toHaveLength(2);
});

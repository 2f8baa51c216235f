import { InvalidParameterException, PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, expect, test } from 'vitest';
import { openAmazonQ } from '../../../../../shared/notifications/channels/amazon-q/channel.ts';
import { deliverToChannel } from '../../../../../shared/notifications/delivery/deliver-to-channel.ts';
import { composeNotification } from '../../../../../shared/notifications/compose-notification.ts';
import { renderAmazonQ } from '../../../../../shared/notifications/channels/amazon-q/render.ts';
import { channelContext } from '../../../../support/channel-context.ts';
import { amazonQProblems } from '../../../../support/amazon-q-rules.ts';
import { MessagesFixture, message } from '../../../../support/messages-fixture.ts';
import { approachingEvent, expiredEvent } from '../../../../support/notable-events.ts';
import { RecordingChannel } from '../../../../support/recording-channel.ts';

const TOPIC = 'arn:aws:sns:eu-central-1:123456789012:amazon-q';
const notification = composeNotification(expiredEvent());
if (notification === undefined) throw new Error('the event has no notification');
const earlier = composeNotification(approachingEvent());
if (earlier === undefined) throw new Error('the event has no notification');

const sns = mockClient(SNSClient);
beforeEach(() => sns.reset());

function amazonQFixture() {
  const fixture = new MessagesFixture();
  const context = channelContext({ name: 'amazon-q', sns: async () => new SNSClient({}) });
  return { fixture, deps: fixture.deps({ channel: openAmazonQ({ topicArn: TOPIC }, context) }) };
}
const published = () => sns.commandCalls(PublishCommand).map(({ args: [{ input }] }) => input);

test('publishes a notification once in the schema of Amazon Q if its message is delivered repeatedly', async () => {
  sns.on(PublishCommand).resolves({ MessageId: 'm' });
  const { deps } = amazonQFixture();
  await deliverToChannel([message(notification), message(notification)], deps);
  await deliverToChannel([message(notification)], deps);
  const [only, ...more] = published();
  expect(more).toEqual([]);
  // With MessageStructure, Amazon Q would get the `default` form.
  expect(only).toMatchObject({ TopicArn: TOPIC });
  expect(only).not.toHaveProperty('MessageStructure');
  const delivered: unknown = JSON.parse(only?.Message ?? '');
  expect(delivered).toEqual(renderAmazonQ(notification));
  expect(amazonQProblems(delivered)).toEqual([]);
});

test('uses one thread per lineage', () => {
  const threadOf = (rendered: typeof notification) => renderAmazonQ(rendered).metadata.threadId;
  expect(threadOf(earlier)).toBe(threadOf(notification));
  expect(threadOf({ ...notification, lineage: 'digicert/main/1' })).not.toBe(
    threadOf(notification),
  );
});

test('leaves a refused notification to the queue without affecting Slack', async () => {
  sns
    .on(PublishCommand)
    .rejectsOnce(
      new InvalidParameterException({ message: 'no', $metadata: { httpStatusCode: 400 } }),
    );
  const { fixture, deps } = amazonQFixture();
  const slack = new RecordingChannel('slack');
  const { batchItemFailures } = await deliverToChannel([message(notification)], deps);
  expect(batchItemFailures).toHaveLength(1);
  const posted = await deliverToChannel([message(notification)], fixture.deps({ channel: slack }));
  expect(posted.batchItemFailures).toEqual([]);
  expect(fixture.deliveryLog.records().map(({ channel, state }) => [channel, state])).toEqual([
    ['amazon-q', 'released'],
    ['slack', 'closed'],
  ]);
  sns.on(PublishCommand).resolves({ MessageId: 'm' });
  expect(await deliverToChannel([message(notification)], deps)).toEqual({ batchItemFailures: [] });
  expect(published()).toHaveLength(2);
});

import {
  InternalErrorException,
  InvalidParameterException,
  PublishCommand,
  SNSClient,
  ThrottledException,
} from '@aws-sdk/client-sns';
import { mockClient } from 'aws-sdk-client-mock';
import { createServer } from 'node:net';
import { beforeEach, describe, expect, it } from 'vitest';
import { ChannelRefusal } from '../../../../../shared/notifications/channel.ts';
import { messageAttributes } from '../../../../../shared/notifications/channels/message-attributes.ts';
import { snsTopic } from '../../../../../shared/notifications/channels/email/channel.ts';
import { PUBLISHING_CLIENT } from '../../../../../shared/notifications/channels/publishing-client.ts';
import { composeNotification } from '../../../../../shared/notifications/compose-notification.ts';
import { Notification } from '../../../../../shared/notifications/notification.ts';
import { renderSms } from '../../../../../shared/notifications/channels/email/render-sms.ts';
import { renderText } from '../../../../../shared/notifications/channels/email/render.ts';
import { approachingEvent } from '../../../../support/notable-events.ts';

const TOPIC = 'arn:aws:sns:eu-central-1:123456789012:notifications';
const composed = composeNotification(approachingEvent());
if (composed === undefined) throw new Error('the event has no notification');
const notification = composed;

const sns = mockClient(SNSClient);
beforeEach(() => sns.reset());

const publish = () => snsTopic(new SNSClient({}), TOPIC).send(notification);
const published = () => sns.commandCalls(PublishCommand)[0]?.args[0].input;
const failure = () => publish().catch((error: unknown) => error);

const refusal = { message: 'no', $metadata: { httpStatusCode: 400 } };

describe('a message to the topic', () => {
  it('contains text for people and the notification as JSON for programs', async () => {
    sns.on(PublishCommand).resolves({ MessageId: 'm' });
    await publish();
    expect(published()).toMatchObject({ TopicArn: TOPIC, MessageStructure: 'json' });
    const forms = JSON.parse(published()?.Message ?? '');
    expect(forms.email).toBe(renderText(notification));
    expect(forms.sms).toBe(renderSms(notification));
    expect(Notification.parse(JSON.parse(forms.default))).toEqual(notification);
    // Protocols without a form of their own get the default: sqs, lambda, http, https, email-json, firehose.
    expect(Object.keys(forms)).toEqual(['default', 'email', 'sms']);
  });

  it('is refused without a request if it exceeds the limit of SNS', async () => {
    const large = { ...notification, paragraphs: ['x'.repeat(130_000)] };
    const error = await snsTopic(new SNSClient({}), TOPIC)
      .send(large)
      .catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ChannelRefusal);
    expect(published()).toBeUndefined();
  });

  it('counts its attributes towards the limit', async () => {
    sns.on(PublishCommand).resolves({ MessageId: 'm' });
    const tagged = (length: number) => ({ ...notification, tags: { a: 'x'.repeat(length) } });
    const bytes = async (length: number) => {
      sns.resetHistory();
      await snsTopic(new SNSClient({}), TOPIC).send(tagged(length));
      return Buffer.byteLength(published()?.Message ?? '');
    };
    // Each character of the tag counts twice: in the message and in the attributes.
    const remaining = 256 * 1024 - (await bytes(0));
    expect(await bytes(Math.floor(remaining / 2) - 100)).toBeLessThan(256 * 1024);
    await expect(bytes(Math.ceil(remaining / 1.9))).rejects.toBeInstanceOf(ChannelRefusal);
  });
});

describe('message attributes', () => {
  const names = (tags: Record<string, string>) =>
    Object.keys(messageAttributes({ ...notification, tags }));

  it('contain type, severity, provider, account and tags', () => {
    expect(messageAttributes(notification)).toEqual({
      type: { DataType: 'String', StringValue: 'certificate-approaching-expiration' },
      severity: { DataType: 'String', StringValue: 'warning' },
      provider: { DataType: 'String', StringValue: 'digicert' },
      account: { DataType: 'String', StringValue: 'main' },
      'tag.stage': { DataType: 'String', StringValue: 'production' },
      'tag.team': { DataType: 'String', StringValue: 'shop' },
    });
  });

  it('are limited to ten, with the four fixed attributes first', () => {
    const tags = Object.fromEntries(
      Array.from({ length: 9 }, (_, index) => [`t${8 - index}`, 'x']),
    );
    expect(names(tags)).toEqual([
      'type',
      'severity',
      'provider',
      'account',
      ...[0, 1, 2, 3, 4, 5].map((index) => `tag.t${index}`),
    ]);
  });

  it('contain the names of the channels as an array, in place of a tag', () => {
    const tags = Object.fromEntries(Array.from({ length: 9 }, (_, index) => [`t${index}`, 'x']));
    const attributes = messageAttributes({ ...notification, tags, channels: ['email', 'shop'] });
    expect(attributes['channels']).toEqual({
      DataType: 'String.Array',
      StringValue: '["email","shop"]',
    });
    expect(Object.keys(attributes)).toHaveLength(10);
    expect(Object.keys(attributes)).not.toContain('tag.t5');
  });

  it('contain no empty array if no channel gets the notification', () => {
    expect(messageAttributes({ ...notification, channels: [] })).not.toHaveProperty('channels');
  });

  it('have names that SNS allows and no empty values', () => {
    expect(names({ 'cost:center': '1', 'a..b.': '1', empty: '' }).slice(4)).toEqual([
      'tag.a.b_',
      'tag.cost_center',
    ]);
  });
});

describe('an SNS failure', () => {
  it.each([
    ['an invalid parameter', new InvalidParameterException(refusal)],
    ['a throttled call', new ThrottledException({ ...refusal })],
    ['missing credentials', Object.assign(new Error('none'), { name: 'CredentialsProviderError' })],
    ['a refused connection', Object.assign(new Error('no'), { code: 'ECONNREFUSED' })],
  ])('is a refusal: %s', async (_case, error) => {
    sns.on(PublishCommand).rejects(error);
    expect(await failure()).toBeInstanceOf(ChannelRefusal);
  });

  it.each([
    ['a server fault', new InternalErrorException({ ...refusal })],
    ['a time-out', Object.assign(new Error('timed out'), { name: 'TimeoutError' })],
    ['a lost connection', Object.assign(new Error('reset'), { code: 'ECONNRESET' })],
  ])('has an unknown outcome: %s', async (_case, error) => {
    sns.on(PublishCommand).rejects(error);
    expect(await failure()).toBe(error);
  });
});

describe('the publishing client', () => {
  it('does not retry a publish after a lost response', async () => {
    sns.restore();
    let calls = 0;
    const server = createServer((socket) => {
      socket.once('data', () => {
        calls += 1;
        socket.destroy();
      });
      socket.on('error', () => {});
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const client = new SNSClient({
      ...PUBLISHING_CLIENT,
      endpoint: `http://127.0.0.1:${port}`,
      region: 'eu-central-1',
      credentials: { accessKeyId: 'none', secretAccessKey: 'none' },
    });
    try {
      const error = await snsTopic(client, TOPIC)
        .send(notification)
        .catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(Error);
      expect(error).not.toBeInstanceOf(ChannelRefusal);
      expect(calls).toBe(1);
    } finally {
      client.destroy();
      await new Promise((resolve) => server.close(resolve));
    }
  });
});

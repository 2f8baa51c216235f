import { generateKeyPairSync, sign } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createReceiver } from '../../examples/webhook-receiver/receiver.ts';
import type { ReceivedNotification } from '../../examples/webhook-receiver/receiver.ts';
import { snsUrl, stringToSign } from '../../examples/webhook-receiver/verify-message.ts';
import { issueCertificate, pem } from '../../infra/simulators/certificate-authority.ts';
import { listenOnLoopback } from '../../infra/simulators/listen-on-loopback.ts';
import { at } from '../support/certificates.ts';

const TOPIC_ARN = 'arn:aws:sns:eu-central-1:123456789012:notifications';
const HOST = 'https://sns.eu-central-1.amazonaws.com';
const CERTIFICATE_URL = `${HOST}/SimpleNotificationService-0123.pem`;
const SUBSCRIBE_URL = `${HOST}/?Action=ConfirmSubscription&TopicArn=${TOPIC_ARN}&Token=abc`;
const NOW = at('2027-02-15T08:00:00Z');

/** SNS signs with RSA. */
const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const certificate = pem(
  issueCertificate(
    {
      serialNumber: '01',
      commonName: 'sns.amazonaws.com',
      dnsNames: [],
      ...{ notBefore: at('2026-01-01'), notAfter: at('2028-01-01') },
    },
    publicKey,
  ),
);

const NOTIFICATION = {
  Type: 'Notification',
  MessageId: '6f2a7a8e-0000-5000-8000-000000000001',
  TopicArn: TOPIC_ARN,
  Subject: '[Warning] www.example.com expires in 7 days',
  Message: JSON.stringify({
    ...{ id: '60df845fdaa127f6', type: 'certificate-approaching-expiration', severity: 'warning' },
    headline: 'www.example.com expires in 7 days\nno replacement',
  }),
  Timestamp: '2027-02-15T07:59:58.000Z',
};
const CONFIRMATION = {
  Type: 'SubscriptionConfirmation',
  MessageId: '6f2a7a8e-0000-5000-8000-000000000002',
  TopicArn: TOPIC_ARN,
  Message: 'You have chosen to subscribe to the topic.',
  Timestamp: '2027-02-15T07:59:58.000Z',
  Token: 'abc',
  SubscribeURL: SUBSCRIBE_URL,
};

/** A message as SNS sends it. Only Subject is not in all of them. */
function signed(message: { readonly Type: string } & Readonly<Record<string, string>>): object {
  const type = message.Type === 'Notification' ? 'Notification' : 'SubscriptionConfirmation';
  const signature = sign('sha256', Buffer.from(stringToSign(message, type)), privateKey);
  return {
    ...{ SignatureVersion: '2', SigningCertURL: CERTIFICATE_URL },
    ...message,
    Signature: signature.toString('base64'),
  };
}

let handled: ReceivedNotification[];
let fetched: string[];
let log: string[];
let failing: boolean;
let origin: string;
let close: () => Promise<void>;
beforeEach(async () => {
  handled = [];
  fetched = [];
  log = [];
  failing = false;
  const server = createReceiver({
    topicArn: TOPIC_ARN,
    now: () => Date.parse(NOW),
    async fetchText(url) {
      fetched.push(url.href);
      return certificate;
    },
    async handle(notification) {
      if (failing) throw new Error('the database is unavailable');
      handled.push(notification);
    },
    log: (line) => void log.push(line),
  });
  ({ origin, close } = await listenOnLoopback(server));
});
afterEach(() => close());

const post = async (message: object): Promise<number> =>
  (await fetch(origin, { method: 'POST', body: JSON.stringify(message) })).status;

test('the text to sign is the one in the documentation of SNS', () => {
  expect(stringToSign(NOTIFICATION, 'Notification')).toBe(
    [
      ...['Message', NOTIFICATION.Message, 'MessageId', NOTIFICATION.MessageId],
      ...['Subject', NOTIFICATION.Subject, 'Timestamp', NOTIFICATION.Timestamp],
      ...['TopicArn', TOPIC_ARN, 'Type', 'Notification', ''],
    ].join('\n'),
  );
  expect(stringToSign(CONFIRMATION, 'SubscriptionConfirmation')).toBe(
    [
      ...['Message', CONFIRMATION.Message, 'MessageId', CONFIRMATION.MessageId],
      ...['SubscribeURL', SUBSCRIBE_URL, 'Timestamp', CONFIRMATION.Timestamp, 'Token', 'abc'],
      ...['TopicArn', TOPIC_ARN, 'Type', 'SubscriptionConfirmation', ''],
    ].join('\n'),
  );
});

test('a signed notification is handled, and its certificate is fetched once', async () => {
  const { Subject: _subject, ...untitled } = NOTIFICATION;
  const Message = NOTIFICATION.Message.replace('60df845fdaa127f6', 'another');
  expect(await post(signed(NOTIFICATION))).toBe(200);
  expect(await post(signed({ ...untitled, Message }))).toBe(200);
  expect(handled.map(({ id }) => id)).toEqual(['60df845fdaa127f6', 'another']);
  expect(handled[0]?.headline).toBe('www.example.com expires in 7 days\nno replacement');
  expect(fetched).toEqual([CERTIFICATE_URL]);
});

test('a repeated notification is accepted and dropped, even with another message ID', async () => {
  for (const MessageId of ['1', '1', '2']) {
    expect(await post(signed({ ...NOTIFICATION, MessageId }))).toBe(200);
  }
  expect(handled).toHaveLength(1);
});

test('a notification that could not be handled is handled when SNS sends it again', async () => {
  failing = true;
  expect(await post(signed(NOTIFICATION))).toBe(500);
  failing = false;
  expect(await post(signed(NOTIFICATION))).toBe(200);
  expect(handled).toHaveLength(1);
});

test('an alarm, which is not a notification, is accepted and not handled', async () => {
  expect(await post(signed({ ...NOTIFICATION, Message: 'ALARM: late' }))).toBe(200);
  expect(handled).toEqual([]);
});

test.each<[string, object, string]>([
  ['a changed message', { ...signed(NOTIFICATION), Message: '{}' }, 'the signature is wrong'],
  ['a changed subject', { ...signed(NOTIFICATION), Subject: '' }, 'the signature is wrong'],
  [
    'a signature of another key',
    { ...signed(NOTIFICATION), Signature: 'AAAA' },
    'the signature is wrong',
  ],
  [
    'a message of another topic',
    signed({ ...NOTIFICATION, TopicArn: `${TOPIC_ARN}2` }),
    'another topic',
  ],
  ['an old message', signed({ ...NOTIFICATION, Timestamp: '2027-02-15T06:30:00.000Z' }), 'too old'],
  [
    'a message from the future',
    signed({ ...NOTIFICATION, Timestamp: '2027-02-15T08:10:00.000Z' }),
    'too old',
  ],
  ['a message without a time', signed({ ...NOTIFICATION, Timestamp: 'now' }), 'too old'],
  [
    'a signature with SHA-1',
    signed({ ...NOTIFICATION, SignatureVersion: '1' }),
    'the signature version is not 2',
  ],
  [
    'a certificate on another host',
    signed({ ...NOTIFICATION, SigningCertURL: 'https://example.com/sns.pem' }),
    'the certificate is not on a host of SNS',
  ],
  ['an unknown type', { ...signed(NOTIFICATION), Type: 'toString' }, 'unknown type of message'],
  ['a message that is not an object', [], 'Type is missing'],
])('the receiver refuses %s', async (_what, message, reason) => {
  expect(await post(message)).toBe(403);
  expect(log.join()).toContain(reason);
  expect(handled).toEqual([]);
  expect(fetched.filter((url) => url !== CERTIFICATE_URL)).toEqual([]);
});

test('a subscription of the topic is confirmed', async () => {
  expect(await post(signed(CONFIRMATION))).toBe(200);
  expect(fetched).toEqual([CERTIFICATE_URL, new URL(SUBSCRIBE_URL).href]);
  expect(log).toEqual([`subscribed to ${TOPIC_ARN}`]);
});

test.each([
  ['on another host', SUBSCRIBE_URL.replace(HOST, 'https://example.com')],
  ['of another topic', SUBSCRIBE_URL.replace(':notifications', ':other')],
  ['of another action', SUBSCRIBE_URL.replace('ConfirmSubscription', 'Unsubscribe')],
])('a confirmation %s is refused', async (_what, SubscribeURL) => {
  expect(await post(signed({ ...CONFIRMATION, SubscribeURL }))).toBe(403);
  expect(fetched).toEqual([CERTIFICATE_URL]);
});

test('the end of a subscription is accepted, and the subscription is not confirmed again', async () => {
  expect(await post(signed({ ...CONFIRMATION, Type: 'UnsubscribeConfirmation' }))).toBe(200);
  expect(fetched).toEqual([CERTIFICATE_URL]);
});

test.each([
  ['https://sns.us-east-1.amazonaws.com/a.pem', true],
  ['https://sns.cn-north-1.amazonaws.com.cn/a.pem', true],
  ['http://sns.us-east-1.amazonaws.com/a.pem', false],
  ['https://sns.us-east-1.amazonaws.com:8443/a.pem', false],
  ['https://sns.us-east-1.amazonaws.com.example.com/a.pem', false],
  ['https://sns.us-east-1.amazonaws.com@example.com/a.pem', false],
  ['https://user@sns.us-east-1.amazonaws.com/a.pem', false],
  ['https://bucket.s3.us-east-1.amazonaws.com/a.pem', false],
  ['https://evil-sns.us-east-1.amazonaws.com/a.pem', false],
  ['https://sns.a.b.amazonaws.com/a.pem', false],
  ['not a URL', false],
])('%s is a URL of SNS: %s', (url, expected) => {
  expect(snsUrl(url) !== undefined).toBe(expected);
});

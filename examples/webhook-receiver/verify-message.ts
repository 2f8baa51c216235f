import { verify, X509Certificate } from 'node:crypto';

/** A message of Amazon SNS, by its type. */
export interface SnsMessage {
  readonly Type: 'Notification' | 'SubscriptionConfirmation' | 'UnsubscribeConfirmation';
  readonly MessageId: string;
  readonly TopicArn: string;
  readonly Message: string;
  readonly Timestamp: string;
  readonly Subject?: string;
  readonly Token?: string;
  readonly SubscribeURL?: string;
}

/** The message is not to be trusted. */
export class Untrusted extends Error {
  override readonly name = 'Untrusted';
}

export interface Verification {
  readonly topicArn: string;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Returns the certificate of an SNS host as PEM. */
  readonly fetchCertificate: (url: URL) => Promise<string>;
}

/** SNS retries a message for about an hour. Clocks can differ by a few minutes. */
export const MAX_AGE = 75 * 60_000;
const MAX_CLOCK_DIFFERENCE = 5 * 60_000;

/**
 * The signed fields, in this order, each as its name and its value, on a line of their own.
 * @see https://docs.aws.amazon.com/sns/latest/dg/sns-verify-signature-of-message-verify-message-signature.html
 */
const SIGNED = {
  Notification: ['Message', 'MessageId', 'Subject', 'Timestamp', 'TopicArn', 'Type'],
  SubscriptionConfirmation: [
    ...['Message', 'MessageId', 'SubscribeURL', 'Timestamp', 'Token', 'TopicArn', 'Type'],
  ],
  UnsubscribeConfirmation: [
    ...['Message', 'MessageId', 'SubscribeURL', 'Timestamp', 'Token', 'TopicArn', 'Type'],
  ],
} as const;

/** Only the subject is optional. */
const OPTIONAL = 'Subject';

/** The text that SNS signs. */
export function stringToSign(fields: Readonly<Record<string, unknown>>, type: keyof typeof SIGNED) {
  return SIGNED[type]
    .filter((name) => name !== OPTIONAL || fields[name] !== undefined)
    .map((name) => `${name}\n${textOf(fields, name)}\n`)
    .join('');
}

/**
 * Parses a message of SNS and verifies its topic, its age and its signature.
 *
 * @throws Untrusted with the reason.
 */
export async function verifyMessage(body: string, options: Verification): Promise<SnsMessage> {
  const fields = parse(body);
  const type = textOf(fields, 'Type');
  if (!isType(type)) throw new Untrusted('unknown type of message');
  if (textOf(fields, 'TopicArn') !== options.topicArn) throw new Untrusted('another topic');
  // oxlint-disable-next-line no-restricted-globals -- parses a time; the example imports nothing
  const age = options.now - Date.parse(textOf(fields, 'Timestamp'));
  if (!(age <= MAX_AGE && age >= -MAX_CLOCK_DIFFERENCE)) throw new Untrusted('too old');
  if (textOf(fields, 'SignatureVersion') !== '2') {
    throw new Untrusted('the signature version is not 2: set SignatureVersion of the topic to 2');
  }
  const url = snsUrl(textOf(fields, 'SigningCertURL'));
  if (url === undefined) throw new Untrusted('the certificate is not on a host of SNS');
  const { publicKey } = new X509Certificate(await options.fetchCertificate(url));
  const signed = Buffer.from(stringToSign(fields, type));
  const signature = Buffer.from(textOf(fields, 'Signature'), 'base64');
  if (!verify('sha256', signed, publicKey, signature)) {
    throw new Untrusted('the signature is wrong');
  }
  const { Subject, Token, SubscribeURL } = fields;
  return {
    ...{ Type: type, MessageId: textOf(fields, 'MessageId'), TopicArn: options.topicArn },
    ...{ Message: textOf(fields, 'Message'), Timestamp: textOf(fields, 'Timestamp') },
    ...(typeof Subject === 'string' && { Subject }),
    ...(typeof Token === 'string' && { Token }),
    ...(typeof SubscribeURL === 'string' && { SubscribeURL }),
  };
}

/** The URL if it is https on a host of SNS: `sns.eu-central-1.amazonaws.com`, in China with `.cn`. */
export function snsUrl(text: string): URL | undefined {
  const url = URL.parse(text);
  if (url === null || url.protocol !== 'https:' || url.port !== '') return undefined;
  if (url.username !== '' || url.password !== '') return undefined;
  return /^sns\.[a-z0-9-]+\.amazonaws\.com(\.cn)?$/.test(url.hostname) ? url : undefined;
}

function parse(body: string): Readonly<Record<string, unknown>> {
  try {
    const document: unknown = JSON.parse(body);
    if (typeof document === 'object' && document !== null) return { ...document };
  } catch {
    // The reason is the same.
  }
  throw new Untrusted('not a message of SNS');
}

function textOf(fields: Readonly<Record<string, unknown>>, name: string): string {
  const value = fields[name];
  if (typeof value !== 'string') throw new Untrusted(`${name} is missing`);
  return value;
}

function isType(type: string): type is keyof typeof SIGNED {
  return Object.hasOwn(SIGNED, type);
}

import { createServer } from 'node:http';
import type { IncomingMessage, Server } from 'node:http';
import { snsUrl, Untrusted, verifyMessage } from './verify-message.ts';
import type { SnsMessage } from './verify-message.ts';

/** The fields of a notification that this example uses. */
export interface ReceivedNotification {
  /** The same each time the notification is sent. */
  readonly id: string;
  readonly type: string;
  readonly severity: string;
  readonly headline: string;
}

export interface ReceiverOptions {
  readonly topicArn: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Fetches a text with HTTPS: a certificate, or the confirmation of a subscription. */
  readonly fetchText: (url: URL) => Promise<string>;
  /**
   * Stores or queues a notification; slow work follows later, because SNS waits 15 seconds for a response. If it throws,
   * SNS sends the message again.
   */
  readonly handle: (notification: ReceivedNotification) => Promise<void>;
  readonly log: (line: string) => void;
}

/** The largest message of SNS is 256 KiB, and JSON within JSON is longer. */
const MAX_BODY = 2 * 1024 * 1024;

/** IDs that are remembered; a database would remember them across restarts. */
const MAX_IDS = 10_000;

/**
 * An HTTP server that an HTTPS subscription of the notification topic can use, behind a proxy that ends TLS.
 *
 * It responds with 200 to trusted messages, 403 to untrusted ones, and 500 if SNS is to retry.
 */
export function createReceiver(options: ReceiverOptions): Server {
  const { topicArn, now, fetchText, handle, log } = options;
  const certificates = new Map<string, Promise<string>>();
  const handled = new Set<string>();

  const fetchCertificate = (url: URL) => {
    const known = certificates.get(url.href) ?? fetchText(url);
    certificates.set(url.href, known);
    known.catch(() => certificates.delete(url.href));
    return known;
  };

  async function confirm({ SubscribeURL = '' }: SnsMessage) {
    const url = snsUrl(SubscribeURL);
    const query = url?.searchParams;
    if (url === undefined || query?.get('Action') !== 'ConfirmSubscription') {
      throw new Untrusted('the confirmation is not on a host of SNS');
    }
    if (query.get('TopicArn') !== topicArn) throw new Untrusted('another topic');
    await fetchText(url);
    log(`subscribed to ${topicArn}`);
  }

  async function receive(body: string): Promise<void> {
    const message = await verifyMessage(body, { topicArn, now: now(), fetchCertificate });
    if (message.Type === 'SubscriptionConfirmation') await confirm(message);
    if (message.Type !== 'Notification') return;
    const notification = readNotification(message.Message);
    // Alarms about the monitor itself have no ID.
    if (notification === undefined || handled.has(notification.id)) return;
    handled.add(notification.id);
    try {
      await handle(notification);
    } catch (error) {
      handled.delete(notification.id);
      throw error;
    }
    const [oldest] = handled;
    if (handled.size > MAX_IDS && oldest !== undefined) handled.delete(oldest);
  }

  return createServer((request, response) => {
    readBody(request)
      .then(receive)
      .then(
        () => response.writeHead(200).end(),
        (error: unknown) => {
          log(`refused: ${error instanceof Error ? error.message : 'unknown error'}`);
          response.writeHead(error instanceof Untrusted ? 403 : 500).end();
        },
      );
  });
}

function readNotification(text: string): ReceivedNotification | undefined {
  try {
    const { id, type, severity, headline } = JSON.parse(text) as Record<string, unknown>;
    if (typeof id !== 'string' || typeof type !== 'string') return undefined;
    return { id, type, severity: String(severity), headline: String(headline) };
  } catch {
    return undefined;
  }
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk as Uint8Array);
    size += bytes.length;
    if (size > MAX_BODY) throw new Untrusted('too large');
    chunks.push(bytes);
  }
  return Buffer.concat(chunks).toString('utf8');
}

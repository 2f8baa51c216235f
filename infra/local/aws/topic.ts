import { randomUUID } from 'node:crypto';
import { serveOnLoopback } from './loopback-server.ts';
import type { LoopbackAnswer, LoopbackServer } from './loopback-server.ts';
import { readPublish } from './publish-request.ts';

/** A message as the topic delivers it. */
export interface Publication {
  /** The subject of an e-mail. */
  readonly subject: string | undefined;
  /** The text for a protocol. */
  textFor(protocol: 'email' | 'sqs'): string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** A topic by its ARN. */
export interface LocalTopic {
  readonly arn: string;
  /** Must store the message before it returns, because the response is sent afterwards. */
  readonly deliver: (publication: Publication) => void;
}

/**
 * A local SNS with the operation `Publish`, with the limits of the service.
 *
 * Available emulators send the JSON of all protocols to every subscriber, do not support e-mail, and accept subjects that
 * SNS rejects.
 */
export async function startTopics(topics: readonly LocalTopic[]): Promise<LoopbackServer> {
  return serveOnLoopback(({ method, headers, body }) => {
    if (method !== 'POST' || headers.authorization === undefined) {
      return refusal(403, 'MissingAuthenticationToken', 'the request is not signed');
    }
    const form = new URLSearchParams(body.toString());
    const topic = topics.find(({ arn }) => arn === form.get('TopicArn'));
    const request = readPublish(form, topic?.arn);
    if ('problem' in request) return refusal(400, request.code, request.problem);
    const { subject, messages, attributes } = request;
    topic?.deliver({
      subject,
      attributes,
      textFor: (protocol) => messages[protocol] ?? messages['default'] ?? '',
    });
    return xml(
      200,
      `<PublishResponse><PublishResult><MessageId>${randomUUID()}</MessageId></PublishResult></PublishResponse>`,
    );
  });
}

function refusal(status: number, code: string, message: string): LoopbackAnswer {
  const text = message.replace(/[&<>]/g, ' ');
  return xml(
    status,
    `<ErrorResponse><Error><Type>Sender</Type><Code>${code}</Code><Message>${text}</Message></Error></ErrorResponse>`,
  );
}

function xml(status: number, body: string): LoopbackAnswer {
  return { status, headers: { 'content-type': 'text/xml' }, body };
}

import { randomUUID } from 'node:crypto';
import { serveOnLoopback } from './loopback-server.ts';
import type { LoopbackAnswer, LoopbackServer } from './loopback-server.ts';
import { readPublish } from './publish-request.ts';

/** A message as the topic hands it out. */
export interface Publication {
  /** The line over an e-mail. */
  readonly subject: string | undefined;
  /** What a subscriber of that protocol gets. */
  textFor(protocol: 'email' | 'sqs'): string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** A topic by its ARN. */
export interface LocalTopic {
  readonly arn: string;
  /** Has to keep the message before it returns: the answer to the caller comes after it. */
  readonly deliver: (publication: Publication) => void;
}

/**
 * An SNS that knows some topics and the one call `Publish`, and is as strict about it as the real one.
 *
 * A ready emulator would be less to keep up, but the ones at hand give every subscriber the whole JSON of
 * all protocols, know no e-mail, and take subjects that SNS refuses: what people read is the point here.
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

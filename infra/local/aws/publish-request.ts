/** A published message: one text per protocol, and `default`. */
interface PublishRequest {
  readonly subject: string | undefined;
  readonly messages: Readonly<Record<string, string>>;
  readonly attributes: Readonly<Record<string, string>>;
}

interface PublishProblem {
  readonly code: string;
  readonly problem: string;
}

const MAX_BYTES = 256 * 1024;

/**
 * Reads an SNS `Publish` request and rejects what SNS rejects.
 * @see https://docs.aws.amazon.com/sns/latest/api/API_Publish.html
 */
export function readPublish(
  form: URLSearchParams,
  topicArn: string | undefined,
): PublishRequest | PublishProblem {
  if (form.get('Action') !== 'Publish') {
    return { code: 'InvalidAction', problem: 'the local topic knows Publish only' };
  }
  if (topicArn === undefined || form.get('TopicArn') !== topicArn) {
    return { code: 'NotFound', problem: 'Topic does not exist' };
  }
  const message = form.get('Message') ?? '';
  if (message === '') return invalid('Empty message');
  const subject = form.get('Subject') ?? undefined;
  if (subject !== undefined && !/^[\x20-\x7e]{1,99}$/.test(subject)) return invalid('Subject');
  const attributes = readAttributes(form);
  if (attributes === undefined) return invalid('MessageAttributes');
  const bytes = [message, ...Object.entries(attributes).flat()].reduce(
    (sum, text) => sum + Buffer.byteLength(text),
    0,
  );
  if (bytes > MAX_BYTES) return invalid('Message too long');
  const messages =
    form.get('MessageStructure') === 'json' ? readStructure(message) : { default: message };
  if (messages === undefined) {
    return invalid('Message Structure - No default entry in JSON message body');
  }
  return { subject, messages, attributes };
}

function invalid(what: string): PublishProblem {
  return { code: 'InvalidParameter', problem: `Invalid parameter: ${what}` };
}

function readStructure(message: string): Record<string, string> | undefined {
  try {
    const structure: unknown = JSON.parse(message);
    if (typeof structure !== 'object' || structure === null) return undefined;
    const texts = Object.entries(structure).filter(([, text]) => typeof text === 'string');
    const messages: Record<string, string> = Object.fromEntries(texts);
    return messages['default'] === undefined ? undefined : messages;
  } catch {
    return undefined;
  }
}

/** Names and values; `undefined` if SNS would reject one of them. */
function readAttributes(form: URLSearchParams): Record<string, string> | undefined {
  const attributes: Record<string, string> = {};
  for (let index = 1; form.has(`MessageAttributes.entry.${index}.Name`); index += 1) {
    const entry = `MessageAttributes.entry.${index}`;
    const name = form.get(`${entry}.Name`) ?? '';
    const value = form.get(`${entry}.Value.StringValue`) ?? '';
    const wellNamed =
      /^[A-Za-z0-9_.-]{1,256}$/.test(name) &&
      !/^(aws|amazon)\./i.test(name) &&
      !/^\.|\.$|\.\./.test(name);
    if (!wellNamed || value === '' || name in attributes) return undefined;
    attributes[name] = value;
  }
  return attributes;
}

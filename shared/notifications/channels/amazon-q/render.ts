import { dnsLines, recordHeading } from '../../render/dns-lines.ts';
import { factsThatFit, RECORD_ELSEWHERE } from '../../render/first-that-fit.ts';
import { shortHash } from '../../outline.ts';
import { listInShort } from '../../render/list-in-short.ts';
import type { Notification } from '../../notification.ts';
import { escapeChat } from './markup.ts';
import { fence } from '../../render/chat-text.ts';
import { chatTitleOf } from '../../render/title.ts';
import { plain, shortenEnd } from '../../words/plain.ts';

/**
 * A custom notification that Amazon Q Developer in chat applications shows in Slack and Microsoft Teams.
 * @see https://docs.aws.amazon.com/chatbot/latest/adminguide/custom-notifs.html
 */
interface AmazonQNotification {
  readonly version: '1.0';
  readonly source: 'custom';
  readonly id: string;
  readonly content: {
    readonly textType: 'client-markdown';
    readonly title: string;
    readonly description: string;
    readonly nextSteps?: readonly string[];
  };
  readonly metadata: {
    /** Messages with the same ID form a thread, if the preferences of the channel allow threads. */
    readonly threadId: string;
    readonly summary: string;
    readonly eventType: string;
    /** The values for the variables of custom actions. */
    readonly additionalContext: Readonly<Record<string, string>>;
  };
}

/** Amazon Q documents no limits; these keep a notification short. */
const MAX_TITLE = 250;
const MAX_PART = 1200;
const MAX_DESCRIPTION = 4000;

/** A notification in the schema of custom notifications, with the record to publish as code. */
export function renderAmazonQ(notification: Notification): AmazonQNotification {
  const { id, paragraphs, actions, facts, lineage, type } = notification;
  const { severity, provider, account, certificate } = notification;
  const title = prose(chatTitleOf(notification), MAX_TITLE);
  const parts = [
    prose(paragraphs.join('\n\n')),
    ...record(notification),
    ...list(notification),
    escapeChat(factsThatFit(facts, MAX_PART, sentLength).join('\n')),
  ];
  return {
    version: '1.0',
    source: 'custom',
    id,
    content: {
      textType: 'client-markdown',
      title,
      description: putTogether(parts),
      ...(actions.length === 0 ? {} : { nextSteps: actions.map((action) => prose(action)) }),
    },
    metadata: {
      threadId: shortHash([lineage]),
      summary: title,
      eventType: type,
      additionalContext: { severity, provider, account, ...(certificate && { certificate }) },
    },
  };
}

/** Leaves out parts that do not fit, because users would copy a part of a record. The e-mail contains them. */
function putTogether(parts: readonly string[]): string {
  return parts
    .filter((part) => part !== '')
    .reduce((text, part) => {
      const longer = text === '' ? part : `${text}\n\n${part}`;
      return longer.length <= MAX_DESCRIPTION ? longer : text;
    }, '');
}

function prose(text: string, max = MAX_PART): string {
  // Escapes make the text longer.
  for (let length = max; ; length = Math.floor(length / 2)) {
    const escaped = escapeChat(shortenEnd(text, length));
    if (escaped.length <= max) return escaped;
  }
}

function sentLength(text: string): number {
  return escapeChat(text).length;
}

/** Leaves space for the paragraphs. */
const MAX_RECORD = 2000;

function record({ record, recordPublished }: Notification): string[] {
  if (record === undefined) return [];
  const { name, type, value } = record;
  const { zoneFile, lookUp } = dnsLines(record);
  const shown = [`Name:  ${name}`, `Type:  ${type}`, `Value: ${value}`]
    .map((line) => plain(line, Infinity))
    .join('\n');
  if (sentLength(shown) > MAX_RECORD) return [RECORD_ELSEWHERE];
  return [
    `${recordHeading({ recordPublished })}\n${fence(shown)}`,
    ...(recordPublished ? [] : [`Zone file:\n${fence(zoneFile)}`]),
    `Verify:\n${fence(lookUp)}`,
  ];
}

/** Characters for the entries of a grouped notification and for their records; the paragraphs also need space. */
const MAX_LIST = 1400;
const MAX_RECORDS = 1000;

function list(notification: Notification): string[] {
  const { entries, records } = listInShort(notification, {
    mark: '- ',
    entries: MAX_LIST,
    records: MAX_RECORDS,
  });
  const lines =
    records.lines.length === 0 ? [] : [`Zone file:\n${fence(records.lines.join('\n'))}`];
  return [escapeChat(entries.join('\n')), [...lines, escapeChat(records.more)].join('\n\n').trim()];
}

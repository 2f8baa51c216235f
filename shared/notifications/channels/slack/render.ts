import { dnsLines, recordHeading } from '../../render/dns-lines.ts';
import { factsThatFit, RECORD_ELSEWHERE } from '../../render/first-that-fit.ts';
import { listInShort } from '../../render/list-in-short.ts';
import type { Notification } from '../../notification.ts';
import { escapeSlack } from '../../render/chat-text.ts';
import { codeBlock, context, header, section } from './blocks.ts';
import type { SlackBlock } from './blocks.ts';
import { chatTitleOf, severityWord } from '../../render/title.ts';
import { formatInstant } from '../../words/format-instant.ts';
import { plain, shortenEnd } from '../../words/plain.ts';

/** The body of a post to a Slack incoming webhook. */
export interface SlackMessage {
  /** Shown in push notifications, and by clients without blocks. */
  readonly text: string;
  readonly blocks: readonly SlackBlock[];
  /** Off: `text` contains no markup. @see https://docs.slack.dev/reference/methods/chat.postMessage */
  readonly mrkdwn: false;
  /** The names in a notification are servers, not links to preview. */
  readonly unfurl_links: false;
  readonly unfurl_media: false;
}

/** Slack cuts longer texts, and takes about 12,000 characters in all. */
const MAX_PART = 3000;

/** A notification in Slack's Block Kit, with the record to publish as code. */
export function renderSlack(notification: Notification): SlackMessage {
  const { id, paragraphs, actions, facts, observedAt, dataAsOf } = notification;
  const title = chatTitleOf(notification);
  const steps = actions.map((action, index) => `${index + 1}. ${action}`);
  return {
    text: escapeSlack(shortenEnd(title, MAX_PART / 5)),
    blocks: [
      header(title),
      ...part(paragraphs.join('\n\n')),
      ...part(steps.join('\n')),
      ...renderRecord(notification),
      ...renderList(notification),
      ...section(factsThatFit(facts, MAX_PART, sentLength).join('\n')),
      context(
        `${severityWord(notification)} · ${notification.provider}/${notification.account} · ID ${id} · data as of ${formatInstant(dataAsOf ?? observedAt)}`,
      ),
    ],
    mrkdwn: false,
    unfurl_links: false,
    unfurl_media: false,
  };
}

function renderRecord({ record, recordPublished }: Notification): SlackBlock[] {
  if (record === undefined) return [];
  const { name, type, value } = record;
  const lines = dnsLines(record);
  const shown = [`Name:  ${name}`, `Type:  ${type}`, `Value: ${value}`]
    .map((line) => plain(line, Infinity))
    .join('\n');
  const max = Math.max(...[shown, lines.zoneFile].map(sentLength));
  if (max > MAX_CODE) return section(RECORD_ELSEWHERE);
  return [
    ...codeBlock(recordHeading({ recordPublished }), shown),
    ...(recordPublished ? [] : codeBlock('Zone file:', lines.zoneFile)),
    ...codeBlock('Verify:', lines.lookUp),
  ];
}

/** Leaves space for the title of the part. */
const MAX_CODE = MAX_PART - 100;

function sentLength(text: string): number {
  return escapeSlack(text).length;
}

/** Characters of JSON, as Slack counts them. */
const MAX_ENTRIES = 6_000;
const MAX_RECORDS = 2_800;

/** As many entries and zone-file lines as fit. */
function renderList(notification: Notification): SlackBlock[] {
  const { entries, records } = listInShort(notification, {
    mark: '• ',
    entries: MAX_ENTRIES,
    records: MAX_RECORDS,
  });
  return [
    ...section(entries.join('\n')),
    ...codeBlock('Zone file:', records.lines.join('\n')),
    ...part(records.more),
  ];
}

function part(text: string): SlackBlock[] {
  return section(shortenEnd(text, MAX_PART));
}

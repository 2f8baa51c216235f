import { dnsLines } from './dns-lines.ts';
import { factsThatFit, RECORD_ELSEWHERE } from './first-that-fit.ts';
import { listInShort } from './list-in-short.ts';
import type { Notification } from '../notification.ts';
import { codeBlock, context, escapeSlack, header, section } from './slack-blocks.ts';
import type { SlackBlock } from './slack-blocks.ts';
import { plain, shortenEnd } from '../words/plain.ts';

/** The body of a post to a Slack incoming webhook. */
export interface SlackMessage {
  /** What notifications show, and clients that cannot show blocks. */
  readonly text: string;
  readonly blocks: readonly SlackBlock[];
  /** Off: `text` is no markup either. @see https://docs.slack.dev/reference/methods/chat.postMessage */
  readonly mrkdwn: false;
  /** The names in a notice are servers, not links to preview. */
  readonly unfurl_links: false;
  readonly unfurl_media: false;
}

/** Slack cuts longer texts, and takes about 12,000 characters in all. */
const MAX_PART = 3000;

/** A notice in Slack's Block Kit: the fact as the header, the record to publish as code to copy. */
export function renderSlack(notification: Notification): SlackMessage {
  const { headline, paragraphs, actions, facts } = notification;
  const steps = actions.map((action, index) => `${index + 1}. ${action}`);
  return {
    text: escapeSlack(shortenEnd(headline, MAX_PART / 5)),
    blocks: [
      header(headline),
      ...part(paragraphs.join('\n\n')),
      ...part(steps.join('\n')),
      ...renderRecord(notification),
      ...renderList(notification),
      ...section(factsThatFit(facts, MAX_PART, sentLength).join('\n')),
      context(
        `${notification.severity} · ${notification.provider}/${notification.account} · notice ${notification.id}`,
      ),
    ],
    mrkdwn: false,
    unfurl_links: false,
    unfurl_media: false,
  };
}

function renderRecord({ record }: Notification): SlackBlock[] {
  if (record === undefined) return [];
  const { name, type, value } = record;
  const lines = dnsLines(record);
  const shown = [`Name:  ${name}`, `Type:  ${type}`, `Value: ${value}`]
    .map((line) => plain(line, Infinity))
    .join('\n');
  const max = Math.max(...[shown, lines.zoneFile].map(sentLength));
  if (max > MAX_CODE) return section(RECORD_ELSEWHERE);
  return [
    ...codeBlock('The record:', shown),
    ...codeBlock('As a line of a zone file:', lines.zoneFile),
    ...codeBlock('To see whether it can be seen:', lines.lookUp),
  ];
}

/** Leaves room for the title of the part. */
const MAX_CODE = MAX_PART - 100;

function sentLength(text: string): number {
  return escapeSlack(text).length;
}

/** For the entries of a list, and for their records, as characters of JSON that Slack counts. */
const ROOM_FOR_ENTRIES = 6_000;
const ROOM_FOR_RECORDS = 2_800;

/** As many entries as there is room for, and as many lines of a zone file. */
function renderList(notification: Notification): SlackBlock[] {
  const { entries, records } = listInShort(notification, {
    mark: '• ',
    entries: ROOM_FOR_ENTRIES,
    records: ROOM_FOR_RECORDS,
  });
  return [
    ...section(entries.join('\n')),
    ...codeBlock('The records, as lines of a zone file:', records.lines.join('\n')),
    ...part(records.more),
  ];
}

function part(text: string): SlackBlock[] {
  return section(shortenEnd(text, MAX_PART));
}

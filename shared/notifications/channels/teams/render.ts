import type { Notification } from '../../notification.ts';
import { dnsLines, recordHeading } from '../../render/dns-lines.ts';
import { RECORD_ELSEWHERE } from '../../render/first-that-fit.ts';
import { listInShort } from '../../render/list-in-short.ts';
import { chatTitleOf, severityWord, symbolOf } from '../../render/title.ts';
import { formatInstant } from '../../words/format-instant.ts';
import { plain, shortenEnd } from '../../words/plain.ts';
import { codeLines, factColumns, teamsMessage, textLine } from './card.ts';
import type { CardElement, Container, TeamsMessage } from './card.ts';

/**
 * Bytes of the whole request. Microsoft documents about 28 KB; messages above 21 KB have been rejected.
 * @see https://learn.microsoft.com/en-us/connectors/teams/#known-issues-and-limitations
 */
export const MAX_TEAMS_BYTES = 20_000;

const MAX_TITLE = 250;
const MAX_TEXT = 2_000;
const MAX_RECORD = 4_000;
const MAX_ENTRIES = 4_000;
const MAX_RECORDS = 3_000;

const SHORTENED = 'This message is shortened. The e-mail contains all of it.';

/** A notification as an Adaptive Card: shortened from the end, and never in the middle of a record or a fact. */
export function renderTeams(notification: Notification): TeamsMessage {
  const { id, provider, account, observedAt, dataAsOf } = notification;
  const context = `${severityWord(notification)} · ${provider}/${account} · ID ${id} · data as of ${formatInstant(dataAsOf ?? observedAt)}`;
  const last = textLine(context, { size: 'Small', isSubtle: true }, 'Medium');
  const first = header(notification);
  const shortened = textLine(SHORTENED, {}, 'Medium');
  let rest = MAX_TEAMS_BYTES - bytesOf(teamsMessage([first, shortened, last]));
  const parts = partsOf(notification);
  const end = parts.findIndex((part) => {
    rest -= part.reduce((sum, element) => sum + bytesOf(element) + 1, 0);
    return rest < 0;
  });
  const shown = end === -1 ? parts.flat() : [...parts.slice(0, end).flat(), shortened];
  return teamsMessage([first, ...shown, last]);
}

const STYLES = {
  critical: 'attention',
  warning: 'warning',
  info: 'accent',
  resolved: 'good',
} as const satisfies Record<ReturnType<typeof symbolOf>, Container['style']>;

function header(notification: Notification): Container {
  const title = plain(shortenEnd(chatTitleOf(notification), MAX_TITLE), Infinity);
  return {
    type: 'Container',
    style: STYLES[symbolOf(notification)],
    bleed: true,
    items: [textLine(title, { size: 'Large', weight: 'Bolder' })],
  };
}

/** Parts that are shown completely or not at all, the most important first. */
function partsOf(notification: Notification): CardElement[][] {
  const { paragraphs, actions, facts } = notification;
  const steps = actions.map((action, index) => `${index + 1}. ${action}`);
  return [
    ...paragraphs.map((text) => lines(text, 'Medium')),
    ...steps.map((text, index) => lines(text, index === 0 ? 'Medium' : 'Small')),
    ...record(notification),
    ...list(notification),
    ...facts.map(({ label, value, section }, index) => [
      factColumns(
        section === undefined ? label : `${section}: ${label}`,
        plain(value, Infinity),
        index === 0 ? 'Medium' : 'None',
      ),
    ]),
  ].filter((part) => part.length > 0);
}

function lines(text: string, spacing: 'None' | 'Small' | 'Medium'): CardElement[] {
  return shortenEnd(text, MAX_TEXT)
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line, index) => textLine(line, {}, index === 0 ? spacing : 'None'));
}

function record({ record, recordPublished }: Notification): CardElement[][] {
  if (record === undefined) return [];
  const { name, type, value } = record;
  const { zoneFile, lookUp } = dnsLines(record);
  const shown = [`Name:  ${name}`, `Type:  ${type}`, `Value: ${value}`]
    .map((line) => plain(line, Infinity))
    .join('\n');
  if (shown.length > MAX_RECORD) return [lines(RECORD_ELSEWHERE, 'Medium')];
  return [
    codeLines(recordHeading({ recordPublished }), shown),
    ...(recordPublished ? [] : [codeLines('Zone file:', zoneFile)]),
    codeLines('Verify:', lookUp),
  ];
}

function list(notification: Notification): CardElement[][] {
  const { entries, records } = listInShort(notification, {
    mark: '• ',
    entries: MAX_ENTRIES,
    records: MAX_RECORDS,
  });
  return [
    ...entries.map((entry) => lines(entry, 'None')),
    records.lines.length === 0 ? [] : codeLines('Zone file:', records.lines.join('\n')),
    lines(records.more, 'Small'),
  ];
}

function bytesOf(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value));
}

import type { SyncReport } from '../../../shared/tracking/sync/sync-report.ts';
import type { Severity } from '../../../shared/notifications/notification.ts';
import { titleOf } from '../../../shared/notifications/render/title.ts';
import type { Instant } from '../../../shared/certificates/instant.ts';
import type { DeliveredNotification } from '../aws/local-aws.ts';
import { boxed, wrapped } from './box.ts';
import { eventColumn, EventSubject, eventWords } from './event-line.ts';
import { plainLine, plainLines, count } from './plain-text.ts';
import type { RunReport } from './run-report.ts';
import { cut, WIDTH } from './screen.ts';
import type { Screen } from './screen.ts';

/**
 * The report of a run as text: one line per notification, problem and first sync of an account.
 *
 * @param show any of `SHOWABLE`
 */
export function consoleReport(screen: Screen, show: readonly string[] = []): RunReport {
  const { style } = screen;
  const shows = (name: string) => show.includes(name);
  const read = new Set<string>();

  function print(at: string, words: string, paint = (text: string) => text): void {
    screen.line(`${style.dim(minuteOf(at))}  ${paint(cut(plainLine(words), screen.width - 18))}`);
  }

  function box(title: string, text: string, paint: (text: string) => string, inset = ''): void {
    for (const line of boxed(title, plainLines(text), paint, inset)) screen.line(line);
  }

  function warn(message: string): void {
    for (const line of wrapped(`! ${plainLines(message)}`, WIDTH)) screen.line(style.yellow(line));
  }

  const paintOf = ({ notification }: DeliveredNotification) =>
    style[SEVERITY_COLOURS[notification.severity]];

  return {
    begin: (lines) =>
      [...lines.flatMap((line) => wrapped(line, WIDTH)), ''].forEach((line) => screen.line(line)),
    syncing: (account, certificates) =>
      screen.progress(`                  ${account}: ${certificates} certificates so far`),
    waiting: (account, at, { until, reason }) =>
      print(at, `${account} waits until ${secondOf(until)} UTC: ${reason}`),
    synced(account, at, report, requests) {
      const isFirst = !read.has(account);
      read.add(account);
      const words = `${account}: ${syncWords(report)}, ${count(requests, 'request')}`;
      if (!isComplete(report)) print(at, words, style.red);
      else if (isFirst || (shows('events') && hasChanges(report))) print(at, words);
      else screen.progress(`${minuteOf(at)}  ${words}`);
    },
    deadlines(at, crossed) {
      if (shows('events')) print(at, `${count(crossed, 'deadline')} reached`);
    },
    event(envelope) {
      if (!shows('events')) return;
      const { metadata } = EventSubject.parse(envelope.detail);
      print(metadata.observedAt, `event  ${eventColumn(envelope)} ${eventWords(envelope)}`);
    },
    notification(delivered) {
      const { notification, subject = '', text } = delivered;
      print(notification.observedAt, titleOf(notification), paintOf(delivered));
      if (shows('email')) box(`E-mail: ${subject}`, text, paintOf(delivered));
    },
    channel(type, { title, text, reply }) {
      if (shows(type)) box(title, text, style.cyan, reply === true ? REPLY_INSET : '');
    },
    escalation(delivered) {
      const { subject = '', text } = delivered;
      if (shows('on-call')) box(`On-call: ${subject}`, text, paintOf(delivered));
    },
    warn,
    end(lines, problems) {
      screen.line();
      for (const line of lines.flatMap((text) => wrapped(plainLine(text), WIDTH)))
        screen.line(line);
      for (const problem of problems) screen.line(style.red(plainLine(problem)));
    },
  };
}

/** Replies in a thread are indented. */
const REPLY_INSET = '    ';

const SEVERITY_COLOURS = {
  critical: 'red',
  warning: 'yellow',
  info: 'green',
} as const satisfies Record<Severity, string>;

/** Whether a sync read the whole account. */
export function isComplete({ outcome, failure, counts }: SyncReport): boolean {
  return outcome === 'complete' && failure === undefined && counts.problems === 0;
}

function hasChanges({ counts, messages }: SyncReport): boolean {
  return counts.changed > 0 || counts.removed > 0 || (messages?.confirmed ?? 0) > 0;
}

function syncWords({ outcome, counts, messages }: SyncReport): string {
  const { certificates, changed, removed, problems } = counts;
  const parts = [
    count(certificates, 'certificate'),
    `${changed} changed`,
    ...(removed > 0 ? [`${removed} removed`] : []),
    ...(problems > 0 ? [`${problems} unreadable`] : []),
    ...(messages !== undefined && messages.confirmed > 0
      ? [count(messages.confirmed, 'message')]
      : []),
  ];
  return `${outcome === 'complete' ? '' : `${outcome}; `}${parts.join(', ')}`;
}

/** `2026-11-22 04:20:36` */
function secondOf(at: Instant): string {
  return at.slice(0, 19).replace('T', ' ');
}

/** `2026-11-22 04:20` */
function minuteOf(at: string | Instant): string {
  return at.slice(0, 16).replace('T', ' ');
}

import type { SyncReport } from '../../../shared/tracking/sync/sync-report.ts';
import { certificateDiscovered } from '../../../shared/events/certificate-discovered.ts';
import type { Severity } from '../../../shared/notifications/notification.ts';
import type { Instant } from '../../../shared/certificates/instant.ts';
import { boxed, wrapped } from './box.ts';
import { eventColumn, EventSubject, eventWords } from './event-line.ts';
import { plainLines } from './plain-text.ts';
import { count } from './plural.ts';
import type { RunReport } from './run-report.ts';
import { cut, WIDTH } from './screen.ts';
import type { Screen } from './screen.ts';
import { slackText, slackTitle } from './slack-text.ts';

/** The report of a run as text: one line per event, and notifications as recipients see them. */
export function consoleReport(screen: Screen): RunReport {
  const { style } = screen;
  const unchanged = { syncs: 0, since: '', words: '' };
  const discovered = { count: 0 };

  /** Syncs without changes share one line. */
  function flushUnchanged(): void {
    if (unchanged.syncs > 0) {
      const syncs = unchanged.syncs === 1 ? unchanged.words : `${unchanged.syncs} syncs`;
      screen.line(style.dim(`${unchanged.since}  sync    ${syncs}, no changes`));
    }
    unchanged.syncs = 0;
  }

  /** The first sync of a large account discovers thousands of certificates; most of them are only counted. */
  function flushDiscovered(): void {
    const more = discovered.count - MAX_DISCOVERED;
    if (more > 0) screen.line(style.dim(`                           and ${more} more discovered`));
    discovered.count = 0;
  }

  function print(at: string, kind: string, words: string): void {
    flushUnchanged();
    screen.line(`${style.dim(minuteOf(at))}  ${kind.padEnd(6)}  ${cut(words, screen.width - 26)}`);
  }

  /** A notification that was already printed for another channel. */
  function printCopy(words: string): void {
    flushUnchanged();
    screen.line(style.dim(cut(`        also in ${words}`, WIDTH)));
  }

  function warn(message: string): void {
    flushUnchanged();
    for (const line of wrapped(`! ${plainLines(message)}`, WIDTH)) screen.line(style.yellow(line));
  }

  return {
    begin: (lines) => [...lines, ''].forEach((line) => screen.line(line)),
    syncing: (account, certificates) =>
      screen.progress(`                  sync    ${account}: ${certificates} certificates so far`),
    waiting: (account, at, { until, reason }) =>
      print(at, 'wait', `${account} waits until ${secondOf(until)} UTC: ${reason}`),
    synced(account, at, report, requests) {
      flushDiscovered();
      if (report.outcome === 'complete' && report.failure === undefined && isUnchanged(report)) {
        if (unchanged.syncs === 0) unchanged.since = minuteOf(at);
        unchanged.syncs += 1;
        unchanged.words = `${account}: ${count(report.counts.certificates, 'certificate')}`;
        screen.progress(`${minuteOf(at)}  sync    ${account}: no changes`);
        return;
      }
      const words = `${account}: ${syncWords(report)}, ${count(requests, 'request')}`;
      print(at, 'sync', report.failure === undefined ? words : style.red(words));
    },
    deadlines: (at, crossed) => print(at, 'time', `${count(crossed, 'deadline')} reached`),
    event(envelope) {
      const { metadata } = EventSubject.parse(envelope.detail);
      if (envelope['detail-type'] === certificateDiscovered.detailType) {
        discovered.count += 1;
        if (discovered.count > MAX_DISCOVERED) return;
      }
      print(metadata.observedAt, 'event', `${eventColumn(envelope)} ${eventWords(envelope)}`);
    },
    notification({ notification, subject, text }) {
      flushUnchanged();
      const paint = style[SEVERITY_COLOURS[notification.severity]];
      boxed(`E-mail: ${subject ?? ''}`, text, paint).forEach((line) => screen.line(line));
    },
    slack(message) {
      flushUnchanged();
      const inset = message.replyTo === undefined ? '' : REPLY_INSET;
      boxed(slackTitle(message), slackText(message), style.cyan, inset).forEach((line) =>
        screen.line(line),
      );
    },
    escalation: ({ subject = '', notification }) =>
      print(notification.observedAt, 'alert', style.red(`to on-call: ${subject}`)),
    amazonQ: ({ content, metadata }) =>
      printCopy(`Amazon Q, thread ${metadata.threadId}: ${slackText({ text: content.title })}`),
    warn,
    end(lines) {
      flushUnchanged();
      flushDiscovered();
      ['', ...lines].forEach((line) => screen.line(line));
    },
  };
}

/** Replies in a thread are indented. */
const REPLY_INSET = '    ';

/** Number of discovered certificates per sync that are printed one by one. */
const MAX_DISCOVERED = 25;

const SEVERITY_COLOURS = {
  critical: 'red',
  warning: 'yellow',
  info: 'green',
} as const satisfies Record<Severity, string>;

function isUnchanged({ counts, messages }: SyncReport): boolean {
  const nothing = counts.changed === 0 && counts.removed === 0 && counts.problems === 0;
  return nothing && (messages?.confirmed ?? 0) === 0;
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

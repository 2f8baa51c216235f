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

/** The account of a run for eyes: what happened line by line, and notices as a person would get them. */
export function consoleReport(screen: Screen): RunReport {
  const { style } = screen;
  const unchanged = { syncs: 0, since: '', words: '' };
  const newcomers = { count: 0 };

  /** Sweeps that found nothing new are worth one line together. */
  function breakSilence(): void {
    if (unchanged.syncs > 0) {
      const syncs = unchanged.syncs === 1 ? unchanged.words : `${unchanged.syncs} sweeps`;
      screen.line(style.dim(`${unchanged.since}  sweep   ${syncs}, nothing new`));
    }
    unchanged.syncs = 0;
  }

  /** The first sweep of a large account finds thousands: what matters of them are the notices. */
  function endOfNewcomers(): void {
    const more = newcomers.count - MAX_NEWCOMERS;
    if (more > 0) screen.line(style.dim(`                           and ${more} more discovered`));
    newcomers.count = 0;
  }

  function tell(at: string, kind: string, words: string): void {
    breakSilence();
    screen.line(`${style.dim(minuteOf(at))}  ${kind.padEnd(6)}  ${cut(words, screen.width - 26)}`);
  }

  /** What has been shown already, by another way. */
  function also(words: string): void {
    breakSilence();
    screen.line(style.dim(cut(`        also in ${words}`, WIDTH)));
  }

  function warn(message: string): void {
    breakSilence();
    for (const line of wrapped(`! ${plainLines(message)}`, WIDTH)) screen.line(style.yellow(line));
  }

  return {
    begin: (lines) => [...lines, ''].forEach((line) => screen.line(line)),
    syncing: (account, certificates) =>
      screen.progress(`                  sweep   ${account}: ${certificates} certificates so far`),
    waiting: (account, at, { until, reason }) =>
      tell(at, 'wait', `${account} waits until ${secondOf(until)} UTC: ${reason}`),
    synced(account, at, report, requests) {
      endOfNewcomers();
      if (report.outcome === 'complete' && report.failure === undefined && isUnchanged(report)) {
        if (unchanged.syncs === 0) unchanged.since = minuteOf(at);
        unchanged.syncs += 1;
        unchanged.words = `${account}: ${count(report.counts.certificates, 'certificate')}`;
        screen.progress(`${minuteOf(at)}  sweep   ${account}: nothing new`);
        return;
      }
      const words = `${account}: ${syncWords(report)}, ${count(requests, 'request')}`;
      tell(at, 'sweep', report.failure === undefined ? words : style.red(words));
    },
    deadlines: (at, crossed) => tell(at, 'time', `${count(crossed, 'deadline')} reached`),
    event(envelope) {
      const { metadata } = EventSubject.parse(envelope.detail);
      if (envelope['detail-type'] === certificateDiscovered.detailType) {
        newcomers.count += 1;
        if (newcomers.count > MAX_NEWCOMERS) return;
      }
      tell(metadata.observedAt, 'event', `${eventColumn(envelope)} ${eventWords(envelope)}`);
    },
    notification({ notification, subject, text }) {
      breakSilence();
      const paint = style[SEVERITY_COLOURS[notification.severity]];
      boxed(`E-mail: ${subject ?? ''}`, text, paint).forEach((line) => screen.line(line));
    },
    slack(message) {
      breakSilence();
      const inset = message.replyTo === undefined ? '' : REPLY_INSET;
      boxed(slackTitle(message), slackText(message), style.cyan, inset).forEach((line) =>
        screen.line(line),
      );
    },
    escalation: ({ subject = '', notification }) =>
      tell(notification.observedAt, 'call', style.red(`to those who are called: ${subject}`)),
    amazonQ: ({ content, metadata }) =>
      also(`Amazon Q, thread ${metadata.threadId}: ${slackText({ text: content.title })}`),
    warn,
    end(lines) {
      breakSilence();
      endOfNewcomers();
      ['', ...lines].forEach((line) => screen.line(line));
    },
  };
}

/** Replies in a thread stand further in than its start. */
const REPLY_INSET = '    ';

/** Discovered certificates that are shown one by one, of each sweep. */
const MAX_NEWCOMERS = 25;

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
    ...(problems > 0 ? [`${problems} not readable`] : []),
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

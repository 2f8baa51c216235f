import type { SweepReport } from '../../../lambdas/poll-certificates/sweep-report.ts';
import { certificateDiscovered } from '../../../shared/events/certificate-discovered.ts';
import type { Severity } from '../../../shared/notices/notice.ts';
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
  const quiet = { sweeps: 0, since: '', words: '' };
  const newcomers = { count: 0 };

  /** Sweeps that found nothing new are worth one line together. */
  function breakSilence(): void {
    if (quiet.sweeps > 0) {
      const sweeps = quiet.sweeps === 1 ? quiet.words : `${quiet.sweeps} sweeps`;
      screen.line(style.dim(`${quiet.since}  sweep   ${sweeps}, nothing new`));
    }
    quiet.sweeps = 0;
  }

  /** The first sweep of a large account finds thousands: what matters of them are the notices. */
  function endOfNewcomers(): void {
    const more = newcomers.count - MOST_NEWCOMERS;
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
    sweeping: (account, certificates) =>
      screen.progress(`                  sweep   ${account}: ${certificates} certificates so far`),
    waiting: (account, at, { until, reason }) =>
      tell(at, 'wait', `${account} waits until ${secondOf(until)} UTC: ${reason}`),
    swept(account, at, report, requests) {
      endOfNewcomers();
      if (report.outcome === 'complete' && report.failure === undefined && isQuiet(report)) {
        if (quiet.sweeps === 0) quiet.since = minuteOf(at);
        quiet.sweeps += 1;
        quiet.words = `${account}: ${count(report.counts.certificates, 'certificate')}`;
        screen.progress(`${minuteOf(at)}  sweep   ${account}: nothing new`);
        return;
      }
      const words = `${account}: ${sweepWords(report)}, ${count(requests, 'request')}`;
      tell(at, 'sweep', report.failure === undefined ? words : style.red(words));
    },
    deadlines: (at, crossed) => tell(at, 'time', `${count(crossed, 'deadline')} reached`),
    event(envelope) {
      const { metadata } = EventSubject.parse(envelope.detail);
      if (envelope['detail-type'] === certificateDiscovered.detailType) {
        newcomers.count += 1;
        if (newcomers.count > MOST_NEWCOMERS) return;
      }
      tell(metadata.observedAt, 'event', `${eventColumn(envelope)} ${eventWords(envelope)}`);
    },
    notice({ notice, subject, text }) {
      breakSilence();
      const paint = style[SEVERITY_COLOURS[notice.severity]];
      boxed(`E-mail: ${subject ?? ''}`, text, paint).forEach((line) => screen.line(line));
    },
    slack(message) {
      breakSilence();
      const inset = message.replyTo === undefined ? '' : REPLY_INSET;
      boxed(slackTitle(message), slackText(message), style.cyan, inset).forEach((line) =>
        screen.line(line),
      );
    },
    escalation: ({ subject = '', notice }) =>
      tell(notice.observedAt, 'call', style.red(`to those who are called: ${subject}`)),
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
const MOST_NEWCOMERS = 25;

const SEVERITY_COLOURS = {
  critical: 'red',
  warning: 'yellow',
  information: 'green',
} as const satisfies Record<Severity, string>;

function isQuiet({ counts, messages }: SweepReport): boolean {
  const nothing = counts.changed === 0 && counts.removed === 0 && counts.problems === 0;
  return nothing && (messages?.confirmed ?? 0) === 0;
}

function sweepWords({ outcome, counts, messages }: SweepReport): string {
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

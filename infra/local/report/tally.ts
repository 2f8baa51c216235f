import type { RunReport } from './run-report.ts';

/** Wraps a report and counts the events and the messages of each channel. */
export function counted(report: RunReport): {
  readonly report: RunReport;
  /** One line, as in `Events published: 8. Notifications sent: e-mail 3, Slack 3.` */
  readonly formatTally: () => string;
} {
  const tally = { events: 0, 'e-mail': 0, Slack: 0, 'Amazon Q': 0, 'on-call': 0 };
  const counting =
    <Content>(name: keyof typeof tally, next: (content: Content) => void) =>
    (content: Content) => {
      tally[name] += 1;
      next(content);
    };
  return {
    report: {
      ...report,
      event: counting('events', report.event),
      notification: counting('e-mail', report.notification),
      slack: counting('Slack', report.slack),
      amazonQ: counting('Amazon Q', report.amazonQ),
      escalation: counting('on-call', report.escalation),
    },
    formatTally() {
      const { events, ...channels } = tally;
      const sent = Object.entries(channels).filter(([, messages]) => messages > 0);
      const words = sent.map(([channel, messages]) => `${channel} ${messages}`);
      return `Events published: ${events}. Notifications sent: ${words.join(', ') || 'none'}.`;
    },
  };
}

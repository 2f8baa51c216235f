import { CHANNELS, findQueueChannel } from '../../../shared/notifications/channels/registry.ts';
import { LOCAL_CHANNEL_NAMES } from '../channels/registry.ts';
import type { RunReport } from './run-report.ts';

/** Wraps a report and counts the events and the messages of each channel. */
export function counted(report: RunReport): {
  readonly report: RunReport;
  /** One line, as in `Events published: 8. Notifications sent: e-mail 3, Slack 3.` */
  readonly formatTally: () => string;
} {
  const titles = LOCAL_CHANNEL_NAMES.map((type) => CHANNELS[type].title);
  const tally = new Map(['events', 'e-mail', ...titles, 'on-call'].map((name) => [name, 0]));
  const add = (name: string) => tally.set(name, (tally.get(name) ?? 0) + 1);
  const counting =
    <Content>(name: string, next: (content: Content) => void) =>
    (content: Content) => {
      add(name);
      next(content);
    };
  return {
    report: {
      ...report,
      event: counting('events', report.event),
      notification: counting('e-mail', report.notification),
      channel(type, message) {
        add(findQueueChannel(type).title);
        report.channel(type, message);
      },
      escalation: counting('on-call', report.escalation),
    },
    formatTally() {
      const [[, events] = [], ...channels] = tally;
      const sent = channels.filter(([, messages]) => messages > 0);
      const words = sent.map(([channel, messages]) => `${channel} ${messages}`);
      return `Events published: ${events}. Notifications sent: ${words.join(', ') || 'none'}.`;
    },
  };
}

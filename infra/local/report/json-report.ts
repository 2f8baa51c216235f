import type { RunReport } from './run-report.ts';

/**
 * Prints each event and each notification as one line of JSON. Everything else goes to the text report.
 *
 * `{"kind":"event", …}` is the event as EventBridge delivers it, `{"kind":"notification", …}` the notification with the
 * `subject` and the `text` of its e-mail.
 */
export function jsonReport(write: (text: string) => unknown, textReport: RunReport): RunReport {
  const line = (content: unknown) => void write(`${JSON.stringify(content)}\n`);
  return {
    ...textReport,
    event(envelope) {
      line({ kind: 'event', ...envelope });
      textReport.event(envelope);
    },
    notification(delivered) {
      const { notification, subject, text } = delivered;
      line({ kind: 'notification', ...notification, subject, text });
      textReport.notification(delivered);
    },
  };
}

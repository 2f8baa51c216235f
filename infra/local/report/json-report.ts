import type { RunReport } from './run-report.ts';

/**
 * Events and notices as one JSON line each, for programs; everything else goes on to the account for eyes.
 *
 * `{"kind":"event", …}` is the event as EventBridge hands it to a target, `{"kind":"notice", …}` the notice
 * with the `subject` and the `text` of its e-mail.
 */
export function jsonReport(write: (text: string) => unknown, eyes: RunReport): RunReport {
  const line = (content: unknown) => void write(`${JSON.stringify(content)}\n`);
  return {
    ...eyes,
    event(envelope) {
      line({ kind: 'event', ...envelope });
      eyes.event(envelope);
    },
    notification(delivered) {
      const { notification, subject, text } = delivered;
      line({ kind: 'notification', ...notification, subject, text });
      eyes.notification(delivered);
    },
  };
}

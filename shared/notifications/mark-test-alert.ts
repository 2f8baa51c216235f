import { TEST_ALERT_PROVIDER } from '../events/test-alert.ts';
import type { NotificationText, NotificationType } from './notification.ts';
import type { Outline } from './outline.ts';

/** The end of a test alert sends no notification, because its alerts already say that no action is needed. */
const SILENT: readonly NotificationType[] = ['certificate-removed', 'resolved'];

/** Marks the notification of a test alert, which is never grouped; `undefined` at the end of a test alert. */
export function markTestAlert(outline: Outline): Outline | undefined {
  const { type } = outline.kind;
  // The tag alone does not make a test alert: users can tag their own accounts with it.
  if (outline.header.provider !== TEST_ALERT_PROVIDER) return outline;
  if (SILENT.includes(type)) return undefined;
  return { ...outline, kind: { type }, compose: () => mark(outline.compose()) };
}

function mark(text: NotificationText): NotificationText {
  return {
    ...text,
    headline: `Test alert: ${text.headline}`,
    paragraphs: [
      'This is a test alert. No action needed: the certificate does not exist. A real alert would read:',
      ...text.paragraphs,
    ],
  };
}

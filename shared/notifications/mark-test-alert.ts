import type { Draft } from './draft.ts';
import type { NotificationType } from './notification.ts';

/** The tag of the synthetic certificate of a test alert. */
export const TEST_ALERT_TAG = 'test-alert';

/** The provider of that certificate. No account of this provider can be configured. */
export const TEST_ALERT_PROVIDER = 'test-alert';

/** The end of a test alert sends no notification, because its alerts already say that no action is needed. */
const SILENT: readonly NotificationType[] = ['certificate-removed', 'resolved'];

/** Marks the notification of a test alert; `undefined` at the end of a test alert. */
export function markTestAlert(draft: Draft): Draft | undefined {
  // The tag alone does not make a test alert: users can tag their own accounts with it.
  if (draft.provider !== TEST_ALERT_PROVIDER) return draft;
  if (SILENT.includes(draft.type)) return undefined;
  return {
    ...draft,
    headline: `Test alert: ${draft.headline}`,
    paragraphs: [
      'This is a test alert. No action needed: the certificate does not exist. A real alert would read:',
      ...draft.paragraphs,
    ],
  };
}

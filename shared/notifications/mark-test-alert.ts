import type { Draft } from './draft.ts';
import type { NotificationType } from './notification.ts';

/** The tag of a certificate that only tries whether people would be told. */
export const TEST_ALERT_TAG = 'test-alert';

/** Where such a certificate is kept: nobody can configure an account of it. */
export const TEST_ALERT_PROVIDER = 'test-alert';

/** Its notices have said already that there is nothing to do: that it is removed again is news for nobody. */
const ENDS: readonly NotificationType[] = ['certificate-removed', 'resolved'];

/**
 * Says at once, wherever a notice is read, that nothing has happened; `undefined` for the end of a drill, of which
 * nothing is said.
 */
export function markTestAlert(draft: Draft): Draft | undefined {
  // A tag alone may be anybody's, and a true alarm is never to be taken for a drill.
  if (draft.provider !== TEST_ALERT_PROVIDER) return draft;
  if (ENDS.includes(draft.type)) return undefined;
  return {
    ...draft,
    headline: `[DRILL] ${draft.headline}`,
    paragraphs: [
      'This is a drill: somebody tries whether notices arrive. The certificate does not exist, and there is nothing to do. If it were real, you would read:',
      ...draft.paragraphs,
    ],
  };
}

import type { CertificateState } from '../../shared/certificates/certificate-state.ts';
import { detectCertificateChanges } from '../../shared/changes/detect-certificate-changes.ts';
import { describeCertificateChange } from '../../shared/events/describe-changes.ts';
import type { MonitorEvent } from '../../shared/events/event.ts';
import { composeNotice } from '../../shared/notices/compose-notice.ts';
import type { Notice } from '../../shared/notices/notice.ts';

export interface ExpectedOfDrill {
  readonly events: readonly MonitorEvent[];
  /** Each with the id of the event that it is made of. */
  readonly notices: readonly { readonly notice: Notice; readonly event: string }[];
}

/** What has to come of a state that is new, by the same rules that the functions follow. */
export function expectedOfDrill(state: CertificateState): ExpectedOfDrill {
  const events = detectCertificateChanges(undefined, state).map((change) =>
    describeCertificateChange(change, state),
  );
  return {
    events,
    notices: events.flatMap((event) => {
      const notice = composeNotice(event);
      return notice === undefined ? [] : [{ notice, event: event.detail.metadata.id }];
    }),
  };
}

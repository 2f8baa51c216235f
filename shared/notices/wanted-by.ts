import { endsUnknownOutage, isRecoveryDue } from './account-conditions.ts';
import { concernsEscalation, ESCALATION } from './escalates.ts';
import type { SaidNotice } from './ledger/said-notices.ts';
import type { Notice } from './notice.ts';
import { isAboutOrganization, isOrganizationNoticeDue } from './organization-conditions.ts';

/**
 * Which notices a channel sends, by what the delivery log has of their lineage.
 *
 * @param channel its name in the delivery log.
 */
export function wantedBy(
  channel: string,
  said: (lineage: string) => Promise<readonly SaidNotice[]>,
): (notice: Notice) => Promise<boolean> {
  return async (notice) => {
    if (channel === ESCALATION && !(await concernsEscalation(notice, said))) return false;
    if (!isAboutOrganization(notice) && !endsUnknownOutage(notice)) return true;
    const sent = (await said(notice.lineage)).filter((one) => one.channel === channel);
    return endsUnknownOutage(notice)
      ? isRecoveryDue(notice, sent)
      : isOrganizationNoticeDue(notice, sent);
  };
}

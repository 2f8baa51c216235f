import type * as z from 'zod';
import { initialInventoryCompleted } from '../events/initial-inventory-completed.ts';
import { accountRecovered } from '../events/account-recovered.ts';
import { accountUnreachable } from '../events/account-unreachable.ts';
import { autodnsMessageReceived } from '../events/autodns-message-received.ts';
import { certificateApprovalPending } from '../events/certificate-approval-pending.ts';
import { certificateApprovalResolved } from '../events/certificate-approval-resolved.ts';
import { certificateApproachingExpiration } from '../events/certificate-approaching-expiration.ts';
import { weeklySummaryGenerated } from '../events/weekly-summary-generated.ts';
import { certificateExpired } from '../events/certificate-expired.ts';
import { certificateReissueRequired } from '../events/certificate-reissue-required.ts';
import { certificateReissueFailed } from '../events/certificate-reissue-failed.ts';
import { certificateRemoved } from '../events/certificate-removed.ts';
import { certificateExpiryChanged } from '../events/certificate-expiry-changed.ts';
import { certificateRenewed } from '../events/certificate-renewed.ts';
import { certificateStateRebuilt } from '../events/certificate-state-rebuilt.ts';
import { certificateStatusChanged } from '../events/certificate-status-changed.ts';
import { domainValidationCompleted } from '../events/domain-validation-completed.ts';
import { domainValidationDnsCheckChanged } from '../events/domain-validation-dns-check-changed.ts';
import { domainValidationPending } from '../events/domain-validation-pending.ts';
import { domainValidationWithdrawn } from '../events/domain-validation-withdrawn.ts';
import { organizationValidationCompleted } from '../events/organization-validation-completed.ts';
import { organizationValidationExpiring } from '../events/organization-validation-expiring.ts';
import { organizationValidationPending } from '../events/organization-validation-pending.ts';
import { organizationValidationWithdrawn } from '../events/organization-validation-withdrawn.ts';
import type { EventDefinition } from '../events/event.ts';
import { listProblems } from '../runtime/environment.ts';
import { composeAccountRecovered } from './compose/account-recovered.ts';
import { composeAccountUnreachable } from './compose/account-unreachable.ts';
import { composeApprovalPending } from './compose/approval-pending.ts';
import { composeApprovalResolved } from './compose/approval-resolved.ts';
import { composeApproachingExpiration } from './compose/approaching-expiration.ts';
import { composeDnsCheckChanged } from './compose/dns-check-changed.ts';
import { composeInitialInventoryCompleted } from './compose/initial-inventory-completed.ts';
import { composeWeeklySummary } from './compose/weekly-summary.ts';
import { composeExpired } from './compose/expired.ts';
import { composeMessageReceived } from './compose/message-received.ts';
import { composeReissueRequired } from './compose/reissue-required.ts';
import { composeReissueFailed } from './compose/reissue-failed.ts';
import { composeOrganizationExpiring } from './compose/organization-expiring.ts';
import { composeOrganizationPending } from './compose/organization-pending.ts';
import {
  composeOrganizationCompleted,
  composeOrganizationWithdrawn,
} from './compose/organization-resolved.ts';
import { composeRemoved } from './compose/removed.ts';
import { composeRenewed } from './compose/renewed.ts';
import {
  composeExpiryChanged,
  composeValidationAccepted,
  composeValidationsWithdrawn,
} from './compose/resolved.ts';
import { composeStateRebuilt } from './compose/state-rebuilt.ts';
import { composeStatusChanged } from './compose/status-changed.ts';
import { composeValidationPending } from './compose/validation-pending.ts';
import { identify } from './draft.ts';
import type { Draft } from './draft.ts';
import { markTestAlert } from './mark-test-alert.ts';
import type { Notification } from './notification.ts';

/** An event with a detail that is not parsed yet. */
export interface ReceivedEvent {
  readonly detailType: string;
  readonly detail: unknown;
}

/** The detail of an event does not match its schema. A retry has the same result. */
export class UnreadableEvent extends Error {
  override readonly name = 'UnreadableEvent';
}

/**
 * The notification about an event; `undefined` if the event sends none.
 *
 * @throws UnreadableEvent with the path of each invalid field, and no content.
 */
export function composeNotification({
  detailType,
  detail,
}: ReceivedEvent): Notification | undefined {
  const composer = COMPOSERS.find((each) => each.detailType === detailType);
  const draft = composer?.compose(detail);
  const marked = draft && markTestAlert(draft);
  return marked && identify(marked);
}

interface Composer {
  readonly detailType: string;
  compose(detail: unknown): Draft | undefined;
}

function composer<Definition extends EventDefinition>(
  { detailType, detail: schema }: Definition,
  compose: (detail: z.infer<Definition['detail']>) => Draft | undefined,
): Composer {
  return {
    detailType,
    compose(detail) {
      const read = schema.safeParse(detail);
      if (read.success) return compose(read.data as z.infer<Definition['detail']>);
      throw new UnreadableEvent(
        `The event "${detailType}" does not match its schema.\n${listProblems(read.error)}`,
      );
    },
  };
}

/** Problems that the first sync finds are in the notification about the initial inventory. */
function unlessInitialInventory<Detail extends { readonly initialInventory?: true | undefined }>(
  compose: (detail: Detail) => Draft | undefined,
) {
  return (detail: Detail) => (detail.initialInventory === true ? undefined : compose(detail));
}

const COMPOSERS: readonly Composer[] = [
  composer(domainValidationPending, unlessInitialInventory(composeValidationPending)),
  composer(certificateApproachingExpiration, unlessInitialInventory(composeApproachingExpiration)),
  composer(certificateExpired, unlessInitialInventory(composeExpired)),
  composer(certificateStatusChanged, composeStatusChanged),
  composer(certificateReissueFailed, unlessInitialInventory(composeReissueFailed)),
  composer(certificateRemoved, composeRemoved),
  composer(certificateStateRebuilt, composeStateRebuilt),
  composer(certificateReissueRequired, composeReissueRequired),
  composer(accountUnreachable, composeAccountUnreachable),
  composer(accountRecovered, composeAccountRecovered),
  composer(certificateRenewed, composeRenewed),
  composer(domainValidationCompleted, composeValidationAccepted),
  composer(certificateExpiryChanged, composeExpiryChanged),
  composer(domainValidationDnsCheckChanged, composeDnsCheckChanged),
  composer(initialInventoryCompleted, composeInitialInventoryCompleted),
  composer(weeklySummaryGenerated, composeWeeklySummary),
  composer(domainValidationWithdrawn, composeValidationsWithdrawn),
  composer(organizationValidationPending, unlessInitialInventory(composeOrganizationPending)),
  composer(organizationValidationExpiring, unlessInitialInventory(composeOrganizationExpiring)),
  composer(organizationValidationCompleted, composeOrganizationCompleted),
  composer(organizationValidationWithdrawn, composeOrganizationWithdrawn),
  composer(autodnsMessageReceived, composeMessageReceived),
  composer(certificateApprovalPending, unlessInitialInventory(composeApprovalPending)),
  composer(certificateApprovalResolved, composeApprovalResolved),
];

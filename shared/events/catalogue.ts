import { accountRecovered } from './account-recovered.ts';
import { accountUnreachable } from './account-unreachable.ts';
import { autodnsMessageReceived } from './autodns-message-received.ts';
import { certificateAcknowledged } from './certificate-acknowledged.ts';
import { certificateApproachingExpiration } from './certificate-approaching-expiration.ts';
import { certificateApprovalPending } from './certificate-approval-pending.ts';
import { certificateApprovalResolved } from './certificate-approval-resolved.ts';
import { certificateDiscovered } from './certificate-discovered.ts';
import { certificateExpired } from './certificate-expired.ts';
import { certificateExpiryChanged } from './certificate-expiry-changed.ts';
import { certificateReissueFailed } from './certificate-reissue-failed.ts';
import { certificateReissueRequired } from './certificate-reissue-required.ts';
import { certificateRemoved } from './certificate-removed.ts';
import { certificateRenewed } from './certificate-renewed.ts';
import { certificateStateRebuilt } from './certificate-state-rebuilt.ts';
import { certificateStatusChanged } from './certificate-status-changed.ts';
import { domainValidationCompleted } from './domain-validation-completed.ts';
import { domainValidationDnsCheckChanged } from './domain-validation-dns-check-changed.ts';
import { domainValidationExpiring } from './domain-validation-expiring.ts';
import { domainValidationPending } from './domain-validation-pending.ts';
import { domainValidationWithdrawn } from './domain-validation-withdrawn.ts';
import { initialInventoryCompleted } from './initial-inventory-completed.ts';
import { organizationValidationCompleted } from './organization-validation-completed.ts';
import { organizationValidationExpiring } from './organization-validation-expiring.ts';
import { organizationValidationPending } from './organization-validation-pending.ts';
import { organizationValidationWithdrawn } from './organization-validation-withdrawn.ts';
import { weeklySummaryGenerated } from './weekly-summary-generated.ts';

/**
 * All events, in the order in which those of one change are published. Subscribers, the schema registry, the documents and
 * the notifications use this list.
 */
export const EVENT_CATALOGUE = [
  certificateDiscovered,
  certificateStateRebuilt,
  domainValidationPending,
  domainValidationCompleted,
  certificateReissueFailed,
  certificateStatusChanged,
  certificateExpiryChanged,
  certificateRenewed,
  certificateReissueRequired,
  domainValidationExpiring,
  certificateApproachingExpiration,
  certificateExpired,
  certificateRemoved,
  certificateAcknowledged,
  domainValidationDnsCheckChanged,
  domainValidationWithdrawn,
  organizationValidationPending,
  organizationValidationCompleted,
  organizationValidationWithdrawn,
  organizationValidationExpiring,
  certificateApprovalPending,
  certificateApprovalResolved,
  accountRecovered,
  accountUnreachable,
  initialInventoryCompleted,
  autodnsMessageReceived,
  weeklySummaryGenerated,
] as const;

export type EventName = (typeof EVENT_CATALOGUE)[number]['detailType'];

import { initialInventoryCompleted } from './initial-inventory-completed.ts';
import { accountRecovered } from './account-recovered.ts';
import { accountUnreachable } from './account-unreachable.ts';
import { autodnsMessageReceived } from './autodns-message-received.ts';
import { certificateAcknowledged } from './certificate-acknowledged.ts';
import { certificateApprovalPending } from './certificate-approval-pending.ts';
import { certificateApprovalResolved } from './certificate-approval-resolved.ts';
import { certificateApproachingExpiration } from './certificate-approaching-expiration.ts';
import { weeklySummaryGenerated } from './weekly-summary-generated.ts';
import { certificateDiscovered } from './certificate-discovered.ts';
import { certificateExpired } from './certificate-expired.ts';
import { certificateExpiryChanged } from './certificate-expiry-changed.ts';
import { certificateReissueRequired } from './certificate-reissue-required.ts';
import { certificateReissueFailed } from './certificate-reissue-failed.ts';
import { certificateRemoved } from './certificate-removed.ts';
import { certificateRenewed } from './certificate-renewed.ts';
import { certificateStateRebuilt } from './certificate-state-rebuilt.ts';
import { certificateStatusChanged } from './certificate-status-changed.ts';
import { domainValidationCompleted } from './domain-validation-completed.ts';
import { domainValidationDnsCheckChanged } from './domain-validation-dns-check-changed.ts';
import { domainValidationExpiring } from './domain-validation-expiring.ts';
import { domainValidationPending } from './domain-validation-pending.ts';
import { domainValidationWithdrawn } from './domain-validation-withdrawn.ts';
import { organizationValidationCompleted } from './organization-validation-completed.ts';
import { organizationValidationExpiring } from './organization-validation-expiring.ts';
import { organizationValidationPending } from './organization-validation-pending.ts';
import { organizationValidationWithdrawn } from './organization-validation-withdrawn.ts';

/** All events. The schema registry, the documents and the notifications use this list. */
export const EVENT_CATALOGUE = [
  certificateDiscovered,
  certificateStatusChanged,
  certificateExpiryChanged,
  certificateApproachingExpiration,
  certificateExpired,
  certificateRenewed,
  certificateRemoved,
  certificateReissueRequired,
  domainValidationPending,
  domainValidationCompleted,
  domainValidationExpiring,
  accountUnreachable,
  accountRecovered,
  autodnsMessageReceived,
  certificateAcknowledged,
  domainValidationDnsCheckChanged,
  initialInventoryCompleted,
  weeklySummaryGenerated,
  domainValidationWithdrawn,
  certificateReissueFailed,
  certificateStateRebuilt,
  organizationValidationPending,
  organizationValidationCompleted,
  organizationValidationExpiring,
  organizationValidationWithdrawn,
  certificateApprovalPending,
  certificateApprovalResolved,
] as const;

export type EventName = (typeof EVENT_CATALOGUE)[number]['detailType'];

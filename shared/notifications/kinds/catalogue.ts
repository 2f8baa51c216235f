import { accountRecovered } from './account-recovered.ts';
import { accountUnreachable } from './account-unreachable.ts';
import { approachingExpiration } from './approaching-expiration.ts';
import { approvalPending, approvalResolved } from './approval.ts';
import { autodnsMessage } from './autodns-message.ts';
import { certificateAcknowledged } from './certificate-acknowledged.ts';
import { dnsCheckChanged } from './dns-check-changed.ts';
import { expired } from './expired.ts';
import { initialInventoryCompleted } from './initial-inventory-completed.ts';
import { organizationExpiring } from './organization-expiring.ts';
import { organizationPending } from './organization-pending.ts';
import { organizationCompleted, organizationWithdrawn } from './organization-resolved.ts';
import { reissueFailed } from './reissue-failed.ts';
import { reissueRequired } from './reissue-required.ts';
import { rejected } from './rejected.ts';
import { removed } from './removed.ts';
import { renewed } from './renewed.ts';
import {
  expiryChanged,
  orderEnded,
  validationCompleted,
  validationsWithdrawn,
} from './resolved.ts';
import { revoked } from './revoked.ts';
import type { Source } from './source.ts';
import { stateRebuilt } from './state-rebuilt.ts';
import { validationPending } from './validation-pending.ts';
import { weeklySummary } from './weekly-summary.ts';

/** The events that send notifications. At most one source of an event has an outline. */
export const CATALOGUE: readonly Source[] = [
  validationPending,
  dnsCheckChanged,
  approachingExpiration,
  expired,
  revoked,
  rejected,
  removed,
  reissueRequired,
  reissueFailed,
  approvalPending,
  stateRebuilt,
  organizationPending,
  organizationExpiring,
  autodnsMessage,
  accountUnreachable,
  accountRecovered,
  initialInventoryCompleted,
  weeklySummary,
  renewed,
  validationCompleted,
  validationsWithdrawn,
  orderEnded,
  expiryChanged,
  organizationCompleted,
  organizationWithdrawn,
  approvalResolved,
  certificateAcknowledged,
];

import { accountRecovered, whenAccountRecovered } from './account-recovered.ts';
import { accountUnreachable, whenAccountUnreachable } from './account-unreachable.ts';
import { messagePublication } from './autodns-message-received.ts';
import {
  certificateAcknowledged,
  whenCertificateAcknowledged,
} from './certificate-acknowledged.ts';
import {
  certificateApproachingExpiration,
  whenCertificateApproachingExpiration,
} from './certificate-approaching-expiration.ts';
import {
  certificateApprovalPending,
  whenCertificateApprovalPending,
} from './certificate-approval-pending.ts';
import {
  certificateApprovalResolved,
  whenCertificateApprovalResolved,
} from './certificate-approval-resolved.ts';
import { certificateDiscovered, whenCertificateDiscovered } from './certificate-discovered.ts';
import { certificateExpired, whenCertificateExpired } from './certificate-expired.ts';
import {
  certificateExpiryChanged,
  whenCertificateExpiryChanged,
} from './certificate-expiry-changed.ts';
import {
  certificateReissueFailed,
  whenCertificateReissueFailed,
} from './certificate-reissue-failed.ts';
import {
  certificateReissueRequired,
  whenCertificateReissueRequired,
} from './certificate-reissue-required.ts';
import { certificateRemoved, whenCertificateRemoved } from './certificate-removed.ts';
import { certificateRenewed, whenCertificateRenewed } from './certificate-renewed.ts';
import {
  certificateStateRebuilt,
  whenCertificateStateRebuilt,
} from './certificate-state-rebuilt.ts';
import {
  certificateStatusChanged,
  whenCertificateStatusChanged,
} from './certificate-status-changed.ts';
import {
  domainValidationCompleted,
  whenDomainValidationCompleted,
} from './domain-validation-completed.ts';
import {
  domainValidationDnsCheckChanged,
  whenDomainValidationDnsCheckChanged,
} from './domain-validation-dns-check-changed.ts';
import {
  domainValidationExpiring,
  whenDomainValidationExpiring,
} from './domain-validation-expiring.ts';
import {
  domainValidationPending,
  whenDomainValidationPending,
} from './domain-validation-pending.ts';
import {
  domainValidationWithdrawn,
  whenDomainValidationWithdrawn,
} from './domain-validation-withdrawn.ts';
import {
  initialInventoryCompleted,
  whenInitialInventoryCompleted,
} from './initial-inventory-completed.ts';
import {
  organizationValidationCompleted,
  whenOrganizationValidationCompleted,
} from './organization-validation-completed.ts';
import {
  organizationValidationExpiring,
  whenOrganizationValidationExpiring,
} from './organization-validation-expiring.ts';
import {
  organizationValidationPending,
  whenOrganizationValidationPending,
} from './organization-validation-pending.ts';
import {
  organizationValidationWithdrawn,
  whenOrganizationValidationWithdrawn,
} from './organization-validation-withdrawn.ts';
import { accountEvent, certificateEvent } from './define-event.ts';
import type { Publication } from './define-event.ts';
import type { MonitorEvent, StateChange } from './event.ts';

/**
 * When each event is published, in the order of the catalogue. Apart from the catalogue, because subscribers bundle that
 * one. The weekly summary is missing: its function publishes it, and not a change.
 */
export const PUBLICATIONS: readonly Publication[] = [
  certificateEvent(certificateDiscovered, whenCertificateDiscovered),
  certificateEvent(certificateStateRebuilt, whenCertificateStateRebuilt),
  certificateEvent(domainValidationPending, whenDomainValidationPending),
  certificateEvent(domainValidationCompleted, whenDomainValidationCompleted),
  certificateEvent(certificateReissueFailed, whenCertificateReissueFailed),
  certificateEvent(certificateStatusChanged, whenCertificateStatusChanged),
  certificateEvent(certificateExpiryChanged, whenCertificateExpiryChanged),
  certificateEvent(certificateRenewed, whenCertificateRenewed),
  certificateEvent(certificateReissueRequired, whenCertificateReissueRequired),
  certificateEvent(domainValidationExpiring, whenDomainValidationExpiring),
  certificateEvent(certificateApproachingExpiration, whenCertificateApproachingExpiration),
  certificateEvent(certificateExpired, whenCertificateExpired),
  certificateEvent(certificateRemoved, whenCertificateRemoved),
  certificateEvent(certificateAcknowledged, whenCertificateAcknowledged),
  certificateEvent(domainValidationDnsCheckChanged, whenDomainValidationDnsCheckChanged),
  certificateEvent(domainValidationWithdrawn, whenDomainValidationWithdrawn),
  certificateEvent(organizationValidationPending, whenOrganizationValidationPending),
  certificateEvent(organizationValidationCompleted, whenOrganizationValidationCompleted),
  certificateEvent(organizationValidationWithdrawn, whenOrganizationValidationWithdrawn),
  certificateEvent(organizationValidationExpiring, whenOrganizationValidationExpiring),
  certificateEvent(certificateApprovalPending, whenCertificateApprovalPending),
  certificateEvent(certificateApprovalResolved, whenCertificateApprovalResolved),
  accountEvent(accountRecovered, whenAccountRecovered),
  accountEvent(accountUnreachable, whenAccountUnreachable),
  accountEvent(initialInventoryCompleted, whenInitialInventoryCompleted),
  messagePublication,
];

/** The events that a change causes, in the order in which they are published. */
export function eventsOf(change: StateChange): MonitorEvent[] {
  return PUBLICATIONS.flatMap(({ causedBy }) => causedBy(change));
}

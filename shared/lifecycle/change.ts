import type { DnsCheck, DnsCheckResult } from '../certificates/dns-check.ts';
import type { DomainValidation } from '../certificates/validation.ts';
import type { Instant } from '../certificates/instant.ts';
import type { CertificateStatus } from '../certificates/status.ts';
import type { FailedChange } from '../certificates/failed-change.ts';
import type { InitialInventory } from '../certificates/initial-inventory.ts';
import type { AccountFailure } from '../certificates/account-state.ts';
import type {
  OrganizationCheck,
  OrganizationValidation,
} from '../certificates/organization-validation.ts';
import type { RenewalOverdue } from '../certificates/certificate-state.ts';
import type { Resolution } from './resolution.ts';

/** Something that is different about one certificate between two of its states. */
export type CertificateChange =
  | OrganizationChange
  | ApprovalChange
  | { readonly kind: 'discovered'; readonly reappeared: boolean }
  /** The stored item could not be read: what it said of the past is lost. */
  | { readonly kind: 'rebuilt'; readonly at: Instant; readonly removed: boolean }
  | {
      readonly kind: 'status-changed';
      readonly from: { readonly status: CertificateStatus; readonly rawStatus: string };
      /** With an order that is cancelled or issued, the proofs it asked for are. */
      readonly resolves?: Resolution;
    }
  | {
      readonly kind: 'expiry-changed';
      readonly from?: Instant;
      readonly resolves?: Resolution;
    }
  | {
      readonly kind: 'approaching-expiration';
      readonly threshold: string;
      readonly dueAt: Instant;
      readonly renewalOverdue?: RenewalOverdue | undefined;
    }
  | { readonly kind: 'expired'; readonly at: Instant }
  | {
      readonly kind: 'renewed';
      readonly successor: string;
      readonly recognizedBy: 'provider' | 'names';
    }
  | { readonly kind: 'removed' }
  /** The provider says so, of the certificate of a multi-year order. */
  | { readonly kind: 'reissue-required' }
  | {
      readonly kind: 'validation-pending';
      readonly validation: DomainValidation;
      readonly since: Instant;
      /** The provider has stopped to look for the proof by itself. */
      readonly checksStopped: boolean;
      /** Where nothing is new but the time that it has taken. */
      readonly reminder?: ReminderChange;
      /** What name servers say of the record, where they were asked. */
      readonly dnsCheck?: DnsCheck;
    }
  | {
      readonly kind: 'validation-completed';
      readonly validation: DomainValidation;
      readonly resolves?: Resolution;
    }
  | {
      readonly kind: 'validation-expiring';
      readonly validation: DomainValidation;
      readonly dueAt: Instant;
    }
  | {
      readonly kind: 'reissue-failed';
      readonly change: FailedChange;
      /** The validations that the reissue had asked for. */
      readonly resolves?: Resolution;
    }
  | { readonly kind: 'acknowledged'; readonly until: Instant }
  | {
      readonly kind: 'dns-check-changed';
      readonly validation: DomainValidation;
      readonly since: Instant;
      readonly dnsCheck: DnsCheck;
      readonly from?: DnsCheckResult;
    }
  | {
      readonly kind: 'validation-withdrawn';
      readonly domains: readonly string[];
      readonly resolves?: Resolution;
    };

/** Which reminder of something pending became due: its place in the schedule, from 1, and when. */
export interface ReminderChange {
  readonly number: number;
  readonly dueAt: Instant;
}

/** Something that is different about an organization validation of one certificate. */
export type OrganizationChange =
  | {
      readonly kind: 'organization-pending';
      readonly validation: OrganizationValidation;
      readonly since: Instant;
      /** What was reported before, where that is different. */
      readonly previous?: {
        readonly state: OrganizationValidation['state'];
        readonly pendingChecks?: OrganizationCheck[];
      };
      readonly reminder?: ReminderChange;
    }
  | {
      readonly kind: 'organization-completed';
      readonly validation: OrganizationValidation;
      readonly resolves?: Resolution;
    }
  | {
      readonly kind: 'organization-withdrawn';
      readonly validation: OrganizationValidation;
      readonly resolves?: Resolution;
    }
  | {
      readonly kind: 'organization-expiring';
      readonly validation: OrganizationValidation;
      readonly dueAt: Instant;
    };

/** Something that is different about the approval of an order by the customer. */
export type ApprovalChange =
  | {
      readonly kind: 'approval-pending';
      readonly since: Instant;
      readonly reminder?: ReminderChange;
    }
  | {
      readonly kind: 'approval-resolved';
      readonly outcome: 'approved' | 'rejected' | 'cancelled' | 'removed';
      readonly resolves?: Resolution;
    };

/** Something that is different about one account between two of its states. */
export type AccountChange =
  | { readonly kind: 'unreachable'; readonly since: Instant; readonly failure: AccountFailure }
  | {
      readonly kind: 'recovered';
      /** What can be read again. */
      readonly scope: AccountFailure['scope'];
      /** Absent if nothing was announced since the state was rebuilt. */
      readonly unreachableSince?: Instant;
      /** With it, everything that was announced before the damaged state of the account was rebuilt is over. */
      readonly stateRebuiltAt?: Instant;
    }
  | { readonly kind: 'initial-inventory-completed'; readonly initialInventory: InitialInventory };

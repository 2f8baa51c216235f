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

/** A change between two states of one certificate. */
export type CertificateChange =
  | OrganizationChange
  | ApprovalChange
  | { readonly kind: 'discovered'; readonly reappeared: boolean }
  /** The stored item could not be read: its history is lost. */
  | { readonly kind: 'rebuilt'; readonly at: Instant; readonly removed: boolean }
  | {
      readonly kind: 'status-changed';
      readonly from: { readonly status: CertificateStatus; readonly rawStatus: string };
      /** The pending validations of an order that was cancelled or issued. */
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
  /** The provider requires a reissue of the certificate of a multi-year order. */
  | { readonly kind: 'reissue-required' }
  | {
      readonly kind: 'validation-pending';
      readonly validation: DomainValidation;
      readonly since: Instant;
      /** The automatic checks of the provider have stopped. */
      readonly checksStopped: boolean;
      /** Present if only time has passed since the last report. */
      readonly reminder?: ReminderChange;
      /** The DNS check of the record, if there is one. */
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
      /** The validations that were pending for the reissue. */
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

/** Which reminder became due, and when. `number` is its place in the schedule, from 1. */
export interface ReminderChange {
  readonly number: number;
  readonly dueAt: Instant;
}

/** A change of an organization validation of one certificate. */
export type OrganizationChange =
  | {
      readonly kind: 'organization-pending';
      readonly validation: OrganizationValidation;
      readonly since: Instant;
      /** The previous report, if it differs. */
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

/** A change of the approval of an order by the customer. */
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

/** A change between two states of one account. */
export type AccountChange =
  | { readonly kind: 'unreachable'; readonly since: Instant; readonly failure: AccountFailure }
  | {
      readonly kind: 'recovered';
      /** The scope that can be read again. */
      readonly scope: AccountFailure['scope'];
      /** Absent if nothing was announced since the state was rebuilt. */
      readonly unreachableSince?: Instant;
      /**
       * If present, the change also resolves everything that was announced before the damaged state of the account was
       * rebuilt.
       */
      readonly stateRebuiltAt?: Instant;
    }
  | { readonly kind: 'initial-inventory-completed'; readonly initialInventory: InitialInventory };

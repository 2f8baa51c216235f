import type { DomainValidation } from '../certificates/validation.ts';
import type { Instant } from '../certificates/instant.ts';
import type { CertificateStatus } from '../certificates/status.ts';
import type { AccountBaseline } from '../certificates/account-baseline.ts';
import type { AccountFailure } from '../certificates/account-state.ts';

/** Something that is different about one certificate between two of its states. */
export type CertificateChange =
  | { readonly kind: 'discovered'; readonly reappeared: boolean }
  | {
      readonly kind: 'status-changed';
      readonly from: { readonly status: CertificateStatus; readonly rawStatus: string };
    }
  | { readonly kind: 'expiry-changed'; readonly from?: Instant }
  | { readonly kind: 'approaching-expiration'; readonly threshold: string; readonly dueAt: Instant }
  | { readonly kind: 'expired'; readonly at: Instant }
  | { readonly kind: 'renewed'; readonly successor: string }
  | { readonly kind: 'removed' }
  | {
      readonly kind: 'validation-pending';
      readonly validation: DomainValidation;
      readonly since: Instant;
      /** The provider has stopped to look for the proof by itself. */
      readonly stalled: boolean;
    }
  | { readonly kind: 'validation-completed'; readonly validation: DomainValidation }
  | {
      readonly kind: 'validation-expiring';
      readonly validation: DomainValidation;
      readonly dueAt: Instant;
    };

/** Something that is different about one account between two of its states. */
export type AccountChange =
  | { readonly kind: 'unreachable'; readonly since: Instant; readonly failure: AccountFailure }
  | {
      readonly kind: 'recovered';
      /** What can be read again. */
      readonly scope: 'account' | 'messages';
      readonly unreachableSince: Instant;
    }
  | { readonly kind: 'baseline-taken'; readonly baseline: AccountBaseline };

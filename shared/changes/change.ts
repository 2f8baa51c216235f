import type { Diagnosis, DiagnosisVerdict } from '../certificates/diagnosis.ts';
import type { DomainValidation } from '../certificates/validation.ts';
import type { Instant } from '../certificates/instant.ts';
import type { CertificateStatus } from '../certificates/status.ts';
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
      /** What name servers say of the record, where they were asked. */
      readonly diagnosis?: Diagnosis;
    }
  | { readonly kind: 'validation-completed'; readonly validation: DomainValidation }
  | {
      readonly kind: 'validation-expiring';
      readonly validation: DomainValidation;
      readonly dueAt: Instant;
    }
  | {
      readonly kind: 'validation-diagnosis-changed';
      readonly validation: DomainValidation;
      readonly since: Instant;
      readonly diagnosis: Diagnosis;
      readonly from?: DiagnosisVerdict;
    };

/** Something that is different about one account between two of its states. */
export type AccountChange =
  | { readonly kind: 'unreachable'; readonly since: Instant; readonly failure: AccountFailure }
  | {
      readonly kind: 'recovered';
      /** What can be read again. */
      readonly scope: 'account' | 'messages';
      readonly unreachableSince: Instant;
    };

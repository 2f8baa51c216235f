import type { CertificateState } from '../certificates/certificate-state.ts';
import type { Instant } from '../certificates/instant.ts';
import type { AlarmPolicy } from './alarm-policy.ts';
import type { LearnedDnsCheck } from './keep-dns-checks.ts';
import type { ListingOnly } from './merge-reported.ts';

/** The circumstances of a provider report, apart from the report itself. */
export interface Observation {
  readonly now: Instant;
  readonly policy: AlarmPolicy;
  readonly tags: Readonly<Record<string, string>>;
  /** Whether the first complete sync of the account is in progress. */
  readonly initialInventory: boolean;
  /** The lineage of the entry that this certificate continues, if known. */
  readonly lineageOfPredecessor?: string;
  /** The certificate that this one continues, if known. */
  readonly predecessor?: CertificateState;
  /**
   * Whether `check-deadlines` also matches successors by name. If so, expiry reminders wait for its check, and a
   * certificate that may be a successor requests one.
   */
  readonly byNames?: boolean;
  /** Present if only the listing was read: fields of the details keep their values. */
  readonly listingOnly?: ListingOnly;
  /** The DNS checks that were just made. */
  readonly dnsChecks?: readonly LearnedDnsCheck[];
}

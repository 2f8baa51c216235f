import type { Certificate, ReportedCertificate } from '../certificates/certificate.ts';
import type {
  Acknowledgement,
  CertificateState,
  DataAge,
  Deadline,
} from '../certificates/certificate-state.ts';
import type { OwnershipSettings } from '../certificates/ownership.ts';
import type { OtherExpiry } from '../certificates/expiry-facts.ts';
import type { DnsCheck } from '../certificates/dns-check.ts';
import type { Instant } from '../certificates/instant.ts';
import type { Validity } from '../certificates/validity.ts';
import type { AlarmPolicy } from './alarm-policy.ts';

/** Everything that changes the state of a certificate. Each input is one revision. */
export type Input =
  | Reported
  | SettingsChanged
  | Removed
  | TimePassed
  | Acknowledged
  | Unacknowledged
  | PredecessorLinked
  | SuccessorLinked
  | SuccessorLost
  | SameCertificateLinked
  | SameCertificateLost;

/** The settings of an account that apply to its certificates. */
export interface Settings extends OwnershipSettings {
  readonly policy: AlarmPolicy;
}

/** Only the listing was read, not the details. */
export interface ListingOnly {
  /** The listing reports the same status as when the details were last fetched. */
  readonly sameStatus: boolean;
}

/** The result of a DNS check that was just made. */
export type LearnedDnsCheck = Omit<DnsCheck, 'since'>;

/** The provider reported the certificate. */
export interface Reported {
  readonly kind: 'reported';
  readonly certificate: ReportedCertificate;
  readonly settings: Settings;
  /** Whether the first complete sync of the account is in progress. */
  readonly initialInventory: boolean;
  /** The entry that this certificate continues by a link of the provider: an order or another certificate. */
  readonly predecessor?: CertificateState | undefined;
  /** Present if only the listing was read: fields of the details keep their values. */
  readonly listingOnly?: ListingOnly | undefined;
  /** The DNS checks that were just made. */
  readonly dnsChecks?: readonly LearnedDnsCheck[] | undefined;
}

/** The settings of the account have changed, and the listing still contains the certificate. */
interface SettingsChanged {
  readonly kind: 'settings-changed';
  readonly settings: Settings;
  readonly initialInventory: boolean;
}

/** The account no longer lists the certificate. */
export interface Removed {
  readonly kind: 'removed';
  /** The certificates of the entries that continue a removed order. */
  readonly continuedBy?: readonly Certificate[];
}

/** Deadlines have passed. */
export interface TimePassed {
  readonly kind: 'time-passed';
  /** How old the data is, if it was not just read. */
  readonly dataAge?: DataAge;
  /** The outcome of the successor check that was made before, if one was needed. */
  readonly successorCheck?: 'done' | 'failed' | undefined;
  /** The initial inventory will not contain the certificate, because its sync takes too long. */
  readonly isNotInventoried?: boolean;
}

/** A user acknowledged the condition of the certificate. */
export interface Acknowledged {
  readonly kind: 'acknowledged';
  readonly by: string;
  readonly note: string;
  readonly until: Instant;
}

/** A user removed the acknowledgement. */
export interface Unacknowledged {
  readonly kind: 'unacknowledged';
}

/** The certificate was found to replace another one. */
export interface PredecessorLinked {
  readonly kind: 'predecessor-linked';
  readonly predecessor: CertificateState;
}

/** The certificate was found to be replaced by another one. */
export interface SuccessorLinked {
  readonly kind: 'successor-linked';
  readonly successor: CertificateState;
  readonly dataAge: DataAge;
}

/** The certificate no longer has a successor. */
export interface SuccessorLost {
  readonly kind: 'successor-lost';
  readonly dataAge: DataAge;
}

/** Other entries hold the same X.509 certificate. One of them, the primary entry, raises the expiry alerts. */
export interface SameCertificateLinked {
  readonly kind: 'same-certificate-linked';
  /** The key of the primary entry, also if it is this one. */
  readonly primary: string;
  /** The keys of the other entries. */
  readonly others: readonly string[];
  /** The lineage that all entries share. */
  readonly lineage: string;
  /** Other lineages in which entries with this certificate have raised alerts. */
  readonly formerLineages: readonly string[];
  /** The latest expiry reminder that an entry has sent. */
  readonly reminder?: CertificateState['warnings']['expiry'];
  /** The expiry of the primary entry, if another entry knows it more precisely. */
  readonly expiry?: Validity;
  /** The expiries that entries state or stated, and that differ from that of the primary entry. */
  readonly otherExpiries: readonly OtherExpiry[];
  /** The latest acknowledgement of another entry, if the primary entry has not adopted it yet. */
  readonly acknowledgement?: Acknowledgement;
  readonly dataAge: DataAge;
}

/** No other entry holds the same certificate any more, or this one no longer does. */
export interface SameCertificateLost {
  readonly kind: 'same-certificate-lost';
  /** The key of the entry that monitors the certificate of a removed entry, or that alerts its removal. */
  readonly primary?: string;
  /** Other lineages in which entries with this certificate have raised alerts. */
  readonly formerLineages: readonly string[];
  /** The expiries that entries stated, and that differ from that of this entry. */
  readonly otherExpiries: readonly OtherExpiry[];
  /** The latest acknowledgement of another entry, if this entry adopts it. */
  readonly acknowledgement?: Acknowledgement;
  /** The latest expiry reminder that another entry has sent, if this entry continues it. */
  readonly reminder?: CertificateState['warnings']['expiry'];
  readonly dataAge: DataAge;
}

export interface Context<Of extends Input> {
  readonly input: Of;
  readonly now: Instant;
  /** The state before the input; `undefined` for a new certificate. */
  readonly before: CertificateState | undefined;
}

/** One rule: the state after it. Steps run in the order of their list. */
export type Step<Of extends Input> = (
  state: CertificateState,
  context: Context<Of>,
) => CertificateState;

/** The deadlines that are due, and are processed together. */
export interface Due {
  readonly deadlines: readonly Deadline[];
  readonly now: Instant;
}

/** One rule of what happens when deadlines are due. */
export type DueStep = (state: CertificateState, due: Due) => CertificateState;

/** Plans the next reminders: a step, and a part of what happens when deadlines are due. */
export type Planning = (
  state: CertificateState,
  context: { readonly now: Instant },
) => CertificateState;

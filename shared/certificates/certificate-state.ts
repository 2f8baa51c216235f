import * as z from 'zod';
import { Certificate, certificateKey } from './certificate.ts';
import { DnsCheck } from './dns-check.ts';
import { DAY, Instant, millisecondsBetween } from './instant.ts';
import { CanonicalName, canonicalName } from './names.ts';
import { OrganizationTimes } from './organization-validation.ts';

/** Bumped whenever the stored shape changes; `test/shared/certificates/shapes.test.ts` holds the two together. */
export const CERTIFICATE_STATE_VERSION = 1;

/** A renewal that should have happened by itself, and how one knows that it should have. */
export const RenewalOverdue = z.object({
  expectedAt: Instant,
  /**
   * - `history`: the certificates before it were renewed as long before their ends
   * - `provider`: the provider says that it renews it
   * - `configuration`: the user says that it is renewed by itself
   */
  reason: z.enum(['history', 'provider', 'configuration']),
});
export type RenewalOverdue = z.infer<typeof RenewalOverdue>;

/** How long before its end the certificate before this one was replaced. */
export const RenewalPattern = z.object({
  leadMilliseconds: z.number().positive(),
  /** The key of that certificate. */
  from: z.string(),
  /** How often in a row it was about as long: a habit from twice on. Absent for once. */
  times: z.int().positive().optional(),
});
export type RenewalPattern = z.infer<typeof RenewalPattern>;

/**
 * A moment at which a certificate's state changes because time passes, whatever its provider says.
 *
 * - `expiry-reminder`: the threshold called `name` is crossed
 * - `expiry`: notAfter itself
 * - `validation-expiry-reminder`: the proof of control of `name` (a domain) soon ends
 * - `validation-checks-stopped`: by now the provider has stopped to look for the record of `name` (a domain)
 * - `validation-reminder`: the proof of `name` (a domain) is still owed, and people are reminded of it
 * - `organization-validation-expiry-reminder`: the organization validation of type `name` expires soon
 * - `organization-validation-reminder`: the organization validation of type `name` is still pending
 * - `approval-reminder`: an approver still has to approve the order
 * - `acknowledgement-expiry`: what somebody has said to know of is told again
 */
export const Deadline = z
  .object({
    kind: z.enum([
      'expiry-reminder',
      'expiry',
      'validation-expiry-reminder',
      'validation-checks-stopped',
      'validation-reminder',
      'organization-validation-expiry-reminder',
      'organization-validation-reminder',
      'approval-reminder',
      'acknowledgement-expiry',
    ]),
    name: z.string(),
    at: Instant,
    /** Of an `expiry-reminder` that comes after the certificate should have been renewed. */
    renewalOverdue: RenewalOverdue.optional(),
  })
  .overwrite((deadline) =>
    isAboutDomain(deadline.kind) ? { ...deadline, name: canonicalName(deadline.name) } : deadline,
  );
export type Deadline = z.infer<typeof Deadline>;

function isAboutDomain(kind: string): boolean {
  return kind.startsWith('validation-');
}

/** When something happened to the proof of a domain. A list of these, for names from outside are no keys. */
export const DomainInstant = z.object({ domain: CanonicalName, at: Instant });
export type DomainInstant = z.infer<typeof DomainInstant>;

/** The instant that a list has for a domain. */
export function instantFor(
  domain: string,
  instants: readonly DomainInstant[],
): Instant | undefined {
  return instants.find((one) => one.domain === domain)?.at;
}

/** What the deadlines that were crossed have left behind: the latest one of each kind and name. */
export const Warnings = z.object({
  expiry: z
    .object({
      threshold: z.string(),
      dueAt: Instant,
      renewalOverdue: RenewalOverdue.optional(),
    })
    .optional(),
  validationExpiring: z.array(DomainInstant),
  validationChecksStopped: z.array(DomainInstant),
  /** The latest reminder of each domain whose proof is owed. */
  validationReminders: z.array(DomainInstant).optional(),
});
export type Warnings = z.infer<typeof Warnings>;

/** A certificate that takes this one's place, recognised by its names: the provider links them not. */
export const RecognizedSuccessor = z.object({
  /** `provider/account/id`, of any account. */
  key: z.string(),
  since: Instant,
  /** Its main name, and its end at that time. */
  name: z.string().optional(),
  notAfter: Instant.optional(),
  /** The initial inventory reported this certificate as replaced. */
  inInventory: z.literal(true).optional(),
});
export type RecognizedSuccessor = z.infer<typeof RecognizedSuccessor>;

/** Somebody knows what is the matter with a certificate, and wants to hear no more of it for a while. */
export const Acknowledgement = z.object({
  by: z.string().min(1),
  note: z.string(),
  at: Instant,
  /** It ends by itself. */
  until: Instant,
});
export type Acknowledgement = z.infer<typeof Acknowledgement>;

/** How old the facts were when something happened to a certificate by the clock alone. */
export const DataAge = z.object({
  asOf: Instant,
  /** Neither could they be read again at that time. */
  unreachable: z.boolean(),
});
export type DataAge = z.infer<typeof DataAge>;

/** Everything kept of one certificate. One item, one revision a change. */
export const CertificateState = z.object({
  version: z.literal(CERTIFICATE_STATE_VERSION),
  /** Counts the changes, from 1. Events are named after it. */
  revision: z.int().positive(),
  certificate: Certificate,
  /** The account's tags at the time of the last change. */
  tags: z.record(z.string(), z.string()),
  /** The key of the first certificate of the line of renewals that this one belongs to. */
  lineage: z.string(),
  firstSeenAt: Instant,
  /** When the last change was noticed. */
  changedAt: Instant,
  /** True for what was found by the account's first complete sweep: it was there before we were. */
  initialInventory: z.boolean(),
  /** Since when the proof of a domain is owed; only while it is. */
  validationPendingSince: z.array(DomainInstant),
  /** Deadlines still ahead, earliest first. */
  deadlines: z.array(Deadline),
  warnings: Warnings,
  /** Of the organization validations that have any; one for each type. */
  organizationTimes: z.array(OrganizationTimes).optional(),
  /** Only while an approver has to approve the order: since when, and when the latest reminder was due. */
  approval: z.object({ pendingSince: Instant, remindedAt: Instant.optional() }).optional(),
  /** What name servers say of the records that are owed. */
  dnsChecks: z.array(DnsCheck).optional(),
  successor: RecognizedSuccessor.optional(),
  /** The key of the certificate that this one was recognised as the successor of: never of more than one. */
  replaces: z.string().optional(),
  /**
   * The initial inventory reported it as replaced, by a successor that `check-deadlines` has not looked for yet: if there
   * is none, no alert has been sent.
   */
  replacedInInventory: z.literal(true).optional(),
  /** Its provider's word alone says whom it succeeds, and who succeeds it. */
  providerLinkOnly: z.literal(true).optional(),
  /** When `check-deadlines` next checks what it replaces, and whether its successor still counts. */
  successorCheckDueAt: Instant.optional(),
  acknowledgement: Acknowledgement.optional(),
  renewalPattern: RenewalPattern.optional(),
  /** Its account says so: nobody waits for what was a habit. */
  renewedManually: z.literal(true).optional(),
  /** Absent where `changedAt` is when they were told. */
  dataAge: DataAge.optional(),
  /** When the state was rebuilt from its provider, because the stored item could not be read. */
  rebuiltAt: Instant.optional(),
  /** Gone from its account's listing since then. */
  removedAt: Instant.optional(),
});
export type CertificateState = z.infer<typeof CertificateState>;

/** What a recognised successor holds back: the warnings of the end, which are due at once if it is lost. */
export function isHeldBack(
  state: Pick<CertificateState, 'successor'>,
  { kind }: Deadline,
): boolean {
  return kind === 'expiry-reminder' && state.successor !== undefined;
}

/** Whether a successor is issued, by its provider's word or by its names: its end hurts nobody any more. */
export function isReplaced({
  certificate,
  successor,
}: Pick<CertificateState, 'certificate' | 'successor'>): boolean {
  return certificate.renewal?.successorIssued === true || successor !== undefined;
}

/** Whether it was known before it ended: then its end was somebody's alarm, and not the history of its account. */
export function expiredWhileMonitored({
  certificate: { status, validity },
  firstSeenAt,
}: Pick<CertificateState, 'certificate' | 'firstSeenAt'>): boolean {
  return status === 'expired' && validity !== undefined && firstSeenAt < validity.notAfter;
}

/**
 * Milliseconds after its expiry for which an unreplaced certificate is reported: in the initial inventory, in the weekly
 * summary, and to the search for a successor. After that it was given up.
 */
export const EXPIRED_WINDOW = 30 * DAY;

/** Whether a certificate has expired and a successor is still of interest: it was known by the end of the window. */
export function mayStillBeReplaced({
  certificate: { status, validity },
  firstSeenAt,
}: Pick<CertificateState, 'certificate' | 'firstSeenAt'>): boolean {
  return (
    status === 'expired' &&
    validity !== undefined &&
    millisecondsBetween(validity.notAfter, firstSeenAt) <= EXPIRED_WINDOW
  );
}

/** `provider/account/id` of the certificate that a state is about. */
export function keyOf(state: CertificateState): string {
  return certificateKey(state.certificate);
}

import * as z from 'zod/mini';
import { Certificate } from './certificate.ts';
import { DnsCheck } from './dns-check.ts';
import { OtherExpiry, RenewalOverdue } from './expiry-facts.ts';
import { Instant } from './instant.ts';
import { CanonicalName, canonicalName } from './names.ts';
import { OrganizationTimes } from './organization-validation.ts';

/** Bumped whenever the stored shape changes; `test/shared/certificates/shapes.test.ts` holds the two together. */
export const CERTIFICATE_STATE_VERSION = 1;

/** How long before its expiry the predecessor was replaced. */
export const RenewalPattern = z.object({
  leadMilliseconds: z.number().check(z.positive()),
  /** The key of the predecessor. */
  from: z.string(),
  /** How often in a row the lead time was similar: a pattern from two on. Absent for one. */
  times: z.optional(z.int().check(z.positive())),
});
export type RenewalPattern = z.infer<typeof RenewalPattern>;

/**
 * An instant at which the state of a certificate changes because time passes.
 *
 * - `expiry-reminder`: the threshold called `name` is crossed
 * - `expiry`: notAfter itself
 * - `validation-expiry-reminder`: the validation of the domain `name` expires soon
 * - `validation-checks-stopped`: the provider has stopped its automatic checks of the domain `name`
 * - `validation-reminder`: the validation of the domain `name` is still pending, and a reminder is due
 * - `organization-validation-expiry-reminder`: the organization validation of type `name` expires soon
 * - `organization-validation-reminder`: the organization validation of type `name` is still pending
 * - `approval-reminder`: an approver must still approve the order
 * - `acknowledgement-expiry`: the acknowledgement expires, and alerts resume
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
    /** For an `expiry-reminder` after the expected time of the renewal. */
    renewalOverdue: z.optional(RenewalOverdue),
  })
  .check(
    z.overwrite((deadline) =>
      isAboutDomain(deadline.kind) ? { ...deadline, name: canonicalName(deadline.name) } : deadline,
    ),
  );
export type Deadline = z.infer<typeof Deadline>;

function isAboutDomain(kind: string): boolean {
  return kind.startsWith('validation-');
}

/** An instant for the validation of a domain. Stored in lists, because names from a provider are not safe object keys. */
export const DomainInstant = z.object({ domain: CanonicalName, at: Instant });
export type DomainInstant = z.infer<typeof DomainInstant>;

/** The latest crossed deadline of each kind and name. */
export const Warnings = z.object({
  expiry: z.optional(
    z.object({
      threshold: z.string(),
      dueAt: Instant,
      renewalOverdue: z.optional(RenewalOverdue),
    }),
  ),
  validationExpiring: z.array(DomainInstant),
  validationChecksStopped: z.array(DomainInstant),
  /** The latest reminder of each domain whose validation is pending. */
  validationReminders: z.optional(z.array(DomainInstant)),
});
export type Warnings = z.infer<typeof Warnings>;

/** The successor of a certificate, matched by name because the provider does not link the two. */
export const RecognizedSuccessor = z.object({
  /** `provider/account/id`, of any account. */
  key: z.string(),
  since: Instant,
  /** The main name and the expiry of the successor at that time. */
  name: z.optional(z.string()),
  notAfter: z.optional(Instant),
  /** The initial inventory reported this certificate as replaced. */
  inInventory: z.optional(z.literal(true)),
});
export type RecognizedSuccessor = z.infer<typeof RecognizedSuccessor>;

/** A user acknowledged a certificate: its reminders are muted until `until`. */
export const Acknowledgement = z.object({
  by: z.string().check(z.minLength(1)),
  note: z.string(),
  at: Instant,
  /** The acknowledgement expires automatically. */
  until: Instant,
});
export type Acknowledgement = z.infer<typeof Acknowledgement>;

/** The entries of all accounts that hold the same X.509 certificate. */
const SameCertificate = z.object({
  /** The key of the entry that raises the expiry alerts, also if it is this one. */
  primary: z.string(),
  /** The keys of the other entries. */
  others: z.array(z.string()),
  /** The keys of entries that held it before: they can have raised alerts that are still open. */
  former: z.optional(z.array(z.string())),
  /** Only of the primary entry: how entries state or stated the expiry, if not in the same way. */
  otherExpiries: z.optional(z.array(OtherExpiry)),
  /**
   * When the latest acknowledgement was made that the primary entry has adopted: if a user removes it, it is not adopted
   * again.
   */
  adoptedAt: z.optional(Instant),
});

/** How old the data of a certificate was when a deadline was crossed. */
export const DataAge = z.object({
  asOf: Instant,
  /** The data could not be read again at that time. */
  unreachable: z.boolean(),
});
export type DataAge = z.infer<typeof DataAge>;

/** The stored state of one certificate. One item per certificate, one revision per change. */
export const CertificateState = z.object({
  version: z.literal(CERTIFICATE_STATE_VERSION),
  /** Counts the changes, from 1. Part of the id of events. */
  revision: z.int().check(z.positive()),
  certificate: Certificate,
  /** The resolved tags: of the account, of the provider, and of the rules in `owners`. */
  tags: z.record(z.string(), z.string()),
  /** The key of the first certificate of the lineage. */
  lineage: z.string(),
  /** Lineages with earlier alerts that can still be open: the certificate has joined another lineage since. */
  formerLineages: z.optional(z.array(z.string())),
  firstSeenAt: Instant,
  /** When the last change was noticed. */
  changedAt: Instant,
  /** True if the first complete sync of the account found the certificate: it existed before the monitor. */
  initialInventory: z.boolean(),
  /** Since when the validation of each domain is pending. */
  validationPendingSince: z.array(DomainInstant),
  /** Future deadlines, earliest first. */
  deadlines: z.array(Deadline),
  warnings: Warnings,
  /** Instants of organization validations, at most one entry per type. */
  organizationTimes: z.optional(z.array(OrganizationTimes)),
  /** Only while an approver must approve the order: since when, and when the latest reminder was due. */
  approval: z.optional(z.object({ pendingSince: Instant, remindedAt: z.optional(Instant) })),
  /** DNS checks of the pending validations. */
  dnsChecks: z.optional(z.array(DnsCheck)),
  successor: z.optional(RecognizedSuccessor),
  /** The key of the predecessor, matched by name. A certificate has at most one. */
  replaces: z.optional(z.string()),
  /**
   * The initial inventory reported it as replaced, by a successor that `check-deadlines` has not searched yet: if
   * there is none, no alert has been sent.
   */
  replacedInInventory: z.optional(z.literal(true)),
  /** Successor matching `provider-link-only`: only links of the provider count. */
  providerLinkOnly: z.optional(z.literal(true)),
  /** When `check-deadlines` next checks what it replaces, and whether its successor is still valid. */
  successorCheckDueAt: z.optional(Instant),
  /** Only if the same certificate was found in other entries. */
  sameCertificate: z.optional(SameCertificate),
  acknowledgement: z.optional(Acknowledgement),
  renewalPattern: z.optional(RenewalPattern),
  /** The configuration declares manual renewal: the renewal pattern is ignored. */
  renewedManually: z.optional(z.literal(true)),
  /** Absent if the data was read at `changedAt`. */
  dataAge: z.optional(DataAge),
  /** When the state was rebuilt from its provider, because the stored item could not be read. */
  rebuiltAt: z.optional(Instant),
  /** Since when the account no longer lists the certificate. */
  removedAt: z.optional(Instant),
});
export type CertificateState = z.infer<typeof CertificateState>;

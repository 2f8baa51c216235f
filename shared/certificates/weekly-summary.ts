import * as z from 'zod';
import { AccountFailure } from './account-state.ts';
import { ExpiringSoon, Finding } from './finding.ts';
import { Instant } from './instant.ts';

/** Whom a digest is for: everybody of one account, or of all accounts that have one value of a tag. */
export const SummaryGroup = z.discriminatedUnion('by', [
  z.object({
    by: z.literal('account'),
    /** `provider/account` */
    account: z.string(),
  }),
  z.object({
    by: z.literal('tag'),
    tag: z.string(),
    /** Absent for the accounts that do not have the tag. */
    value: z.string().optional(),
  }),
]);
export type SummaryGroup = z.infer<typeof SummaryGroup>;

/** An account of which not everything is known. */
export const UnreachableAccount = z.object({
  /** `provider/account` */
  account: z.string(),
  /** Absent where nobody can tell. */
  since: Instant.optional(),
  /** Absent where the account was never read completely yet, and is not late. */
  failure: AccountFailure.pick({ kind: true, scope: true, message: true }).optional(),
});
export type UnreachableAccount = z.infer<typeof UnreachableAccount>;

/** An account that has never listed a certificate. */
export const EmptyAccount = z.object({
  /** `provider/account` */
  account: z.string(),
  /** The settings and permissions to check. */
  checks: z.array(z.string()),
});
export type EmptyAccount = z.infer<typeof EmptyAccount>;

/** A certificate of which people hear less until `until`, because somebody knows. Names no one. */
export const AcknowledgedCertificate = z.object({
  /** `provider/account/id` */
  certificate: z.string(),
  /** The common name, or else the id. */
  name: z.string(),
  until: Instant,
});
export type AcknowledgedCertificate = z.infer<typeof AcknowledgedCertificate>;

/** How a group of accounts stands, once a week. */
export const WeeklySummary = z.object({
  /** The ISO 8601 week of the day on which it was due: `2027-W08`. */
  week: z.string().regex(/^\d{4}-W\d{2}$/),
  group: SummaryGroup,
  tags: z.record(z.string(), z.string()),
  /** `provider/account` of each, in alphabetical order; ten at most. */
  accounts: z.array(z.string()),
  /** How many accounts there are in all. */
  accountCount: z.int().positive(),
  /** How many certificates are watched in them. */
  certificateCount: z.int().nonnegative(),
  expiring: ExpiringSoon,
  pendingValidations: z.int().nonnegative(),
  /** How many organizations have to be validated before certificates are issued. */
  pendingOrganizations: z.int().nonnegative(),
  /** How many findings there are in all. What is acknowledged is none, unless it has expired. */
  findingCount: z.int().nonnegative(),
  /** The twenty most urgent of them, most urgent first. */
  urgent: z.array(Finding),
  /** How many blind spots there are in all. */
  unreachableCount: z.int().nonnegative(),
  /** Ten of them at most. */
  unreachableAccounts: z.array(UnreachableAccount),
  /** How many accounts have never listed a certificate. */
  emptyCount: z.int().nonnegative(),
  /** Ten of them at most. */
  emptyAccounts: z.array(EmptyAccount),
  /** How many certificates are acknowledged in all. */
  acknowledgedCount: z.int().nonnegative(),
  /** The ten of them whose acknowledgement ends first. */
  acknowledgedCertificates: z.array(AcknowledgedCertificate),
});
export type WeeklySummary = z.infer<typeof WeeklySummary>;

/** More than that, besides the findings, nobody reads in one digest. */
export const MAX_LISTED = 10;

/** What a group is called in ids: `digicert/main`, `team=platform`, `team` for those that do not have the tag. */
export function summaryGroupKey(group: SummaryGroup): string {
  if (group.by === 'account') return group.account;
  return group.value === undefined ? group.tag : `${group.tag}=${group.value}`;
}

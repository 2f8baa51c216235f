import * as z from 'zod/mini';
import { AccountFailure } from './account-state.ts';
import { ExpiringSoon, Finding } from './finding.ts';
import { Instant } from './instant.ts';

/** The group of a summary: one account, or all certificates with one value of a tag. */
export const SummaryGroup = z.discriminatedUnion('by', [
  z.object({
    by: z.literal('account'),
    /** `provider/account` */
    account: z.string(),
  }),
  z.object({
    by: z.literal('tag'),
    tag: z.string(),
    /** Absent for the certificates that do not have the tag. */
    value: z.optional(z.string()),
  }),
]);
export type SummaryGroup = z.infer<typeof SummaryGroup>;

/** An account that cannot be read completely. */
export const UnreachableAccount = z.object({
  /** `provider/account` */
  account: z.string(),
  /** Absent if unknown. */
  since: z.optional(Instant),
  /** Absent if the account has not been read completely yet, and is not stale. */
  failure: z.optional(z.pick(AccountFailure, { kind: true, scope: true, message: true })),
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

/** An acknowledged certificate: its reminders are muted until `until`. */
export const AcknowledgedCertificate = z.object({
  /** `provider/account/id` */
  certificate: z.string(),
  /** The common name, or the id if there is none. */
  name: z.string(),
  until: Instant,
});
export type AcknowledgedCertificate = z.infer<typeof AcknowledgedCertificate>;

/** The weekly state of a group of accounts. */
export const WeeklySummary = z.object({
  /** The ISO 8601 week of the day on which it was due: `2027-W08`. */
  week: z.string().check(z.regex(/^\d{4}-W\d{2}$/)),
  group: SummaryGroup,
  tags: z.record(z.string(), z.string()),
  /** `provider/account` of each, in alphabetical order; ten at most. */
  accounts: z.array(z.string()),
  /** How many accounts there are in all. */
  accountCount: z.int().check(z.positive()),
  /** How many certificates are monitored in them. */
  certificateCount: z.int().check(z.nonnegative()),
  expiring: ExpiringSoon,
  pendingValidations: z.int().check(z.nonnegative()),
  /** How many organizations have to be validated before certificates are issued. */
  pendingOrganizations: z.int().check(z.nonnegative()),
  /** How many findings there are in total. Acknowledged certificates count only if they have expired. */
  findingCount: z.int().check(z.nonnegative()),
  /** The twenty most urgent of them, most urgent first. */
  urgent: z.array(Finding),
  /** How many unreachable accounts or parts of accounts there are in total. */
  unreachableCount: z.int().check(z.nonnegative()),
  /** Ten of them at most. */
  unreachableAccounts: z.array(UnreachableAccount),
  /** The number of accounts that have never listed a certificate. */
  emptyCount: z.int().check(z.nonnegative()),
  /** Ten of them at most. */
  emptyAccounts: z.array(EmptyAccount),
  /** How many certificates are acknowledged in all. */
  acknowledgedCount: z.int().check(z.nonnegative()),
  /** The ten of them whose acknowledgement ends first. */
  acknowledgedCertificates: z.array(AcknowledgedCertificate),
});
export type WeeklySummary = z.infer<typeof WeeklySummary>;

/** Maximum entries of each list in a summary, except findings. */
export const MAX_LISTED = 10;

/** The name of a group in ids: `digicert/main`, `team=platform`, or `team` for the certificates without the tag. */
export function summaryGroupKey(group: SummaryGroup): string {
  if (group.by === 'account') return group.account;
  return group.value === undefined ? group.tag : `${group.tag}=${group.value}`;
}

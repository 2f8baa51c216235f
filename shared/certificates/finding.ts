import * as z from 'zod';
import { DnsCheckResult } from './dns-check.ts';
import { Instant } from './instant.ts';
import { OrganizationCheck } from './organization-validation.ts';
import { DnsRecord } from './validation.ts';

/**
 * One thing that waits for somebody.
 *
 * - `expired`: a certificate ended a few days ago at most, at `at`, and has no successor
 * - `final-reminder`: a certificate ends at `at`, and has passed the last threshold before that
 * - `validation-pending`: the proof of `domain` is owed since `at`
 * - `organization-pending`: certificates wait for the validation of `organization` since `at`
 * - `approval-pending`: an approver has to approve the order, since `at`
 * - `organization-expiring`: the validation of `organization` expires at `at`, before a certificate does
 * - `reissue-required`: the provider requires a reissue of a certificate, which expires at `at`
 * - `warning`: a certificate ends at `at`, and has passed a threshold before that
 */
export const Finding = z.object({
  /** The kinds are declared in the order in which findings are listed, the most urgent first. */
  kind: z.enum([
    'expired',
    'final-reminder',
    'validation-pending',
    'organization-pending',
    'approval-pending',
    'reissue-required',
    'warning',
    'organization-expiring',
  ]),
  /** `provider/account/id` */
  certificate: z.string(),
  /** The common name, or else the id. */
  name: z.string(),
  at: Instant,
  domain: z.string().optional(),
  record: DnsRecord.optional(),
  /** What name servers say of the record. */
  result: DnsCheckResult.optional(),
  /** Its name, or else its id; absent where the provider does not say which organization it is. */
  organization: z.string().optional(),
  /** Of an organization: the type of the validation, `ov` or `ev`. */
  validationType: z.string().optional(),
  /** The checks that are not complete, where the provider reports them. */
  pendingChecks: z.array(OrganizationCheck).optional(),
  /** Of an organization: how many certificates are concerned. `certificate` and `name` are one of them. */
  certificateCount: z.int().positive().optional(),
});
export type Finding = z.infer<typeof Finding>;

/** How many that nothing has taken the place of end in so many days; those of a week are in all three. */
export const ExpiringSoon = z.object({
  within7Days: z.int().nonnegative(),
  within30Days: z.int().nonnegative(),
  within90Days: z.int().nonnegative(),
});
export type ExpiringSoon = z.infer<typeof ExpiringSoon>;

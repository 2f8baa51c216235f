import * as z from 'zod';
import { DnsCheckResult } from './dns-check.ts';
import { Instant } from './instant.ts';
import { OrganizationCheck } from './organization-validation.ts';
import { DnsRecord } from './validation.ts';

/**
 * A condition that needs action.
 *
 * - `expired`: a certificate expired recently, at `at`, and has no successor
 * - `final-reminder`: a certificate expires at `at`, and its final reminder is due
 * - `validation-pending`: the validation of `domain` is pending since `at`
 * - `organization-pending`: certificates wait for the validation of `organization` since `at`
 * - `approval-pending`: an approver must approve the order; pending since `at`
 * - `organization-expiring`: the validation of `organization` expires at `at`, before a certificate does
 * - `reissue-required`: the provider requires a reissue of a certificate, which expires at `at`
 * - `expiry-reminder`: a certificate expires at `at`, and an earlier reminder is due
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
    'expiry-reminder',
    'organization-expiring',
  ]),
  /** `provider/account/id` */
  certificate: z.string(),
  /** The common name, or the id if there is none. */
  name: z.string(),
  at: Instant,
  domain: z.string().optional(),
  record: DnsRecord.optional(),
  /** The result of the DNS check. */
  result: DnsCheckResult.optional(),
  /** The name of the organization, or its id; absent if the provider reports neither. */
  organization: z.string().optional(),
  /** For an organization: the type of the validation, `ov` or `ev`. */
  validationType: z.string().optional(),
  /** The remaining checks, if the provider reports them. */
  pendingChecks: z.array(OrganizationCheck).optional(),
  /** For an organization: the number of its certificates. `certificate` and `name` are one of them. */
  certificateCount: z.int().positive().optional(),
});
export type Finding = z.infer<typeof Finding>;

/** The number of certificates without a successor that expire within these days. Each number includes the smaller ones. */
export const ExpiringSoon = z.object({
  within7Days: z.int().nonnegative(),
  within30Days: z.int().nonnegative(),
  within90Days: z.int().nonnegative(),
});
export type ExpiringSoon = z.infer<typeof ExpiringSoon>;

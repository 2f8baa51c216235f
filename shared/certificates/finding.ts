import * as z from 'zod/mini';
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
  domain: z.optional(z.string()),
  record: z.optional(DnsRecord),
  /** The result of the DNS check. */
  result: z.optional(DnsCheckResult),
  /** The name of the organization, or its id; absent if the provider reports neither. */
  organization: z.optional(z.string()),
  /** For an organization: the type of the validation, `ov` or `ev`. */
  validationType: z.optional(z.string()),
  /** The remaining checks, if the provider reports them. */
  pendingChecks: z.optional(z.array(OrganizationCheck)),
  /** For an organization: the number of its certificates. `certificate` and `name` are one of them. */
  certificateCount: z.optional(z.int().check(z.positive())),
});
export type Finding = z.infer<typeof Finding>;

/** The number of certificates without a successor that expire within these days. Each number includes the smaller ones. */
export const ExpiringSoon = z.object({
  within7Days: z.int().check(z.nonnegative()),
  within30Days: z.int().check(z.nonnegative()),
  within90Days: z.int().check(z.nonnegative()),
});
export type ExpiringSoon = z.infer<typeof ExpiringSoon>;

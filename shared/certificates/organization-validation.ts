import * as z from 'zod/mini';
import { Instant } from './instant.ts';
import { ValidationState } from './validation.ts';

/**
 The checks of an organization by a certification authority, with the same names for all providers.
 *
 - `organization-type`: the legal form
 - `legal-existence`: registered and active
 - `address`: the legal address
 - `deny-lists`: not on a list of blocked organizations
 - `phone-call`: a call that confirms the order
 - `operational-existence`: the organization is in business
 - `place-of-business`: the place of its business
 - `phone-number`: the phone number
 - `approver`: the approver of the order is authorized
 - `approver-deny-lists`: the approver is not on a list of blocked people
 * - `confirmation`: a contact confirms the order, by e-mail or online
 - `documents`: the registration documents
 - `other`: another check; `OrganizationCheck.name` is the provider's name for it
 *
 * @see CA/Browser Forum Baseline Requirements, section 3.2.2.1, and EV Guidelines, section 3.2
 */
export const OrganizationCheckKind = z.enum([
  'organization-type',
  'legal-existence',
  'address',
  'deny-lists',
  'phone-call',
  'operational-existence',
  'place-of-business',
  'phone-number',
  'approver',
  'approver-deny-lists',
  'confirmation',
  'documents',
  'other',
]);
export type OrganizationCheckKind = z.infer<typeof OrganizationCheckKind>;

/** One check of an organization; `name` is the provider's name for it. */
export const OrganizationCheck = z.object({ check: OrganizationCheckKind, name: z.string() });
export type OrganizationCheck = z.infer<typeof OrganizationCheck>;

/**
 The validation of a certificate's organization, one per type. An organization is validated once for all of its orders in
 * an account, so many certificates can share one validation.
 */
export const OrganizationValidation = z.object({
  /** As named by the provider: `ov`, `ev`, ... */
  type: z.string(),
  state: ValidationState,
  rawState: z.optional(z.string()),
  /** Absent if the provider does not name the organization. */
  organization: z.optional(z.object({ id: z.optional(z.string()), name: z.optional(z.string()) })),
  /** The remaining checks. Absent if the provider does not report them, empty if all are complete. */
  pendingChecks: z.optional(z.array(OrganizationCheck)),
  /** The time of the request. */
  requestedAt: z.optional(Instant),
  /** Until when a complete validation can be used for new certificates. */
  expiresAt: z.optional(Instant),
});
export type OrganizationValidation = z.infer<typeof OrganizationValidation>;

/** The times of events about the organization validation of one type. */
export const OrganizationTimes = z.object({
  type: z.string(),
  /** Present only while the validation is pending. */
  pendingSince: z.optional(Instant),
  /** The latest reminder that became due while it is pending. */
  remindedAt: z.optional(Instant),
  /** The warning about its present expiry. */
  warnedAt: z.optional(Instant),
});
export type OrganizationTimes = z.infer<typeof OrganizationTimes>;

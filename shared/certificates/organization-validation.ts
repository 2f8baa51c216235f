import * as z from 'zod';
import { Instant } from './instant.ts';
import { ValidationState } from './validation.ts';

/**
 * What a certification authority checks about an organization, in words that all providers share.
 *
 * - `organization-type`: which legal form it has
 * - `legal-existence`: it is registered and active
 * - `address`: its legal address
 * - `deny-lists`: it is on no list of organizations that get no certificates
 * - `phone-call`: a call confirms that it ordered the certificate
 * - `operational-existence`: it does business
 * - `place-of-business`: where it does business
 * - `phone-number`: its phone number
 * - `approver`: the person who approves the order may do so
 * - `approver-deny-lists`: the approver is on no list of people who get no certificates
 * - `confirmation`: a contact confirms the order, by e-mail or online
 * - `documents`: its registration documents
 * - `other`: anything else; `OrganizationCheck.name` has the provider's word
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

/** One check of an organization; `name` is the provider's own word for it. */
export const OrganizationCheck = z.object({ check: OrganizationCheckKind, name: z.string() });
export type OrganizationCheck = z.infer<typeof OrganizationCheck>;

/**
 * The validation of the organization that a certificate names, one for each type. An organization is validated once for
 * all of its orders in an account, so that many certificates can share one validation.
 */
export const OrganizationValidation = z.object({
  /** The provider's word: `ov`, `ev`, ... */
  type: z.string(),
  state: ValidationState,
  rawState: z.string().optional(),
  /** Absent where the provider does not say which organization it is. */
  organization: z.object({ id: z.string().optional(), name: z.string().optional() }).optional(),
  /** The checks that are not complete. Absent where the provider does not tell, empty where none is left. */
  pendingChecks: z.array(OrganizationCheck).optional(),
  /** When the order asked for it. */
  requestedAt: Instant.optional(),
  /** Until when a complete validation can be used for new certificates. */
  expiresAt: Instant.optional(),
});
export type OrganizationValidation = z.infer<typeof OrganizationValidation>;

/** When things happened to the organization validation of one type. */
export const OrganizationTimes = z.object({
  type: z.string(),
  /** Only while it is pending. */
  pendingSince: Instant.optional(),
  /** The latest reminder that became due while it is pending. */
  remindedAt: Instant.optional(),
  /** The warning about its present expiry. */
  warnedAt: Instant.optional(),
});
export type OrganizationTimes = z.infer<typeof OrganizationTimes>;

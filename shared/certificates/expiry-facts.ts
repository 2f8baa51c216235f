import * as z from 'zod/mini';
import { Instant } from './instant.ts';

/** An automatic renewal that is overdue, and why it was expected. */
export const RenewalOverdue = z.object({
  expectedAt: Instant,
  /**
   * - `history`: its predecessors were renewed that long before their expiry
   * - `provider`: the provider reports that it renews the certificate
   * - `configuration`: the configuration declares that it is renewed automatically
   */
  reason: z.enum(['history', 'provider', 'configuration']),
});
export type RenewalOverdue = z.infer<typeof RenewalOverdue>;

/** The expiry of a certificate according to an entry. */
export const OtherExpiry = z.object({
  /** `provider/account/id` */
  key: z.string(),
  notAfter: Instant,
  /** It and the expiry of the primary entry cannot both be true, even with the precision of each. */
  contradicts: z.optional(z.literal(true)),
});
export type OtherExpiry = z.infer<typeof OtherExpiry>;

import * as z from 'zod/mini';

/**
 * The outcome of one poll of an account, which its function returns to the caller.
 *
 * - `complete`: the whole listing was read
 * - `paused`: the time or request limit was reached; the next run continues
 * - `superseded`: another run syncs the same account
 * - `failed`: the listing could not be read
 */
export const SyncAnswer = z.object({
  outcome: z.enum(['complete', 'paused', 'superseded', 'failed']),
  certificates: z.number(),
  changed: z.number(),
  removed: z.number(),
  /** Why the account, or in a complete sync some certificates, could not be read. */
  problem: z.optional(z.string()),
  /** The settings and permissions to check if the account has never listed a certificate. */
  emptyAccountChecks: z.optional(z.array(z.string())),
});
export type SyncAnswer = z.infer<typeof SyncAnswer>;

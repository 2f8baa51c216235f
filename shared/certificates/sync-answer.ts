import * as z from 'zod';

/**
 * How one run over an account ended, as its function answers whoever calls it.
 *
 * - `complete`: the whole listing was seen
 * - `paused`: time or requests were used up; the next run goes on
 * - `superseded`: another run is sweeping the same account
 * - `failed`: the listing could not be read
 */
export const SyncAnswer = z.object({
  outcome: z.enum(['complete', 'paused', 'superseded', 'failed']),
  certificates: z.number(),
  changed: z.number(),
  removed: z.number(),
  /** What could not be read, and why: of all of it, or of a complete sweep some certificates. */
  problem: z.string().optional(),
  /** What to check if the account has never listed a certificate. */
  emptyAccountChecks: z.array(z.string()).optional(),
});
export type SyncAnswer = z.infer<typeof SyncAnswer>;

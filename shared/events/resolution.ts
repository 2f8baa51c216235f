import * as z from 'zod';
import { Instant } from '../certificates/instant.ts';

/** What people had been told of and is over with an event. Absent where they had not been told. */
export const Resolution = z.object({
  condition: z.enum(['expiry', 'validation', 'organization-validation', 'approval']),
  /** When the last warning was due, or since when the first of the proofs was owed. */
  since: Instant,
  /** Those whose proofs are no longer owed. */
  domains: z.array(z.string()).readonly().optional(),
});

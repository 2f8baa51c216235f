import * as z from 'zod';
import { Instant } from '../certificates/instant.ts';

/** The earlier alert that an event resolves. Absent if there was no alert. */
export const Resolution = z.object({
  condition: z.enum(['expiry', 'validation', 'organization-validation', 'approval']),
  /** When the latest reminder was due, or since when the first of the validations was pending. */
  since: Instant,
  /** Domains whose validation is no longer pending. */
  domains: z.array(z.string()).readonly().optional(),
});

import * as z from 'zod';
import { DEFAULT_THRESHOLDS, Threshold } from '../certificates/threshold.ts';

/** When an account's certificates alarm. */
export const AlarmPolicy = z.strictObject({
  /** Before the end of a certificate. */
  thresholds: z
    .array(Threshold)
    .min(1)
    .default([...DEFAULT_THRESHOLDS]),
  /** Days before the end of a proof of domain control, where that end comes before the certificate's own. */
  validationWarningDays: z.number().positive().default(14),
  /**
   * How certificates are renewed, where the user says so: `itself` makes the first warning wait for a renewal that
   * did not happen, `hand` says that nobody should wait for one.
   */
  renewal: z
    .strictObject({
      by: z.enum(['itself', 'hand']),
      /** Days before the end by which the renewal has happened. */
      leadDays: z.number().positive().optional(),
    })
    .optional(),
  /** Whether a successor that its provider does not link is recognised by its names: unless said otherwise, it is. */
  lineage: z.enum(['by-name', 'provider-link-only']).optional(),
});
export type AlarmPolicy = z.infer<typeof AlarmPolicy>;

export const DEFAULT_ALARM_POLICY: AlarmPolicy = AlarmPolicy.parse({});

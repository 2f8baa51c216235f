import * as z from 'zod';
import { DEFAULT_THRESHOLDS, Threshold } from '../certificates/threshold.ts';

/** When the certificates of an account raise alerts. */
export const AlarmPolicy = z.strictObject({
  /** Times before the expiry of a certificate. */
  thresholds: z
    .array(Threshold)
    .min(1)
    .default([...DEFAULT_THRESHOLDS]),
  /** Days before the expiry of a domain validation that expires before its certificate. */
  validationExpiryWarningDays: z.number().positive().default(14),
  /**
   * How certificates are renewed, if the configuration says so. `itself`: the first reminder waits until the renewal is
   * overdue. `hand`: no reminder waits for a renewal.
   */
  renewal: z
    .strictObject({
      mode: z.enum(['automatic', 'manual']),
      /** Days before the expiry by which the certificate is renewed. */
      renewBeforeDays: z.number().positive().optional(),
    })
    .optional(),
  /** Whether successors that the provider does not link are also matched by name. Default: `by-name`. */
  successorMatching: z.enum(['by-name', 'provider-link-only']).optional(),
});
export type AlarmPolicy = z.infer<typeof AlarmPolicy>;

export const DEFAULT_ALARM_POLICY: AlarmPolicy = AlarmPolicy.parse({});

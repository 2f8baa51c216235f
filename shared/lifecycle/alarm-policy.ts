import * as z from 'zod/mini';
import { DEFAULT_THRESHOLDS, Threshold } from '../certificates/threshold.ts';

/** When the certificates of an account raise alerts. */
export const AlarmPolicy = z.strictObject({
  /** Times before the expiry of a certificate. */
  thresholds: z._default(z.array(Threshold).check(z.minLength(1)), [...DEFAULT_THRESHOLDS]),
  /** Days before the expiry of a domain validation that expires before its certificate. */
  validationExpiryWarningDays: z._default(z.number().check(z.positive()), 14),
  /**
   * How certificates are renewed, if the configuration says so. `itself`: the first reminder waits until the renewal is
   * overdue. `hand`: no reminder waits for a renewal.
   */
  renewal: z.optional(
    z.strictObject({
      mode: z.enum(['automatic', 'manual']),
      /** Days before the expiry by which the certificate is renewed. */
      renewBeforeDays: z.optional(z.number().check(z.positive())),
    }),
  ),
  /** Whether successors that the provider does not link are also matched by name. Default: `by-name`. */
  successorMatching: z.optional(z.enum(['by-name', 'provider-link-only'])),
});
export type AlarmPolicy = z.infer<typeof AlarmPolicy>;

export const DEFAULT_ALARM_POLICY: AlarmPolicy = AlarmPolicy.parse({});

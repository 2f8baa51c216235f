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
});
export type AlarmPolicy = z.infer<typeof AlarmPolicy>;

export const DEFAULT_ALARM_POLICY: AlarmPolicy = AlarmPolicy.parse({});

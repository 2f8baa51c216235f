import * as z from 'zod';
import { Instant } from './instant.ts';
import { CertificateStatus } from './status.ts';
import { DnsRecord } from './validation.ts';

/**
 * One thing that was waiting for somebody when the monitor came.
 *
 * - `expired`: a certificate ended a few days ago at most, at `at`, and has no successor
 * - `last-warning`: a certificate ends at `at`, and has passed the last threshold before that
 * - `proof-owed`: the proof of `domain` is owed since `at`
 * - `warning`: a certificate ends at `at`, and has passed a threshold before that
 */
export const BaselineFinding = z.object({
  kind: z.enum(['expired', 'last-warning', 'proof-owed', 'warning']),
  /** `provider/account/id` */
  certificate: z.string(),
  /** The common name, or else the id. */
  name: z.string(),
  at: Instant,
  domain: z.string().optional(),
  record: DnsRecord.optional(),
});
export type BaselineFinding = z.infer<typeof BaselineFinding>;

/** What the first complete sweep of an account found. */
export const AccountBaseline = z.object({
  takenAt: Instant,
  certificates: z.int().nonnegative(),
  /** How many there are of each status; a status that none has is left out. */
  statuses: z.array(z.object({ status: CertificateStatus, count: z.int().positive() })),
  /** How many that nothing has taken the place of end in so many days; those of a week are in all three. */
  ending: z.object({
    within7Days: z.int().nonnegative(),
    within30Days: z.int().nonnegative(),
    within90Days: z.int().nonnegative(),
  }),
  proofsOwed: z.int().nonnegative(),
  /** How many findings there are in all. */
  findings: z.int().nonnegative(),
  /** The twenty most urgent of them, most urgent first. */
  urgent: z.array(BaselineFinding),
});
export type AccountBaseline = z.infer<typeof AccountBaseline>;

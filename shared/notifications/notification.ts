import * as z from 'zod';
import { Instant } from '../certificates/instant.ts';
import { RecordToPublish } from './record-to-publish.ts';

/**
 * How soon somebody has to act: `critical` now, `warning` soon, `info` not at all.
 * A message attribute of the same name lets subscribers filter.
 */
export const Severity = z.enum(['critical', 'warning', 'info']);
export type Severity = z.infer<typeof Severity>;

/** What a notice is about. A message attribute of the same name lets subscribers filter. */
export const NotificationType = z.enum([
  'domain-validation-pending',
  'domain-validation-checks-stopped',
  'certificate-approaching-expiration',
  'certificate-expired',
  'certificate-revoked',
  'certificate-rejected',
  'certificate-reissue-failed',
  'certificate-removed',
  'certificate-reissue-required',
  'certificate-state-rebuilt',
  'account-unreachable',
  'account-recovered',
  'certificate-renewed',
  'resolved',
  'domain-validation-dns-check-failed',
  'domain-validation-record-published',
  'initial-inventory-completed',
  'weekly-summary',
  'organization-validation-pending',
  'organization-validation-expiring',
  'autodns-message',
  'certificate-approval-pending',
]);
export type NotificationType = z.infer<typeof NotificationType>;

/** What a notice would have said that is told in a list with others. */
export const ListedNotification = z.object({
  id: z.string(),
  /** `provider/account/id` */
  certificate: z.string(),
  headline: z.string(),
  record: RecordToPublish.optional(),
});
export type ListedNotification = z.infer<typeof ListedNotification>;

/** What is said to people once, before a channel puts it into its own form. Holds no markup. */
export const Notification = z.object({
  /** The same for the same notice however often it is sent: what lets a receiver drop a repetition. */
  id: z.string(),
  /** What it is about over time: the lineage of a certificate, or an account. */
  lineage: z.string(),
  /** What is the matter, so exactly that the same words mean the same matter: one notice for each. */
  condition: z.string(),
  type: NotificationType,
  severity: Severity,
  provider: z.string(),
  account: z.string(),
  /** `provider/account/id`, where it is about a certificate. */
  certificate: z.string().optional(),
  /** The name of that certificate, if several certificates can share the notification. */
  name: z.string().optional(),
  tags: z.record(z.string(), z.string()),
  /** The fact, in one line: `www.example.com expires in 14 days`. */
  headline: z.string(),
  /** What it means and what happens if nobody acts, a sentence or two each. */
  paragraphs: z.array(z.string()),
  /** What to do next, in order. Empty where nothing is to be done. */
  actions: z.array(z.string()),
  /** The record to publish, where that is the action. */
  record: RecordToPublish.optional(),
  /** Label and value, for the eye. */
  facts: z.array(z.object({ label: z.string(), value: z.string() })),
  occurredAt: Instant,
  /** When the facts above were noticed. */
  observedAt: Instant,
  /** Others than those who are told anyway should hear of it, whatever its severity. */
  escalated: z.literal(true).optional(),
  /** Which conditions of the lineage are over with it, by how they begin and end; of those sent `since` then and `before`. */
  resolves: z
    .array(
      z.object({
        ...{ prefix: z.string(), suffix: z.string() },
        ...{ since: Instant.optional(), before: Instant.optional() },
      }),
    )
    .optional(),
  /** Where one notice speaks for many of one cause: what each of them would have said. */
  listed: z.array(ListedNotification).optional(),
  /** Of a certificate: when its facts were last read, where that was before `observedAt`. */
  dataAsOf: Instant.optional(),
  /** Of a certificate: its facts could not be read again when the monitor noticed. */
  unreachable: z.literal(true).optional(),
});
export type Notification = z.infer<typeof Notification>;

import * as z from 'zod/mini';
import { Instant } from '../certificates/instant.ts';
import { RecordToPublish } from './record-to-publish.ts';

/**
 * How soon to act: `critical` now, `warning` soon, `info` not at all.
 * A message attribute of the same name lets subscribers filter.
 */
export const Severity = z.enum(['critical', 'warning', 'info']);
export type Severity = z.infer<typeof Severity>;

/** A message attribute of the same name lets subscribers filter. */
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
  'certificate-acknowledged',
]);
export type NotificationType = z.infer<typeof NotificationType>;

/** One entry of a grouped notification. */
export const ListedNotification = z.object({
  id: z.string(),
  /** `provider/account/id` */
  certificate: z.string(),
  headline: z.string(),
  record: z.optional(RecordToPublish),
});
export type ListedNotification = z.infer<typeof ListedNotification>;

/** Conditions of a lineage, by prefix, infix and suffix; only those sent from `since` on, and before `before`. */
export const ResolvedConditions = z.array(
  z.object({
    prefix: z.string(),
    /** A part between the prefix and the suffix. */
    infix: z.optional(z.string()),
    suffix: z.string(),
    since: z.optional(Instant),
    before: z.optional(Instant),
  }),
);

/** What a notification is about. It is known before the text is composed. */
export const NotificationHeader = z.object({
  /** The same each time the notification is sent, so that receivers can drop repetitions. */
  id: z.string(),
  /** The lineage of a certificate, or an account. */
  lineage: z.string(),
  /** Lineages to which the certificate belonged before: the notification can be about their alerts too. */
  formerLineages: z.optional(z.array(z.string())),
  /** Identifies what is wrong within the lineage: each condition is sent once. */
  condition: z.string(),
  type: NotificationType,
  severity: Severity,
  provider: z.string(),
  account: z.string(),
  /** `provider/account/id`, if the notification is about one certificate. */
  certificate: z.optional(z.string()),
  /** The name of that certificate, if several certificates can share the notification. */
  name: z.optional(z.string()),
  tags: z.record(z.string(), z.string()),
  occurredAt: Instant,
  /** When the monitor detected it. */
  observedAt: Instant,
  /** Escalated regardless of the severity. */
  escalated: z.optional(z.literal(true)),
  /** The conditions that are resolved, in the lineage and in the former lineages. */
  resolves: z.optional(ResolvedConditions),
  /** The IDs of the earlier notifications of the lineage that this one resolves or acknowledges. */
  alertIds: z.optional(z.array(z.string())),
  /** The names of the channels behind the topic that get the notification. */
  channels: z.optional(z.array(z.string())),
  /** When the data of the certificate was last read, if before `observedAt`. */
  dataAsOf: z.optional(Instant),
  /** The data of the certificate could not be read again. */
  unreachable: z.optional(z.literal(true)),
});
export type NotificationHeader = z.infer<typeof NotificationHeader>;

/** The text of a notification. Contains no markup. */
export const NotificationText = z.object({
  /** One line, without label: `www.example.com expires in 14 days (1 Mar 2027), no replacement`. */
  headline: z.string(),
  /** What is wrong, and what happens without action. One or two sentences each. */
  paragraphs: z.array(z.string()),
  /** The steps, in order. Empty if no action is needed. */
  actions: z.array(z.string()),
  /** The record to publish, if that is one of the steps. */
  record: z.optional(RecordToPublish),
  /** A DNS check found that record: it does not have to be published again. */
  recordPublished: z.optional(z.literal(true)),
  /** Label and value. Facts of a section follow each other. */
  facts: z.array(
    z.object({ label: z.string(), value: z.string(), section: z.optional(z.string()) }),
  ),
  /** The entries of a grouped notification. */
  listed: z.optional(z.array(ListedNotification)),
});
export type NotificationText = z.infer<typeof NotificationText>;

/** A notification before a channel renders it. */
export const Notification = z.object({
  ...NotificationHeader.shape,
  ...NotificationText.shape,
});
export type Notification = z.infer<typeof Notification>;

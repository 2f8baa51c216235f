import * as z from 'zod';
import { AccountReference } from '../../../shared/certificates/certificate.ts';
import { DAY } from '../../../shared/certificates/instant.ts';
import { Threshold } from '../../../shared/certificates/threshold.ts';
import type { AlarmPolicy } from '../../../shared/lifecycle/alarm-policy.ts';
import { DEFAULT_RESOLVERS, ResolverAddress } from '../../../shared/dns/open-dns.ts';
import { AmazonQSchema } from './amazon-q-schema.ts';
import { Cron } from './cron.ts';
import { SummarySchema } from './summary-schema.ts';
import { Duration } from './duration.ts';
import { LOG_RETENTION_DAYS } from './monitor.ts';
import { INTERVALS } from './poll-schedule.ts';
import { SecretName } from './secret-name.ts';
import { countAddresses, MAX_ADDRESSES } from './mail-pace.ts';
import { SlackSchema } from './slack-schema.ts';
import { ResourceTags, Tags } from '../tags.ts';
import { TimeZone } from './time-zone.ts';
import { TopicArn } from './topic-arn.ts';

const AnyThreshold = z
  .union([z.number().positive(), Threshold], {
    error:
      'a threshold is a positive number of days, { name, days }, or { name, fractionOfLifetime, atLeastDays, atMostDays }',
  })
  .transform((given): Threshold =>
    typeof given === 'number'
      ? { name: given === 1 ? '1 day' : `${given} days`, days: given }
      : given,
  )
  .refine((one) => !('atLeastDays' in one) || one.atLeastDays <= one.atMostDays, {
    error: 'atLeastDays is more than atMostDays',
  });

const Thresholds = z
  .array(AnyThreshold)
  .min(1, 'at least one threshold is needed')
  .refine((all) => new Set(all.map(({ name }) => name)).size === all.length, {
    error: 'two thresholds are the same or have the same name',
  });

/** CloudWatch evaluates no alarm over more than a week, and the heartbeat alarm goes by the freshness. */
const Freshness = Duration.refine((milliseconds) => milliseconds <= 7 * DAY, {
  error: 'more than 7 days',
});

const Renewal = z
  .union([z.enum(['automatic', 'manual']), z.strictObject({ leadDays: z.number().positive() })], {
    error: 'renewal is "automatic", "manual", or { leadDays }, a positive number of days',
  })
  .transform((given): NonNullable<AlarmPolicy['renewal']> => {
    if (given === 'manual') return { by: 'hand' };
    return given === 'automatic' ? { by: 'itself' } : { by: 'itself', ...given };
  });

/** The shape of `AccountOptions`, thresholds and durations read. */
export const AccountOptionsSchema = z
  .strictObject({
    every: z.enum(INTERVALS),
    cron: Cron,
    timeZone: TimeZone,
    thresholds: Thresholds,
    validationWarningDays: z.number().positive(),
    freshness: Freshness,
    maxRemovedShare: z.number().min(0).max(1),
    detailsPerSync: z.int().nonnegative(),
    tags: Tags,
    renewal: Renewal,
    lineage: z.enum(['by-name', 'provider-link-only']),
  })
  .partial();
export type ReadAccountOptions = z.infer<typeof AccountOptionsSchema>;

/** The shape of `TagPolicy`, thresholds read. */
export const TagPolicySchema = AccountOptionsSchema.pick({
  thresholds: true,
  validationWarningDays: true,
  renewal: true,
  lineage: true,
})
  .extend({
    tags: Tags.refine((tags) => Object.keys(tags).length > 0, {
      error: 'at least one tag is needed: what holds for all accounts belongs in "defaults"',
    }),
  })
  .strict();
export type ReadTagPolicy = z.infer<typeof TagPolicySchema>;

/** Lambda takes descriptions of 256 characters, and CloudWatch names of alarms of 255. */
const MAX_NAME = 64;

/** The fields of an account that are not its provider's own. */
export const AccountIdentitySchema = z.strictObject({
  ...AccountOptionsSchema.shape,
  provider: AccountReference.shape.provider,
  name: AccountReference.shape.account.refine((name) => name.length <= MAX_NAME, {
    error: ({ input }) =>
      `${String(input).length} characters, and ${MAX_NAME} fit into the names of its alarms and its function`,
  }),
  secretName: SecretName.optional(),
});

const Emails = z
  .array(z.email('not an e-mail address'))
  .refine((all) => new Set(all).size === all.length, { error: 'an address is named twice' });

const Escalation = z
  .strictObject({
    emails: Emails.min(1, 'at least one address is needed').optional(),
    topic: TopicArn.optional(),
  })
  .refine(({ emails, topic }) => (emails === undefined) !== (topic === undefined), {
    error: 'either "emails" or "topic" says who is told',
  });

/** The shape of `MonitorConfig`; accounts are read one by one, each with the schema of its provider. */
export const MonitorSchema = z.strictObject({
  accounts: z.array(z.record(z.string(), z.unknown())).min(1, 'at least one account is needed'),
  defaults: AccountOptionsSchema.refine(
    ({ every, cron }) => every === undefined || cron === undefined,
    { path: ['cron'], error: 'accounts are polled by "every" or by "cron", not by both' },
  ).default({}),
  notifications: z
    .strictObject({
      emails: Emails.default([]),
      slack: SlackSchema.optional(),
      escalation: Escalation.optional(),
      weeklySummary: SummarySchema.optional(),
      amazonQ: AmazonQSchema,
    })
    .refine((notifications) => countAddresses(notifications) <= MAX_ADDRESSES, {
      path: ['emails'],
      error: `more than ${MAX_ADDRESSES} addresses, those of the escalation included: Amazon SNS sends ten mails a second; name a mailing list instead`,
    })
    .prefault({}),
  tags: ResourceTags.default({}),
  retention: z
    .strictObject({
      logDays: z.literal(LOG_RETENTION_DAYS).default(90),
      eventArchiveDays: z.int().positive().default(90),
    })
    .prefault({}),
  policies: z.array(TagPolicySchema).default([]),
  dns: z
    .strictObject({
      resolvers: z
        .array(ResolverAddress)
        .min(1, 'at least one resolver is needed; "enabled: false" asks none')
        .max(4, 'more than 4 resolvers')
        .default([...DEFAULT_RESOLVERS]),
      enabled: z.boolean().default(true),
    })
    .prefault({}),
});

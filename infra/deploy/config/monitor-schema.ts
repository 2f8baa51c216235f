import * as z from 'zod';
import { AccountReference } from '../../../shared/certificates/certificate.ts';
import { DAY } from '../../../shared/certificates/instant.ts';
import { Threshold } from '../../../shared/certificates/threshold.ts';
import type { AlarmPolicy } from '../../../shared/lifecycle/alarm-policy.ts';
import { DEFAULT_RESOLVERS, ResolverAddress } from '../../../shared/dns/settings.ts';
import { Cron } from './cron.ts';
import { DeploymentSchema } from './deployment.ts';
import { formatValue } from './describe-issue.ts';
import { SummarySchema } from './summary-schema.ts';
import { Duration } from './duration.ts';
import { EmailAddress } from '../../../shared/notifications/channels/email/descriptor.ts';
import { LOG_RETENTION_DAYS } from './monitor.ts';
import { INTERVALS } from './poll-schedule.ts';
import { SecretName } from '../../../shared/runtime/secret-name.ts';
import { ResourceTags, TagKey, Tags } from '../tags.ts';
import { OwnerRulesSchema } from './owner-rules.ts';
import { TimeZone } from './time-zone.ts';
import { TopicArn } from '../../../shared/runtime/topic-arn.ts';

const AnyThreshold = z
  .union([z.number().positive(), Threshold], {
    error: ({ input }) =>
      `${formatValue(input)} is not a threshold. Use a positive number of days, { name, days }, or { name, fractionOfLifetime, minDays, maxDays }`,
  })
  .transform((given): Threshold =>
    typeof given === 'number'
      ? { name: given === 1 ? '1 day' : `${given} days`, days: given }
      : given,
  )
  .refine((threshold) => !('minDays' in threshold) || threshold.minDays <= threshold.maxDays, {
    error: 'minDays is greater than maxDays. Use at most the value of maxDays for minDays',
  });

const Thresholds = z
  .array(AnyThreshold)
  .min(1, 'is an empty list. Add at least one threshold')
  .refine((all) => new Set(all.map(({ name }) => name)).size === all.length, {
    error: 'has two thresholds with the same name. Remove one, or use another name',
  });

/** The alarm on missing heartbeats covers the freshness target, and CloudWatch evaluates an alarm over at most a week. */
const FreshnessTarget = Duration.refine((milliseconds) => milliseconds <= 7 * DAY, {
  error: 'is too long. Use at most "7 days"',
});

const Renewal = z
  .union(
    [z.enum(['automatic', 'manual']), z.strictObject({ renewBeforeDays: z.number().positive() })],
    {
      error: ({ input }) =>
        `${formatValue(input)} is not allowed. Use "automatic", "manual", or { renewBeforeDays: 20 } with a positive number of days`,
    },
  )
  .transform((given): NonNullable<AlarmPolicy['renewal']> => {
    if (given === 'manual') return { mode: 'manual' };
    return given === 'automatic' ? { mode: 'automatic' } : { mode: 'automatic', ...given };
  });

/** Parses `AccountOptions`: durations become milliseconds, thresholds get names. */
export const AccountOptionsSchema = z
  .strictObject({
    interval: z.enum(INTERVALS),
    cron: Cron,
    timeZone: TimeZone,
    thresholds: Thresholds,
    validationExpiryWarningDays: z.number().positive(),
    freshnessTarget: FreshnessTarget,
    maxRemovedShare: z.number().min(0).max(1),
    detailsPerSync: z.int().nonnegative(),
    tags: Tags,
    renewal: Renewal,
    successorMatching: z.enum(['by-name', 'provider-link-only']),
  })
  .partial();
export type ReadAccountOptions = z.infer<typeof AccountOptionsSchema>;

/** Parses `TagPolicy`. */
export const TagPolicySchema = AccountOptionsSchema.pick({
  thresholds: true,
  validationExpiryWarningDays: true,
  renewal: true,
  successorMatching: true,
})
  .extend({
    tags: Tags.refine((tags) => Object.keys(tags).length > 0, {
      error: 'is empty. Add at least one tag; options for all accounts belong in "defaults"',
    }),
  })
  .strict();
export type ReadTagPolicy = z.infer<typeof TagPolicySchema>;

/** Descriptions of Lambda functions have at most 256 characters, names of CloudWatch alarms 255. */
const MAX_NAME = 64;

/** Parses the options of an account that do not depend on its provider. */
export const AccountIdentitySchema = z.strictObject({
  ...AccountOptionsSchema.shape,
  /** `readAccount` checks it. */
  provider: z.unknown().optional(),
  name: z
    .string()
    .refine((name) => AccountReference.shape.account.safeParse(name).success, {
      error: ({ input }) =>
        `${formatValue(input)} is not allowed. Use lower-case letters, digits and hyphens, such as "main"`,
    })
    .max(MAX_NAME, {
      error: ({ input }) =>
        `has ${typeof input === 'string' ? input.length : 'too many'} characters. Use at most ${MAX_NAME}, because the name is part of alarm names`,
    }),
  secretName: z.optional(SecretName),
});

const Emails = z
  .array(EmailAddress)
  .min(1, 'is an empty list. Add at least one address')
  .refine((all) => new Set(all).size === all.length, {
    error: 'has an address twice. Remove one of them',
    when: ({ value }) => Array.isArray(value),
  });

const Escalation = z
  .strictObject({
    emails: Emails.optional(),
    topicArn: z.optional(TopicArn),
  })
  .refine(({ emails, topicArn }) => (emails === undefined) !== (topicArn === undefined), {
    error: 'needs either "emails" or "topicArn". Set one of them',
    when: ({ value }) => isObject(value),
  });

/** For refinements over several fields: they also run if one of the fields is invalid, so that all problems are reported. */
function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

/**
 * Parses `MonitorConfig`, except for accounts, which `readAccount` parses with the schema of their provider, and
 * channels, which `readChannels` parses with the schema of their type.
 */
export const MonitorSchema = z.strictObject(
  {
    accounts: z
      .array(
        z.record(z.string(), z.unknown(), {
          error: ({ input }) =>
            `${formatValue(input)} is not an account. Use an object such as { provider: 'digicert', name: 'main' }`,
        }),
      )
      .min(1, 'is an empty list. Add at least one account'),
    defaults: AccountOptionsSchema.refine(
      ({ interval, cron }) => interval === undefined || cron === undefined,
      {
        path: ['cron'],
        error: 'cannot be combined with "interval". Remove one of them',
        when: ({ value }) => isObject(value),
      },
    ).default({}),
    notifications: z
      .strictObject({
        channels: z
          .array(
            z.record(z.string(), z.unknown(), {
              error: ({ input }) =>
                `${formatValue(input)} is not a channel. Use an object such as { type: 'email', addresses: ['certificates@example.com'] }`,
            }),
          )
          .default([]),
        escalation: Escalation.optional(),
        weeklySummary: SummarySchema.optional(),
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
    owners: OwnerRulesSchema.default([]),
    providerTags: z.array(TagKey).default([]),
    deployment: DeploymentSchema.prefault({}),
    dnsChecks: z
      .strictObject({
        resolvers: z
          .array(ResolverAddress)
          .min(1, 'is an empty list. Add a resolver, or disable DNS checks with "enabled: false"')
          .max(4, 'has too many entries. Use at most 4 resolvers')
          .default([...DEFAULT_RESOLVERS]),
        enabled: z.boolean().default(true),
      })
      .prefault({}),
  },
  {
    // Unknown options have their own message.
    error: ({ code, input }) =>
      code === 'invalid_type'
        ? `${input === undefined ? 'is missing' : `${formatValue(input)} is not a configuration`}. Export an object such as defineMonitor({ accounts: [{ provider: 'digicert', name: 'main' }] })`
        : undefined,
  },
);

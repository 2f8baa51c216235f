import * as z from 'zod/mini';
import { AccountReference } from '../../certificates/certificate.ts';
import { OwnerRule } from '../../certificates/ownership.ts';
import { DnsSettings } from '../../dns/settings.ts';
import { AlarmPolicy } from '../../lifecycle/alarm-policy.ts';

/** Everything that a sync needs to know about its account, except the secret itself. */
export const SyncedAccount = z.extend(AccountReference, {
  /** The settings that the descriptor of the provider declares: region, base URL. */
  settings: z.record(z.string(), z.unknown()),
  /** The name of the secret in Secrets Manager; absent if the provider needs no secret. */
  secretName: z.optional(z.string().check(z.minLength(1))),
  tags: z.record(z.string(), z.string()),
  /** The keys of the provider's tags that count, besides those of `tags`. */
  tagKeys: z.optional(z.array(z.string())),
  /** The rules for the owners of certificates, which the accounts of a monitor share. */
  owners: z.optional(z.array(OwnerRule)),
  policy: AlarmPolicy,
  /** Seconds after a complete sync for which the account counts as fresh. */
  freshnessTargetSeconds: z.number().check(z.positive()),
  /** Whether a sync of several runs that makes progress counts as fresh for up to three times as long. */
  extendsFreshness: z.optional(z.boolean()),
  /** The share of the certificates that can be removed at once; more are unexpected removals. */
  maxRemovedShare: z.number().check(z.gte(0), z.lte(1)),
  /** The detail budget per sync for new or changed rows that are issued; pending rows are not limited. */
  detailsPerSync: z.int().check(z.nonnegative()),
  /** The settings of DNS checks; absent if they are switched off. */
  dns: z.optional(DnsSettings),
});
export type SyncedAccount = z.infer<typeof SyncedAccount>;

import * as z from 'zod';
import { AccountReference } from '../../certificates/certificate.ts';
import { DnsSettings } from '../../dns/settings.ts';
import { AlarmPolicy } from '../../lifecycle/alarm-policy.ts';

/** Everything that a sync needs to know about its account, except the secret itself. */
export const SyncedAccount = AccountReference.extend({
  /** The settings that the descriptor of the provider declares: region, base URL. */
  settings: z.record(z.string(), z.unknown()),
  /** The name of the secret in Secrets Manager; absent if the provider needs no secret. */
  secretName: z.string().min(1).optional(),
  tags: z.record(z.string(), z.string()),
  policy: AlarmPolicy,
  /** Seconds after a complete sync for which the account counts as fresh. */
  freshnessTargetSeconds: z.number().positive(),
  /** Whether a sync of several runs that makes progress counts as fresh for up to three times as long. */
  extendsFreshness: z.boolean().optional(),
  /** The share of the certificates that can be removed at once; more are unexpected removals. */
  maxRemovedShare: z.number().min(0).max(1),
  /** The detail budget per sync for new or changed rows that are issued; pending rows are not limited. */
  detailsPerSync: z.int().nonnegative(),
  /** The settings of DNS checks; absent if they are switched off. */
  dns: DnsSettings.optional(),
});
export type SyncedAccount = z.infer<typeof SyncedAccount>;

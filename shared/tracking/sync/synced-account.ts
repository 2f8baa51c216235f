import * as z from 'zod';
import { AccountReference } from '../../certificates/certificate.ts';
import { DnsSettings } from '../../dns/open-dns.ts';
import { AlarmPolicy } from '../../lifecycle/alarm-policy.ts';

/** Everything a sweep needs to know of its account, except the secret itself. */
export const SyncedAccount = AccountReference.extend({
  /** What the provider's descriptor declares: region, base URL. */
  settings: z.record(z.string(), z.unknown()),
  /** The name of the secret in Secrets Manager. */
  secretName: z.string().min(1),
  tags: z.record(z.string(), z.string()),
  policy: AlarmPolicy,
  /** Seconds after a complete sweep for which the account counts as fresh. */
  freshForSeconds: z.number().positive(),
  /** A sweep that needs several runs is waited for while it gets on: up to three times as long. */
  waitsForSyncs: z.boolean().optional(),
  /** The share of an account's certificates that may be gone at once before a sweep refuses to believe it. */
  maxRemovedShare: z.number().min(0).max(1),
  /** Closer looks at rows that are new or changed but issued, in one sweep; pending ones always get theirs. */
  detailsPerSync: z.int().nonnegative(),
  /** Whom to ask about the records that are owed; absent where nobody is to be asked. */
  dns: DnsSettings.optional(),
});
export type SyncedAccount = z.infer<typeof SyncedAccount>;

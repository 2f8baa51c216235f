import * as z from 'zod/mini';
import { jsonVariable } from '../../shared/runtime/environment.ts';
import { SyncedAccount } from '../../shared/tracking/sync/synced-account.ts';

export const PollAccountEnvironment = z.object({
  /** The dimension `monitor` of every metric. */
  MONITOR_NAME: z.string().check(z.minLength(1)),
  STATE_TABLE_NAME: z.string().check(z.minLength(1)),
  ACCOUNT: jsonVariable(SyncedAccount),
  /** A file with the rules for owners; absent if there are none. */
  OWNERS_FILE: z.optional(z.string().check(z.minLength(1))),
});

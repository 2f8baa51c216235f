import * as z from 'zod/mini';
import { accountKey } from '../certificates/certificate.ts';
import { Instant } from '../certificates/instant.ts';
import type { AccountState } from '../certificates/account-state.ts';

/** A provider account in an event. */
export const AccountDetail = z.object({
  /** `provider/account` */
  key: z.string(),
  provider: z.string(),
  account: z.string(),
  lastCompleteSyncAt: z.optional(Instant),
  /** How many certificates the last complete sync listed. */
  certificateCount: z.optional(z.int().check(z.nonnegative())),
  /** Present while the account has never listed a certificate: the settings and permissions to check. */
  emptyAccountChecks: z.optional(z.array(z.string())),
  tags: z.record(z.string(), z.string()),
});
export type AccountDetail = z.infer<typeof AccountDetail>;

export function accountDetail(state: AccountState): AccountDetail {
  const { lastCompleteSyncAt, certificates, emptyAccountChecks } = state;
  return {
    key: accountKey(state.account),
    ...state.account,
    ...(lastCompleteSyncAt === undefined ? {} : { lastCompleteSyncAt }),
    ...(certificates === undefined ? {} : { certificateCount: certificates }),
    ...(emptyAccountChecks === undefined ? {} : { emptyAccountChecks }),
    tags: state.tags,
  };
}

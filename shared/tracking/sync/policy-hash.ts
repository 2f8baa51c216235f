import { hash } from 'node:crypto';
import type { SyncedAccount } from './synced-account.ts';

/** Changes when the deadlines or tags of stored certificates must be planned again. */
export function policyHashOf({
  policy,
  tags,
  tagKeys,
  owners,
}: Pick<SyncedAccount, 'policy' | 'tags' | 'tagKeys' | 'owners'>): string {
  const sorted = Object.entries(tags).sort(([a], [b]) => (a < b ? -1 : 1));
  return hash('sha256', JSON.stringify([policy, sorted, tagKeys, owners]), 'hex').slice(0, 16);
}

import { hash } from 'node:crypto';
import type { SweptAccount } from './env.ts';

/** Changes when the deadlines or tags of stored certificates have to be planned anew. */
export function policyDigestOf({ policy, tags }: Pick<SweptAccount, 'policy' | 'tags'>): string {
  const sorted = Object.entries(tags).sort(([a], [b]) => (a < b ? -1 : 1));
  return hash('sha256', JSON.stringify([policy, sorted]), 'hex').slice(0, 16);
}

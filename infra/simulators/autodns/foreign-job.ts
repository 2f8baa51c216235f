import type { Instant } from '../../../shared/certificates/instant.ts';

/** A job that is not about a certificate: an account can also order domains. */
export interface ForeignJob {
  readonly id: number;
  readonly type: string;
  readonly name: string;
  readonly owner: string;
  readonly action: string;
  readonly createdAt: Instant;
  readonly endedAt?: Instant | undefined;
  readonly outcome: 'SUCCESS' | 'FAILED' | 'CANCELED';
}

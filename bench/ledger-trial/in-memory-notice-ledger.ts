import { randomUUID } from 'node:crypto';
import type { Instant } from '../../shared/certificates/instant.ts';
import type {
  Claim,
  ClaimOutcome,
  Lease,
  LedgerEntry,
  NoticeLedger,
} from '../../shared/notices/notice-ledger.ts';

export interface LedgerRecord extends Claim {
  readonly state: 'claimed' | 'released' | 'closed';
  readonly leaseUntil: Instant;
  /** Claims that may have reached the channel: all but those that were given back. */
  readonly attempts: number;
}

/** A notice ledger in memory. */
export class InMemoryNoticeLedger implements NoticeLedger {
  readonly #records = new Map<string, LedgerRecord>();

  async claim(entry: LedgerEntry, lease: Lease): Promise<ClaimOutcome> {
    const before = this.#records.get(keyOf(entry));
    if (before?.state === 'closed') return { kind: 'said' };
    if (before?.state === 'claimed' && before.leaseUntil > lease.now) {
      return { kind: 'busy', until: before.leaseUntil };
    }
    const { lineage, condition, channel } = entry;
    const noticeId = before?.noticeId ?? entry.noticeId;
    const claim: Claim = { lineage, condition, channel, noticeId, token: randomUUID() };
    const attempts = (before?.attempts ?? 0) + 1;
    this.#records.set(keyOf(entry), {
      ...claim,
      state: 'claimed',
      leaseUntil: lease.until,
      attempts,
    });
    return { kind: 'claimed', claim, repeated: attempts > 1 };
  }

  async close(claim: Claim, _now: Instant): Promise<'closed' | 'lost'> {
    const record = this.#records.get(keyOf(claim));
    if (record?.token !== claim.token || record.state === 'released') return 'lost';
    this.#records.set(keyOf(claim), { ...record, state: 'closed' });
    return 'closed';
  }

  async release(claim: Claim): Promise<'released' | 'lost'> {
    const record = this.#records.get(keyOf(claim));
    if (record?.token !== claim.token || record.state === 'closed') return 'lost';
    if (record.state === 'claimed') {
      const attempts = record.attempts - 1;
      this.#records.set(keyOf(claim), { ...record, state: 'released', attempts });
    }
    return 'released';
  }

  /** Every record, in the order of the first claims. */
  records(): LedgerRecord[] {
    return [...this.#records.values()];
  }
}

function keyOf({ lineage, condition, channel }: LedgerEntry): string {
  return JSON.stringify([lineage, condition, channel]);
}

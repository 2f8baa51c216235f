import { randomUUID } from 'node:crypto';
import type { Instant } from '../../../shared/certificates/instant.ts';
import type {
  Claim,
  ClaimOptions,
  ClaimOutcome,
  KeptList,
  Lease,
  DeliveryLogEntry,
  DeliveryLog,
} from '../../../shared/notifications/delivery-log/delivery-log.ts';
import type { Notification } from '../../../shared/notifications/notification.ts';

export interface DeliveryLogRecord extends Claim {
  readonly state: 'claimed' | 'released' | 'closed';
  readonly leaseUntil: Instant;
  /** Claims that may have reached the channel: all except released claims and claims for a group. */
  readonly attempts: number;
}

/** An in-memory delivery log. */
export class InMemoryDeliveryLog implements DeliveryLog {
  readonly #records = new Map<string, DeliveryLogRecord>();

  readonly #lists = new Map<string, Notification | 'given-up'>();

  async claim(
    entry: DeliveryLogEntry,
    lease: Lease,
    { list, insteadOf }: ClaimOptions = {},
  ): Promise<ClaimOutcome> {
    const before = this.#records.get(keyOf(entry));
    if (before?.state === 'closed') return { kind: 'delivered' };
    if (before?.state === 'claimed') {
      if (before.leaseUntil > lease.now) return { kind: 'busy', until: before.leaseUntil };
      if (before.list !== undefined && before.list !== insteadOf) {
        return { kind: 'listed', claim: claimOf(before), list: before.list };
      }
    }
    const notificationId = before?.notificationId ?? entry.notificationId;
    const claim = claimOf({ ...entry, notificationId, token: randomUUID(), ...(list && { list }) });
    const attempts = (before?.attempts ?? 0) + sent(claim);
    const state = 'claimed';
    this.#records.set(keyOf(entry), { ...claim, state, leaseUntil: lease.until, attempts });
    return { kind: 'claimed', claim, repeated: attempts > sent(claim) };
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
      const attempts = record.attempts - sent(claim);
      this.#records.set(keyOf(claim), { ...record, state: 'released', attempts });
    }
    return 'released';
  }

  async keepList(
    { name, channel, notification }: KeptList,
    _now: Instant,
  ): Promise<'kept' | 'given-up'> {
    const key = JSON.stringify([name, channel]);
    if (this.#lists.get(key) === 'given-up') return 'given-up';
    this.#lists.set(key, notification);
    return 'kept';
  }

  async findOrGiveUpList(
    name: string,
    channel: string,
    _now: Instant,
  ): Promise<Notification | undefined> {
    const key = JSON.stringify([name, channel]);
    const list = this.#lists.get(key) ?? 'given-up';
    this.#lists.set(key, list);
    return list === 'given-up' ? undefined : list;
  }

  /** All entries in the order of their first claims. */
  records(): DeliveryLogRecord[] {
    return [...this.#records.values()];
  }
}

function claimOf({ lineage, condition, channel, notificationId, token, list }: Claim): Claim {
  return { lineage, condition, channel, notificationId, token, ...(list && { list }) };
}

/** Maximum number of sends per claim. */
function sent({ list }: Claim): number {
  return list === undefined ? 1 : 0;
}

function keyOf({ lineage, condition, channel }: DeliveryLogEntry): string {
  return JSON.stringify([lineage, condition, channel]);
}

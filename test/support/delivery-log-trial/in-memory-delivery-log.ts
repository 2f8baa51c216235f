import { randomUUID } from 'node:crypto';
import type { Instant } from '../../../shared/certificates/instant.ts';
import type {
  Claim,
  ClaimOptions,
  ClaimOutcome,
  NotificationGroup,
  Lease,
  DeliveryLogEntry,
  DeliveryLog,
} from '../../../shared/notifications/delivery-log/delivery-log.ts';
import type { Notification } from '../../../shared/notifications/notification.ts';

export interface DeliveryLogRecord extends Claim {
  readonly state: 'claimed' | 'released' | 'closed';
  readonly leaseUntil: Instant;
  /** The number of claims that may have reached the channel, without released claims and claims for a group. */
  readonly attempts: number;
}

export class InMemoryDeliveryLog implements DeliveryLog {
  readonly #records = new Map<string, DeliveryLogRecord>();

  readonly #groups = new Map<string, Notification | 'abandoned'>();

  async claim(
    entry: DeliveryLogEntry,
    lease: Lease,
    { group, insteadOf }: ClaimOptions = {},
  ): Promise<ClaimOutcome> {
    const before = this.#records.get(keyOf(entry));
    if (before?.state === 'closed') return { kind: 'delivered' };
    if (before?.state === 'claimed') {
      if (before.leaseUntil > lease.now) return { kind: 'busy', until: before.leaseUntil };
      if (before.group !== undefined && before.group !== insteadOf) {
        return { kind: 'grouped', claim: claimOf(before), group: before.group };
      }
    }
    const notificationId = before?.notificationId ?? entry.notificationId;
    const claim = claimOf({
      ...entry,
      notificationId,
      token: randomUUID(),
      ...(group && { group }),
    });
    const attempts = (before?.attempts ?? 0) + sendsOf(claim);
    const state = 'claimed';
    this.#records.set(keyOf(entry), { ...claim, state, leaseUntil: lease.until, attempts });
    return { kind: 'claimed', claim, repeated: attempts > sendsOf(claim) };
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
      const attempts = record.attempts - sendsOf(claim);
      this.#records.set(keyOf(claim), { ...record, state: 'released', attempts });
    }
    return 'released';
  }

  async saveGroup(
    { name, channel, notification }: NotificationGroup,
    _now: Instant,
  ): Promise<'saved' | 'abandoned'> {
    const key = JSON.stringify([name, channel]);
    if (this.#groups.get(key) === 'abandoned') return 'abandoned';
    this.#groups.set(key, notification);
    return 'saved';
  }

  async findOrAbandonGroup(
    name: string,
    channel: string,
    _now: Instant,
  ): Promise<Notification | undefined> {
    const key = JSON.stringify([name, channel]);
    const group = this.#groups.get(key) ?? 'abandoned';
    this.#groups.set(key, group);
    return group === 'abandoned' ? undefined : group;
  }

  /** All records in the order of their first claims. */
  records(): DeliveryLogRecord[] {
    return [...this.#records.values()];
  }
}

function claimOf({ lineage, condition, channel, notificationId, token, group }: Claim): Claim {
  return { lineage, condition, channel, notificationId, token, ...(group && { group }) };
}

/** The number of sends that a claim allows: a claim for a group sends nothing. */
function sendsOf({ group }: Claim): number {
  return group === undefined ? 1 : 0;
}

function keyOf({ lineage, condition, channel }: DeliveryLogEntry): string {
  return JSON.stringify([lineage, condition, channel]);
}

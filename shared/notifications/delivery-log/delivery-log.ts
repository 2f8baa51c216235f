import type { Instant } from '../../certificates/instant.ts';
import type { Notification, NotificationHeader } from '../notification.ts';

/**
 * Records which notifications were delivered: one entry per (lineage, condition, channel).
 *
 * A notification is claimed before it is sent, and its claim is closed after. A crash in between leaves a claim whose
 * lease runs out, so the notification is sent again, with the same ID, instead of being lost.
 *
 * Contract, tested for every implementation (`test/contracts/delivery-log.contract.ts`):
 * - Of any number of concurrent claims of one entry, exactly one is `claimed`; the others are `busy`.
 * - A closed entry is `delivered` forever.
 * - An entry whose lease has run out (`leaseUntil <= now`) can be claimed again. The outcome then has `repeated` set and
 *   carries the notification ID of the first claim, not the ID that was passed.
 * - If the claim whose lease has run out was for a group, the outcome is `grouped` with that claim, unless the new claim
 *   is `insteadOf` that group. A claim for a group sends nothing, so it does not make a later claim `repeated`.
 * - A released entry can be claimed again immediately. A released claim does not make a later claim `repeated`.
 * - `close` and `release` act only for the current claim; they return `lost` if another run has claimed the entry.
 * - `close` also succeeds after the lease has run out, if no other run has claimed the entry since.
 * - A group is either saved or abandoned. The first of the two is final. A saved group is found by name and channel. A
 *   group that was not found can no longer be saved.
 */
export interface DeliveryLog {
  claim(entry: DeliveryLogEntry, lease: Lease, options?: ClaimOptions): Promise<ClaimOutcome>;
  close(claim: Claim, now: Instant): Promise<'closed' | 'lost'>;
  /** Releases a claim after a refused send, so that the next attempt need not wait for the lease to run out. */
  release(claim: Claim): Promise<'released' | 'lost'>;
  /** Saves a grouped notification, so that every run that finds one of its members can send it. */
  saveGroup(group: NotificationGroup, now: Instant): Promise<'saved' | 'abandoned'>;
  /** Returns the grouped notification if it was saved; otherwise abandons the group, so that it is not sent late. */
  findOrAbandonGroup(
    name: string,
    channel: string,
    now: Instant,
  ): Promise<Notification | undefined>;
}

export interface DeliveryLogEntry {
  readonly lineage: string;
  readonly condition: string;
  readonly channel: string;
  readonly notificationId: string;
  /** The channels behind the topic that get the notification; stored with the latest claim. */
  readonly channels?: readonly string[];
  /** What a resolution resolves, and when it was detected: alerts from before that come too late. */
  readonly resolves?: NotificationHeader['resolves'];
  readonly observedAt?: Instant;
}

export interface Lease {
  readonly now: Instant;
  readonly until: Instant;
}

export interface ClaimOptions {
  /** The name of the group to claim the entry for; without it, the notification is sent separately. */
  readonly group?: string;
  /** The name of a group that was abandoned or does not contain the notification; its claim can be replaced. */
  readonly insteadOf?: string;
}

/** One notification that stands for many others, its members. */
export interface NotificationGroup {
  readonly name: string;
  readonly channel: string;
  readonly notification: Notification;
}

/** The right to send one notification, or to add it to a group, until the lease runs out. */
export interface Claim extends DeliveryLogEntry {
  /** Distinguishes this claim from all other claims of the same entry. */
  readonly token: string;
  /** The name of the group that the entry was claimed for. */
  readonly group?: string;
}

export type ClaimOutcome =
  | { readonly kind: 'claimed'; readonly claim: Claim; readonly repeated: boolean }
  | { readonly kind: 'delivered' }
  | { readonly kind: 'grouped'; readonly claim: Claim; readonly group: string }
  | { readonly kind: 'busy'; readonly until: Instant };

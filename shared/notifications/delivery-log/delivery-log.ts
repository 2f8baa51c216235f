import type { Instant } from '../../certificates/instant.ts';
import type { Notification } from '../notification.ts';

/**
 * Who was told what: one record for each (lineage, condition, channel).
 *
 * A notice is claimed before it is sent and closed after. A crash in between leaves a claim that runs out,
 * so that the notice is sent again rather than lost, and with the same id.
 *
 * Contract, held by every implementation (`test/contracts/delivery-log.contract.ts`):
 * - Of any number of concurrent claims of one entry exactly one is `claimed`, the others are `busy`.
 * - A closed entry is `said`, for ever.
 * - A claim whose lease ran out (`leaseUntil <= now`) can be claimed anew; it says so in `repeated`, and
 *   carries the notice id of the first claim, whatever id was asked for.
 * - A claim for a list whose lease ran out is `listed`, with the claim as it was, unless it is claimed `insteadOf`
 *   that list. Nothing is sent on such a claim, so it makes no repetition of a later one.
 * - A claim that was released can be claimed anew at once; that alone makes no repetition of it.
 * - `close` and `release` act only for the holder of the claim; they answer `lost` when somebody else has it.
 * - `close` after the lease ran out still closes if nobody has claimed it since.
 * - A list is kept or given up, whichever comes first, and for ever: what was kept is found, by its name and its
 *   channel, and what was looked for in vain can no longer be kept.
 */
export interface DeliveryLog {
  claim(entry: DeliveryLogEntry, lease: Lease, options?: ClaimOptions): Promise<ClaimOutcome>;
  close(claim: Claim, now: Instant): Promise<'closed' | 'lost'>;
  /** Gives a claim back that came to nothing, so that the next try need not wait for the lease. */
  release(claim: Claim): Promise<'released' | 'lost'>;
  /** From now on the list is owed, whoever comes upon one of its members; unless it was `given-up` before. */
  keepList(list: KeptList, now: Instant): Promise<'kept' | 'given-up'>;
  /** The list, if it was kept; from now on it is given up if not, so that nobody says it late. */
  findOrGiveUpList(name: string, channel: string, now: Instant): Promise<Notification | undefined>;
}

export interface DeliveryLogEntry {
  readonly lineage: string;
  readonly condition: string;
  readonly channel: string;
  readonly notificationId: string;
}

export interface Lease {
  readonly now: Instant;
  readonly until: Instant;
}

export interface ClaimOptions {
  /** Claims the entry for a list of this name: it is said with others, in one notice that the list is. */
  readonly list?: string;
  /** Takes what was claimed for this list, which does not say it and never will. */
  readonly insteadOf?: string;
}

/** One notice for many, which are its members. */
export interface KeptList {
  readonly name: string;
  readonly channel: string;
  readonly notification: Notification;
}

/** The right to send one notice, or to put it into a list, until its lease runs out. */
export interface Claim extends DeliveryLogEntry {
  /** Tells this claim from every other one of the same entry. */
  readonly token: string;
  /** The name of the list that it was claimed for. */
  readonly list?: string;
}

export type ClaimOutcome =
  | { readonly kind: 'claimed'; readonly claim: Claim; readonly repeated: boolean }
  | { readonly kind: 'delivered' }
  | { readonly kind: 'listed'; readonly claim: Claim; readonly list: string }
  | { readonly kind: 'busy'; readonly until: Instant };

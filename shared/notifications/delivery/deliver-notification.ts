import type { Instant } from '../../certificates/instant.ts';
import { plus } from '../../certificates/instant.ts';
import type { Clock } from '../../runtime/clock.ts';
import { describeError } from '../../runtime/log.ts';
import type { Log } from '../../runtime/log.ts';
import { ChannelRefusal } from '../channel.ts';
import type { Channel } from '../channel.ts';
import type {
  Claim,
  ClaimOptions,
  ClaimOutcome,
  DeliveryLog,
} from '../delivery-log/delivery-log.ts';
import type { Notification } from '../notification.ts';

export interface DeliveryDependencies {
  readonly deliveryLog: DeliveryLog;
  readonly channel: Channel;
  readonly clock: Clock;
  /** Milliseconds after which a claim that was neither closed nor given back may be taken by another. */
  readonly leaseMilliseconds: number;
  readonly log: Log;
}

/**
 * - `sent`: the channel has taken it
 * - `repeated`: the channel has taken it, but perhaps also before: an earlier answer was lost
 * - `said-before`: nothing was sent, because it has been
 */
export type Delivery = 'sent' | 'repeated' | 'said-before';

/** It was put into a list, and whoever did so has died: the list says it, or nobody does. */
export type Listed = Extract<ClaimOutcome, { readonly kind: 'listed' }>;

/** Somebody else is sending the notice, or has died over it: try again after `until`. */
export class NotificationBusy extends Error {
  override readonly name = 'NotificationBusy';
  readonly until: Instant;

  constructor(notification: Notification, channel: string, until: Instant) {
    super(
      `the notice ${notification.id} is being sent to ${channel} by another run, until ${until}`,
    );
    this.until = until;
  }
}

/** The record of a notice that went out is worth more than one try: without it, it may go out again. */
const TRIES_TO_CLOSE = 3;

/**
 * Sends one notice through one channel, unless that has been done.
 *
 * Whatever is thrown means that the notice is still owed: bring it again. What was certainly not taken can
 * be tried again at once; where the answer was lost, the claim is kept, so that the repetition comes only
 * after the lease, and with the same id.
 *
 * @param insteadOf the list that does not say it, although it was claimed for that.
 * @throws NoticeBusy, ChannelRefusal, and whatever ledger and channel throw.
 */
export async function deliverNotification(
  notification: Notification,
  deps: DeliveryDependencies,
  insteadOf?: string,
): Promise<Delivery | Listed> {
  const outcome = await claimNotification(
    notification,
    deps,
    insteadOf === undefined ? {} : { insteadOf },
  );
  if (outcome.kind === 'delivered') return 'said-before';
  if (outcome.kind === 'listed') return outcome;
  try {
    await deps.channel.send(notification);
  } catch (error) {
    if (error instanceof ChannelRefusal) await release(outcome.claim, deps);
    throw error;
  }
  await closeClaim(outcome.claim, deps);
  return outcome.repeated ? 'repeated' : 'sent';
}

/** @throws NoticeBusy, and whatever the ledger throws. */
export async function claimNotification(
  notification: Notification,
  { deliveryLog, channel, clock, leaseMilliseconds }: DeliveryDependencies,
  options: ClaimOptions,
): Promise<Exclude<ClaimOutcome, { readonly kind: 'busy' }>> {
  const { lineage, condition, id } = notification;
  const now = clock();
  const outcome = await deliveryLog.claim(
    { lineage, condition, channel: channel.name, notificationId: id },
    { now, until: plus(now, leaseMilliseconds) },
    options,
  );
  if (outcome.kind === 'busy')
    throw new NotificationBusy(notification, channel.name, outcome.until);
  return outcome;
}

/**
 * Never throws: the notice has gone out, and failing now would only bring it again. If the record cannot be
 * made, it may be repeated once more, should its event ever come back.
 */
export async function closeClaim(
  claim: Claim,
  { deliveryLog, clock, log }: DeliveryDependencies,
): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      const outcome = await deliveryLog.close(claim, clock());
      if (outcome === 'lost') {
        log.warn('A notice took longer than its lease; another run may repeat it.', named(claim));
      }
      return;
    } catch (error) {
      if (tries < TRIES_TO_CLOSE) continue;
      log.error(`A notice was sent, but not recorded. ${describeError(error)}`, named(claim));
      return;
    }
  }
}

/** If it fails, the lease runs out by itself; what the channel said matters more. */
export async function release(
  claim: Claim,
  { deliveryLog, log }: DeliveryDependencies,
): Promise<void> {
  try {
    await deliveryLog.release(claim);
  } catch (error) {
    log.warn(`A claim could not be given back. ${describeError(error)}`, named(claim));
  }
}

function named({ notificationId, channel }: Claim) {
  return { notification: notificationId, channel };
}

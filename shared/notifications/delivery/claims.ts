import type { Instant } from '../../certificates/instant.ts';
import { plus } from '../../certificates/instant.ts';
import type { Clock } from '../../runtime/clock.ts';
import { defined } from '../../runtime/defined.ts';
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
import type { Notification, NotificationHeader } from '../notification.ts';

export interface DeliveryDependencies {
  readonly deliveryLog: DeliveryLog;
  readonly channel: Channel;
  readonly clock: Clock;
  /** Milliseconds after which another run can claim an entry that was neither closed nor released. */
  readonly leaseMilliseconds: number;
  readonly log: Log;
}

/** Another run is sending the notification, or was stopped while sending it: try again after `until`. */
export class NotificationBusy extends Error {
  override readonly name = 'NotificationBusy';
  readonly until: Instant;

  constructor({ id }: Pick<NotificationHeader, 'id'>, channel: string, until: Instant) {
    super(`Notification ${id} is claimed by another run for channel ${channel} until ${until}.`);
    this.until = until;
  }
}

/** If the claim of a sent notification is not closed, the notification can be sent again. */
const MAX_CLOSE_ATTEMPTS = 3;

/** @throws NotificationBusy, and the errors of the delivery log. */
export async function claimNotification(
  header: NotificationHeader,
  { deliveryLog, channel, clock, leaseMilliseconds }: DeliveryDependencies,
  options: ClaimOptions = {},
): Promise<Exclude<ClaimOutcome, { readonly kind: 'busy' }>> {
  const { lineage, condition, id, channels, resolves, observedAt } = header;
  const now = clock();
  const outcome = await deliveryLog.claim(
    {
      ...{ lineage, condition, channel: channel.name, notificationId: id },
      ...defined({ channels }),
      ...(resolves && { resolves, observedAt }),
    },
    { now, until: plus(now, leaseMilliseconds) },
    options,
  );
  if (outcome.kind === 'busy') throw new NotificationBusy(header, channel.name, outcome.until);
  return outcome;
}

/**
 * Composes and sends a notification that is claimed, and closes the claim.
 *
 * Every error means that the notification must be retried. If certainly nothing was sent, the claim is released, so the
 * retry can follow immediately. If the response was lost, the claim is kept, so the retry follows after the lease, with
 * the same ID.
 */
export async function sendClaimed(
  claim: Claim,
  compose: () => Notification,
  deps: DeliveryDependencies,
): Promise<void> {
  let sending = false;
  try {
    const notification = compose();
    sending = true;
    await deps.channel.send(notification);
  } catch (error) {
    if (!sending || error instanceof ChannelRefusal) await release(claim, deps);
    throw error;
  }
  await closeClaim(claim, deps);
}

/**
 * Never throws, because the notification is sent, and an error would only repeat it. If the claim cannot be closed, the
 * notification is repeated if its event is delivered again.
 */
export async function closeClaim(
  claim: Claim,
  { deliveryLog, clock, log }: DeliveryDependencies,
): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const outcome = await deliveryLog.close(claim, clock());
      if (outcome === 'lost') {
        log.warn(
          'Delivery took longer than the lease; another run can repeat the notification.',
          fieldsOf(claim),
        );
      }
      return;
    } catch (error) {
      if (attempt < MAX_CLOSE_ATTEMPTS) continue;
      log.error(
        `The notification was sent, but its claim was not closed. ${describeError(error)}`,
        fieldsOf(claim),
      );
      return;
    }
  }
}

/** Never throws: the error of the channel is more important, and the lease runs out anyway. */
export async function release(
  claim: Claim,
  { deliveryLog, log }: DeliveryDependencies,
): Promise<void> {
  try {
    await deliveryLog.release(claim);
  } catch (error) {
    log.warn(`The claim was not released. ${describeError(error)}`, fieldsOf(claim));
  }
}

function fieldsOf({ notificationId, channel }: Claim) {
  return { notification: notificationId, channel };
}

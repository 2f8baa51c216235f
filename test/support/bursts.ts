import { expect } from 'vitest';
import { deliverNotifications } from '../../shared/notifications/delivery/deliver-notifications.ts';
import { identify } from '../../shared/notifications/draft.ts';
import type { DeliveryLog } from '../../shared/notifications/delivery-log/delivery-log.ts';
import type { Notification } from '../../shared/notifications/notification.ts';
import { at } from './certificates.ts';
import type { MessagesFixture } from './messages-fixture.ts';

/** An expiry event with the same cause as all others, except for `changes`. */
export function expired(number: number, changes: Partial<Notification> = {}): Notification {
  const lineage = `digicert/main/${number}`;
  return identify({
    ...{ lineage, condition: 'expired', type: 'certificate-expired', severity: 'critical' },
    ...{ provider: 'digicert', account: 'main', certificate: lineage, tags: { team: 'web' } },
    ...{ headline: `${number}.example.com has expired`, paragraphs: [], actions: [], facts: [] },
    ...{ occurredAt: at('2027-02-15'), observedAt: at('2027-02-15') },
    ...changes,
  });
}

export function burst(size: number, changes: Partial<Notification> = {}): Notification[] {
  return Array.from({ length: size }, (_, number) => expired(1000 + number, changes));
}

/** @returns the number of notifications per result. */
export async function deliver(
  fixture: MessagesFixture,
  notifications: readonly Notification[],
  deliveryLog: Partial<DeliveryLog> = {},
) {
  const whole: DeliveryLog = {
    claim: (entry, lease, how) => fixture.deliveryLog.claim(entry, lease, how),
    close: (claim, now) => fixture.deliveryLog.close(claim, now),
    release: (claim) => fixture.deliveryLog.release(claim),
    keepList: (list, now) => fixture.deliveryLog.keepList(list, now),
    findOrGiveUpList: (name, channel, now) =>
      fixture.deliveryLog.findOrGiveUpList(name, channel, now),
  };
  const deliveries = await deliverNotifications(
    notifications,
    fixture.deps({ deliveryLog: { ...whole, ...deliveryLog } }),
  );
  expect(new Set(deliveries.keys())).toEqual(new Set(notifications.map(({ id }) => id)));
  const became = [...deliveries.values()].map((delivery) =>
    delivery.status === 'fulfilled' ? delivery.value : 'pending',
  );
  return Object.fromEntries(
    [...new Set(became)].map((one) => [one, became.filter((other) => other === one).length]),
  );
}

/** The size of each delivered notification: the members of a group, or 1. */
export const read = (fixture: MessagesFixture) =>
  fixture.channel.taken.map(({ listed }) => listed?.length ?? 1);

import { expect } from 'vitest';
import { deliverNotifications } from '../../shared/notifications/delivery/deliver-notifications.ts';
import { identify } from '../../shared/notifications/outline.ts';
import type { DeliveryLog } from '../../shared/notifications/delivery-log/delivery-log.ts';
import type { Notification } from '../../shared/notifications/notification.ts';
import { at } from './certificates.ts';
import type { MessagesFixture } from './messages-fixture.ts';
import { groupable } from './outlines.ts';

/** An expired notification; without `changes`, all of them have the same cause. */
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

/** Delivers notifications with a delivery log that has some operations replaced. @returns the counts per outcome. */
export async function deliver(
  fixture: MessagesFixture,
  notifications: readonly Notification[],
  deliveryLog: Partial<DeliveryLog> = {},
) {
  const whole: DeliveryLog = {
    claim: (entry, lease, options) => fixture.deliveryLog.claim(entry, lease, options),
    close: (claim, now) => fixture.deliveryLog.close(claim, now),
    release: (claim) => fixture.deliveryLog.release(claim),
    saveGroup: (group, now) => fixture.deliveryLog.saveGroup(group, now),
    findOrAbandonGroup: (name, channel, now) =>
      fixture.deliveryLog.findOrAbandonGroup(name, channel, now),
  };
  const deliveries = await deliverNotifications(
    notifications.map(groupable),
    fixture.deps({ deliveryLog: { ...whole, ...deliveryLog } }),
  );
  expect(new Set(deliveries.keys())).toEqual(new Set(notifications.map(({ id }) => id)));
  const outcomes = [...deliveries.values()].map((delivery) =>
    delivery.status === 'fulfilled' ? delivery.value : 'pending',
  );
  return Object.fromEntries(
    [...new Set(outcomes)].map((outcome) => [
      outcome,
      outcomes.filter((other) => other === outcome).length,
    ]),
  );
}

/** The size of each sent notification: the number of its members, or 1. */
export const read = (fixture: MessagesFixture) =>
  fixture.channel.taken.map(({ listed }) => listed?.length ?? 1);

import { deliverNotifications } from '../../shared/notifications/delivery/deliver-notifications.ts';
import type {
  Delivery,
  NotificationsDependencies,
} from '../../shared/notifications/delivery/deliver-notifications.ts';
import { markTestAlert } from '../../shared/notifications/mark-test-alert.ts';
import type { Notification } from '../../shared/notifications/notification.ts';
import type { Outline } from '../../shared/notifications/outline.ts';

/** The outline of a notification with a given text, which can be grouped with others of its type. */
export function groupable(notification: Notification): Outline {
  const { type } = notification;
  const outline: Outline = {
    header: notification,
    kind: {
      type,
      composeGroup: ({ members, place }) => ({
        headline: `${members.length} ${type}, ${place}`,
        paragraphs: [],
        actions: [],
      }),
    },
    data: undefined,
    compose: () => notification,
  };
  return markTestAlert(outline) ?? outline;
}

/** Delivers one notification. @throws the error for which it must be retried. */
export async function deliverOne(
  outline: Outline,
  deps: Omit<NotificationsDependencies, 'remainingMilliseconds'>,
): Promise<Delivery> {
  const deliveries = await deliverNotifications([outline], {
    ...deps,
    remainingMilliseconds: () => Infinity,
  });
  const [delivery] = deliveries.values();
  if (delivery === undefined) throw new Error('there is no outcome');
  if (delivery.status === 'rejected') throw delivery.reason;
  return delivery.value;
}

import type { NotificationHeader } from '../notification.ts';
import type { DeliveredNotification } from './delivered-notifications.ts';

/** Reads the delivery log of a lineage. */
export type ReadDelivered<Delivered = DeliveredNotification> = (
  lineage: string,
) => Promise<readonly Delivered[]>;

/** What was delivered in the lineage of a notification, and in those to which its certificate belonged before. */
export async function deliveredInLineages<Delivered>(
  { lineage, formerLineages = [] }: Pick<NotificationHeader, 'lineage' | 'formerLineages'>,
  delivered: ReadDelivered<Delivered>,
): Promise<Delivered[]> {
  return (await Promise.all([lineage, ...formerLineages].map(delivered))).flat();
}

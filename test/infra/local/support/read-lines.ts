import * as z from 'zod';
import { EVENT_CATALOGUE } from '../../../../shared/events/catalogue.ts';
import { EventMetadata } from '../../../../shared/events/event.ts';
import { Notification } from '../../../../shared/notifications/notification.ts';

const EventLine = z.object({
  kind: z.literal('event'),
  source: z.literal('cert-expiry-monitor'),
  'detail-type': z.string(),
  detail: z.object({
    metadata: EventMetadata,
    certificate: z.object({ key: z.string(), status: z.string() }).optional(),
  }),
});
export type EventLine = z.infer<typeof EventLine>;

const NotificationLine = z.object({
  ...Notification.shape,
  kind: z.literal('notification'),
  subject: z.string(),
  text: z.string(),
});
export type NotificationLine = z.infer<typeof NotificationLine>;

export interface DeliveredLines {
  readonly events: readonly EventLine[];
  readonly notifications: readonly NotificationLine[];
}

/**
 * Reads the standard output of a run with `--json`. A line that a killed process did not finish is left out.
 *
 * @throws Error if a line is neither an event that its schema accepts nor a notification.
 */
export function readLines(stdout: string): DeliveredLines {
  const events: EventLine[] = [];
  const notifications: NotificationLine[] = [];
  for (const line of stdout.split('\n').slice(0, -1)) {
    const content: unknown = JSON.parse(line);
    if (z.object({ kind: z.string() }).parse(content).kind === 'notification') {
      notifications.push(NotificationLine.parse(content));
      continue;
    }
    const event = z.looseObject(EventLine.shape).parse(content);
    const definition = EVENT_CATALOGUE.find(
      ({ detailType }) => detailType === event['detail-type'],
    );
    if (definition === undefined) throw new Error(`no event is called ${event['detail-type']}`);
    definition.detail.parse(z.object({ detail: z.unknown() }).parse(content).detail);
    events.push(event);
  }
  return { events, notifications };
}

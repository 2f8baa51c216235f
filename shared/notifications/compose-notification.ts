import { CATALOGUE } from './kinds/catalogue.ts';
import { markTestAlert } from './mark-test-alert.ts';
import type { Notification } from './notification.ts';
import { compose } from './outline.ts';
import type { Outline } from './outline.ts';

/** An event with a detail that is not parsed yet. */
export interface ReceivedEvent {
  readonly detailType: string;
  readonly detail: unknown;
}

/**
 * What the notification about an event is about; `undefined` if the event sends none.
 *
 * @throws UnreadableEvent with the path of each invalid field, and no content.
 */
export function outlineOf({ detailType, detail }: ReceivedEvent): Outline | undefined {
  for (const source of CATALOGUE) {
    const outline = source.detailType === detailType ? source.outlineOf(detail) : undefined;
    if (outline !== undefined) return markTestAlert(outline);
  }
  return undefined;
}

/**
 * The notification about one event; `undefined` if the event sends none.
 *
 * @throws UnreadableEvent with the path of each invalid field, and no content.
 */
export function composeNotification(event: ReceivedEvent): Notification | undefined {
  const outline = outlineOf(event);
  return outline && compose(outline);
}

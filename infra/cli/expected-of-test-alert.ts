import type { CertificateState } from '../../shared/certificates/certificate-state.ts';
import { eventsOf } from '../../shared/events/catalogue.ts';
import type { MonitorEvent } from '../../shared/events/event.ts';
import { composeNotification } from '../../shared/notifications/compose-notification.ts';
import type { Notification } from '../../shared/notifications/notification.ts';

export interface ExpectedOfTestAlert {
  readonly events: readonly MonitorEvent[];
  /** Each with the id of the event from which it is composed. */
  readonly notifications: readonly {
    readonly notification: Notification;
    readonly event: string;
  }[];
}

/** The events and notifications that a new state must cause, by the rules of the functions. */
export function expectedOfTestAlert(state: CertificateState): ExpectedOfTestAlert {
  const events = eventsOf({ kind: 'certificate', current: state });
  return {
    events,
    notifications: events.flatMap((event) => {
      const notification = composeNotification(event);
      return notification === undefined ? [] : [{ notification, event: event.detail.metadata.id }];
    }),
  };
}

import type { CertificateState } from '../../shared/certificates/certificate-state.ts';
import { eventsOf } from '../../shared/events/events-of.ts';
import type { MonitorEvent } from '../../shared/events/event.ts';
import { composeNotification } from '../../shared/notifications/compose-notification.ts';
import type { Notification } from '../../shared/notifications/notification.ts';
import { millisecondsBetween } from '../../shared/certificates/instant.ts';
import type { Instant } from '../../shared/certificates/instant.ts';
import type { DeliveredNotification } from '../../shared/notifications/delivery-log/delivered-notifications.ts';

interface ExpectedOfTestAlert {
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

/** A stage from the saved state to the delivered notification. */
export type Hop = 'state saved' | 'event published' | 'notification claimed' | 'delivered';

/** One required step of a test alert. */
export interface Step {
  readonly hop: Hop;
  /** The channel as the delivery log names it; `undefined` for steps before the channels. */
  readonly channel: string | undefined;
  /** Certificate key, event name or notification type. */
  readonly what: string;
  /** Milliseconds since the test alert began; `undefined` if the step has not happened. */
  readonly after: number | undefined;
  /** Milliseconds since the previous step; `undefined` if one of the two has not been seen. */
  readonly took: number | undefined;
}

interface TestAlertProgress {
  readonly key: string;
  readonly begun: Instant;
  readonly written: Instant;
  readonly expected: ExpectedOfTestAlert;
  readonly channels: readonly string[];
  /** When each event was seen, by its id; `undefined` if events cannot be followed. */
  readonly seen: ReadonlyMap<string, Instant> | undefined;
  readonly delivered: readonly DeliveredNotification[];
}

/** The topic, from which the chat channels receive their notifications. */
const TOPIC = 'topic';

/** All required steps of a test alert, with their times. */
export function stepsOf(progress: TestAlertProgress): Step[] {
  const { key, begun, written, expected, channels, seen, delivered } = progress;
  const step = (
    { hop, channel, what }: Pick<Step, 'hop' | 'channel' | 'what'>,
    at: Instant | undefined,
    before: Instant | undefined,
  ): Step => ({
    ...{ hop, channel, what },
    after: between(begun, at),
    took: before === undefined ? undefined : between(before, at),
  });
  const events = seen === undefined ? [] : expected.events;
  return [
    step({ hop: 'state saved', channel: undefined, what: key }, written, begun),
    ...events.map(({ detailType, detail }) =>
      step(
        { hop: 'event published', channel: undefined, what: detailType },
        seen?.get(detail.metadata.id),
        written,
      ),
    ),
    ...expected.notifications.flatMap(({ notification: { type, condition }, event }) => {
      const recordOf = (channel: string) =>
        delivered.find((entry) => entry.condition === condition && entry.channel === channel);
      return channels.flatMap((channel): Step[] => {
        const record = recordOf(channel);
        const published = seen === undefined ? written : seen.get(event);
        const received = channel === TOPIC ? published : recordOf(TOPIC)?.closedAt;
        return [
          step({ hop: 'notification claimed', channel, what: type }, record?.claimedAt, received),
          step({ hop: 'delivered', channel, what: type }, record?.closedAt, record?.claimedAt),
        ];
      });
    }),
  ];
}

/**
 * The minimum number of milliseconds by which the clock of this machine is ahead of those of the functions: a
 * notification cannot be claimed before the test alert began.
 */
export function clockAhead({
  begun,
  delivered,
}: Pick<TestAlertProgress, 'begun' | 'delivered'>): number {
  return Math.max(0, ...delivered.map(({ claimedAt }) => millisecondsBetween(claimedAt, begun)));
}

/** Never negative: clocks differ, and events are seen shortly after they were published. */
function between(before: Instant, at: Instant | undefined): number | undefined {
  return at === undefined ? undefined : Math.max(0, millisecondsBetween(before, at));
}

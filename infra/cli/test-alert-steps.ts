import { millisecondsBetween } from '../../shared/certificates/instant.ts';
import type { Instant } from '../../shared/certificates/instant.ts';
import type { DeliveredNotification } from '../../shared/notifications/delivery-log/delivered-notifications.ts';
import type { ExpectedOfTestAlert } from './expected-of-test-alert.ts';

/** A stage of the way from a saved state to a person. */
export type Hop = 'item written' | 'event published' | 'notice claimed' | 'channel took it';

/** One thing that has to happen in a drill. */
export interface Step {
  readonly hop: Hop;
  /** The name of the ledger, for what happens in a channel. */
  readonly channel: string | undefined;
  /** What event or notice. */
  readonly what: string;
  /** Milliseconds since the drill began; `undefined` where it has not happened. */
  readonly after: number | undefined;
  /** Milliseconds since the step before it on its way; `undefined` where one of the two has not been seen. */
  readonly took: number | undefined;
}

export interface TestAlertProgress {
  readonly key: string;
  readonly begun: Instant;
  readonly written: Instant;
  readonly expected: ExpectedOfTestAlert;
  readonly channels: readonly string[];
  /** When each event was seen, by its id; `undefined` where nobody can see them. */
  readonly seen: ReadonlyMap<string, Instant> | undefined;
  readonly delivered: readonly DeliveredNotification[];
}

/** The channel that all others but its own subscriptions get their notices from. */
const TOPIC = 'topic';

/** All that has to happen in a drill, and when it has. */
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
    step({ hop: 'item written', channel: undefined, what: key }, written, begun),
    ...events.map(({ detailType, detail }) =>
      step(
        { hop: 'event published', channel: undefined, what: detailType },
        seen?.get(detail.metadata.id),
        written,
      ),
    ),
    ...expected.notifications.flatMap(({ notification: { type, condition }, event }) => {
      const recordOf = (channel: string) =>
        delivered.find((one) => one.condition === condition && one.channel === channel);
      return channels.flatMap((channel): Step[] => {
        const record = recordOf(channel);
        const published = seen === undefined ? written : seen.get(event);
        const came = channel === TOPIC ? published : recordOf(TOPIC)?.closedAt;
        return [
          step({ hop: 'notice claimed', channel, what: type }, record?.claimedAt, came),
          step(
            { hop: 'channel took it', channel, what: type },
            record?.closedAt,
            record?.claimedAt,
          ),
        ];
      });
    }),
  ];
}

/**
 * By how many milliseconds the clock here is ahead of those of the functions, at least: nobody claims a notice
 * before there is one.
 */
export function clockAhead({
  begun,
  delivered,
}: Pick<TestAlertProgress, 'begun' | 'delivered'>): number {
  return Math.max(0, ...delivered.map(({ claimedAt }) => millisecondsBetween(claimedAt, begun)));
}

/** Clocks differ, and events are seen here a little after they were published: never less than nothing. */
function between(before: Instant, at: Instant | undefined): number | undefined {
  return at === undefined ? undefined : Math.max(0, millisecondsBetween(before, at));
}

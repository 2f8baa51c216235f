import { ChannelRefusal } from '../../../shared/notifications/channel.ts';
import type { Channel } from '../../../shared/notifications/channel.ts';
import type {
  Claim,
  DeliveryLog,
} from '../../../shared/notifications/delivery-log/delivery-log.ts';
import type { Notification } from '../../../shared/notifications/notification.ts';
import type { Faults } from './faults.ts';
import type { Run } from './run.ts';
import type { VirtualTime } from './virtual-time.ts';

/** One delivery of a notification to a channel. */
export interface Take {
  readonly notification: Notification;
  readonly at: number;
  readonly run: Run;
  /** Whether the run received the response. */
  merged: boolean;
  /** Whether the run recorded it in the delivery log. */
  recorded: boolean;
  /** Number of failed attempts to record it in the delivery log. */
  failures: number;
}

/** The members of a group, or the notification itself. */
export function deliveredWith({ id, listed }: Notification): string[] {
  return listed?.map((member) => member.id) ?? [id];
}

/** Number of failures of the delivery log after which a delivery may stay unrecorded. */
const FAILURES_TO_EXCUSE = 3;

/** Whether the response or the record of a delivery was lost, so that one repetition is allowed. */
export function isExcused({ merged, recorded, run, failures }: Take): boolean {
  return !merged || (!recorded && (run.dead || failures >= FAILURES_TO_EXCUSE));
}

/** A channel that loses responses, refuses, and is unavailable for days. */
export class TrialChannel {
  readonly name: string;
  readonly takes: Take[] = [];
  readonly #time: VirtualTime;
  readonly #faults: Faults;
  readonly #passOn: (notification: Notification) => void;

  constructor(
    name: string,
    time: VirtualTime,
    faults: Faults,
    passOn: (notification: Notification) => void = () => {},
  ) {
    this.name = name;
    this.#time = time;
    this.#faults = faults;
    this.#passOn = passOn;
  }

  /** The channel for one run. */
  seenBy(run: Run): Channel {
    return {
      name: this.name,
      send: async (notification) => {
        const take: Take = {
          ...{ notification, run, at: 0 },
          ...{ merged: false, recorded: false, failures: 0 },
        };
        await run.ask(() => this.#take(take));
        take.merged = true;
      },
    };
  }

  #take(take: Take): void {
    const { now } = this.#time;
    if (this.#faults.isDown(now)) {
      if (this.#faults.happens(0.2, now)) throw new Error('socket hang up');
      throw new ChannelRefusal('nothing is taken at present');
    }
    if (this.#faults.happens(0.05, now)) throw new ChannelRefusal('throttled');
    this.takes.push(Object.assign(take, { at: now }));
    this.#passOn(take.notification);
    if (this.#faults.happens(0.02, now))
      throw new Error('internal failure after the notification was accepted');
  }

  /** The delivery log for a run that sends through this channel. */
  deliveryLogSeenBy(run: Run, deliveryLog: DeliveryLog): DeliveryLog {
    const ask = <Answer>(act: () => Promise<Answer>, failed: () => void = () => {}) =>
      run.ask(() => {
        if (!this.#faults.happens(0.03, this.#time.now)) return act();
        failed();
        throw new Error('the database is overloaded');
      });
    return {
      claim: (entry, lease, how) => ask(() => deliveryLog.claim(entry, lease, how)),
      keepList: (list, now) => ask(() => deliveryLog.keepList(list, now)),
      findOrGiveUpList: (name, channel, now) =>
        ask(() => deliveryLog.findOrGiveUpList(name, channel, now)),
      release: (claim) => ask(() => deliveryLog.release(claim)),
      close: (claim, now) => {
        const take = this.#lastTake(claim, run);
        return ask(
          async () => {
            const outcome = await deliveryLog.close(claim, now);
            if (take !== undefined && outcome === 'closed') take.recorded = true;
            return outcome;
          },
          () => {
            if (take !== undefined) take.failures += 1;
          },
        );
      },
    };
  }

  #lastTake({ notificationId }: Claim, run: Run): Take | undefined {
    return this.takes.findLast(
      (take) => take.run === run && take.notification.id === notificationId,
    );
  }
}

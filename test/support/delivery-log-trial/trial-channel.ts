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

/** One notification that a channel accepted. */
export interface Take {
  readonly notification: Notification;
  readonly at: number;
  readonly run: Run;
  /** Whether the run received the response. */
  confirmed: boolean;
  /** Whether the run closed its claim. */
  closed: boolean;
  /** How many attempts to close the claim failed. */
  failures: number;
}

/** The IDs that a notification delivers: those of its members, or its own. */
export function deliveredWith({ id, listed }: Notification): string[] {
  return listed?.map((member) => member.id) ?? [id];
}

/** The number of failures after which a run gives up closing a claim. */
const FAILURES_TO_EXCUSE = 3;

/** Whether the delivery can be repeated once, because the response was lost or the claim could not be closed. */
export function isExcused({ confirmed, closed, run, failures }: Take): boolean {
  return !confirmed || (!closed && (run.crashed || failures >= FAILURES_TO_EXCUSE));
}

/** A channel with lost responses, refusals and outages. */
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

  /** The channel that a run sends through. */
  for(run: Run): Channel {
    return {
      name: this.name,
      send: async (notification) => {
        const take: Take = {
          ...{ notification, run, at: 0 },
          ...{ confirmed: false, closed: false, failures: 0 },
        };
        await run.request(() => this.#take(take));
        take.confirmed = true;
      },
    };
  }

  #take(take: Take): void {
    const { now } = this.#time;
    if (this.#faults.isDown(now)) {
      if (this.#faults.happens(0.2, now)) throw new Error('socket hang up');
      throw new ChannelRefusal('outage');
    }
    if (this.#faults.happens(0.05, now)) throw new ChannelRefusal('throttled');
    this.takes.push(Object.assign(take, { at: now }));
    this.#passOn(take.notification);
    if (this.#faults.happens(0.02, now))
      throw new Error('internal error after the notification was accepted');
  }

  /** The delivery log for a run that sends through this channel. */
  deliveryLogFor(run: Run, deliveryLog: DeliveryLog): DeliveryLog {
    const request = <Response>(act: () => Promise<Response>, failed: () => void = () => {}) =>
      run.request(() => {
        if (!this.#faults.happens(0.03, this.#time.now)) return act();
        failed();
        throw new Error('the database is overloaded');
      });
    return {
      claim: (entry, lease, options) => request(() => deliveryLog.claim(entry, lease, options)),
      saveGroup: (group, now) => request(() => deliveryLog.saveGroup(group, now)),
      findOrAbandonGroup: (name, channel, now) =>
        request(() => deliveryLog.findOrAbandonGroup(name, channel, now)),
      release: (claim) => request(() => deliveryLog.release(claim)),
      close: (claim, now) => {
        const take = this.#lastTake(claim, run);
        return request(
          async () => {
            const outcome = await deliveryLog.close(claim, now);
            if (take !== undefined && outcome === 'closed') take.closed = true;
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

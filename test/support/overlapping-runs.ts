import { setImmediate as everythingElse } from 'node:timers/promises';
import { MINUTE, plus } from '../../shared/certificates/instant.ts';
import { ChannelRefusal } from '../../shared/notifications/channel.ts';
import { deliverNotifications } from '../../shared/notifications/delivery/deliver-notifications.ts';
import type { NotificationsDependencies } from '../../shared/notifications/delivery/deliver-notifications.ts';
import type { Notification } from '../../shared/notifications/notification.ts';
import { at } from './certificates.ts';
import type { Choose } from './every-interleaving.ts';
import { InMemoryDeliveryLog } from './in-memory-delivery-log.ts';
import { RecordingLog } from './recorders.ts';

const LEASE = 4 * MINUTE;

/** The outcomes of a request: success, no effect, a lost response, or a crash before or after it. */
type Fate = 'well' | 'refused' | 'lost' | 'unanswered' | 'dies before' | 'dies after';

/** The next action. */
type Option = () => void | Promise<void>;

interface Request {
  readonly about: 'send' | 'deliveryLog';
  readonly meet: (fate: Fate) => Promise<void>;
}

interface Run {
  readonly requests: Request[];
  state: 'alive' | 'dead' | 'done';
}

/** One delivery of a notification to the channel. */
interface Take {
  readonly notification: Notification;
  readonly run: Run;
  /** A fault occurred in its run then or later, so that a repetition is allowed. */
  excused: boolean;
}

export interface StoryLimits {
  /** Maximum number of faults. */
  readonly faults: number;
  /** Maximum number of switches from one run to another. */
  readonly switches: number;
  /** Maximum number of leases that expire during a run. This does not occur in the deployment, which limits clock errors and run times. */
  readonly overruns: number;
}

/** Runs over the same notifications with chosen order and faults. */
export class OverlappingRuns {
  readonly takes: Take[] = [];
  readonly #deliveryLog = new InMemoryDeliveryLog();
  readonly #choose: Choose;
  readonly #watched: ReadonlySet<string>;
  readonly #runs: Run[] = [];
  #current: Run | undefined;
  #waiting: readonly (readonly Notification[])[] = [];
  #left: { faults: number; switches: number; overruns: number };
  #now = at('2027-02-15');

  /** @param watched the lineages of the group members that can be affected by faults. */
  constructor(choose: Choose, limits: StoryLimits, watched: readonly string[]) {
    this.#choose = choose;
    this.#left = { ...limits };
    this.#watched = new Set(watched);
  }

  /** Starts a run per batch, sequentially or interleaved, until all have ended. */
  async play(batches: readonly (readonly Notification[])[]): Promise<void> {
    this.#waiting = [...batches];
    for (;;) {
      await everythingElse();
      const options = [
        ...this.#requestOptions(),
        ...this.#turnOptions(),
        ...(this.#left.overruns > 0 && this.#alive.length > 0 ? [this.#overrun] : []),
      ];
      if (options.length === 0) return;
      await options[options.length === 1 ? 0 : this.#choose(options.length)]?.();
    }
  }

  get #alive(): Run[] {
    return this.#runs.filter(({ state }) => state === 'alive');
  }

  /** The possible outcomes of the request of the current run. */
  #requestOptions(): Option[] {
    const run = this.#current;
    if (run?.state !== 'alive') return [];
    const fates: Fate[] = ['well'];
    if (this.#left.faults > 0) {
      if (run.requests[0]?.about === 'send') fates.push('refused');
      fates.push('lost', 'unanswered', 'dies before', 'dies after');
    }
    return fates.map((fate) => () => this.#meet(run, fate));
  }

  /** The runs that can continue or start instead of the current one. */
  #turnOptions(): Option[] {
    const leaves = this.#current?.state === 'alive';
    if (leaves && this.#left.switches === 0) return [];
    const turnTo = (run: () => Run) => () => {
      if (leaves) this.#left.switches -= 1;
      this.#current = run();
    };
    const others = this.#alive.filter((run) => run !== this.#current);
    const options = others.map((run) => turnTo(() => run));
    const [batch, ...waiting] = this.#waiting;
    if (batch === undefined) return options;
    const begin = turnTo(() => {
      this.#waiting = waiting;
      return this.#begin(batch);
    });
    const beginLater = () => {
      this.#letTheLeasesRunOut();
      begin();
    };
    return [...options, begin, ...(this.#alive.length === 0 ? [beginLater] : [])];
  }

  readonly #overrun: Option = () => {
    this.#left.overruns -= 1;
    this.#letTheLeasesRunOut();
  };

  /** A run without faults. @returns the results of the notifications. */
  async visit(notifications: readonly Notification[]): Promise<string[]> {
    this.#letTheLeasesRunOut();
    const run: Run = { requests: [], state: 'alive' };
    const deliveries = await deliverNotifications(
      notifications,
      this.#seenBy(run, () => false),
    );
    return [...deliveries.values()].map((one) =>
      one.status === 'fulfilled' ? one.value : 'pending',
    );
  }

  #letTheLeasesRunOut(): void {
    this.#now = plus(this.#now, LEASE);
  }

  #begin(notifications: readonly Notification[]): Run {
    const run: Run = { requests: [], state: 'alive' };
    const isOpen = (lineage: string) => lineage.startsWith('list/') || this.#watched.has(lineage);
    this.#runs.push(run);
    void deliverNotifications(notifications, this.#seenBy(run, isOpen)).then(() => {
      run.state = 'done';
    });
    return run;
  }

  async #meet(run: Run, fate: Fate): Promise<void> {
    if (fate.startsWith('dies')) run.state = 'dead';
    await run.requests.shift()?.meet(fate);
    if (fate === 'well') return;
    this.#left.faults -= 1;
    for (const take of this.takes) if (take.run === run) take.excused = true;
  }

  /** @param isOpen whether requests about a lineage can be interleaved or fail. */
  #seenBy(run: Run, isOpen: (lineage: string) => boolean): NotificationsDependencies {
    const ask = <Answer>(
      lineage: string,
      act: () => Promise<Answer>,
      about: Request['about'] = 'deliveryLog',
    ): Promise<Answer> => {
      if (!isOpen(lineage)) return act();
      return new Promise((resolve, reject) => {
        const meet = async (fate: Fate) => {
          if (fate === 'refused') return reject(new ChannelRefusal('not now'));
          if (fate === 'lost') return reject(new Error('socket hang up'));
          if (fate === 'dies before') return;
          const answer = await act();
          if (fate === 'dies after') return;
          if (fate === 'unanswered') reject(new Error('time-out'));
          else resolve(answer);
        };
        run.requests.push({ about, meet });
      });
    };
    const deliveryLog = this.#deliveryLog;
    return {
      deliveryLog: {
        claim: (entry, lease, how) =>
          ask(entry.lineage, () => deliveryLog.claim(entry, lease, how)),
        close: (claim, now) => ask(claim.lineage, () => deliveryLog.close(claim, now)),
        release: (claim) => ask(claim.lineage, () => deliveryLog.release(claim)),
        keepList: (list, now) =>
          ask(list.notification.lineage, () => deliveryLog.keepList(list, now)),
        findOrGiveUpList: (name, channel, now) =>
          ask(`list/${name}`, () => deliveryLog.findOrGiveUpList(name, channel, now)),
      },
      channel: {
        name: 'topic',
        send: (notification) =>
          ask(notification.lineage, async () => this.#take(notification, run), 'send'),
      },
      clock: () => this.#now,
      leaseMilliseconds: LEASE,
      log: new RecordingLog(),
      remainingMilliseconds: () => Infinity,
    };
  }

  #take(notification: Notification, run: Run): void {
    this.takes.push({ notification, run, excused: false });
  }
}

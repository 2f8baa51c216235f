import { setImmediate as nextTurn } from 'node:timers/promises';
import { MINUTE, plus } from '../../shared/certificates/instant.ts';
import { ChannelRefusal } from '../../shared/notifications/channel.ts';
import { deliverNotifications } from '../../shared/notifications/delivery/deliver-notifications.ts';
import type { NotificationsDependencies } from '../../shared/notifications/delivery/deliver-notifications.ts';
import { GROUP_PREFIX } from '../../shared/notifications/delivery-log/delivery-log-table.ts';
import type { Notification } from '../../shared/notifications/notification.ts';
import { at } from './certificates.ts';
import type { Choose } from './every-interleaving.ts';
import { InMemoryDeliveryLog } from './in-memory-delivery-log.ts';
import { groupable } from './outlines.ts';
import { RecordingLog } from './recorders.ts';

const LEASE = 4 * MINUTE;

/** The fate of a request: success, refusal, lost before or after it is processed, or a crash of the run before or after. */
type Fate = 'success' | 'refused' | 'lost' | 'response lost' | 'crash before' | 'crash after';

/** A possible next step. */
type Option = () => void | Promise<void>;

interface Request {
  readonly about: 'send' | 'deliveryLog';
  readonly settle: (fate: Fate) => Promise<void>;
}

interface Run {
  readonly requests: Request[];
  state: 'running' | 'crashed' | 'done';
}

/** One notification that the channel accepted. */
interface Take {
  readonly notification: Notification;
  readonly run: Run;
  /** Its run had a fault then or later, so the notification can be repeated. */
  excused: boolean;
}

export interface StoryLimits {
  /** The maximum number of faults. */
  readonly faults: number;
  /** How often another run can continue before the current one has ended. */
  readonly switches: number;
  /** How often leases can run out during a run. In the deployment they cannot: clock errors and runs are bounded. */
  readonly overruns: number;
}

/** Overlapping runs that deliver the same notifications, with a chosen order and chosen faults. */
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

  /** @param watched the lineages of the group members whose requests can have faults. */
  constructor(choose: Choose, limits: StoryLimits, watched: readonly string[]) {
    this.#choose = choose;
    this.#left = { ...limits };
    this.#watched = new Set(watched);
  }

  /** Starts a run for each batch, one after another or overlapping, until all runs have ended. */
  async play(batches: readonly (readonly Notification[])[]): Promise<void> {
    this.#waiting = [...batches];
    for (;;) {
      await nextTurn();
      const options = [
        ...this.#requestOptions(),
        ...this.#turnOptions(),
        ...(this.#left.overruns > 0 && this.#running.length > 0 ? [this.#overrun] : []),
      ];
      if (options.length === 0) return;
      await options[options.length === 1 ? 0 : this.#choose(options.length)]?.();
    }
  }

  get #running(): Run[] {
    return this.#runs.filter(({ state }) => state === 'running');
  }

  /** The possible fates of the request that the current run waits for. */
  #requestOptions(): Option[] {
    const run = this.#current;
    if (run?.state !== 'running') return [];
    const fates: Fate[] = ['success'];
    if (this.#left.faults > 0) {
      if (run.requests[0]?.about === 'send') fates.push('refused');
      fates.push('lost', 'response lost', 'crash before', 'crash after');
    }
    return fates.map((fate) => () => this.#settle(run, fate));
  }

  /** The runs that can continue or start instead of the current one. */
  #turnOptions(): Option[] {
    const leaves = this.#current?.state === 'running';
    if (leaves && this.#left.switches === 0) return [];
    const turnTo = (run: () => Run) => () => {
      if (leaves) this.#left.switches -= 1;
      this.#current = run();
    };
    const others = this.#running.filter((run) => run !== this.#current);
    const options = others.map((run) => turnTo(() => run));
    const [batch, ...waiting] = this.#waiting;
    if (batch === undefined) return options;
    const begin = turnTo(() => {
      this.#waiting = waiting;
      return this.#begin(batch);
    });
    const beginLater = () => {
      this.#expireLeases();
      begin();
    };
    return [...options, begin, ...(this.#running.length === 0 ? [beginLater] : [])];
  }

  readonly #overrun: Option = () => {
    this.#left.overruns -= 1;
    this.#expireLeases();
  };

  /** A run without faults. @returns the outcome of each notification. */
  async visit(notifications: readonly Notification[]): Promise<string[]> {
    this.#expireLeases();
    const run: Run = { requests: [], state: 'running' };
    const deliveries = await deliverNotifications(
      notifications.map(groupable),
      this.#dependenciesOf(run, () => false),
    );
    return [...deliveries.values()].map((delivery) =>
      delivery.status === 'fulfilled' ? delivery.value : 'pending',
    );
  }

  #expireLeases(): void {
    this.#now = plus(this.#now, LEASE);
  }

  #begin(notifications: readonly Notification[]): Run {
    const run: Run = { requests: [], state: 'running' };
    const isOpen = (lineage: string) =>
      lineage.startsWith(GROUP_PREFIX) || this.#watched.has(lineage);
    this.#runs.push(run);
    const outlines = notifications.map(groupable);
    void deliverNotifications(outlines, this.#dependenciesOf(run, isOpen)).then(() => {
      run.state = 'done';
    });
    return run;
  }

  async #settle(run: Run, fate: Fate): Promise<void> {
    if (fate.startsWith('crash')) run.state = 'crashed';
    await run.requests.shift()?.settle(fate);
    if (fate === 'success') return;
    this.#left.faults -= 1;
    for (const take of this.takes) if (take.run === run) take.excused = true;
  }

  /** @param isOpen whether requests for a lineage can be interleaved or have faults. */
  #dependenciesOf(run: Run, isOpen: (lineage: string) => boolean): NotificationsDependencies {
    const ask = <Answer>(
      lineage: string,
      act: () => Promise<Answer>,
      about: Request['about'] = 'deliveryLog',
    ): Promise<Answer> => {
      if (!isOpen(lineage)) return act();
      return new Promise((resolve, reject) => {
        const settle = async (fate: Fate) => {
          if (fate === 'refused') return reject(new ChannelRefusal('not now'));
          if (fate === 'lost') return reject(new Error('socket hang up'));
          if (fate === 'crash before') return;
          const answer = await act();
          if (fate === 'crash after') return;
          if (fate === 'response lost') reject(new Error('time-out'));
          else resolve(answer);
        };
        run.requests.push({ about, settle });
      });
    };
    const deliveryLog = this.#deliveryLog;
    return {
      deliveryLog: {
        claim: (entry, lease, options) =>
          ask(entry.lineage, () => deliveryLog.claim(entry, lease, options)),
        close: (claim, now) => ask(claim.lineage, () => deliveryLog.close(claim, now)),
        release: (claim) => ask(claim.lineage, () => deliveryLog.release(claim)),
        saveGroup: (group, now) =>
          ask(group.notification.lineage, () => deliveryLog.saveGroup(group, now)),
        findOrAbandonGroup: (name, channel, now) =>
          ask(`${GROUP_PREFIX}${name}`, () => deliveryLog.findOrAbandonGroup(name, channel, now)),
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

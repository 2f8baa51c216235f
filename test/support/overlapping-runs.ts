import { setImmediate as everythingElse } from 'node:timers/promises';
import { MINUTE, plus } from '../../shared/certificates/instant.ts';
import { ChannelRefusal } from '../../shared/notices/channel.ts';
import { deliverNotices } from '../../shared/notices/deliver-notices.ts';
import type { NoticesDependencies } from '../../shared/notices/deliver-notices.ts';
import type { Notice } from '../../shared/notices/notice.ts';
import { at } from './certificates.ts';
import type { Choose } from './every-way.ts';
import { InMemoryNoticeLedger } from './in-memory-notice-ledger.ts';
import { RecordingLog } from './recorders.ts';

const LEASE = 4 * MINUTE;

/** What can befall a request: it goes well, or does not happen, or its answer is lost, or the run dies before it or after. */
type Fate = 'well' | 'refused' | 'lost' | 'unanswered' | 'dies before' | 'dies after';
const FATES: readonly Fate[] = ['lost', 'unanswered', 'dies before', 'dies after'];

interface Request {
  readonly about: 'send' | 'ledger';
  readonly meet: (fate: Fate) => Promise<void>;
}

interface Run {
  readonly requests: Request[];
  state: 'alive' | 'dead' | 'done';
}

/** One time that the channel took a notice. */
interface Take {
  readonly notice: Notice;
  readonly run: Run;
  /** Something befell its run then or later, so that it may be repeated. */
  excused: boolean;
}

export interface StoryLimits {
  /** How often something may befall a request. */
  readonly faults: number;
  /** How often a run may be left for another before it has ended. */
  readonly switches: number;
  /** How often leases may run out over a run that lives. In the deployment they do not: clocks and runs are bounded. */
  readonly overruns: number;
}

/** Runs over the same notices, in an order and with faults that are chosen. */
export class OverlappingRuns {
  readonly takes: Take[] = [];
  readonly #ledger = new InMemoryNoticeLedger();
  readonly #choose: Choose;
  readonly #watched: ReadonlySet<string>;
  #left: { faults: number; switches: number; overruns: number };
  #now = at('2027-02-15');

  /** @param watched the lineages of those members of a list that something can befall. */
  constructor(choose: Choose, limits: StoryLimits, watched: readonly string[]) {
    this.#choose = choose;
    this.#left = { ...limits };
    this.#watched = new Set(watched);
  }

  /** Has a run begin for each batch, one after another or in between, until all of them have ended. */
  async play(batches: readonly (readonly Notice[])[]): Promise<void> {
    const waiting = [...batches];
    let current: Run | undefined;
    const alive: Run[] = [];
    for (;;) {
      await everythingElse();
      const others = alive.filter((run) => run !== current && run.state === 'alive');
      const here = current?.state === 'alive' ? current : undefined;
      if (here === undefined && others.length === 0 && waiting.length === 0) return;
      const { faults, switches, overruns } = this.#left;
      const options: (() => void | Promise<void>)[] = [];
      if (here !== undefined) {
        const [request] = here.requests;
        if (request === undefined) throw new Error('a run waits for nothing');
        options.push(() => this.#meet(here, 'well'));
        const fates: readonly Fate[] = request.about === 'send' ? ['refused', ...FATES] : FATES;
        if (faults > 0) options.push(...fates.map((fate) => () => this.#meet(here, fate)));
      }
      if (here === undefined || switches > 0) {
        const leave = () => {
          if (here !== undefined) this.#left.switches -= 1;
        };
        for (const other of others) {
          options.push(() => {
            leave();
            current = other;
          });
        }
        const begin = () => {
          leave();
          const batch = waiting.shift();
          if (batch === undefined) return;
          current = this.#begin(batch);
          alive.push(current);
        };
        if (waiting.length > 0) {
          options.push(begin);
          if (here === undefined && others.length === 0) {
            options.push(() => {
              this.letTheLeasesRunOut();
              begin();
            });
          }
        }
      }
      if (overruns > 0 && (here !== undefined || others.length > 0)) {
        options.push(() => {
          this.#left.overruns -= 1;
          this.letTheLeasesRunOut();
        });
      }
      await options[options.length === 1 ? 0 : this.#choose(options.length)]?.();
    }
  }

  /** A run that nothing befalls. @returns what became of the notices. */
  async visit(notices: readonly Notice[]): Promise<string[]> {
    this.letTheLeasesRunOut();
    const run: Run = { requests: [], state: 'alive' };
    const deliveries = await deliverNotices(
      notices,
      this.#seenBy(run, () => false),
    );
    return [...deliveries.values()].map((one) => (one.status === 'fulfilled' ? one.value : 'owed'));
  }

  letTheLeasesRunOut(): void {
    this.#now = plus(this.#now, LEASE);
  }

  #begin(notices: readonly Notice[]): Run {
    const run: Run = { requests: [], state: 'alive' };
    const isOpen = (lineage: string) => lineage.startsWith('list/') || this.#watched.has(lineage);
    void deliverNotices(notices, this.#seenBy(run, isOpen)).then(() => {
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

  /** @param isOpen whether something can come between, or befall, what is asked about a lineage. */
  #seenBy(run: Run, isOpen: (lineage: string) => boolean): NoticesDependencies {
    const ask = <Answer>(
      lineage: string,
      act: () => Promise<Answer>,
      about: Request['about'] = 'ledger',
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
    const ledger = this.#ledger;
    return {
      ledger: {
        claim: (entry, lease, how) => ask(entry.lineage, () => ledger.claim(entry, lease, how)),
        close: (claim, now) => ask(claim.lineage, () => ledger.close(claim, now)),
        release: (claim) => ask(claim.lineage, () => ledger.release(claim)),
        keepList: (list, now) => ask(list.notice.lineage, () => ledger.keepList(list, now)),
        findOrGiveUpList: (name, channel, now) =>
          ask(`list/${name}`, () => ledger.findOrGiveUpList(name, channel, now)),
      },
      channel: {
        name: 'topic',
        send: (notice) => ask(notice.lineage, async () => this.#take(notice, run), 'send'),
      },
      clock: () => this.#now,
      leaseMilliseconds: LEASE,
      log: new RecordingLog(),
      remainingMilliseconds: () => Infinity,
    };
  }

  #take(notice: Notice, run: Run): void {
    this.takes.push({ notice, run, excused: false });
  }
}

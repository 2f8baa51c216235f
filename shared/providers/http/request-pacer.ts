import type { RateLimit } from '../provider-descriptor.ts';
import { BudgetExhausted } from '../provider-error.ts';
import type { ProviderRun } from '../provider.ts';
import { instantOf } from '../../certificates/instant.ts';
import type { RequestPriority } from './http-client.ts';
import { readPacing, writePacing } from './pacing.ts';
import type { OnWait } from './request-wait.ts';
import type { Timer } from './timer.ts';

/** How long requests are remembered for the next run. */
const MEMORY = 60 * 60 * 1000;

/** Whoever asks for a longer pause is asked again after this one: it may be a slip, and would blind us for years. */
const MAX_PAUSE = 24 * 60 * 60 * 1000;

/** The part of each window that only listings may use. */
const RESERVE = 0.1;

/**
 * Lets requests go when every rolling window has room for them, in the order in which they came. A part of each
 * window is kept for listings: whatever else there is to ask, the next run can find out what has changed.
 *
 * What it knows fits into a short text, because a limit of an hour outlasts a run of minutes.
 */
export class RequestPacer {
  readonly #limits: readonly RateLimit[];
  readonly #timer: Timer;
  readonly #onWait: OnWait | undefined;
  /** Of the requests sent and of those that have a turn ahead, in order. */
  #times: number[];
  #pausedUntil = 0;

  constructor(limits: readonly RateLimit[], timer: Timer, saved = '', onWait?: OnWait) {
    this.#limits = limits.map(withSlack);
    this.#timer = timer;
    this.#onWait = onWait;
    const now = timer.now();
    const { times, pausedUntil } = readPacing(saved);
    this.#times = times.filter((time) => time > now - MEMORY && time < now + 2000);
    this.#pausedUntil = pausedUntil <= now + MAX_PAUSE ? pausedUntil : 0;
  }

  /**
   * Waits for the next request's turn.
   *
   * @throws BudgetExhausted at once where that turn comes after the run's deadline, the signal's reason where
   * the run is aborted. Either way the turn is nobody's.
   */
  async turn({ deadline, signal }: ProviderRun, priority?: RequestPriority): Promise<void> {
    signal.throwIfAborted();
    const now = this.#timer.now();
    if (now >= deadline) throw new BudgetExhausted('time');
    const at = this.#next(now, priority);
    if (at > deadline) throw new BudgetExhausted('requests');
    this.#times.push(at);
    try {
      for (let wait = at - now; wait > 0; wait = this.#pausedUntil - this.#timer.now()) {
        if (this.#pausedUntil > deadline) throw new BudgetExhausted('requests');
        const until = this.#timer.now() + wait;
        const reason =
          until <= this.#pausedUntil
            ? 'the provider asked for a pause'
            : 'its rate limit is used up';
        this.#onWait?.({ until: instantOf(until), reason });
        await this.#timer.sleep(wait, signal);
      }
    } catch (error) {
      this.#times.splice(this.#times.indexOf(at), 1);
      throw error;
    }
    this.#move(at);
  }

  /** The provider has said to wait: nothing goes before then, or before a day is over. */
  pauseUntil(epochMilliseconds: number): void {
    const max = this.#timer.now() + MAX_PAUSE;
    this.#pausedUntil = Math.max(this.#pausedUntil, Math.min(epochMilliseconds, max));
  }

  /** The requests of the last hour, and a pause that is not over, for the next run's pacer. */
  save(): string {
    const now = this.#timer.now();
    return writePacing({
      times: this.#times.filter((time) => time > now - MEMORY && time <= now),
      pausedUntil: this.#pausedUntil > now ? this.#pausedUntil : 0,
    });
  }

  #next(now: number, priority: RequestPriority | undefined): number {
    this.#forget(now);
    const last = this.#times.at(-1) ?? 0;
    const windows = this.#limits.map(({ requests, perMilliseconds }) => {
      const room = priority === 'listing' ? requests : requests - reserveOf(requests);
      const blocking = this.#times[this.#times.length - room];
      return blocking === undefined ? 0 : blocking + perMilliseconds;
    });
    return Math.max(now, this.#pausedUntil, ...windows, last > now ? last : 0);
  }

  /** A turn that a pause has put off counts from when it really came. */
  #move(from: number): void {
    const now = this.#timer.now();
    if (now - from < 100) return;
    this.#times.splice(this.#times.indexOf(from), 1, now);
    this.#times.sort((a, b) => a - b);
  }

  #forget(now: number): void {
    const oldest = this.#times[0];
    if (oldest !== undefined && oldest < now - 2 * MEMORY) {
      this.#times = this.#times.filter((time) => time > now - MEMORY);
    }
  }
}

/** A window for a single request has nothing to keep. */
function reserveOf(requests: number): number {
  return requests === 1 ? 0 : Math.max(1, Math.floor(requests * RESERVE));
}

/** A provider counts requests where they arrive, so its windows see them closer together than they left. */
function withSlack({ requests, perMilliseconds }: RateLimit): RateLimit {
  return { requests, perMilliseconds: perMilliseconds + Math.min(perMilliseconds / 20, 500) };
}

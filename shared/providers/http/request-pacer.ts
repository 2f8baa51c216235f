import { instantOf } from '../../certificates/instant.ts';
import type { Instant } from '../../certificates/instant.ts';
import type { RateLimit } from '../provider-descriptor.ts';
import { BudgetExhausted } from '../provider-error.ts';
import type { ProviderRun } from '../provider.ts';
import type { RequestPriority } from './http-client.ts';
import { readPacing, writePacing } from './pacing.ts';
import type { Timer } from './timer.ts';

/** A request that must wait before it is sent. */
export interface RequestWait {
  readonly until: Instant;
  /** The reason: `digicert asks to wait 600 seconds (status 429)`. */
  readonly reason: string;
}

/** Called before each wait. Several requests can wait at the same time. */
export type OnWait = (wait: RequestWait) => void;

/** Milliseconds for which requests are stored for the next run. */
const MEMORY = 60 * 60 * 1000;

/** A longer pause is shortened to this one: it can be a mistake, and would stop the monitor for years. */
const MAX_PAUSE = 24 * 60 * 60 * 1000;

/** The part of each window that is reserved for listings. */
const RESERVE = 0.1;

/**
 * Delays requests until every rolling window allows them, in the order of the calls. A part of each window is reserved
 * for listings, so that the next run can always list the account.
 *
 * The state fits into a short text and is passed to the next run, because an hourly limit is longer than a run.
 */
export class RequestPacer {
  readonly #limits: readonly RateLimit[];
  readonly #timer: Timer;
  readonly #onWait: OnWait | undefined;
  /** Times of the requests that were sent and of those that are scheduled, in order. */
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
   * Waits until the next request is allowed.
   *
   * @throws BudgetExhausted immediately if that time is after the deadline of the run; the reason of the signal if the
   *   run is aborted. In both cases the request is not counted.
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

  /** Sends no request before this time, at most for one day, because the provider requested a pause. */
  pauseUntil(epochMilliseconds: number): void {
    const max = this.#timer.now() + MAX_PAUSE;
    this.#pausedUntil = Math.max(this.#pausedUntil, Math.min(epochMilliseconds, max));
  }

  /** The requests of the last hour and an active pause, for the pacer of the next run. */
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
      const allowed = priority === 'listing' ? requests : requests - reserveOf(requests);
      const blocking = this.#times[this.#times.length - allowed];
      return blocking === undefined ? 0 : blocking + perMilliseconds;
    });
    return Math.max(now, this.#pausedUntil, ...windows, last > now ? last : 0);
  }

  /** A request that a pause delayed counts from when it was sent. */
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

/** A window for a single request has no reserve. */
function reserveOf(requests: number): number {
  return requests === 1 ? 0 : Math.max(1, Math.floor(requests * RESERVE));
}

/**
 * A provider counts requests when they arrive, so they can be closer together in its windows than when they were sent.
 */
function withSlack({ requests, perMilliseconds }: RateLimit): RateLimit {
  return { requests, perMilliseconds: perMilliseconds + Math.min(perMilliseconds / 20, 500) };
}

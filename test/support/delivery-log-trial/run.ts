import { instantOf } from '../../../shared/certificates/instant.ts';
import type { Instant } from '../../../shared/certificates/instant.ts';
import type { Faults } from './faults.ts';
import type { VirtualTime } from './virtual-time.ts';

/** Milliseconds after which a function is terminated. */
export const LIFETIME = 50_000;

/** Milliseconds after which a response counts as lost. */
const TIME_OUT = 10_000;

const START = Date.parse('2027-02-15T00:00:00Z');

/**
 * One run of a function. It can crash before a request, or while it waits for the response; the
 * request is processed nevertheless.
 */
export class Run {
  readonly #time: VirtualTime;
  readonly #faults: Faults;
  readonly #endsAt: number;
  #clockError: number;
  dead = false;

  constructor(time: VirtualTime, faults: Faults) {
    this.#time = time;
    this.#faults = faults;
    this.#endsAt = time.now + LIFETIME;
    this.#clockError = faults.clockError();
  }

  remainingMilliseconds(): number {
    return this.#endsAt - this.#time.now;
  }

  /** The time of this run's clock. */
  clock(): Instant {
    if (this.#faults.happens(0.05, this.#time.now)) this.#clockError = this.#faults.clockError();
    return instantOf(Math.round(START + this.#time.now + this.#clockError));
  }

  async wait(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      this.#time.at(this.#time.now + milliseconds, () => this.#goOn(resolve));
    });
  }

  /**
   * Sends a request, and waits for the response.
   *
   * @param act processes the request when it arrives; an error is its response.
   */
  async ask<Answer>(act: () => Answer | Promise<Answer>): Promise<Answer> {
    const time = this.#time;
    return new Promise((resolve, reject) => {
      if (this.#dies(0.008)) return;
      const there = this.#faults.delay(8_000);
      const back = this.#faults.delay(8_000);
      const lost = this.#faults.happens(0.02, time.now) || there + back > TIME_OUT;
      if (lost) {
        const timeOut = () => reject(new Error('the answer did not come in time'));
        time.at(time.now + TIME_OUT, () => this.#goOn(timeOut));
      }
      const answer = (settle: () => void) => {
        if (lost) return;
        time.at(time.now + back, () => {
          if (this.#dies(0.008)) return;
          this.#goOn(settle);
        });
      };
      time.at(time.now + there, () => {
        let given: Answer | Promise<Answer>;
        try {
          given = act();
        } catch (error) {
          answer(() => reject(error instanceof Error ? error : new Error(String(error))));
          return;
        }
        answer(() => resolve(given));
      });
    });
  }

  #dies(probability: number): boolean {
    if (this.#faults.happens(probability, this.#time.now)) this.dead = true;
    return this.dead;
  }

  #goOn(how: () => void): void {
    if (this.#time.now >= this.#endsAt) this.dead = true;
    if (this.dead) return;
    this.#time.woken();
    how();
  }
}

import { instantOf } from '../../../shared/certificates/instant.ts';
import type { Instant } from '../../../shared/certificates/instant.ts';
import type { Faults } from './faults.ts';
import type { VirtualTime } from './virtual-time.ts';

/** The time-out of a function in milliseconds. */
export const FUNCTION_TIMEOUT = 50_000;

/** Milliseconds after which a response counts as lost. */
const REQUEST_TIMEOUT = 10_000;

const START = Date.parse('2027-02-15T00:00:00Z');

/**
 * One run of a function. It can crash before it sends a request, or while it waits for the response; a request that was
 * sent is processed anyway.
 */
export class Run {
  readonly #time: VirtualTime;
  readonly #faults: Faults;
  readonly #endsAt: number;
  #clockError: number;
  crashed = false;

  constructor(time: VirtualTime, faults: Faults) {
    this.#time = time;
    this.#faults = faults;
    this.#endsAt = time.now + FUNCTION_TIMEOUT;
    this.#clockError = faults.clockError();
  }

  remainingMilliseconds(): number {
    return this.#endsAt - this.#time.now;
  }

  /** The time according to the clock of this run, which can jump at any time. */
  clock(): Instant {
    if (this.#faults.happens(0.05, this.#time.now)) this.#clockError = this.#faults.clockError();
    return instantOf(Math.round(START + this.#time.now + this.#clockError));
  }

  async wait(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      this.#time.at(this.#time.now + milliseconds, () => this.#resume(resolve));
    });
  }

  /**
   * Sends a request and waits for the response.
   *
   * @param act processes the request when it arrives; an error that it throws is the response.
   */
  async request<Response>(act: () => Response | Promise<Response>): Promise<Response> {
    const time = this.#time;
    return new Promise((resolve, reject) => {
      if (this.#crashes(0.008)) return;
      const outward = this.#faults.delay(8_000);
      const back = this.#faults.delay(8_000);
      const lost = this.#faults.happens(0.02, time.now) || outward + back > REQUEST_TIMEOUT;
      if (lost) {
        const timeOut = () => reject(new Error('request timed out'));
        time.at(time.now + REQUEST_TIMEOUT, () => this.#resume(timeOut));
      }
      const respond = (settle: () => void) => {
        if (lost) return;
        time.at(time.now + back, () => {
          if (this.#crashes(0.008)) return;
          this.#resume(settle);
        });
      };
      time.at(time.now + outward, () => {
        let response: Response | Promise<Response>;
        try {
          response = act();
        } catch (error) {
          respond(() => reject(error instanceof Error ? error : new Error(String(error))));
          return;
        }
        respond(() => resolve(response));
      });
    });
  }

  #crashes(probability: number): boolean {
    if (this.#faults.happens(probability, this.#time.now)) this.crashed = true;
    return this.crashed;
  }

  #resume(act: () => void): void {
    if (this.#time.now >= this.#endsAt) this.crashed = true;
    if (this.crashed) return;
    this.#time.resumed();
    act();
  }
}

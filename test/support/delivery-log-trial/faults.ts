import { HOUR } from '../../../shared/certificates/instant.ts';

/** From then on there are no faults: pending notifications must be delivered, and none may be repeated. */
export const CALM = 96 * HOUR;

/** By then everything is delivered. All events are replayed only now, so that a replay hides no loss. */
export const REPLAY = 2 * CALM;

/** Maximum clock error in milliseconds, in both directions. */
export const CLOCK_ERROR = 85_000;

/** An outage of a channel in milliseconds. */
export interface Outage {
  readonly from: number;
  readonly until: number;
}

/** Random faults of one consumer of one queue, from a separate sequence. */
export class Faults {
  readonly #chance: () => number;
  readonly outage: Outage | undefined;

  constructor(chance: () => number, outage: Outage | undefined) {
    this.#chance = chance;
    this.outage = outage;
  }

  /** Whether an event with this probability occurs, while faults are enabled. */
  happens(probability: number, now: number): boolean {
    return this.#chance() < probability && now < CALM;
  }

  /** Milliseconds: usually short, rarely up to `most`. */
  delay(max: number): number {
    const drawn = this.#chance();
    return drawn ** 4 * max;
  }

  isDown(now: number): boolean {
    return this.outage !== undefined && now >= this.outage.from && now < this.outage.until;
  }

  /** The error of a clock, which can jump at any moment. */
  clockError(): number {
    return (this.#chance() * 2 - 1) * CLOCK_ERROR;
  }
}

/** No outage, or one of some hours or days. */
export function drawOutage(chance: () => number): Outage | undefined {
  const kind = chance();
  const from = chance() * 24 * HOUR;
  const length = chance();
  if (kind < 0.5) return undefined;
  return { from, until: from + (kind < 0.8 ? length * 3 * HOUR : length * 60 * HOUR) };
}

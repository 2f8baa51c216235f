import { HOUR } from '../../../shared/certificates/instant.ts';

/** From this time on there are no faults: all required notifications must be delivered, and none may be repeated. */
export const FAULTS_END = 96 * HOUR;

/**
 * All notifications must be delivered by this time. Then all events are replayed, and no notification may be repeated. An
 * earlier replay would hide losses.
 */
export const REPLAY_AT = 2 * FAULTS_END;

/** The maximum error of a clock in milliseconds, in either direction. */
export const CLOCK_ERROR = 85_000;

/** A period, in milliseconds, in which a channel accepts nothing. */
export interface Outage {
  readonly from: number;
  readonly until: number;
}

/** The random faults of one consumer of one queue, from its own random number generator. */
export class Faults {
  readonly #random: () => number;
  readonly outage: Outage | undefined;

  constructor(random: () => number, outage: Outage | undefined) {
    this.#random = random;
    this.outage = outage;
  }

  /** Whether a fault with this probability occurs; never after `FAULTS_END`. */
  happens(probability: number, now: number): boolean {
    return this.#random() < probability && now < FAULTS_END;
  }

  /** Milliseconds up to `max`, most of them short. */
  delay(max: number): number {
    return this.#random() ** 4 * max;
  }

  isDown(now: number): boolean {
    return this.outage !== undefined && now >= this.outage.from && now < this.outage.until;
  }

  /** The error of a clock in milliseconds. */
  clockError(): number {
    return (this.#random() * 2 - 1) * CLOCK_ERROR;
  }
}

/** No outage, or an outage of hours or days. */
export function drawOutage(random: () => number): Outage | undefined {
  const kind = random();
  const from = random() * 24 * HOUR;
  const length = random();
  if (kind < 0.5) return undefined;
  return { from, until: from + (kind < 0.8 ? length * 3 * HOUR : length * 60 * HOUR) };
}

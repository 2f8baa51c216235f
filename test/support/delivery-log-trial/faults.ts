import { HOUR } from '../../../shared/certificates/instant.ts';

/** From then on nothing fails any more: what is owed has to be said, and what was said to stay so. */
export const CALM = 96 * HOUR;

/** By then everything is said. Only now, so that it hides no loss, all is replayed: nothing may be said again. */
export const REPLAY = 2 * CALM;

/** How far a clock of ours may be off, in milliseconds, in either direction. */
export const CLOCK_ERROR = 85_000;

/** A time in which a channel takes nothing, in milliseconds. */
export interface Outage {
  readonly from: number;
  readonly until: number;
}

/** What chance does to one consumer of one queue, drawn from numbers of its own. */
export class Faults {
  readonly #chance: () => number;
  readonly outage: Outage | undefined;

  constructor(chance: () => number, outage: Outage | undefined) {
    this.#chance = chance;
    this.outage = outage;
  }

  /** Whether something with this probability happens, while anything does. */
  happens(probability: number, now: number): boolean {
    return this.#chance() < probability && now < CALM;
  }

  /** Milliseconds: mostly short, and seldom up to `most`. */
  delay(max: number): number {
    const drawn = this.#chance();
    return drawn ** 4 * max;
  }

  isDown(now: number): boolean {
    return this.outage !== undefined && now >= this.outage.from && now < this.outage.until;
  }

  /** What a clock shows more, or less, than the time it is. It may jump at any moment. */
  clockError(): number {
    return (this.#chance() * 2 - 1) * CLOCK_ERROR;
  }
}

/** None, some hours, or some days. */
export function drawOutage(chance: () => number): Outage | undefined {
  const kind = chance();
  const from = chance() * 24 * HOUR;
  const length = chance();
  if (kind < 0.5) return undefined;
  return { from, until: from + (kind < 0.8 ? length * 3 * HOUR : length * 60 * HOUR) };
}

import type { Channel } from '../channel.ts';

/**
 * Milliseconds that one delivery may take, time-outs included: with less left nothing is begun, because a
 * run that is ended while it sends leaves behind a notice of which nobody knows whether it went out.
 */
const NEEDED = 18_000;

/** This run is about to end: the next one does it. */
export class NoTimeLeft extends Error {
  override readonly name = 'NoTimeLeft';

  constructor() {
    super('no time is left for a notice');
  }
}

export interface Deadline {
  readonly channel: Channel;
  /** Milliseconds that this run still has. */
  readonly remainingMilliseconds: () => number;
}

/** @throws NoTimeLeft */
export function expectTime({ channel, remainingMilliseconds }: Deadline): void {
  if (remainingMilliseconds() < NEEDED + (channel.paceMilliseconds ?? 0)) throw new NoTimeLeft();
}

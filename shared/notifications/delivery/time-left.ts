import type { Channel } from '../channel.ts';

/**
 * The maximum duration of one delivery in milliseconds, including time-outs. With less time left, no delivery is started:
 * if Lambda stops a run while it sends, whether the notification was delivered is unknown.
 */
const MAX_DELIVERY = 18_000;

/** The run has too little time left for a delivery; a later run retries it. */
export class NoTimeLeft extends Error {
  override readonly name = 'NoTimeLeft';

  constructor() {
    super('The run has no time left for another delivery.');
  }
}

export interface Deadline {
  readonly channel: Channel;
  /** Milliseconds left in this run. */
  readonly remainingMilliseconds: () => number;
}

/** @throws NoTimeLeft */
export function expectTime({ channel, remainingMilliseconds }: Deadline): void {
  if (remainingMilliseconds() < MAX_DELIVERY + (channel.paceMilliseconds ?? 0))
    throw new NoTimeLeft();
}

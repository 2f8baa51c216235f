import type { Instant } from '../../certificates/instant.ts';

/** A request that must wait before it is sent. */
export interface RequestWait {
  readonly until: Instant;
  /** The reason: `digicert asks to wait 600 seconds (status 429)`. */
  readonly reason: string;
}

/** Called before each wait. Several requests can wait at the same time. */
export type OnWait = (wait: RequestWait) => void;

import type { Instant } from '../../certificates/instant.ts';

/** A request that has to wait before it is sent. */
export interface RequestWait {
  readonly until: Instant;
  /** Who or what makes it wait: `digicert asks for a pause (status 429, Retry-After: 600 seconds)`. */
  readonly reason: string;
}

/** Called before each wait begins; several requests can wait at once. */
export type OnWait = (wait: RequestWait) => void;

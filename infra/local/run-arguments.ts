import type { Instant } from '../../shared/certificates/instant.ts';

export interface RunArguments {
  readonly once: boolean;
  readonly json: boolean;
  /** A monitor configuration with real accounts; simulated ones without it. */
  readonly config: string | undefined;
  /** The directory of the kept state; in memory without it. */
  readonly state: string | undefined;
  /** The time to run as of. */
  readonly now: Instant | undefined;
  /** Whether what a run as of another time does is kept. */
  readonly commit: boolean;
  /** Simulated hours a second. */
  readonly speed: number;
}

import type { Instant } from '../../shared/certificates/instant.ts';

export interface RunArguments {
  readonly once: boolean;
  readonly json: boolean;
  /** Configuration file of real accounts; without it, the run is simulated. */
  readonly config: string | undefined;
  /** State directory; without it, the state is in memory. */
  readonly state: string | undefined;
  /** The time to run as of. */
  readonly now: Instant | undefined;
  /** Whether a run as of another time changes the state itself instead of a copy. */
  readonly commit: boolean;
  /** Simulated hours per second. */
  readonly speed: number;
}

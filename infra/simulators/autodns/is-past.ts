import type { Instant } from '../../../shared/certificates/instant.ts';

/** Whether an instant of a life has come. */
export function isPast(instant: Instant | undefined, now: Instant): boolean {
  return instant !== undefined && instant <= now;
}

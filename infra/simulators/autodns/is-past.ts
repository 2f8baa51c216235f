import type { Instant } from '../../../shared/certificates/instant.ts';

/** Whether an instant of a timeline has passed. */
export function isPast(instant: Instant | undefined, now: Instant): boolean {
  return instant !== undefined && instant <= now;
}

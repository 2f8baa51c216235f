import type { Instant } from '../../../shared/certificates/instant.ts';

/** Dates have an offset without colon: `2020-09-01T08:54:50.473+0000`. */
export function wireTime(instant: Instant): string {
  return instant.replace('Z', '+0000');
}

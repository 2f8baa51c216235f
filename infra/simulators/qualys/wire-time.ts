import type { Instant } from '../../../shared/certificates/instant.ts';

/** Dates go over the wire with an offset that has no colon: `2020-09-01T08:54:50.473+0000`. */
export function wireTime(instant: Instant): string {
  return instant.replace('Z', '+0000');
}

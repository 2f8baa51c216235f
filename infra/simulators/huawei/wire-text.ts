import { HOUR, plus } from '../../../shared/certificates/instant.ts';
import type { Instant } from '../../../shared/certificates/instant.ts';
import type { Blank } from './certificate.ts';

/** The undocumented time zone of the documents. */
export type WireZone = 'UTC' | '+08:00';

/** `2021-05-27 16:46:25.0`: no zone, and one digit after the seconds. */
export function wireTime(instant: Instant, zone: WireZone): string {
  const shown = plus(instant, zone === 'UTC' ? 0 : 8 * HOUR);
  return `${shown.slice(0, 10)} ${shown.slice(11, 19)}.0`;
}

/** Fields with a value, and empty fields in the spelling of this certificate. */
export function spellBlanks(
  fields: Readonly<Record<string, string | undefined>>,
  blank: Blank,
): Readonly<Record<string, string | null>> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]): [string, string | null][] => {
      if (value !== undefined) return [[name, value]];
      if (blank === 'absent') return [];
      return [[name, blank === 'null' ? null : '']];
    }),
  );
}

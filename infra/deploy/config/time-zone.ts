import * as z from 'zod';
import { formatValue } from './describe-issue.ts';

/** A name of the IANA time zone database. EventBridge Scheduler does not accept offsets such as `+02:00`. */
export const TimeZone = z
  .string()
  .refine(isTimeZone, {
    error: ({ input }) =>
      `${formatValue(input)} is not a time zone. Use a name of the IANA database, such as "Europe/Berlin" or "UTC"`,
    abort: true,
  })
  .refine((name) => canonicalCase(name) === name, {
    error: ({ input }) =>
      `"${String(input)}" must be written "${canonicalCase(String(input))}": EventBridge Scheduler distinguishes upper and lower case`,
    abort: true,
  });

function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** The spelling of the IANA database, if it differs only in case. */
function canonicalCase(name: string): string {
  const { timeZone } = new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions();
  return timeZone.toLowerCase() === name.toLowerCase() ? timeZone : name;
}

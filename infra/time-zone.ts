import * as z from 'zod';

/** A name of the IANA time zone database: EventBridge Scheduler takes no offset such as `+02:00`. */
export const TimeZone = z
  .string()
  .refine(isTimeZone, { error: 'not the name of a time zone', abort: true });

function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

import * as z from 'zod';

/** A name of the IANA time zone database: EventBridge Scheduler takes no offset such as `+02:00`. */
export const TimeZone = z
  .string()
  .refine(isTimeZone, { error: 'not the name of a time zone', abort: true })
  .refine((name) => spelled(name) === name, {
    error: ({ input }) =>
      `write "${spelled(String(input))}": EventBridge Scheduler distinguishes upper and lower case`,
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

/** The name as the IANA database spells it, where it differs in case only. */
function spelled(name: string): string {
  const { timeZone } = new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions();
  return timeZone.toLowerCase() === name.toLowerCase() ? timeZone : name;
}

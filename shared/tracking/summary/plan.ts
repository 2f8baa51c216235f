import * as z from 'zod/mini';
import { listProblems } from '../../runtime/environment.ts';
import { AccountReference } from '../../certificates/certificate.ts';

export const WEEKDAYS = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** `08:00`, in 24-hour format. */
export const TIME_OF_DAY = /^([01]\d|2[0-3]):[0-5]\d$/;

/** When a weekly summary is due, in a time zone. */
export const WeeklyMoment = z.object({
  day: z.enum(WEEKDAYS),
  time: z.string().check(z.regex(TIME_OF_DAY)),
  timeZone: z.string().check(z.minLength(1)),
});
export type WeeklyMoment = z.infer<typeof WeeklyMoment>;

/** Reads `provider/account`. */
const AccountKey = z.pipe(
  z.pipe(
    z.string(),
    z.transform((key) => {
      const [provider = '', account = '', ...more] = key.split('/');
      return { provider, account: [account, ...more].join('/') };
    }),
  ),
  AccountReference,
);

/** When weekly summaries are due, and how certificates are grouped. */
export const WeeklySummaryPlan = z.extend(WeeklyMoment, {
  /** One summary per account, or per value of a tag. The tag `owner` also counts `team`: see `ownerOf`. */
  groupBy: z.union([z.literal('account'), z.object({ tag: z.string().check(z.minLength(1)) })]),
  /** `provider/account` of each monitored account. */
  accounts: z.array(AccountKey),
});
export type WeeklySummaryPlan = z.infer<typeof WeeklySummaryPlan>;

/** Reads the plan from the event that starts the function. @throws Error that says how to start it. */
export function readPlan(event: unknown): WeeklySummaryPlan {
  const { success, data, error } = WeeklySummaryPlan.safeParse(event);
  if (success) return data;
  throw new Error(
    `The event is not a plan of a weekly summary. Invoke the function with the input of its schedule: see the runbook, "The weekly summary was not sent".\n${listProblems(error)}`,
  );
}

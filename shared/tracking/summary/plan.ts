import * as z from 'zod';
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
  time: z.string().regex(TIME_OF_DAY),
  timeZone: z.string().min(1),
});
export type WeeklyMoment = z.infer<typeof WeeklyMoment>;

/** Reads `provider/account`: the environment variables of a function are limited to 4 KB. */
const AccountKey = z
  .string()
  .transform((key) => {
    const [provider = '', account = '', ...more] = key.split('/');
    return { provider, account: [account, ...more].join('/') };
  })
  .pipe(AccountReference);

/** When weekly summaries are due, and how accounts are grouped. */
export const WeeklySummaryPlan = WeeklyMoment.extend({
  /** One summary per account, or per value of a tag. */
  groupBy: z.union([z.literal('account'), z.object({ tag: z.string().min(1) })]),
  /** `provider/account` of each monitored account. */
  accounts: z.array(AccountKey),
});
export type WeeklySummaryPlan = z.infer<typeof WeeklySummaryPlan>;

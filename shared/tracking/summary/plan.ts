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

/** `08:00`, on a clock of 24 hours. */
export const TIME_OF_DAY = /^([01]\d|2[0-3]):[0-5]\d$/;

/** When a summary is due: a time on a day of the week, in a time zone. */
export const WeeklyMoment = z.object({
  on: z.enum(WEEKDAYS),
  at: z.string().regex(TIME_OF_DAY),
  timeZone: z.string().min(1),
});
export type WeeklyMoment = z.infer<typeof WeeklyMoment>;

/** Reads `provider/account`, because the environment of a function is small, and a monitor can have many accounts. */
const AccountKey = z
  .string()
  .transform((key) => {
    const [provider = '', account = '', ...more] = key.split('/');
    return { provider, account: [account, ...more].join('/') };
  })
  .pipe(AccountReference);

/** When summaries are due, and for which accounts. */
export const WeeklySummaryPlan = WeeklyMoment.extend({
  /** One per account, or one per value of a tag. */
  by: z.union([z.literal('account'), z.object({ tag: z.string().min(1) })]),
  /** `provider/account` of each monitored account. */
  accounts: z.array(AccountKey),
});
export type WeeklySummaryPlan = z.infer<typeof WeeklySummaryPlan>;

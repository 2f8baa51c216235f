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

/** When a digest is due: a time of a day of the week, by the clocks of a time zone. */
export const WeeklyMoment = z.object({
  day: z.enum(WEEKDAYS),
  time: z.string().regex(TIME_OF_DAY),
  timeZone: z.string().min(1),
});
export type WeeklyMoment = z.infer<typeof WeeklyMoment>;

/** Reads `provider/account`: the environment of a function has little room, and a monitor many accounts. */
const AccountKey = z
  .string()
  .transform((key) => {
    const [provider = '', account = '', ...more] = key.split('/');
    return { provider, account: [account, ...more].join('/') };
  })
  .pipe(AccountReference);

/** When digests are due, and of what. */
export const WeeklySummaryPlan = WeeklyMoment.extend({
  /** One for each account, or one for each value of a tag. */
  groupBy: z.union([z.literal('account'), z.object({ tag: z.string().min(1) })]),
  /** `provider/account` of each that is watched. */
  accounts: z.array(AccountKey),
});
export type WeeklySummaryPlan = z.infer<typeof WeeklySummaryPlan>;

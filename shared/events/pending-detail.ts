import * as z from 'zod';
import type { ReminderChange } from '../lifecycle/change.ts';
import { Instant } from '../certificates/instant.ts';
import { daysUntil, FoundAtFirst } from './certificate-detail.ts';

/** The fields of every event about something that is pending: since when, and which reminder it is. */
export const PendingDetail = {
  pendingSince: Instant,
  /** Present if only time has passed since the last event. */
  reminder: z
    .object({
      /** Its place in the schedule, from 1; missed reminders are counted. */
      number: z.int().positive(),
      /** Days since `pendingSince`, with one decimal. */
      daysPending: z.number(),
      dueAt: Instant,
    })
    .optional(),
  initialInventory: FoundAtFirst.optional(),
};
type PendingDetail = z.infer<z.ZodObject<typeof PendingDetail>>;

/** The fields `pendingSince` and `reminder` of a change. */
export function pendingDetail(
  { since, reminder }: { readonly since: Instant; readonly reminder?: ReminderChange },
  now: Instant,
): Pick<PendingDetail, 'pendingSince' | 'reminder'> {
  return {
    pendingSince: since,
    ...(reminder && { reminder: { ...reminder, daysPending: daysUntil(now, since) } }),
  };
}

/** A reminder occurred when it was due; everything else when it was observed. */
export function reminderTime({ reminder }: { readonly reminder?: ReminderChange }) {
  return reminder === undefined ? {} : { occurredAt: reminder.dueAt };
}

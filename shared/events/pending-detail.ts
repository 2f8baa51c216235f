import * as z from 'zod/mini';
import type { CertificateState } from '../certificates/certificate-state.ts';
import { Instant } from '../certificates/instant.ts';
import type { DomainValidation } from '../certificates/validation.ts';
import { remindersUntil } from '../lifecycle/aspects/reminder-schedule.ts';
import { daysUntil, FoundAtFirst, foundAtFirst } from './certificate-detail.ts';

/** The fields of every event about something that is pending: since when, and which reminder it is. */
export const PendingDetail = {
  pendingSince: Instant,
  /** Present if only time has passed since the last event. */
  reminder: z.optional(
    z.object({
      /** Its place in the schedule, from 1; missed reminders are counted. */
      number: z.int().check(z.positive()),
      /** Days since `pendingSince`, with one decimal. */
      daysPending: z.number(),
      dueAt: Instant,
    }),
  ),
  initialInventory: z.optional(FoundAtFirst),
};
type PendingDetail = z.infer<z.ZodMiniObject<typeof PendingDetail>>;

/** The fields of something that is pending since `since`. `remindedAt` is when the reminder was due, if it is one. */
export function pendingDetail(
  since: Instant,
  state: CertificateState,
  remindedAt: Instant | undefined,
  { automaticChecksUntil }: Pick<DomainValidation, 'automaticChecksUntil'> = {},
): PendingDetail {
  return {
    pendingSince: since,
    reminder: remindedAt && {
      number: Math.max(1, remindersUntil({ since, automaticChecksUntil }, remindedAt)),
      daysPending: daysUntil(state.changedAt, since),
      dueAt: remindedAt,
    },
    initialInventory: foundAtFirst(state),
  };
}

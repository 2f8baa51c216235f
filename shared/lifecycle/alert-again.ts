import type { CertificateState, Deadline } from '../certificates/certificate-state.ts';
import type { Instant } from '../certificates/instant.ts';

/**
 * The deadline that is due again when a certificate loses its successor: its latest reminder, because the replacement
 * had resolved it. Empty if another reminder is due anyway, or if no reminder was sent.
 */
export function alertAgain(
  { deadlines, warnings: { expiry } }: Pick<CertificateState, 'deadlines' | 'warnings'>,
  now: Instant,
): Deadline[] {
  const pending = deadlines.some(({ kind, at }) => kind === 'expiry-reminder' && at <= now);
  if (pending || expiry === undefined) return [];
  const { threshold, renewalOverdue } = expiry;
  return [
    {
      ...{ kind: 'expiry-reminder', name: threshold, at: now },
      ...(renewalOverdue && { renewalOverdue }),
    },
  ];
}

/**
 * Reminders that were due when the initial inventory discovered a certificate are part of the `Initial Inventory
 * Completed` event. Reminders that this event does not contain become due at `now`. `deadlines` are sorted, and stay
 * sorted.
 */
export function dueFromNow(
  { initialInventory, firstSeenAt }: Pick<CertificateState, 'initialInventory' | 'firstSeenAt'>,
  deadlines: readonly Deadline[],
  now: Instant,
): Deadline[] {
  const due = ({ kind, at }: Deadline, by: Instant) => kind === 'expiry-reminder' && at <= by;
  const unreported = initialInventory && deadlines.some((deadline) => due(deadline, firstSeenAt));
  return deadlines.map((deadline) =>
    unreported && due(deadline, now) ? { ...deadline, at: now } : deadline,
  );
}

import type { CertificateState, Deadline } from '../certificates/certificate-state.ts';
import type { Instant } from '../certificates/instant.ts';

/**
 * What is due once more when a certificate is left without its successor: the last warning that was given, for people
 * were told since that it needs nothing more. None where one is due anyway, or none was given.
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
 * What had been due when its account was met is part of that account's first digest, and no notice of its own. What the
 * digest did not tell is due from now on. `deadlines` are in their order, and stay in it.
 */
export function dueFromNow(
  { initialInventory, firstSeenAt }: Pick<CertificateState, 'initialInventory' | 'firstSeenAt'>,
  deadlines: readonly Deadline[],
  now: Instant,
): Deadline[] {
  const due = ({ kind, at }: Deadline, by: Instant) => kind === 'expiry-reminder' && at <= by;
  const unreported = initialInventory && deadlines.some((one) => due(one, firstSeenAt));
  return deadlines.map((one) => (unreported && due(one, now) ? { ...one, at: now } : one));
}

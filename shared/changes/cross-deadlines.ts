import type { Instant } from '../certificates/instant.ts';
import { isHeldBack } from '../certificates/certificate-state.ts';
import type {
  CertificateState,
  Deadline,
  DomainInstant,
  Warnings,
} from '../certificates/certificate-state.ts';

/**
 * The state after everything that was due by `now` has happened, or `undefined` where nothing was.
 *
 * However many deadlines were missed, a certificate gets one expiry warning, the latest; and none at all
 * when it has expired meanwhile, because then that is what there is to say. A recognised successor holds its warnings
 * back; `warns: false` leaves them to whoever looks for one first.
 */
export function crossDeadlines(
  state: CertificateState,
  now: Instant,
  { warns = true }: { readonly warns?: boolean } = {},
): CertificateState | undefined {
  const waits = (one: Deadline) =>
    isHeldBack(state, one) || (!warns && one.kind === 'expiry-warning');
  const due = state.deadlines.filter((one) => one.at <= now && !waits(one));
  if (due.length === 0) return undefined;
  const expired = due.some(({ kind }) => kind === 'expiry');
  return {
    ...state,
    revision: state.revision + 1,
    changedAt: now,
    certificate: expired ? { ...state.certificate, status: 'expired' } : state.certificate,
    deadlines: state.deadlines.filter((one) => one.at > now || (waits(one) && !expired)),
    warnings: warn(state.warnings, due, expired),
  };
}

function expiryWarning({ name, at, renewalOverdue }: Deadline): Warnings['expiry'] {
  return { threshold: name, dueAt: at, ...(renewalOverdue && { renewalOverdue }) };
}

function warn(warnings: Warnings, due: readonly Deadline[], expired: boolean): Warnings {
  const latest = due.findLast(({ kind }) => kind === 'expiry-warning');
  const merge = (before: readonly DomainInstant[], kind: Deadline['kind']): DomainInstant[] => {
    const crossed = due.flatMap((one) =>
      one.kind === kind ? [{ domain: one.name, at: one.at }] : [],
    );
    const again = new Set(crossed.map(({ domain }) => domain));
    return [...before.filter(({ domain }) => !again.has(domain)), ...crossed];
  };
  return {
    ...warnings,
    ...(latest !== undefined && !expired ? { expiry: expiryWarning(latest) } : {}),
    validationEnds: merge(warnings.validationEnds, 'validation-warning'),
    validationStalled: merge(warnings.validationStalled, 'validation-stalled'),
  };
}

import type { Instant } from '../certificates/instant.ts';
import type {
  CertificateState,
  Deadline,
  DomainInstant,
  KnownFacts,
  Warnings,
} from '../certificates/certificate-state.ts';

/**
 * The state after everything that was due by `now` has happened, or `undefined` where nothing was.
 *
 * However many deadlines were missed, a certificate gets one expiry warning, the latest; and none at all
 * when it has expired meanwhile, because then that is what there is to say.
 *
 * `facts` is how old they are, where they have not just been told.
 */
export function crossDeadlines(
  state: CertificateState,
  now: Instant,
  facts?: KnownFacts,
): CertificateState | undefined {
  const due = state.deadlines.filter(({ at }) => at <= now);
  if (due.length === 0) return undefined;
  const expired = due.some(({ kind }) => kind === 'expiry');
  return {
    ...state,
    revision: state.revision + 1,
    changedAt: now,
    certificate: expired ? { ...state.certificate, status: 'expired' } : state.certificate,
    deadlines: state.deadlines.filter(({ at }) => at > now),
    warnings: warn(state.warnings, due, expired),
    ...(facts && { facts }),
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

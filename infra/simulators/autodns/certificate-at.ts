import { earliest } from '../../../shared/certificates/instant.ts';
import type { Instant } from '../../../shared/certificates/instant.ts';
import type { CertificateTimeline } from './certificate-timeline.ts';
import { issuedCertificates } from './issued-certificate.ts';
import type { IssuedCertificate } from './issued-certificate.ts';
import { isPast } from './is-past.ts';
import { plansOf } from './job-plan.ts';
import type { Modes } from './modes.ts';

/** A certificate as it stands at one instant. */
export interface CertificateView {
  readonly timeline: CertificateTimeline;
  /** The one in force, and those before it. */
  readonly current: IssuedCertificate | undefined;
  readonly earlier: readonly IssuedCertificate[];
  readonly updatedAt: Instant;
  readonly isRevoked: boolean;
  /** Whether it shows the records that it was issued by, and not those of a reissue under way. */
  readonly showsOwnRecords: boolean;
}

/** `undefined` for one that is not there: not yet, not any more, or as a job only. */
export function viewCertificate(
  timeline: CertificateTimeline,
  now: Instant,
  { pendingAs, reissueRecords }: Pick<Modes, 'pendingAs' | 'reissueRecords'>,
): CertificateView | undefined {
  if (timeline.orderedAt > now || isPast(timeline.deletion?.doneAt, now)) return undefined;
  const issued = issuedCertificates(timeline, now);
  if (issued.length === 0 && pendingAs === 'job') return undefined;
  return { ...viewOf(timeline, issued, now), showsOwnRecords: reissueRecords === 'job' };
}

/** The same for one that is shown inside a job or a message, wherever else it is to be seen. */
export function viewOf(
  timeline: CertificateTimeline,
  issued: readonly IssuedCertificate[],
  now: Instant,
): CertificateView {
  const changes = transitionsOf(timeline).filter((at) => at <= now);
  return {
    timeline,
    current: issued.at(-1),
    earlier: issued.slice(0, -1),
    updatedAt: changes.sort().at(-1) ?? timeline.orderedAt,
    isRevoked: isPast(timeline.revocation?.doneAt, now),
    showsOwnRecords: false,
  };
}

/** Every instant at which something of it changes by itself. Its end is none: no document says it differently then. */
export function transitionsOf(timeline: CertificateTimeline): Instant[] {
  return plansOf(timeline).flatMap(({ requestedAt, course, ends }) => {
    const end = earliest(...ends.map(({ at }) => at));
    const { confirmedAt, provenAt, reviewedAt } = course;
    // What was planned for later does not happen any more.
    const stages = [confirmedAt, provenAt, reviewedAt]
      .filter((at) => at !== undefined)
      .filter((at) => end === undefined || at <= end);
    return [requestedAt, ...stages, ...(end === undefined ? [] : [end])];
  });
}

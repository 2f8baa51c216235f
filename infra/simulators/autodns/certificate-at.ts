import { earliest } from '../../../shared/certificates/instant.ts';
import type { Instant } from '../../../shared/certificates/instant.ts';
import type { CertificateTimeline } from './certificate-timeline.ts';
import { issuedCertificates } from './issued-certificate.ts';
import type { IssuedCertificate } from './issued-certificate.ts';
import { isPast } from './is-past.ts';
import { plansOf } from './job-plan.ts';
import type { Modes } from './modes.ts';

/** The state of a certificate at one instant. */
export interface CertificateView {
  readonly timeline: CertificateTimeline;
  /** The current certificate, and earlier ones. */
  readonly current: IssuedCertificate | undefined;
  readonly earlier: readonly IssuedCertificate[];
  readonly updatedAt: Instant;
  readonly isRevoked: boolean;
  /** Whether the document shows the records of the issued certificate, not those of a running reissue. */
  readonly showsOwnRecords: boolean;
}

/** `undefined` if the certificate does not exist yet, was deleted, or exists as a job only. */
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

/** The same for the document inside a job or a message. */
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

/** Every instant at which a document changes. The expiry is not included, because it changes no document. */
export function transitionsOf(timeline: CertificateTimeline): Instant[] {
  return plansOf(timeline).flatMap(({ requestedAt, course, ends }) => {
    const end = earliest(...ends.map(({ at }) => at));
    const { confirmedAt, provenAt, reviewedAt } = course;
    // Changes after a deletion do not happen.
    const stages = [confirmedAt, provenAt, reviewedAt]
      .filter((at) => at !== undefined)
      .filter((at) => end === undefined || at <= end);
    return [requestedAt, ...stages, ...(end === undefined ? [] : [end])];
  });
}

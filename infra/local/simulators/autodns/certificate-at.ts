import type { Instant } from '../../../../shared/certificates/instant.ts';
import type { CertificateLife } from './certificate-life.ts';
import { issuedCertificates } from './issued-certificate.ts';
import type { IssuedCertificate } from './issued-certificate.ts';
import type { Modes } from './modes.ts';

/** A certificate as it stands at one instant. */
export interface CertificateView {
  readonly life: CertificateLife;
  /** The one in force, and those before it. */
  readonly current: IssuedCertificate | undefined;
  readonly earlier: readonly IssuedCertificate[];
  readonly updatedAt: Instant;
  readonly isRevoked: boolean;
}

/** Whether an instant of a life has come. */
export function isPast(instant: Instant | undefined, now: Instant): boolean {
  return instant !== undefined && instant <= now;
}

/** `undefined` for one that is not there: not yet, not any more, or as a job only. */
export function viewCertificate(
  life: CertificateLife,
  now: Instant,
  { pendingAs }: Pick<Modes, 'pendingAs'>,
): CertificateView | undefined {
  if (life.orderedAt > now || isPast(life.deletion?.doneAt, now)) return undefined;
  const issued = issuedCertificates(life, now);
  if (issued.length === 0 && pendingAs === 'job') return undefined;
  return viewOf(life, issued, now);
}

/** The same for one that is shown inside a job or a message, wherever else it is to be seen. */
export function viewOf(
  life: CertificateLife,
  issued: readonly IssuedCertificate[],
  now: Instant,
): CertificateView {
  const changes = transitionsOf(life).filter((at) => at <= now);
  return {
    life,
    current: issued.at(-1),
    earlier: issued.slice(0, -1),
    updatedAt: changes.sort().at(-1) ?? life.orderedAt,
    isRevoked: isPast(life.revocation?.doneAt, now),
  };
}

/** Every instant at which something of it changes by itself. Its end is none: no document says it differently then. */
export function transitionsOf(life: CertificateLife): Instant[] {
  const { job, revocation, deletion } = life;
  return [
    life.orderedAt,
    ...[job.confirmedAt, job.provenAt, job.reviewedAt],
    ...[life.issuedAt, life.failedAt, life.cancelledAt],
    ...life.replacements.flatMap((one) => [
      one.requestedAt,
      ...[one.job.confirmedAt, one.job.provenAt, one.job.reviewedAt],
      ...[one.issuedAt, one.failedAt],
    ]),
    ...[revocation?.requestedAt, revocation?.doneAt, deletion?.requestedAt, deletion?.doneAt],
  ].filter((instant) => instant !== undefined);
}

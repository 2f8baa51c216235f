import { certificateKey } from './certificate.ts';
import type { CertificateState, Deadline, DomainInstant } from './certificate-state-schema.ts';
import { DAY, millisecondsBetween } from './instant.ts';
import type { Instant } from './instant.ts';
import { isInForce } from './status.ts';

// Apart from the schemas, which subscribers of events do not load.
export type {
  Acknowledgement,
  CertificateState,
  DataAge,
  Deadline,
  DomainInstant,
  RecognizedSuccessor,
  RenewalPattern,
  Warnings,
} from './certificate-state-schema.ts';

/** The instant of a domain in a list. */
export function instantFor(
  domain: string,
  instants: readonly DomainInstant[],
): Instant | undefined {
  return instants.find((one) => one.domain === domain)?.at;
}

/**
 * Whether a matched successor, or another entry with the same certificate, suppresses a deadline: expiry reminders, which
 * become due at once if the successor or the entry is lost.
 */
export function isHeldBack(state: CertificateState, { kind }: Deadline): boolean {
  return kind === 'expiry-reminder' && (state.successor !== undefined || isSecondary(state));
}

/** Whether another entry with the same certificate raises the expiry alerts. */
export function isSecondary(state: CertificateState): boolean {
  return state.sameCertificate !== undefined && state.sameCertificate.primary !== keyOf(state);
}

/** Whether its account lists a certificate whose expiry is of interest: it is in force, or has expired recently. */
export function isWatched(state: CertificateState): boolean {
  const { certificate, removedAt } = state;
  const { status, validity } = certificate;
  return (
    removedAt === undefined &&
    validity !== undefined &&
    (isInForce(status) || mayStillBeReplaced(state))
  );
}

/** Whether a successor is issued, linked by the provider or matched by name: the expiry has no impact. */
export function isReplaced({
  certificate,
  successor,
}: Pick<CertificateState, 'certificate' | 'successor'>): boolean {
  return certificate.renewal?.successorIssued === true || successor !== undefined;
}

/** Whether the certificate expired while it was monitored: only then was the expiry alerted. */
export function expiredWhileMonitored({
  certificate: { status, validity },
  firstSeenAt,
}: Pick<CertificateState, 'certificate' | 'firstSeenAt'>): boolean {
  return status === 'expired' && validity !== undefined && firstSeenAt < validity.notAfter;
}

/**
 * Milliseconds after its expiry for which an unreplaced certificate is reported: in the initial inventory, in the weekly
 * summary, and to the search for a successor. After that, the certificate counts as abandoned.
 */
export const EXPIRED_WINDOW = 30 * DAY;

/** Whether a certificate has expired and a successor is still of interest: it was found before the end of the window. */
export function mayStillBeReplaced({
  certificate: { status, validity },
  firstSeenAt,
}: Pick<CertificateState, 'certificate' | 'firstSeenAt'>): boolean {
  return (
    status === 'expired' &&
    validity !== undefined &&
    millisecondsBetween(validity.notAfter, firstSeenAt) <= EXPIRED_WINDOW
  );
}

/** `provider/account/id` of the certificate of a state. */
export function keyOf(state: CertificateState): string {
  return certificateKey(state.certificate);
}

import { earliest } from '../../../shared/certificates/instant.ts';
import type { Instant } from '../../../shared/certificates/instant.ts';
import type { CertificateTimeline, IssuedCertificate } from './certificate.ts';
import { issuedCertificates, isPast, leafPem, serialOnTheWire } from './certificate.ts';
import { plansOf, endOf } from './job-plan.ts';
import type { Modes } from './modes.ts';
import { createHash } from 'node:crypto';
import { compactDay, xmlTime } from './wire-time.ts';

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
    const { confirmedAt, validatedAt, reviewedAt } = course;
    // Changes after a deletion do not happen.
    const stages = [confirmedAt, validatedAt, reviewedAt]
      .filter((at) => at !== undefined)
      .filter((at) => end === undefined || at <= end);
    return [requestedAt, ...stages, ...(end === undefined ? [] : [end])];
  });
}

/** The values of a certificate that both interfaces return or omit. */

export function serialOf({ timeline, current }: CertificateView): string | undefined {
  if (timeline.serialNumber !== undefined) return timeline.serialNumber;
  if (current === undefined || timeline.unreported.includes('serialNumber')) return undefined;
  return serialOnTheWire(current);
}

/** In the time format of the interface. */
export function expireOf(
  { timeline, current }: CertificateView,
  time: (instant: Instant) => string,
): string | undefined {
  const end = timeline.unreported.includes('expire') ? undefined : current?.notAfter;
  return end === undefined ? undefined : time(end);
}

/** The PEM file of the leaf. */
export function fileOf({ timeline, current }: CertificateView): string | undefined {
  return current === undefined || timeline.unreported.includes('server')
    ? undefined
    : leafPem(current);
}

/** The requested validation of one name. */
export interface Validation {
  readonly name: string;
  readonly status: string;
  readonly dns: string | undefined;
  readonly fileName: string | undefined;
  readonly fileContent: string | undefined;
  readonly approverEmails: readonly string[] | undefined;
}

/** The validations of a certificate, one per name, of its newest order, reissue or renewal. */
export function validationsOf(
  {
    timeline,
    current,
    showsOwnRecords,
  }: Pick<CertificateView, 'timeline' | 'current' | 'showsOwnRecords'>,
  now: Instant,
): Validation[] {
  const begun = plansOf(timeline).filter(
    ({ action, requestedAt }) => action !== 'revoke' && action !== 'delete' && requestedAt <= now,
  );
  const issued = begun.findLast((plan) => endOf(plan, now)?.as === 'SUCCESS');
  const newest = showsOwnRecords && current !== undefined ? issued : begun.at(-1);
  const end = newest === undefined ? undefined : endOf(newest, now);
  const { id = 0, validatedAt } = newest?.course ?? {};
  const requestedAt = newest?.requestedAt ?? timeline.orderedAt;
  const isValidated = validatedAt !== undefined && validatedAt <= (end?.at ?? now);
  const status =
    end?.as === 'SUCCESS' || isValidated
      ? 'COMPLETED'
      : end === undefined
        ? 'IN_PROGRESS'
        : 'COMPLETED_FAILED';
  return timeline.names.map((name, index) => {
    const token = tokenOf(`${id}/${index}`, requestedAt);
    return validation(name.replace(/^\*\./, ''), timeline, token, status);
  });
}

function validation(
  name: string,
  timeline: CertificateTimeline,
  token: string,
  status: string,
): Validation {
  const { method, recordType, label, setting } = timeline.authentication;
  const owner = `${label === '' ? '' : `${label}.`}${name}.`;
  const value = recordType === 'TXT' ? token : `${token.slice(14, 46)}.dcv.example.net.`;
  const [beforeTtl, between] = setting === 'spaces' ? [' ', ' '] : ['\t', '\t'];
  const first = setting === 'two-tabs' ? '\t\t' : beforeTtl;
  const end = setting === 'broken' ? '\n' : '';
  const isMail = method === 'EMAIL';
  const isFile = method === 'FILE';
  return {
    name,
    status,
    dns:
      method === 'DNS'
        ? [`${owner}${first}300`, 'IN', recordType, `"${value}${end}"`].join(between)
        : undefined,
    fileName: isFile ? `http://${name}/.well-known/pki-validation/fileauth.txt` : undefined,
    fileContent: isFile ? token : undefined,
    approverEmails: isMail ? ['admin', 'hostmaster'].map((box) => `${box}@${name}`) : undefined,
  };
}

/** The first 14 characters are the time of the request, as in all samples of the vendor. */
function tokenOf(key: string, requestedAt: Instant): string {
  const digest = createHash('sha256').update(`autodns token/${key}`).digest();
  const random = [...digest, ...digest].map((byte) => (byte % 36).toString(36)).join('');
  const time = xmlTime(requestedAt).slice(11).replaceAll(':', '');
  return `${compactDay(requestedAt)}${time}${random}`.slice(0, 64);
}

/** Placeholder of a certificate request, which clients must remove. */
export function csrOf(id: number): string {
  const lines = [0, 1, 2].map((line) =>
    createHash('sha384').update(`autodns csr/${id}/${line}`).digest('base64'),
  );
  return `-----BEGIN CERTIFICATE REQUEST-----\n${lines.join('\n')}\n-----END CERTIFICATE REQUEST-----`;
}

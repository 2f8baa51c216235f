import { createHash } from 'node:crypto';
import type { Instant } from '../../../shared/certificates/instant.ts';
import type { CertificateView } from './certificate-at.ts';
import type { CertificateTimeline } from './certificate-timeline.ts';
import { endOf, plansOf } from './job-plan.ts';
import { compactDay, xmlTime } from './wire-time.ts';

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
  const { id = 0, provenAt } = newest?.course ?? {};
  const requestedAt = newest?.requestedAt ?? timeline.orderedAt;
  const isProven = provenAt !== undefined && provenAt <= (end?.at ?? now);
  const status =
    end?.as === 'SUCCESS' || isProven
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

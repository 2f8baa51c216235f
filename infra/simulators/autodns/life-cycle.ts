import { DAY, HOUR, plus } from '../../../shared/certificates/instant.ts';
import type { Instant } from '../../../shared/certificates/instant.ts';
import type { LifeCycle, Story } from '../simulator-kind.ts';
import { transitionsOf } from './certificate-state.ts';
import type { CertificateTimeline, NewCertificate } from './certificate.ts';
import { issuedCertificate, reviewedCertificate } from './sample-account.ts';

/**
 * Six timelines. The most important one is a certificate that waits for its TXT record, is issued for 47 days,
 * and is never renewed.
 */
export function lifeCycleCertificates(start: Instant): readonly NewCertificate[] {
  const after = (days: number, hours = 0) => plus(start, days * DAY + hours * HOUR);
  return [
    {
      id: FORGOTTEN,
      name: 'shop.autodns.example.net',
      orderedAt: after(1, 3),
      job: { validatedAt: after(3, 5) },
      issuedAt: after(3, 6),
      notAfter: after(50, 6),
    },
    issuedCertificate(start, {
      id: RENEWED,
      name: 'api.autodns.example.com',
      orderedAt: after(-181),
      replacements: [
        {
          action: 'renew',
          requestedAt: after(8),
          job: { validatedAt: after(8) },
          issuedAt: after(8, 1),
          notAfter: after(8 + 199, 1),
        },
      ],
    }),
    reviewedCertificate(start, {
      id: REVIEWED,
      name: 'bank.autodns.example.com',
      orderedAt: after(5),
      job: { validatedAt: after(5), reviewedAt: after(9) },
      issuedAt: after(9),
      notAfter: after(9 + 199),
    }),
    issuedCertificate(start, {
      id: REVOKED,
      name: 'legacy.autodns.example.com',
      orderedAt: after(-60),
      revocation: { requestedAt: after(14), doneAt: after(15) },
    }),
    reviewedCertificate(start, {
      id: CANCELLED,
      name: 'draft.autodns.example.net',
      orderedAt: after(2),
      job: { validatedAt: after(2) },
      cancelledAt: after(11),
    }),
    issuedCertificate(start, {
      id: STABLE,
      name: 'www.autodns.example.com',
      names: ['www.autodns.example.com', 'autodns.example.com'],
      orderedAt: after(-20),
    }),
  ];
}

const FORGOTTEN = 572_001;
const RENEWED = 572_002;
const REVIEWED = 572_003;
const REVOKED = 572_004;
const CANCELLED = 572_005;
const STABLE = 572_006;

const STORIES: Readonly<Record<number, Omit<Story, 'id' | 'commonName'>>> = {
  [FORGOTTEN]: {
    plot: 'waits for its TXT record, is issued, is never renewed, and expires',
    statuses: ['pending-validation', 'issued', 'expired'],
  },
  [RENEWED]: {
    plot: 'is renewed in time, under the same ID',
    statuses: ['issued'],
  },
  [REVIEWED]: {
    plot: 'is issued after the organization validation',
    statuses: ['pending-review', 'issued'],
  },
  [REVOKED]: {
    plot: 'is revoked, a day after the request',
    statuses: ['issued', 'revoking', 'revoked'],
  },
  [CANCELLED]: {
    plot: 'is cancelled during the organization validation',
    statuses: ['pending-review', 'cancelled'],
  },
  [STABLE]: { plot: 'does not expire soon', statuses: ['issued'] },
};

/** The changes of these certificates after `start`. */
export function recordLifeCycle(
  start: Instant,
  timelines: readonly CertificateTimeline[],
): LifeCycle {
  const last = plus(start, 60 * DAY);
  const moments = timelines
    .flatMap((timeline) => [
      ...transitionsOf(timeline),
      ...(timeline.replacements.length === 0 ? [timeline.notAfter] : []),
    ])
    .filter((at) => at !== undefined)
    .filter((at) => at > start && at < last);
  return {
    stories: timelines.flatMap(({ id, name }) => {
      const story = STORIES[id];
      return story === undefined ? [] : [{ id: String(id), commonName: name, ...story }];
    }),
    moments: [...new Set(moments)].sort(),
  };
}

import { DAY, HOUR, plus } from '../../../shared/certificates/instant.ts';
import type { Instant } from '../../../shared/certificates/instant.ts';
import type { LifeCycle, Story } from '../simulator-kind.ts';
import { transitionsOf } from './certificate-state.ts';
import type { ScmCertificate, NewCertificate } from './certificate.ts';
import { idOf } from './certificate.ts';
import {
  boughtCertificate,
  issuedCertificate,
  pendingCertificate,
  uploadedCertificate,
} from './sample-account.ts';

interface Timeline {
  readonly certificate: NewCertificate;
  readonly story: Pick<Story, 'plot' | 'statuses' | 'renewedBy' | 'warnedFirst'>;
}

/**
 * Seven timelines. The most important ones are an uploaded certificate that is never renewed, and a
 * certificate whose successor is an unlinked order with one more name.
 */
function timelines(start: Instant): readonly Timeline[] {
  const after = (days: number, hours = 0) => plus(start, days * DAY + hours * HOUR);
  const issuedAt = after(3, 7);
  return [
    {
      certificate: boughtCertificate(start, {
        domain: 'huawei-shop.example.net',
        appliedAt: after(1),
        reviewedAt: after(1, 2),
        validatedAt: after(3, 6),
        issuedAt,
        notAfter: plus(issuedAt, 47 * DAY),
      }),
      story: {
        plot: 'waits for its application, then for its TXT record, is issued, is never renewed, and expires',
        statuses: ['awaiting-application', 'pending-validation', 'issued', 'expired'],
      },
    },
    {
      certificate: issuedCertificate(start, {
        domain: 'huawei-api.example.com',
        boughtAt: after(-329),
        notAfter: after(36),
        renewals: [{ issuedAt: after(5), notAfter: after(5 + 396) }],
      }),
      story: { plot: 'is renewed in time, under the same ID', statuses: ['issued'] },
    },
    {
      certificate: pendingCertificate(start, {
        domain: 'huawei-bank.example.com',
        type: 'OV_SSL_CERT',
        boughtAt: after(-1),
        validatedAt: after(1, 5),
        organizationValidatedAt: after(9),
        issuedAt: after(10),
        notAfter: after(10 + 199),
      }),
      story: {
        plot: 'is issued after domain validation and organization validation',
        statuses: ['pending-validation', 'issued'],
      },
    },
    {
      certificate: issuedCertificate(start, {
        domain: 'huawei-legacy.example.com',
        boughtAt: after(-60),
        revocationRequestedAt: after(12, 3),
        revokedAt: after(13, 3),
      }),
      story: {
        plot: 'is revoked, a day after the request',
        statuses: ['issued', 'revoking', 'revoked'],
      },
    },
    {
      certificate: uploadedCertificate(start, {
        domain: 'huawei-static.example.com',
        boughtAt: after(-20),
      }),
      story: { plot: 'was uploaded, and does not expire soon', statuses: ['issued'] },
    },
    {
      certificate: issuedCertificate(start, {
        domain: 'huawei-portal.example.com',
        boughtAt: after(-165),
        notAfter: after(34),
      }),
      story: {
        plot: 'causes an expiry alert, is replaced by another order, and expires without an alert',
        statuses: ['issued', 'expired'],
        renewedBy: idOf(after(9)),
        warnedFirst: true,
      },
    },
    {
      certificate: issuedCertificate(start, {
        domain: 'huawei-portal.example.com',
        sans: ['huawei-intranet.example.com'],
        boughtAt: after(9),
      }),
      story: {
        plot: 'replaces the previous certificate, matched by its names',
        statuses: ['issued'],
      },
    },
  ];
}

/** Adds the certificates to an account, and returns their changes after `start`. */
export function seedLifeCycle(
  start: Instant,
  add: (certificate: NewCertificate) => ScmCertificate,
): LifeCycle {
  const last = plus(start, 60 * DAY);
  const moments = new Set<Instant>();
  const stories = timelines(start).map(({ certificate, story }) => {
    const added = add(certificate);
    for (const at of transitionsOf(added)) if (at > start && at < last) moments.add(at);
    return { id: added.id, commonName: added.domain, ...story };
  });
  return { stories, moments: [...moments].sort() };
}

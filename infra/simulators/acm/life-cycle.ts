import { DAY, HOUR, plus } from '../../../shared/certificates/instant.ts';
import type { Instant } from '../../../shared/certificates/instant.ts';
import type { LifeCycle, Story } from '../simulator-kind.ts';
import type { AcmCertificate, NewCertificate } from './certificate.ts';
import { transitionsOf } from './certificate-state.ts';
import { recordOf } from './render.ts';
import {
  importedCertificate,
  issuedCertificate,
  loadBalancer,
  pendingCertificate,
} from './sample-account.ts';

interface Timeline {
  readonly certificate: NewCertificate;
  readonly story: Omit<Story, 'id' | 'commonName'>;
}

/** The most important timeline is a certificate that is requested, validated, issued, used and renewed. */
function timelines(start: Instant): readonly Timeline[] {
  const after = (days: number, hours = 0) => plus(start, days * DAY + hours * HOUR);
  const domain = 'acm-shop.example.net';
  return [
    {
      certificate: pendingCertificate(start, {
        domain,
        requestedAt: after(0, 2),
        issuedAt: after(1, 4),
        notAfter: after(47),
        users: [loadBalancer('shop', after(1, 6))],
        renewals: [{ startedAt: after(20), issuedAt: after(36), notAfter: after(218) }],
      }),
      story: {
        plot: 'waits for its CNAME record, is issued, is used by a load balancer, causes an alert because its renewal is late, and is renewed under the same ARN',
        statuses: ['pending-validation', 'issued'],
        results: ['record-missing', 'published'],
        records: [{ record: recordOf(domain), from: after(1) }],
      },
    },
    {
      certificate: pendingCertificate(start, {
        domain: 'acm-forgotten.example.net',
        requestedAt: after(0, 3),
      }),
      story: {
        plot: 'is not validated within 72 hours',
        statuses: ['pending-validation', 'rejected'],
      },
    },
    {
      certificate: issuedCertificate(start, {
        domain: 'acm-legacy.example.com',
        requestedAt: after(-60),
        revocation: { at: after(12), reason: 'KEY_COMPROMISE' },
      }),
      story: {
        plot: 'is revoked',
        statuses: ['issued', 'revoked'],
        records: [{ record: recordOf('acm-legacy.example.com'), from: after(-60) }],
      },
    },
    {
      certificate: importedCertificate(start, { requestedAt: after(-20) }),
      story: { plot: 'was imported, and does not expire soon', statuses: ['issued'] },
    },
  ];
}

/** Adds the certificates to an account, and returns their changes after `start`. */
export function seedLifeCycle(
  start: Instant,
  add: (certificate: NewCertificate) => AcmCertificate,
): LifeCycle {
  const last = plus(start, 60 * DAY);
  const moments = new Set<Instant>();
  const stories = timelines(start).map(({ certificate, story }) => {
    const added = add(certificate);
    const published = story.records?.map(({ from }) => from) ?? [];
    for (const at of [...transitionsOf(added), ...published]) {
      if (at > start && at < last) moments.add(at);
    }
    return { id: added.arn, commonName: added.domain, ...story };
  });
  return { stories, moments: [...moments].sort() };
}

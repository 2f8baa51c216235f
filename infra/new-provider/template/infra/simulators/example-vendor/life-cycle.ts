import { DAY, plus } from '../../../../../../shared/certificates/instant.ts';
import type { Instant } from '../../../../../../shared/certificates/instant.ts';
import type { LifeCycle } from '../../../../../simulators/simulator-kind.ts';
import { issuedCertificate } from './certificate.ts';
import type { CertificateRecords } from './certificate-records.ts';

/** Fills an account with certificates whose lives are worth watching, and tells what is going to happen. */
export function seedLifeCycle(certificates: CertificateRecords, start: Instant): LifeCycle {
  const names = {
    forgotten: 'shop.example.net',
    revoked: 'legacy.example.com',
    stable: 'www.example.org',
  };
  const forgotten = issuedCertificate(start, { commonName: names.forgotten });
  const revokedAt = plus(start, 12 * DAY);
  const ids = {
    forgotten: certificates.add(forgotten),
    revoked: certificates.add(issuedCertificate(start, { commonName: names.revoked, revokedAt })),
    stable: certificates.add(
      issuedCertificate(start, { commonName: names.stable, endsAt: plus(start, 300 * DAY) }),
    ),
  };
  return {
    stories: [
      {
        id: ids.forgotten,
        commonName: names.forgotten,
        plot: 'is never renewed, and expires',
        statuses: ['issued', 'expired'],
      },
      {
        id: ids.revoked,
        commonName: names.revoked,
        plot: 'is revoked',
        statuses: ['issued', 'revoked'],
      },
      { id: ids.stable, commonName: names.stable, plot: 'has time', statuses: ['issued'] },
    ],
    moments: [revokedAt, forgotten.endsAt].sort(),
  };
}

import { DAY, HOUR, plus } from '../../../shared/certificates/instant.ts';
import type { Instant } from '../../../shared/certificates/instant.ts';
import type { NewCertificate } from './new-certificate.ts';
import { CERTIFICATE_SAMPLE, SAMPLE_ID } from './seed-sample.ts';

/** Certificates as accounts have them, seen from `now`. `change` alters whatever a case is about. */
export type CertificateChange = Partial<NewCertificate>;

/** Issued a month ago, with half a year to go. */
export function issuedCertificate(now: Instant, change: CertificateChange = {}): NewCertificate {
  const boughtAt = change.boughtAt ?? plus(now, -30 * DAY);
  return {
    domain: 'huawei-www.example.com',
    boughtAt,
    appliedAt: boughtAt,
    provenAt: boughtAt,
    organizationProvenAt: boughtAt,
    issuedAt: boughtAt,
    notAfter: plus(boughtAt, 199 * DAY),
    ...change,
  };
}

/** Bought two days ago and applied for; its record is not there yet. */
export function pendingCertificate(now: Instant, change: CertificateChange = {}): NewCertificate {
  const boughtAt = change.boughtAt ?? plus(now, -2 * DAY);
  return {
    domain: 'huawei-shop.example.net',
    boughtAt,
    appliedAt: plus(boughtAt, HOUR),
    ...change,
  };
}

/** Bought, and nobody has applied for it. */
export function boughtCertificate(now: Instant, change: CertificateChange = {}): NewCertificate {
  return { domain: 'huawei-later.example.org', boughtAt: plus(now, -DAY), ...change };
}

/** Issued elsewhere and hosted here. */
export function uploadedCertificate(now: Instant, change: CertificateChange = {}): NewCertificate {
  const boughtAt = change.boughtAt ?? plus(now, -40 * DAY);
  return {
    domain: 'huawei-static.example.com',
    boughtAt,
    uploadedAt: boughtAt,
    notBefore: plus(boughtAt, -DAY),
    notAfter: plus(boughtAt, 180 * DAY),
    ...change,
  };
}

/** Its last second was ten days ago. */
export function expiredCertificate(now: Instant, change: CertificateChange = {}): NewCertificate {
  return issuedCertificate(now, {
    domain: 'huawei-old.example.com',
    boughtAt: plus(now, -209 * DAY),
    notAfter: plus(now, -10 * DAY),
    ...change,
  });
}

/** The certificate of the vendor's own sample, which is its document. */
export function sampleCertificate(now: Instant): NewCertificate {
  const details = (): unknown => JSON.parse(CERTIFICATE_SAMPLE);
  return pendingCertificate(now, {
    id: SAMPLE_ID,
    domain: 'hosting-******.hwcloudtest.cn',
    rewrite: { details },
  });
}

import { DAY, HOUR, plus } from '../../../shared/certificates/instant.ts';
import type { Instant } from '../../../shared/certificates/instant.ts';
import type { NewCertificate } from './new-certificate.ts';
import { CERTIFICATE_SAMPLE, SAMPLE_ID } from './seed-sample.ts';

/** Typical certificates relative to `now`. `change` overrides values. */
export type CertificateChange = Partial<NewCertificate>;

/** Issued a month ago; expires in half a year. */
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

/** Bought and applied for two days ago; the validation record is not published yet. */
export function pendingCertificate(now: Instant, change: CertificateChange = {}): NewCertificate {
  const boughtAt = change.boughtAt ?? plus(now, -2 * DAY);
  return {
    domain: 'huawei-shop.example.net',
    boughtAt,
    appliedAt: plus(boughtAt, HOUR),
    ...change,
  };
}

/** Bought without an application. */
export function boughtCertificate(now: Instant, change: CertificateChange = {}): NewCertificate {
  return { domain: 'huawei-later.example.org', boughtAt: plus(now, -DAY), ...change };
}

/** Issued elsewhere and uploaded. */
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

/** Expired ten days ago. */
export function expiredCertificate(now: Instant, change: CertificateChange = {}): NewCertificate {
  return issuedCertificate(now, {
    domain: 'huawei-old.example.com',
    boughtAt: plus(now, -209 * DAY),
    notAfter: plus(now, -10 * DAY),
    ...change,
  });
}

/** The certificate of the vendor's sample. */
export function sampleCertificate(now: Instant): NewCertificate {
  const details = (): unknown => JSON.parse(CERTIFICATE_SAMPLE);
  return pendingCertificate(now, {
    id: SAMPLE_ID,
    domain: 'hosting-******.hwcloudtest.cn',
    rewrite: { details },
  });
}

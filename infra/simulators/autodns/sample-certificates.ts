import { DAY, HOUR, parseInstant, plus } from '../../../shared/certificates/instant.ts';
import type { Instant } from '../../../shared/certificates/instant.ts';
import { instantIn } from '../../../shared/certificates/local-time.ts';
import type { NewCertificate } from './new-certificate.ts';

/** Typical certificates relative to `now`. `change` overrides values. */
export type CertificateChange = Partial<NewCertificate>;

/** Issued a month ago; expires in half a year. */
export function issuedCertificate(now: Instant, change: CertificateChange = {}): NewCertificate {
  const orderedAt = change.orderedAt ?? plus(now, -30 * DAY);
  const issuedAt = change.issuedAt ?? plus(orderedAt, HOUR);
  return {
    name: 'www.autodns.example.com',
    orderedAt,
    issuedAt,
    notAfter: plus(issuedAt, 199 * DAY),
    ...change,
    job: { provenAt: orderedAt, ...change.job },
  };
}

/** Ordered two days ago; the TXT record is not published yet. */
export function pendingCertificate(now: Instant, change: CertificateChange = {}): NewCertificate {
  return { name: 'shop.autodns.example.net', orderedAt: plus(now, -2 * DAY), ...change };
}

/** The domain is validated; the organization validation is pending. */
export function reviewedCertificate(now: Instant, change: CertificateChange = {}): NewCertificate {
  return pendingCertificate(now, {
    name: 'bank.autodns.example.net',
    product: 'SECURESITE',
    ...change,
    job: { provenAt: plus(now, -DAY), ...change.job },
  });
}

/** The job waits for a confirmation. */
export function unconfirmedCertificate(
  now: Instant,
  change: CertificateChange = {},
): NewCertificate {
  return pendingCertificate(now, {
    name: 'new.autodns.example.net',
    ...change,
    job: { confirmedAt: plus(now, 365 * DAY), ...change.job },
  });
}

/** Expired ten days ago. */
export function expiredCertificate(now: Instant, change: CertificateChange = {}): NewCertificate {
  return issuedCertificate(now, {
    name: 'old.autodns.example.com',
    orderedAt: plus(now, -209 * DAY),
    ...change,
  });
}

/** Issued; a reissue is in progress, and its new record is not published yet. */
export function reissuePendingCertificate(
  now: Instant,
  change: CertificateChange = {},
): NewCertificate {
  return issuedCertificate(now, {
    name: 'api.autodns.example.com',
    replacements: [
      { action: 'reissue', requestedAt: plus(now, -DAY), notAfter: plus(now, 169 * DAY) },
    ],
    ...change,
  });
}

/** Reissued five days ago under the same ID. */
export function reissuedCertificate(now: Instant, change: CertificateChange = {}): NewCertificate {
  const requestedAt = plus(now, -5 * DAY - HOUR);
  const issuedAt = plus(now, -5 * DAY);
  const job = { provenAt: requestedAt };
  const notAfter = plus(now, 190 * DAY);
  return issuedCertificate(now, {
    name: 'again.autodns.example.com',
    replacements: [{ action: 'reissue', requestedAt, job, issuedAt, notAfter }],
    ...change,
  });
}

/** An old certificate and its successor, issued a day ago under another ID. */
export function successorPair(
  now: Instant,
  ids: { readonly old: number; readonly successor: number },
  change: CertificateChange = {},
): readonly [NewCertificate, NewCertificate] {
  const name = 'renewed.autodns.example.com';
  return [
    issuedCertificate(now, { name, ...change, id: ids.old, orderedAt: plus(now, -190 * DAY) }),
    issuedCertificate(now, { name, ...change, id: ids.successor, orderedAt: plus(now, -DAY) }),
  ];
}

/** Revoked five days ago, a day after the request. */
export function revokedCertificate(now: Instant, change: CertificateChange = {}): NewCertificate {
  return issuedCertificate(now, {
    name: 'leaked.autodns.example.com',
    revocation: { requestedAt: plus(now, -6 * DAY), doneAt: plus(now, -5 * DAY) },
    ...change,
  });
}

/** The CA rejected the order. */
export function failedCertificate(now: Instant, change: CertificateChange = {}): NewCertificate {
  return pendingCertificate(now, {
    name: 'wrong.autodns.example.net',
    failedAt: plus(now, -DAY),
    ...change,
  });
}

/** The order was cancelled before issuance. */
export function cancelledCertificate(now: Instant, change: CertificateChange = {}): NewCertificate {
  return pendingCertificate(now, {
    name: 'dropped.autodns.example.net',
    cancelledAt: plus(now, -DAY),
    ...change,
  });
}

/** Issued with a serial number, but no document states the expiry. */
export function undatedCertificate(now: Instant, change: CertificateChange = {}): NewCertificate {
  return issuedCertificate(now, {
    name: 'undated.autodns.example.com',
    unreported: ['expire', 'server'],
    ...change,
  });
}

/** Organization-validated; expires at midnight in Berlin; without file and serial number. */
export function documentCertificate(now: Instant, change: CertificateChange = {}): NewCertificate {
  return issuedCertificate(now, {
    name: 'Example Seal',
    product: 'DOCUMENT_SIGNING',
    certificateType: 'DOCUMENT',
    authentication: { method: 'ORG' },
    serialNumber: 'NOT_SET',
    notAfter: midnight(plus(now, 300 * DAY)),
    unreported: ['server'],
    ...change,
  });
}

/** An old entry with an impossible expiry. */
export function ancientCertificate(now: Instant, change: CertificateChange = {}): NewCertificate {
  return issuedCertificate(now, {
    name: 'ancient.autodns.example.com',
    orderedAt: plus(now, -3000 * DAY),
    notAfter: parseInstant('2030-01-01T22:59:59Z'),
    unreported: ['server'],
    ...change,
  });
}

/** The start of a day in Berlin. */
function midnight(instant: Instant): Instant {
  return instantIn(`${instant.slice(0, 10)} 00:00:00`, 'Europe/Berlin') ?? instant;
}

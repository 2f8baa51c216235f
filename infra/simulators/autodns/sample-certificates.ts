import { DAY, HOUR, parseInstant, plus } from '../../../shared/certificates/instant.ts';
import type { Instant } from '../../../shared/certificates/instant.ts';
import { instantIn } from '../../../shared/certificates/local-time.ts';
import type { NewCertificate } from './new-certificate.ts';

/** Certificates as accounts have them, seen from `now`. `change` alters whatever a case is about. */
export type CertificateChange = Partial<NewCertificate>;

/** Issued a month ago, with half a year to go. */
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

/** Ordered two days ago; the TXT record is not there yet. */
export function pendingCertificate(now: Instant, change: CertificateChange = {}): NewCertificate {
  return { name: 'shop.autodns.example.net', orderedAt: plus(now, -2 * DAY), ...change };
}

/** Its domain is proven; somebody looks at the organisation. */
export function reviewedCertificate(now: Instant, change: CertificateChange = {}): NewCertificate {
  return pendingCertificate(now, {
    name: 'bank.autodns.example.net',
    product: 'SECURESITE',
    ...change,
    job: { provenAt: plus(now, -DAY), ...change.job },
  });
}

/** Somebody has to confirm the job before anything else happens. */
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

/** It ended ten days ago. */
export function expiredCertificate(now: Instant, change: CertificateChange = {}): NewCertificate {
  return issuedCertificate(now, {
    name: 'old.autodns.example.com',
    orderedAt: plus(now, -209 * DAY),
    ...change,
  });
}

/** Issued; another certificate for it is under way, and its new record is not there yet. */
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

/** Issued a second time, five days ago, under the same id. */
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

/** An old certificate and, issued a day ago under another id, the one that takes its place. */
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

/** Withdrawn five days ago, on the day after somebody asked for it. */
export function revokedCertificate(now: Instant, change: CertificateChange = {}): NewCertificate {
  return issuedCertificate(now, {
    name: 'leaked.autodns.example.com',
    revocation: { requestedAt: plus(now, -6 * DAY), doneAt: plus(now, -5 * DAY) },
    ...change,
  });
}

/** The authority has refused it. */
export function failedCertificate(now: Instant, change: CertificateChange = {}): NewCertificate {
  return pendingCertificate(now, {
    name: 'wrong.autodns.example.net',
    failedAt: plus(now, -DAY),
    ...change,
  });
}

/** The order was taken back before there was a certificate. */
export function cancelledCertificate(now: Instant, change: CertificateChange = {}): NewCertificate {
  return pendingCertificate(now, {
    name: 'dropped.autodns.example.net',
    cancelledAt: plus(now, -DAY),
    ...change,
  });
}

/** Issued, with a serial number, but no document tells until when. */
export function undatedCertificate(now: Instant, change: CertificateChange = {}): NewCertificate {
  return issuedCertificate(now, {
    name: 'undated.autodns.example.com',
    unreported: ['expire', 'server'],
    ...change,
  });
}

/** Proven by the organisation, with an end at midnight in Berlin, without file and number. */
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

/** An entry of long ago, whose end is none that an authority would give. */
export function ancientCertificate(now: Instant, change: CertificateChange = {}): NewCertificate {
  return issuedCertificate(now, {
    name: 'ancient.autodns.example.com',
    orderedAt: plus(now, -3000 * DAY),
    notAfter: parseInstant('2030-01-01T22:59:59Z'),
    unreported: ['server'],
    ...change,
  });
}

/** The first instant of a day in Berlin. */
function midnight(instant: Instant): Instant {
  return instantIn(`${instant.slice(0, 10)} 00:00:00`, 'Europe/Berlin') ?? instant;
}

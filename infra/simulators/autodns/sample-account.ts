import { DAY, HOUR, parseInstant, plus } from '../../../shared/certificates/instant.ts';
import type { Instant } from '../../../shared/certificates/instant.ts';
import { instantIn } from '../../../shared/certificates/local-time.ts';
import type { NewCertificate } from './certificate.ts';

/** Typical certificates relative to `now`. `change` overrides values. */
type CertificateChange = Partial<NewCertificate>;

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
    job: { validatedAt: orderedAt, ...change.job },
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
    job: { validatedAt: plus(now, -DAY), ...change.job },
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
  const job = { validatedAt: requestedAt };
  const notAfter = plus(now, 190 * DAY);
  return issuedCertificate(now, {
    name: 'again.autodns.example.com',
    replacements: [{ action: 'reissue', requestedAt, job, issuedAt, notAfter }],
    ...change,
  });
}

/** An old certificate and its successor, issued a day ago under another ID. */
function successorPair(
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

/** A sub-user, whose orders are returned only if `children` is requested. */
export const SUB_USER = 'example-sub-user';

/** A realistic account: certificates of every type, most of them without problems. */
export function sampleAccount(now: Instant): readonly NewCertificate[] {
  const days = (count: number) => plus(now, count * DAY);
  const endingIn = (count: number, id: number, host: string) =>
    issuedCertificate(now, {
      id,
      name: `${host}.autodns.example.com`,
      orderedAt: plus(days(count - 199), -HOUR),
    });
  const pending = (id: number, host: string, change: CertificateChange) =>
    pendingCertificate(now, { id, name: `${host}.autodns.example.net`, ...change });
  return [
    pending(571_001, 'shop', {}),
    pending(571_002, 'stalled', {
      orderedAt: days(-14),
      job: { waiting: 'DEFERRED' },
      authentication: { recordType: 'CNAME', setting: 'spaces' },
    }),
    pending(571_003, 'mail', {
      job: { waiting: 'DEFFERED' },
      authentication: { method: 'EMAIL' },
    }),
    pending(571_004, 'files', { authentication: { method: 'FILE' } }),
    pending(571_005, 'hosted', { authentication: { provisioning: true, setting: 'two-tabs' } }),
    pending(571_006, 'several', {
      names: ['several.autodns.example.net', '*.several.autodns.example.net'],
      authentication: { label: '', setting: 'broken' },
    }),
    reviewedCertificate(now, { id: 571_007 }),
    unconfirmedCertificate(now, { id: 571_008 }),
    endingIn(3, 571_011, 'pay'),
    endingIn(12, 571_012, 'mail'),
    endingIn(25, 571_013, 'docs'),
    endingIn(90, 571_014, 'www'),
    endingIn(180, 571_015, 'static'),
    expiredCertificate(now, { id: 571_021 }),
    reissuePendingCertificate(now, { id: 571_022 }),
    reissuedCertificate(now, { id: 571_023 }),
    ...successorPair(now, { old: 571_024, successor: 571_025 }),
    revokedCertificate(now, { id: 571_026 }),
    issuedCertificate(now, {
      id: 571_027,
      name: 'leaving.autodns.example.com',
      deletion: { requestedAt: days(-1) },
    }),
    failedCertificate(now, { id: 571_028 }),
    cancelledCertificate(now, { id: 571_029 }),
    pending(571_030, 'odd', { job: { status: 'A_WORD_THAT_NOBODY_DOCUMENTS' } }),
    undatedCertificate(now, { id: 571_031 }),
    documentCertificate(now, { id: 571_032 }),
    issuedCertificate(now, {
      id: 571_033,
      name: 'plan.autodns.example.com',
      payable: days(900),
      reissueRequired: true,
    }),
    issuedCertificate(now, {
      id: 571_034,
      name: 'sub.autodns.example.com',
      owner: SUB_USER,
      comment: 'Example comment',
    }),
  ];
}

/** `count` issued certificates, for benchmarks: they expire within the next half year. */
export function* furtherCertificates(now: Instant, count: number): Generator<NewCertificate> {
  for (let index = 0; index < count; index += 1) {
    const name = `host-${index + 1}.autodns.example.com`;
    yield issuedCertificate(now, {
      name,
      names: [name, `www.${name}`],
      orderedAt: plus(now, -(1 + (index % 160)) * DAY),
    });
  }
}

import { DAY, HOUR, plus, MINUTE } from '../../../shared/certificates/instant.ts';
import type { Instant } from '../../../shared/certificates/instant.ts';
import type { NewCertificate } from './certificate.ts';
import { CERTIFICATE_SAMPLE, SAMPLE_ID } from './vendor-samples.ts';

/** Typical certificates relative to `now`. `change` overrides values. */
export type CertificateChange = Partial<NewCertificate>;

/** Issued a month ago; expires in half a year. */
export function issuedCertificate(now: Instant, change: CertificateChange = {}): NewCertificate {
  const boughtAt = change.boughtAt ?? plus(now, -30 * DAY);
  return {
    domain: 'huawei-www.example.com',
    boughtAt,
    appliedAt: boughtAt,
    validatedAt: boughtAt,
    organizationValidatedAt: boughtAt,
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

/** A realistic account with every status and every spelling. */
export function sampleAccount(now: Instant): readonly NewCertificate[] {
  const days = (count: number) => plus(now, count * DAY);
  const endingIn = (count: number, domain: string) =>
    issuedCertificate(now, { domain, boughtAt: days(count - 199), notAfter: days(count) });
  const ov = { type: 'OV_SSL_CERT', brand: 'GLOBALSIGN' };
  const several: readonly NewCertificate[] = [
    sampleCertificate(now),
    boughtCertificate(now),
    pendingCertificate(now, { domain: 'huawei-review.example.org', reviewedAt: days(1) }),
    pendingCertificate(now),
    pendingCertificate(now, { domain: 'huawei-alias.example.net', recordType: 'CNAME' }),
    pendingCertificate(now, { domain: 'huawei-file.example.net', method: 'FILE' }),
    pendingCertificate(now, { domain: 'huawei-mail.example.net', method: 'EMAIL' }),
    pendingCertificate(now, { domain: 'huawei-bank.example.org', ...ov, validatedAt: days(-1) }),
    pendingCertificate(now, { domain: 'huawei-soon.example.org', validatedAt: days(-0.1) }),
    pendingCertificate(now, { domain: 'huawei-undone.example.org', withdrawnAt: days(-1) }),
    pendingCertificate(now, { domain: 'huawei-wrong.example.org', rejectedAt: days(-1) }),
    endingIn(3, 'huawei-pay.example.com'),
    endingIn(12, 'huawei-docs.example.com'),
    endingIn(25, 'huawei-api.example.com'),
    endingIn(90, 'huawei-blog.example.com'),
    issuedCertificate(now, {
      domain: '*.huawei-wild.example.com',
      sans: ['huawei-wild.example.com'],
    }),
    issuedCertificate(now, {
      domain: 'huawei-absent.example.com',
      blank: 'absent',
      notAfter: undefined,
    }),
    issuedCertificate(now, {
      domain: 'huawei-null.example.com',
      blank: 'null',
      notAfter: undefined,
    }),
    issuedCertificate(now, {
      domain: 'huawei-empty.example.com',
      blank: 'empty',
      notAfter: undefined,
    }),
    issuedCertificate(now, {
      domain: 'huawei-odd.example.com',
      misspelled: true,
      keepsValidations: false,
    }),
    issuedCertificate(now, { domain: 'huawei-shared.example.com', shared: true }),
    uploadedCertificate(now),
    uploadedCertificate(now, {
      domain: 'huawei-late.example.com',
      notAfter: days(-2),
      flipsLate: true,
    }),
    expiredCertificate(now),
    issuedCertificate(now, { domain: 'huawei-leak.example.com', revokedAt: days(-5) }),
    issuedCertificate(now, { domain: 'huawei-bye.example.com', revocationRequestedAt: days(-1) }),
    issuedCertificate(now, {
      domain: 'huawei-stay.example.com',
      revocationRequestedAt: days(-2),
      revocationWithdrawnAt: days(-1),
    }),
    addingNames(now, 'huawei-more.example.com'),
    addingNames(now, 'huawei-enough.example.com', days(-0.5)),
    issuedCertificate(now, { domain: 'huawei-strange.example.com', status: 'REISSUE_IN_REVIEW' }),
  ];
  // No two changes are in the same minute.
  return several.map((one, index) => ({ ...one, boughtAt: plus(one.boughtAt, -index * MINUTE) }));
}

function addingNames(now: Instant, domain: string, withdrawnAt?: Instant): NewCertificate {
  return issuedCertificate(now, {
    domain,
    sans: [`a.${domain}`],
    type: 'OV_SSL_CERT_PRO',
    supplement: { names: [`b.${domain}`], requestedAt: plus(now, -DAY), withdrawnAt },
  });
}

/** `count` issued certificates, each bought in another minute: they expire within half a year. */
export function* furtherCertificates(now: Instant, count: number): Generator<NewCertificate> {
  for (let index = 0; index < count; index += 1) {
    const boughtAt = plus(now, -(1 + (index % 160)) * DAY - index * MINUTE);
    yield issuedCertificate(now, { domain: `huawei-host-${index + 1}.example.com`, boughtAt });
  }
}

/** `count` certificates with a pending validation. */
export function* furtherPending(now: Instant, count: number): Generator<NewCertificate> {
  for (let index = 0; index < count; index += 1) {
    const boughtAt = plus(now, -2 * DAY - index * MINUTE);
    yield pendingCertificate(now, { domain: `huawei-new-${index + 1}.example.com`, boughtAt });
  }
}

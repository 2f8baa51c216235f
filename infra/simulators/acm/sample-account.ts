import { DAY, HOUR, MINUTE, plus } from '../../../shared/certificates/instant.ts';
import type { Instant } from '../../../shared/certificates/instant.ts';
import { ACCOUNT_ID } from './certificate.ts';
import type { NewCertificate, User } from './certificate.ts';

/** Typical certificates relative to `now`. `change` overrides values. */
export type CertificateChange = Partial<NewCertificate>;

/** The validity of a public certificate of ACM. */
const LIFETIME = 198 * DAY;

/** Issued a month ago, and used by a load balancer. */
export function issuedCertificate(now: Instant, change: CertificateChange = {}): NewCertificate {
  const requestedAt = change.requestedAt ?? plus(now, -30 * DAY);
  return {
    domain: 'acm-www.example.com',
    requestedAt,
    issuedAt: plus(requestedAt, 10 * MINUTE),
    notAfter: plus(requestedAt, LIFETIME),
    users: [loadBalancer('web', requestedAt)],
    ...change,
  };
}

/** Requested two days ago; the CNAME record is not published yet. */
export function pendingCertificate(now: Instant, change: CertificateChange = {}): NewCertificate {
  return { domain: 'acm-shop.example.net', requestedAt: plus(now, -2 * DAY), ...change };
}

/** Issued elsewhere and imported. */
export function importedCertificate(now: Instant, change: CertificateChange = {}): NewCertificate {
  const requestedAt = change.requestedAt ?? plus(now, -40 * DAY);
  return issuedCertificate(now, {
    domain: 'acm-static.example.com',
    type: 'IMPORTED',
    requestedAt,
    issuedAt: requestedAt,
    notBefore: plus(requestedAt, -DAY),
    notAfter: plus(requestedAt, 180 * DAY),
    ...change,
  });
}

export function loadBalancer(name: string, from: Instant, region = 'eu-central-1'): User {
  return {
    arn: `arn:aws:elasticloadbalancing:${region}:${ACCOUNT_ID}:loadbalancer/app/${name}/50dc6c495c0c9188`,
    from,
  };
}

export function distribution(id: string, from: Instant): User {
  return { arn: `arn:aws:cloudfront::${ACCOUNT_ID}:distribution/${id}`, from };
}

/** A realistic account in two regions, with every status, key, method and renewal. */
export function sampleAccount(now: Instant): readonly NewCertificate[] {
  const days = (count: number) => plus(now, count * DAY);
  const expiringIn = (count: number, change: CertificateChange) =>
    issuedCertificate(now, { requestedAt: plus(days(count), -LIFETIME), ...change });
  const several: readonly NewCertificate[] = [
    issuedCertificate(now, {
      sans: ['acm.example.com', '*.acm.example.com'],
      tags: { team: 'web' },
    }),
    issuedCertificate(now, { domain: 'acm-ec.example.com', keyAlgorithm: 'EC_prime256v1' }),
    issuedCertificate(now, {
      domain: 'acm-acme.example.com',
      keyPairOrigin: 'ACME',
      exported: true,
    }),
    issuedCertificate(now, { domain: 'acm-unused.example.com', users: [] }),
    issuedCertificate(now, {
      domain: 'acm-cdn.example.com',
      region: 'us-east-1',
      users: [distribution('E1EXAMPLE', days(-30))],
    }),
    issuedCertificate(now, { domain: 'acm-internal.example.com', type: 'PRIVATE' }),
    importedCertificate(now),
    importedCertificate(now, { domain: 'acm-soon.example.com', notAfter: days(12) }),
    pendingCertificate(now),
    pendingCertificate(now, { domain: 'acm-mail.example.net', method: 'EMAIL' }),
    pendingCertificate(now, {
      domain: 'acm-http.example.net',
      method: 'HTTP',
      region: 'us-east-1',
    }),
    pendingCertificate(now, { domain: 'acm-late.example.net', requestedAt: days(-5) }),
    pendingCertificate(now, {
      domain: 'acm-caa.example.net',
      failure: { at: days(-1), reason: 'CAA_ERROR' },
    }),
    issuedCertificate(now, {
      domain: 'acm-leak.example.com',
      revocation: { at: days(-5), reason: 'KEY_COMPROMISE' },
    }),
    expiringIn(-10, { domain: 'acm-old.example.com', users: [] }),
    expiringIn(40, { domain: 'acm-due.example.com', renewals: [{ startedAt: days(-5) }] }),
    expiringIn(25, {
      domain: 'acm-cname.example.com',
      renewals: [{ startedAt: days(-20), validationPendingAt: days(-19) }],
    }),
    expiringIn(20, {
      domain: 'acm-denied.example.com',
      renewals: [
        { startedAt: days(-25), failure: { at: days(-20), reason: 'DOMAIN_VALIDATION_DENIED' } },
      ],
    }),
    issuedCertificate(now, { domain: 'acm-strange.example.com', status: 'INACTIVE' }),
  ];
  // No two requests are in the same minute.
  return several.map((one, index) => ({
    ...one,
    requestedAt: plus(one.requestedAt, -index * MINUTE),
  }));
}

/** `count` issued certificates in two regions, requested at different times, and far from their renewals. */
export function* furtherCertificates(now: Instant, count: number): Generator<NewCertificate> {
  for (let index = 0; index < count; index += 1) {
    const requestedAt = plus(now, -(1 + (index % 120)) * DAY - index * MINUTE);
    const region = index % 2 === 0 ? 'eu-central-1' : 'us-east-1';
    yield issuedCertificate(now, {
      domain: `acm-host-${index + 1}.example.com`,
      region,
      requestedAt,
    });
  }
}

/** `count` certificates with a pending validation. */
export function* furtherPending(now: Instant, count: number): Generator<NewCertificate> {
  for (let index = 0; index < count; index += 1) {
    const requestedAt = plus(now, -HOUR - (index % 1000) * MINUTE);
    yield pendingCertificate(now, { domain: `acm-new-${index + 1}.example.com`, requestedAt });
  }
}

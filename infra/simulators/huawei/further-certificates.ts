import { DAY, MINUTE, plus } from '../../../shared/certificates/instant.ts';
import type { Instant } from '../../../shared/certificates/instant.ts';
import type { NewCertificate } from './new-certificate.ts';
import { issuedCertificate, pendingCertificate } from './sample-certificates.ts';

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

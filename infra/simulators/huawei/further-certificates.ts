import { DAY, MINUTE, plus } from '../../../shared/certificates/instant.ts';
import type { Instant } from '../../../shared/certificates/instant.ts';
import type { NewCertificate } from './new-certificate.ts';
import { issuedCertificate, pendingCertificate } from './sample-certificates.ts';

/** So many issued certificates, each bought at a minute of its own: their ends are spread over half a year. */
export function* furtherCertificates(now: Instant, count: number): Generator<NewCertificate> {
  for (let index = 0; index < count; index += 1) {
    const boughtAt = plus(now, -(1 + (index % 160)) * DAY - index * MINUTE);
    yield issuedCertificate(now, { domain: `huawei-host-${index + 1}.example.com`, boughtAt });
  }
}

/** So many that wait for a record. */
export function* furtherPending(now: Instant, count: number): Generator<NewCertificate> {
  for (let index = 0; index < count; index += 1) {
    const boughtAt = plus(now, -2 * DAY - index * MINUTE);
    yield pendingCertificate(now, { domain: `huawei-new-${index + 1}.example.com`, boughtAt });
  }
}

import { DAY, plus } from '../../../shared/certificates/instant.ts';
import type { Instant } from '../../../shared/certificates/instant.ts';
import type { NewCertificate } from './new-certificate.ts';
import { issuedCertificate } from './sample-certificates.ts';

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

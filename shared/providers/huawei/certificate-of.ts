import type { Certificate } from '../../certificates/certificate.ts';
import { HOUR, instantOf, millisecondsBetween } from '../../certificates/instant.ts';
import type { Instant } from '../../certificates/instant.ts';
import type { Validity } from '../../certificates/validity.ts';
import { normalizeSignatureAlgorithm } from '../../certificates/x509-facts.ts';
import { defined } from '../../runtime/defined.ts';
import { huawei } from './descriptor.ts';
import { isChangePending, statusOf } from './status.ts';
import type { WireTime } from '../wire/stated-time.ts';

/** The fields that a row and the certificate details have in common. */
export interface WireCertificate {
  readonly id: string;
  readonly status: string;
  readonly type?: string | undefined;
  readonly brand?: string | undefined;
  readonly domain?: string | undefined;
  readonly sans: readonly string[];
  readonly notBefore?: WireTime | undefined;
  readonly notAfter?: WireTime | undefined;
  readonly signatureAlgorithm?: string | undefined;
  /** From the list by tags, if it was read. */
  readonly exactExpiry?: WireTime | undefined;
}

/** Maps a row or the details to a certificate. */
export function certificateOf(wire: WireCertificate, account: string): Certificate {
  const { id, status, domain } = wire;
  const notAfter = betterExpiry(wire.notAfter, wire.exactExpiry);
  const validity = validityOf({ notBefore: wire.notBefore, notAfter });
  const orderedAt = orderedAtOf(id);
  const product = [wire.brand, wire.type].filter((word) => word !== undefined).join(' ');
  return {
    provider: huawei.name,
    account,
    id,
    status: statusOf(status, notAfter !== undefined),
    rawStatus: status.slice(0, 100),
    ...(domain === undefined ? {} : { commonName: domain }),
    subjectAlternativeNames: namesOf(wire),
    ...(validity === undefined ? {} : { validity }),
    ...(product === '' ? {} : { product: product.slice(0, 100) }),
    ...(orderedAt === undefined ? {} : { orderedAt }),
    changePending: isChangePending(status, notAfter !== undefined),
    ...defined({ signatureAlgorithm: normalizeSignatureAlgorithm(wire.signatureAlgorithm ?? '') }),
  };
}

/** All names of a certificate: `sans` does not contain the domain. */
export function namesOf({ domain, sans }: Pick<WireCertificate, 'domain' | 'sans'>): string[] {
  return [...new Set([...(domain === undefined ? [] : [domain]), ...sans])];
}

/** Maximum difference between a time without a time zone and the exact time. */
const ZONES = 26 * HOUR;

/** Whether both times can be the same expiry. */
export function isSameExpiry(listed: WireTime, tagged: WireTime): boolean {
  return Math.abs(millisecondsBetween(listed.at, tagged.at)) <= ZONES;
}

/** The exact expiry of the list by tags. If the two contradict each other, the earlier one. */
function betterExpiry(
  listed: WireTime | undefined,
  tagged: WireTime | undefined,
): WireTime | undefined {
  if (listed === undefined || tagged === undefined) return listed ?? tagged;
  if (isSameExpiry(listed, tagged)) return tagged;
  return listed.at < tagged.at ? listed : tagged;
}

function validityOf({
  notBefore,
  notAfter,
}: Pick<WireCertificate, 'notBefore' | 'notAfter'>): Validity | undefined {
  if (notAfter === undefined) return undefined;
  return {
    ...(notBefore === undefined ? {} : { notBefore: notBefore.at }),
    notAfter: notAfter.at,
    precision: notAfter.precision,
  };
}

/** All ids seen so far contain their creation time in milliseconds: `scs1590053258704`. */
function orderedAtOf(id: string): Instant | undefined {
  const [, digits] = /^scs(1\d{12})$/.exec(id) ?? [];
  return digits === undefined ? undefined : instantOf(Number(digits));
}

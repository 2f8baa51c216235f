import type { Certificate } from '../../certificates/certificate.ts';
import { instantOf } from '../../certificates/instant.ts';
import type { Instant } from '../../certificates/instant.ts';
import type { Validity } from '../../certificates/validity.ts';
import { huawei } from './descriptor.ts';
import { isChangePending, statusOf } from './status.ts';
import type { WireTime } from '../wire/stated-time.ts';

/** What a row and the certificate itself both tell. */
export interface WireCertificate {
  readonly id: string;
  readonly status: string;
  readonly type?: string | undefined;
  readonly brand?: string | undefined;
  readonly domain?: string | undefined;
  readonly sans: readonly string[];
  readonly notBefore?: WireTime | undefined;
  readonly notAfter?: WireTime | undefined;
}

/** A certificate in our words. What only a closer look tells is left out. */
export function certificateOf(wire: WireCertificate, account: string): Certificate {
  const { id, status, domain, notAfter } = wire;
  const validity = validityOf(wire);
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
  };
}

/** The domain, and those beside it: `sans` leaves it out. */
export function namesOf({ domain, sans }: Pick<WireCertificate, 'domain' | 'sans'>): string[] {
  return [...new Set([...(domain === undefined ? [] : [domain]), ...sans])];
}

function validityOf({ notBefore, notAfter }: WireCertificate): Validity | undefined {
  if (notAfter === undefined) return undefined;
  return {
    ...(notBefore === undefined ? {} : { notBefore: notBefore.at }),
    notAfter: notAfter.at,
    exactness: notAfter.exactness,
  };
}

/** Every id that was seen so far is the time at which it was made, in milliseconds: `scs1590053258704`. */
function orderedAtOf(id: string): Instant | undefined {
  const [, digits] = /^scs(1\d{12})$/.exec(id) ?? [];
  return digits === undefined ? undefined : instantOf(Number(digits));
}

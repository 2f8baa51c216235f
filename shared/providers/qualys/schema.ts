import * as z from 'zod/mini';
import { parseInstant, startOfDay } from '../../certificates/instant.ts';
import { instantIn } from '../../certificates/local-time.ts';
import { expiryBy, readMilliseconds, timeBy } from '../wire/stated-time.ts';
import type { WireTime } from '../wire/stated-time.ts';
import { Word } from '../wire/values.ts';

/**
 * Removes control and format characters: names in the inventory can contain NUL, and invisible characters can reverse
 * the direction of a line. Never truncates.
 */
function clean(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cf}]/gu, '').trim();
}

/** A text of a certificate; absent if it is empty after cleaning. */
const Text = z.catch(
  z.optional(
    z.pipe(
      z.string(),
      z.transform((text) => {
        const cleaned = clean(text);
        return cleaned === '' ? undefined : cleaned;
      }),
    ),
  ),
  undefined,
);

/** An optional list of names, without values that are not text. */
const CleanNames = z.pipe(
  z.catch(z.optional(z.array(z.unknown())), undefined),
  z.transform((names) =>
    names
      ?.map((name) => (typeof name === 'string' ? clean(name) : ''))
      .filter((name) => name !== ''),
  ),
);

/** The hash of a certificate, in lower case. */
export const Hash = z.pipe(
  z.pipe(
    z.string(),
    z.transform((text) => text.trim().toLowerCase()),
  ),
  z.string().check(z.regex(/^[0-9a-f]{32,128}$/)),
);

const LinkedHash = z.catch(z.optional(Hash), undefined);

/** Milliseconds since 1970, or a date and time. Without a time zone, the earliest possible time counts. */
function readTime(text: string): WireTime | undefined {
  const counted = readMilliseconds(text);
  if (counted !== undefined) return counted;
  const exact = parseInstant(text);
  if (exact !== undefined) return { at: exact, precision: 'instant' };
  const assumed = instantIn(text, '+14:00');
  return assumed === undefined ? undefined : { at: assumed, precision: 'assumed-zone' };
}

export const Expiry = expiryBy(readTime);
export const Time = timeBy(readTime);

/** An informational time: an invalid value counts as absent. */
export const UnimportantTime = z.catch(Time, undefined);

/** An informational time that can be a day, because its format is not documented. */
export const LastMoment = z.catch(
  timeBy((text) => {
    const day = startOfDay(text);
    return day === undefined ? readTime(text) : { at: day, precision: 'day' };
  }),
  undefined,
);

/** The duration of an order. No longer one was ever sold. */
const Years = z.catch(z.optional(z.int().check(z.gte(1), z.lte(30))), undefined);
export const Days = z.catch(z.optional(z.int().check(z.gte(1), z.lte(10_000))), undefined);

/** The number of an order at DigiCert, in digits. */
const OrderNumber = z.catch(
  z.optional(
    z.union([
      z.pipe(z.int().check(z.positive()), z.transform(String)),
      z.string().check(z.trim(), z.regex(/^[1-9]\d{0,19}$/)),
    ]),
  ),
  undefined,
);

// The schemas contain only the fields that are used. Everything else is dropped: the private key that an order can
// contain, the names of users and assets, addresses.

const Bits = z.catch(z.optional(z.coerce.number().check(z.int(), z.positive())), undefined);

/** A page of the inventory: usually an array, for some clients an object that contains it. */
export const InventoryDocument = z.union([
  // Not an array schema: each row is parsed separately.
  z.custom<readonly unknown[]>(Array.isArray),
  z.pipe(
    z.object({ data: z.custom<readonly unknown[]>(Array.isArray) }),
    z.transform(({ data }): readonly unknown[] => data),
  ),
]);

/**
 * One row of `POST /certview/v2.x/certificates`
 * @see https://docs.qualys.com/en/certview/api/certview_api/ch02/list_certificates_v2.htm
 */
export const InventoryCertificate = z.object({
  certhash: Hash,
  subject: z.catch(z.nullish(z.object({ name: Text })), undefined),
  subjectAlternativeNames: z.catch(z.nullish(z.object({ dnsNames: CleanNames })), undefined),
  serialNumber: Text,
  issuer: z.catch(
    z.nullish(z.object({ certhash: LinkedHash, name: Text, organization: Text })),
    undefined,
  ),
  keySize: Bits,
  /** From version 2.1 of the API on. */
  publicKeyAlgorithm: Text,
  signatureAlgorithm: Text,
  validFrom: UnimportantTime,
  validFromDate: UnimportantTime,
  validTo: Expiry,
  validToDate: Expiry,
  /** Only the value for a pending renewal is documented. */
  status: Word,
  /** Not documented; one client of the API uses it. */
  revocation_status: Text,
});
export type InventoryCertificate = z.infer<typeof InventoryCertificate>;

/**
 * `GET …/digicert/orders/{uuid}`. Fields without a value are null.
 * @see https://docs.qualys.com/en/certview/api/certview_api/ch05/view_certificate_request.htm
 */
export const OrderDocument = z.object({
  uuid: z.string().check(z.trim(), z.toLowerCase(), z.regex(/^[\w-]{1,64}$/)),
  /** The table and the sample of the documentation use different fields. */
  intermediateCA: z.catch(
    z.nullish(z.object({ certhash: LinkedHash, name: Text, commonName: Text, serialNumber: Text })),
    undefined,
  ),
  certificate: z.catch(z.nullish(z.object({ commonName: Text, dnsNames: CleanNames })), undefined),
  renewal: z.catch(
    z.nullish(z.object({ renewalOfCertificate: LinkedHash, digicertPreviousOrderId: OrderNumber })),
    undefined,
  ),
  /** The ordered validity; one of the three is set. The certificate can expire earlier. */
  validity: z.catch(
    z.nullish(
      z.object({ validityYears: Years, validityDays: Days, customExpirationDate: LastMoment }),
    ),
    undefined,
  ),
  // A number in the documentation, a text in its sample.
  digicertProductNameId: z.catch(
    z.union([z.pipe(z.number(), z.transform(String)), Word]),
    undefined,
  ),
  status: z.pipe(
    z.nullish(z.string()),
    z.transform((text) => clean(text ?? '')),
  ),
  caStatus: z.pipe(
    z.catch(z.nullish(z.string()), undefined),
    z.transform((text) => clean(text ?? '')),
  ),
  created: UnimportantTime,
  updated: UnimportantTime,
});
export type OrderDocument = z.infer<typeof OrderDocument>;

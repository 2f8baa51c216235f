import * as z from 'zod';
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
const Text = z
  .string()
  .transform((text) => {
    const cleaned = clean(text);
    return cleaned === '' ? undefined : cleaned;
  })
  .optional()
  .catch(undefined);

/** An optional list of names, without values that are not text. */
const CleanNames = z
  .array(z.unknown())
  .optional()
  .catch(undefined)
  .transform((names) =>
    names
      ?.map((name) => (typeof name === 'string' ? clean(name) : ''))
      .filter((name) => name !== ''),
  );

/** The hash of a certificate, in lower case. */
export const Hash = z
  .string()
  .transform((text) => text.trim().toLowerCase())
  .pipe(z.string().regex(/^[0-9a-f]{32,128}$/));

const LinkedHash = Hash.optional().catch(undefined);

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
export const UnimportantTime = Time.catch(undefined);

/** An informational time that can be a day, because its format is not documented. */
export const LastMoment = timeBy((text) => {
  const day = startOfDay(text);
  return day === undefined ? readTime(text) : { at: day, precision: 'day' };
}).catch(undefined);

/** The duration of an order. No longer one was ever sold. */
const Years = z.int().min(1).max(30).optional().catch(undefined);
export const Days = z.int().min(1).max(10_000).optional().catch(undefined);

/** The number of an order at DigiCert, in digits. */
const OrderNumber = z
  .union([
    z.int().positive().transform(String),
    z
      .string()
      .trim()
      .regex(/^[1-9]\d{0,19}$/),
  ])
  .optional()
  .catch(undefined);

// The schemas contain only the fields that are used. Everything else is dropped: the private key that an order can
// contain, the names of users and assets, addresses.

const Bits = z.coerce.number().int().positive().optional().catch(undefined);

/** A page of the inventory: usually an array, for some clients an object that contains it. */
export const InventoryDocument = z.union([
  // Not an array schema: each row is parsed separately.
  z.custom<readonly unknown[]>(Array.isArray),
  z
    .object({ data: z.custom<readonly unknown[]>(Array.isArray) })
    .transform(({ data }): readonly unknown[] => data),
]);

/**
 * One row of `POST /certview/v2.x/certificates`
 * @see https://docs.qualys.com/en/certview/api/certview_api/ch02/list_certificates_v2.htm
 */
export const InventoryCertificate = z.object({
  certhash: Hash,
  subject: z.object({ name: Text }).nullish().catch(undefined),
  subjectAlternativeNames: z.object({ dnsNames: CleanNames }).nullish().catch(undefined),
  serialNumber: Text,
  issuer: z
    .object({ certhash: LinkedHash, name: Text, organization: Text })
    .nullish()
    .catch(undefined),
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
  uuid: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^[\w-]{1,64}$/),
  /** The table and the sample of the documentation use different fields. */
  intermediateCA: z
    .object({ certhash: LinkedHash, name: Text, commonName: Text, serialNumber: Text })
    .nullish()
    .catch(undefined),
  certificate: z.object({ commonName: Text, dnsNames: CleanNames }).nullish().catch(undefined),
  renewal: z
    .object({ renewalOfCertificate: LinkedHash, digicertPreviousOrderId: OrderNumber })
    .nullish()
    .catch(undefined),
  /** The ordered validity; one of the three is set. The certificate can expire earlier. */
  validity: z
    .object({ validityYears: Years, validityDays: Days, customExpirationDate: LastMoment })
    .nullish()
    .catch(undefined),
  // A number in the documentation, a text in its sample.
  digicertProductNameId: z.union([z.number().transform(String), Word]).catch(undefined),
  status: z
    .string()
    .nullish()
    .transform((text) => clean(text ?? '')),
  caStatus: z
    .string()
    .nullish()
    .catch(undefined)
    .transform((text) => clean(text ?? '')),
  created: UnimportantTime,
  updated: UnimportantTime,
});
export type OrderDocument = z.infer<typeof OrderDocument>;

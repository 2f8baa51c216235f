import * as z from 'zod';
import { Word } from '../wire/values.ts';
import {
  CleanNames,
  Days,
  Expiry,
  Hash,
  LastMoment,
  LinkedHash,
  OrderNumber,
  Text,
  UnimportantTime,
  Years,
  clean,
} from './wire-values.ts';

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

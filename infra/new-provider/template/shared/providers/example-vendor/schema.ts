import * as z from 'zod';
import { parseInstant } from '../../../../../../shared/certificates/instant.ts';
import { expiryBy, timeBy } from '../../../../../../shared/providers/wire/stated-time.ts';
import type { TimeReader } from '../../../../../../shared/providers/wire/stated-time.ts';
import { ExactText, Id, Names } from '../../../../../../shared/providers/wire/values.ts';

// Only what is used is named here; everything else, people above all, is dropped in parsing.

/** The vendor states times with a zone. */
const readTime: TimeReader = (text) => {
  const at = parseInstant(text);
  return at === undefined ? undefined : { at, precision: 'instant' };
};

/** `GET /certificates/{id}`, and one row of the list. */
export const CertificateDocument = z.object({
  id: Id,
  status: z.string().default(''),
  commonName: ExactText,
  dnsNames: Names,
  serialNumber: ExactText,
  notBefore: timeBy(readTime).transform((time) => time?.at),
  notAfter: expiryBy(readTime).transform((time) => time?.at),
});
export type CertificateDocument = z.infer<typeof CertificateDocument>;

/** `GET /certificates` */
export const CertificateList = z.object({
  // Not an array of certificates: each is read by itself, so that one that cannot be read hides no other.
  certificates: z.custom<readonly unknown[]>(Array.isArray),
  /** Where the next page begins; absent on the last one. */
  next: Id.optional(),
});

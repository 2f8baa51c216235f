import * as z from 'zod';
import { Instant } from '../../../../../../shared/certificates/instant.ts';
import { Id, Names, Word } from '../../../../../../shared/providers/wire/values.ts';

// Only what is used is named here; everything else, people above all, is dropped in parsing.

/** One that is there but cannot be read is an error: in silence, an end would be missed. */
const Time = Instant.nullish().transform((at) => at ?? undefined);

/** `GET /certificates/{id}`, and one row of the list. */
export const CertificateDocument = z.object({
  id: Id,
  status: z.string().default(''),
  commonName: Word,
  dnsNames: Names,
  serialNumber: Word,
  notBefore: Time,
  notAfter: Time,
});
export type CertificateDocument = z.infer<typeof CertificateDocument>;

/** `GET /certificates` */
export const CertificateList = z.object({
  // Not an array of certificates: each is read by itself, so that one that cannot be read hides no other.
  certificates: z.custom<readonly unknown[]>(Array.isArray),
  /** Where the next page begins; absent on the last one. */
  next: Id.optional(),
});

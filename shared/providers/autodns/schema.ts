import * as z from 'zod';
import { parseInstant } from '../../certificates/instant.ts';
import { instantIn } from '../../certificates/local-time.ts';
import { expiryBy, timeBy } from '../wire/stated-time.ts';
import type { WireTime } from '../wire/stated-time.ts';
import { ExactText, Flag, Id, Word } from '../wire/values.ts';

/** JSON states the offset of the vendor's server, which is in Berlin. XML has the same local time without an offset. */
const ZONE = 'Europe/Berlin';

/** A time: `2018-12-12T10:53:23.000+0100` in JSON, `2018-12-12 10:53:23` in XML. */
function readTime(text: string): WireTime | undefined {
  const at = parseInstant(text) ?? instantIn(text, ZONE);
  return at === undefined ? undefined : { at, precision: 'assumed-zone' };
}

export const Expiry = expiryBy(readTime).transform((time) => time?.at);

/** An informational time: an invalid value counts as absent. */
export const UnimportantTime = timeBy(readTime)
  .transform((time) => time?.at)
  .catch(undefined);

/** A text that is evaluated, but not stored. */
export const Text = z.string().optional().catch(undefined);

/** A field that can be one object, a list, or absent. Invalid items are left out. */
export function many<Schema extends z.ZodType>(schema: Schema) {
  const list = z.unknown().optional();
  return list.transform((value): z.infer<Schema>[] => {
    const all = value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];
    return all.flatMap((one: unknown) => {
      const parsed = schema.safeParse(one);
      return parsed.success ? [parsed.data] : [];
    });
  });
}

// The schemas contain only the fields that are used. Everything else, such as contacts, requests and keys, is dropped.

/** `POST /certificate/_search`, one row. @see https://github.com/InterNetX/domainrobot-api */
export const CertificateRowDocument = z.object({
  id: Id,
  name: ExactText,
  product: Word,
  certificateType: Word,
  expire: Expiry,
  created: UnimportantTime,
});
export type CertificateRowDocument = z.infer<typeof CertificateRowDocument>;

const Validation = z.object({
  name: ExactText,
  method: Word,
  dns: Text,
  fileName: Text,
  fileContent: ExactText,
  status: Word,
  provisioning: Flag,
});
export type Validation = z.infer<typeof Validation>;

/** The validations: one selected method, several possible methods, or one per name. */
const Authentication = Validation.extend({ domains: many(Validation) });
export type Authentication = z.infer<typeof Authentication>;

/**
 * `GET /certificate/{id}`
 * @see https://help.internetx.com/display/APIPROCESSEN/Reissue+Certificate
 */
export const CertificateInfo = CertificateRowDocument.extend({
  partnerOrderId: ExactText,
  /** The order number of the CA. */
  orderId: ExactText,
  owner: z.object({ user: Word }).optional().catch(undefined),
  comment: Text,
  /** Until when a multi-year order is paid. Only JSON has these four fields. */
  payable: UnimportantTime,
  multiyear: Flag,
  reissueRequired: Flag,
  reissueStatus: Word,
  /** The certificate file, as PEM. */
  server: Text,
  serialNumber: ExactText,
  subjectAlternativeNames: many(z.object({ name: ExactText })),
  histories: many(z.object({ serialNumber: ExactText, revoked: Word })),
  authentication: many(Authentication),
});
export type CertificateInfo = z.infer<typeof CertificateInfo>;

/** The object of a job: its name, or the certificate as far as it exists. */
const JobObject = z.union([
  z.string().transform((value) => ({ type: undefined, value, data: undefined })),
  z.object({
    type: Word,
    value: ExactText,
    data: z
      .object({ id: Id.optional().catch(undefined), authentication: many(Authentication) })
      .optional()
      .catch(undefined),
  }),
]);

/** `POST /job/_search` and `POST /job/history/_search`, one row; `GET /job/{id}` and `GET /job/history/{id}`. */
export const JobDocument = z.object({
  job: z.object({
    id: Id,
    status: z
      .string()
      .transform((text) => text.trim().slice(0, 60))
      .default(''),
    subStatus: Word,
    action: Word,
    type: Word,
    subType: Word,
    created: UnimportantTime,
    updated: UnimportantTime,
    authentication: many(Authentication),
  }),
  object: JobObject.optional().catch(undefined),
  /** The steps of the job, or validation methods as in a certificate. */
  authentication: many(Authentication.extend({ step: Word })),
  dcvAuth: many(z.object({ domain: ExactText, status: Word })),
  notices: many(z.string()),
});
export type JobDocument = z.infer<typeof JobDocument>;

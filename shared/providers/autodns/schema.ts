import * as z from 'zod/mini';
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

export const Expiry = z.pipe(
  expiryBy(readTime),
  z.transform((time) => time?.at),
);

/** An informational time: an invalid value counts as absent. */
export const UnimportantTime = z.catch(
  z.pipe(
    timeBy(readTime),
    z.transform((time) => time?.at),
  ),
  undefined,
);

/** A text that is evaluated, but not stored. */
export const Text = z.catch(z.optional(z.string()), undefined);

/** A field that can be one object, a list, or absent. Invalid items are left out. */
export function many<Schema extends z.ZodMiniType>(schema: Schema) {
  return z.pipe(
    z.optional(z.unknown()),
    z.transform((value): z.infer<Schema>[] => {
      const all =
        value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];
      return all.flatMap((one: unknown) => {
        const parsed = schema.safeParse(one);
        return parsed.success ? [parsed.data] : [];
      });
    }),
  );
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
const Authentication = z.extend(Validation, { domains: many(Validation) });
export type Authentication = z.infer<typeof Authentication>;

/**
 * `GET /certificate/{id}`
 * @see https://help.internetx.com/display/APIPROCESSEN/Reissue+Certificate
 */
export const CertificateInfo = z.extend(CertificateRowDocument, {
  partnerOrderId: ExactText,
  /** The order number of the CA. */
  orderId: ExactText,
  owner: z.catch(z.optional(z.object({ user: Word })), undefined),
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
  z.pipe(
    z.string(),
    z.transform((value) => ({ type: undefined, value, data: undefined })),
  ),
  z.object({
    type: Word,
    value: ExactText,
    data: z.catch(
      z.optional(
        z.object({ id: z.catch(z.optional(Id), undefined), authentication: many(Authentication) }),
      ),
      undefined,
    ),
  }),
]);

/** `POST /job/_search` and `POST /job/history/_search`, one row; `GET /job/{id}` and `GET /job/history/{id}`. */
export const JobDocument = z.object({
  job: z.object({
    id: Id,
    status: z._default(
      z.pipe(
        z.string(),
        z.transform((text) => text.trim().slice(0, 60)),
      ),
      '',
    ),
    subStatus: Word,
    action: Word,
    type: Word,
    subType: Word,
    created: UnimportantTime,
    updated: UnimportantTime,
    authentication: many(Authentication),
  }),
  object: z.catch(z.optional(JobObject), undefined),
  /** The steps of the job, or validation methods as in a certificate. */
  authentication: many(z.extend(Authentication, { step: Word })),
  dcvAuth: many(z.object({ domain: ExactText, status: Word })),
  notices: many(z.string()),
});
export type JobDocument = z.infer<typeof JobDocument>;

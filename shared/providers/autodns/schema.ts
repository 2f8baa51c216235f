import * as z from 'zod';
import { ExactText, Flag, Id, Word } from '../wire/values.ts';
import { Expiry, Text, UnimportantTime, many } from './wire-values.ts';

// Only what is used is named here; everything else, contacts, requests and keys above all, is dropped in parsing.

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

/** What has to be proven: one way that was chosen, several that may be chosen, or one for each name. */
const Authentication = Validation.extend({ domains: many(Validation) });
export type Authentication = z.infer<typeof Authentication>;

/**
 * `GET /certificate/{id}`
 * @see https://help.internetx.com/display/APIPROCESSEN/Reissue+Certificate
 */
export const CertificateInfo = CertificateRowDocument.extend({
  partnerOrderId: ExactText,
  /** The CA's number. */
  orderId: ExactText,
  owner: z.object({ user: Word }).optional().catch(undefined),
  comment: Text,
  /** Until when a multi-year order is paid. These four are in the JSON API alone. */
  payable: UnimportantTime,
  multiyear: Flag,
  reissueRequired: Flag,
  reissueStatus: Word,
  /** The certificate itself, as PEM. */
  server: Text,
  serialNumber: ExactText,
  subjectAlternativeNames: many(z.object({ name: ExactText })),
  histories: many(z.object({ serialNumber: ExactText, revoked: Word })),
  authentication: many(Authentication),
});
export type CertificateInfo = z.infer<typeof CertificateInfo>;

/** What a job is about: its name alone, or the certificate as far as it is there. */
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
  /** The steps of the work, or the ways to validate as a certificate has them. */
  authentication: many(Authentication.extend({ step: Word })),
  dcvAuth: many(z.object({ domain: ExactText, status: Word })),
  notices: many(z.string()),
});
export type JobDocument = z.infer<typeof JobDocument>;

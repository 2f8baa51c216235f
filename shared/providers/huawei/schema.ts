import * as z from 'zod';
import { NameList, Text, expiryIn, timeIn } from './wire-values.ts';

// The schemas contain only the fields that are used. Everything else, such as names and phone numbers of persons, is
// dropped.

/**
 * `GET /v3/scm/certificates`, without its rows.
 * @see https://support.huaweicloud.com/api-ccm/ListCertificates.html
 */
export const ListDocument = z.object({
  // Not an array schema: each row is parsed separately, so that an invalid one hides no other.
  certificates: z.custom<readonly unknown[]>(Array.isArray),
  total_count: z.number().int().nonnegative().optional().catch(undefined),
});

/**
 * `POST /v3/scm/resource_instances/action`, without its resources.
 * @see https://support.huaweicloud.com/api-ccm/ListCertificatesByTag.html
 */
export const TagListDocument = z.object({
  resources: z.custom<readonly unknown[]>(Array.isArray),
  total_count: z.number().int().nonnegative().optional().catch(undefined),
});

const OptionalId = Text.transform((id) => (/^[\w-]{1,64}$/.test(id ?? '') ? id : undefined));

/** One resource. Invalid fields count as absent, because the certificate list has them as well. */
export const TaggedDocument = z.object({
  resource_id: OptionalId,
  resource_detail: z.object({
    cert_id: OptionalId,
    cert_name: Text,
    domain: Text,
    sans: NameList,
    cert_type: Text,
    cert_brand: Text,
    expired_time: expiryIn('UTC').catch(undefined),
    cert_issued_time: timeIn('UTC').catch(undefined),
    order_status: Text,
    cert_des: Text,
    signature_algorithm: Text,
    fail_reason: Text,
    partner_order_id: Text,
    enterprise_project_id: Text,
    renewal_cert_id: OptionalId,
    auto_renew_status: z.int().optional().catch(undefined),
  }),
});

const common = {
  name: Text,
  description: Text,
  signature_algorithm: Text,
  status: Text,
  type: Text,
  brand: Text,
  domain: Text,
  sans: NameList,
};

/** One row of the list. The name of its expiry differs from that in the details. */
function rowDocument(zone: string) {
  return z.object({ ...common, expire_time: expiryIn(zone) });
}
export type RowDocument = z.infer<ReturnType<typeof rowDocument>>;

/** `record_value` must be published to validate `domain`. */
const WireValidation = z.object({
  record_name: Text,
  record_type: Text,
  record_value: Text,
  domain: Text,
});
export type WireValidation = z.infer<typeof WireValidation>;

/**
 * `GET /v3/scm/certificates/{certificate_id}`. The vendor spells `authentification` like that.
 * @see https://support.huaweicloud.com/intl/en-us/my-kualalumpur-1-api-ccm/ShowCertificate.html
 */
function certificateDocument(zone: string) {
  return z.object({
    ...common,
    id: z.string(),
    issue_time: timeIn(zone).catch(undefined),
    not_before: timeIn(zone),
    not_after: expiryIn(zone),
    validation_method: Text,
    order_id: Text,
    revoke_reason: Text,
    /** Spelled like this on the first documentation page of this API. */
    signature_algrithm: Text,
    authentification: z
      .union([z.array(WireValidation), z.literal('')])
      .nullish()
      .transform((validations) => (validations === '' ? [] : (validations ?? []))),
  });
}
export type CertificateDocument = z.infer<ReturnType<typeof certificateDocument>>;

/** The schemas for an account whose times are in the time zone `zone`. */
export function documentsIn(zone: string) {
  return { row: rowDocument(zone), certificate: certificateDocument(zone) };
}
export type Documents = ReturnType<typeof documentsIn>;

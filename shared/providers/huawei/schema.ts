import * as z from 'zod/mini';
import { parseInstant } from '../../certificates/instant.ts';
import { instantIn } from '../../certificates/local-time.ts';
import { expiryBy, readMilliseconds, timeBy } from '../wire/stated-time.ts';
import type { TimeReader } from '../wire/stated-time.ts';

/** An optional text. Absent, null and empty all mean that the value is unknown. */
const Text = z.pipe(
  z.optional(z.unknown()),
  z.transform((text) => {
    const trimmed = typeof text === 'string' ? text.trim() : '';
    return trimmed === '' ? undefined : trimmed;
  }),
);

/** Names in one text: `a.example.com;b.example.com`. */
const NameList = z.pipe(
  Text,
  z.transform((text) => (text ?? '').split(/[;,\s]+/).filter((name) => name !== '')),
);

/**
 * Reads `2021-05-27 16:46:25.0` in the time zone `zone`, ISO 8601 with its own time zone, or seconds or milliseconds
 * since 1970.
 */
function readerIn(zone: string): TimeReader {
  return (text) => {
    const counted = readMilliseconds(/^\d{10}$/.test(text) ? `${text}000` : text);
    if (counted !== undefined) return counted;
    const stated = parseInstant(text);
    if (stated !== undefined) return { at: stated, precision: 'instant' };
    const local = instantIn(text, zone);
    if (local !== undefined) return { at: local, precision: 'assumed-zone' };
    const day = instantIn(`${text} 00:00:00`, zone);
    return day === undefined ? undefined : { at: day, precision: 'day' };
  };
}

export function expiryIn(zone: string) {
  return expiryBy(readerIn(zone));
}

export function timeIn(zone: string) {
  return timeBy(readerIn(zone));
}

// The schemas contain only the fields that are used. Everything else, such as names and phone numbers of persons, is
// dropped.

/**
 * `GET /v3/scm/certificates`, without its rows.
 * @see https://support.huaweicloud.com/api-ccm/ListCertificates.html
 */
export const ListDocument = z.object({
  // Not an array schema: each row is parsed separately, so that an invalid row does not hide the others.
  certificates: z.custom<readonly unknown[]>(Array.isArray),
  total_count: z.catch(z.optional(z.int().check(z.nonnegative())), undefined),
});

/**
 * `POST /v3/scm/resource_instances/action`, without its resources.
 * @see https://support.huaweicloud.com/api-ccm/ListCertificatesByTag.html
 */
export const TagListDocument = z.object({
  resources: z.custom<readonly unknown[]>(Array.isArray),
  total_count: z.catch(z.optional(z.int().check(z.nonnegative())), undefined),
});

const OptionalId = z.pipe(
  Text,
  z.transform((id) => (/^[\w-]{1,64}$/.test(id ?? '') ? id : undefined)),
);

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
    expired_time: z.catch(expiryIn('UTC'), undefined),
    cert_issued_time: z.catch(timeIn('UTC'), undefined),
    order_status: Text,
    cert_des: Text,
    signature_algorithm: Text,
    fail_reason: Text,
    partner_order_id: Text,
    enterprise_project_id: Text,
    renewal_cert_id: OptionalId,
    auto_renew_status: z.catch(z.optional(z.int()), undefined),
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
    issue_time: z.catch(timeIn(zone), undefined),
    not_before: timeIn(zone),
    not_after: expiryIn(zone),
    validation_method: Text,
    order_id: Text,
    revoke_reason: Text,
    /** Spelled like this on the first documentation page of this API. */
    signature_algrithm: Text,
    authentification: z.pipe(
      z.nullish(z.union([z.array(WireValidation), z.literal('')])),
      z.transform((validations) => (validations === '' ? [] : (validations ?? []))),
    ),
  });
}
export type CertificateDocument = z.infer<ReturnType<typeof certificateDocument>>;

/** The schemas for an account whose times are in the time zone `zone`. */
export function documentsIn(zone: string) {
  return { row: rowDocument(zone), certificate: certificateDocument(zone) };
}
export type Documents = ReturnType<typeof documentsIn>;

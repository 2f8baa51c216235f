import * as z from 'zod/mini';
import { parseInstant, startOfDay } from '../../certificates/instant.ts';
import { expiryBy, timeBy } from '../wire/stated-time.ts';
import type { WireTime } from '../wire/stated-time.ts';
import { ExactText, Flag, Id, Names, Word } from '../wire/values.ts';

/** A link to another order; 0 means none. */
export const LinkedId = z.pipe(
  z.optional(z.union([z.literal(0), z.literal('0'), z.literal(''), z.null(), Id])),
  z.transform((id) => (typeof id === 'string' && id !== '' && id !== '0' ? id : undefined)),
);

const Count = z.catch(z.coerce.number().check(z.int(), z.nonnegative()), 0);

/** A day or a time; in UTC if it has no time zone, as documented. */
function readTime(text: string): WireTime | undefined {
  const day = startOfDay(text);
  if (day !== undefined) return { at: day, precision: 'day' };
  const at = parseInstant(text) ?? parseInstant(`${text}Z`);
  return at === undefined ? undefined : { at, precision: 'instant' };
}

export const Expiry = expiryBy(readTime);
export const Time = timeBy(readTime);

/** An informational time: an invalid value counts as absent. */
export const UnimportantTime = z.catch(Time, undefined);

// The schemas contain only the fields that are used. Everything else, such as contacts and prices, is dropped.

/** A certificate of an order: in a row, in the order info, and in the lists of duplicates and reissues. */
const WireCertificate = z.object({
  id: z.catch(z.optional(Id), undefined),
  common_name: ExactText,
  dns_names: Names,
  valid_from: Time,
  valid_till: Expiry,
  serial_number: ExactText,
  date_created: UnimportantTime,
  date_issued: UnimportantTime,
  /** `sha256` */
  signature_hash: Word,
  /** Bits. */
  key_size: z.catch(z.optional(z.int().check(z.positive())), undefined),
});
export type WireCertificate = z.infer<typeof WireCertificate>;

const Named = z.catch(z.optional(z.object({ name: Word })), undefined);

const NO_CERTIFICATE: WireCertificate = WireCertificate.parse({});

const Order = z.object({
  id: Id,
  status: z._default(z.string(), ''),
  certificate: z.pipe(
    z.nullish(WireCertificate),
    z.transform((reported) => reported ?? NO_CERTIFICATE),
  ),
  product: z.catch(z.optional(z.object({ name: Word, name_id: Word })), undefined),
  /** Only its name. DV orders have no organization. */
  organization: Named,
  /** The division. */
  container: Named,
  /** The end of a multi-year order; absent for other orders. */
  order_valid_till: UnimportantTime,
  date_created: UnimportantTime,
  duplicates_count: Count,
  reissues_count: Count,
});

/**
 * `GET /order/certificate`
 * @see https://dev.digicert.com/en/certcentral-apis/services-api/orders/list-orders.html
 */
export const OrderList = z.object({
  // Not an array schema: it would copy a thousand rows, and each row is parsed separately.
  orders: z.custom<readonly unknown[]>(Array.isArray),
  page: z.catch(
    z.optional(z.object({ total: z.catch(z.optional(z.number()), undefined) })),
    undefined,
  ),
});
export type OrderList = z.infer<typeof OrderList>;

/**
 * One row of the order list.
 * @see https://dev.digicert.com/en/certcentral-apis/services-api/orders/list-orders.html
 */
export const OrderRowDocument = z.extend(Order, {
  is_renewed: Flag,
  has_duplicates: Flag,
  has_reissues: Flag,
});
export type OrderRowDocument = z.infer<typeof OrderRowDocument>;

/**
 * `GET /order/certificate/{id}`
 * @see https://dev.digicert.com/en/certcentral-apis/services-api/orders/order-info.html
 */
export const OrderInfo = z.extend(Order, {
  renewed_order_id: LinkedId,
  renewal_of_order_id: LinkedId,
  auto_renew: Flag,
  product: z.catch(z.optional(z.object({ validation_type: Word })), undefined),
  dcv_method: Word,
  /** Not documented here. If present, it provides the token of a DV order. */
  dcv_random_value: ExactText,
  requests: z.pipe(
    z.nullish(
      z.array(
        z.object({
          id: z.catch(z.optional(Id), undefined),
          ...{ type: Word, status: Word, date: UnimportantTime },
        }),
      ),
    ),
    z.transform((requests) => requests ?? []),
  ),
});
export type OrderInfo = z.infer<typeof OrderInfo>;

const WireDomainValidation = z
  .object({
    domain_id: LinkedId,
    name_scope: ExactText,
    dns_names: Names,
    status: Word,
    method: Word,
    approval_expiration_date: Time,
  })
  .check(z.refine((item) => item.name_scope !== undefined || item.dns_names.length > 0));
export type WireDomainValidation = z.infer<typeof WireDomainValidation>;

/** No CA makes more checks; more would only fill the stored item. */
const MAX_CHECKS = 30;

/**
 * The status of each check, by its name. One documentation page declares it as a string, another one has a name with a
 * blank.
 */
const VerificationDetails = z.catch(
  z.optional(
    z.pipe(
      z.record(z.string(), z.unknown()),
      z.transform((details) =>
        Object.fromEntries(
          Object.entries(details)
            .map(
              ([name, status]) => [name.trim().toLowerCase().replaceAll(' ', '_'), status] as const,
            )
            .filter(
              (entry): entry is [string, string] =>
                /^[a-z0-9_]{1,100}$/.test(entry[0]) && typeof entry[1] === 'string',
            )
            .slice(0, MAX_CHECKS),
        ),
      ),
    ),
  ),
  undefined,
);

const WireOrganizationValidation = z.object({
  type: Word,
  status: Word,
  validated_until: Time,
  verification_details: VerificationDetails,
});

/**
 * `GET /order/certificate/{id}/validation`. DV orders have no organization.
 * @see https://dev.digicert.com/en/certcentral-apis/services-api/orders/validation-status.html
 */
export const OrderValidation = z.object({
  order_dcv_method: Word,
  organization_id: z.catch(LinkedId, undefined),
  organization_name: Word,
  organization_validations: z.pipe(
    z.nullish(z.array(WireOrganizationValidation)),
    z.transform((all) => all ?? []),
  ),
  dns_name_validations: z.pipe(
    z.nullish(z.array(WireDomainValidation)),
    z.transform((all) => all ?? []),
  ),
});
export type OrderValidation = z.infer<typeof OrderValidation>;

/**
 * `GET /domain/{id}?include_dcv=true`
 * @see https://dev.digicert.com/en/certcentral-apis/services-api/domains/domain-info.html
 */
export const DomainInfo = z.object({
  dcv_method: Word,
  dcv_token: z.nullish(z.object({ token: ExactText, expiration_date: Time })),
});
export type DomainInfo = z.infer<typeof DomainInfo>;

/**
 * `GET /order/certificate/{id}/duplicate` and `/reissue`.
 * @see https://dev.digicert.com/en/certcentral-apis/services-api/orders/list-duplicates.html
 * @see https://dev.digicert.com/en/certcentral-apis/services-api/orders/list-reissues.html
 */
export const CopyList = z.object({
  certificates: z.pipe(
    z.nullish(z.array(z.extend(WireCertificate, { id: Id, status: z._default(z.string(), '') }))),
    z.transform((all) => all ?? []),
  ),
});
export type Copy = z.infer<typeof CopyList>['certificates'][number];

/** The user that owns the API key. Name, address and roles are not read. */
export const UserInfo = z.object({ id: Id });

/** The restriction of an API key: 0 none, 100 to 103 a set of actions, 102 View Only. */
const ApiKey = z.object({ status: Word, restricted_to_role_id: z.catch(z.int(), 0) });
export type ApiKey = z.infer<typeof ApiKey>;

export const KeyList = z.object({ api_keys: z.array(ApiKey) });

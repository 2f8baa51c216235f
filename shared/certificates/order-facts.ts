import * as z from 'zod/mini';
import { Instant } from './instant.ts';

/**
 Facts about the order of a certificate. They contain no contact data: free texts from the provider pass
 * `withoutContacts` first.
 *
 An absent field was not reported. An empty string was reported as empty, and is not stored.
 */
export const OrderFacts = z.object({
  /** The order number of the CA, which its support needs. */
  orderNumber: z.optional(z.string()),
  /** The order number of the order that this order renews. */
  previousOrderNumber: z.optional(z.string()),
  /** The name that a user gave the certificate in the provider's console. */
  displayName: z.optional(z.string()),
  /** The organization that is validated for the certificate. */
  organization: z.optional(z.string()),
  /** The division of the provider account that the order belongs to. */
  division: z.optional(z.string()),
  /** The login name of the owner at the provider; never an e-mail address. */
  owner: z.optional(z.string()),
  comment: z.optional(z.string()),
  revocationReason: z.optional(z.string()),
  /** Why the CA did not issue the certificate. */
  failureReason: z.optional(z.string()),
  /**
   * Whether the provider reports automatic renewal. Shown only: reminders depend on `renewal.automatic`.
   */
  automaticRenewal: z.optional(z.boolean()),
  /**
   * Until when the order is paid. In a multi-year order, this is later than the expiry of the certificate, which is then
   * replaced by a reissue and not by a new order.
   */
  orderPaidUntil: z.optional(Instant),
  /** Whether the provider requires a reissue in a multi-year order now. */
  reissueRequired: z.optional(z.boolean()),
  /** The state of that reissue as reported by the provider. */
  reissueStatus: z.optional(z.string()),
});
export type OrderFacts = z.infer<typeof OrderFacts>;

/** Maximum length of a free text, because the size of events is limited. */
const MAX_TEXT = 200;

/** A number that starts with `+` or 0. Dates, IP addresses and version numbers do not match. */
const INTERNATIONAL_NUMBER =
  /(?<![\w./-])(?!\d\d[./-]\d\d[./-]\d{4}|\d{1,3}(?:\.\d{1,3}){3}(?![\d.])|0\.)(?:\+|\(?0)[\d\s()/.\p{Pd}]{5,}\d(?!\w)/gu;

/** `555-123-4567`, `(555) 123-4567`, `1-800-555-0199` */
const AMERICAN_NUMBER = /(?<![\w.-])(?:1[-. ])?\(?\d{3}\)?[-. ]\d{3}[-. ]\d{4}(?!\w)/g;

/**
 Removes e-mail addresses and phone numbers from a free text. The result is one line of at most 200 characters, and can
 * be empty.
 */
export function withoutContacts(text: string): string {
  const safe = text
    .replaceAll(/[\p{Cc}\s]+/gu, ' ')
    .replaceAll(/[^\s@<>()[\],;:"]+@[^\s@<>()[\],;:"]+/g, '(e-mail removed)')
    .replaceAll(/[\w.+-]+ ?[([]at[)\]] ?[\w.-]+\w/gi, '(e-mail removed)')
    .replaceAll(INTERNATIONAL_NUMBER, '(phone removed)')
    .replaceAll(AMERICAN_NUMBER, '(phone removed)')
    .trim();
  return safe.length > MAX_TEXT ? `${safe.slice(0, MAX_TEXT - 1).trimEnd()}…` : safe;
}

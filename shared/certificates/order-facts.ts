import * as z from 'zod';
import { Instant } from './instant.ts';

/**
 * Facts of the order that a certificate belongs to. None of them is contact data: the texts that users of the
 * provider write themselves pass `withoutContacts` first.
 *
 * Optional means "not reported"; the empty string means "reported: none", and is not stored.
 */
export const OrderFacts = z.object({
  /** The CA's number of the order, as its support asks for it. */
  orderNumber: z.string().optional(),
  /** The CA's number of the order that this one renews. */
  previousOrderNumber: z.string().optional(),
  /** The certificate's name in the provider's console, where users can give it one. */
  displayName: z.string().optional(),
  /** The organization that is validated for the certificate. */
  organization: z.string().optional(),
  /** The part of the provider account that the order belongs to. */
  division: z.string().optional(),
  /** The provider's user that the certificate belongs to: a login name, never an e-mail address. */
  owner: z.string().optional(),
  comment: z.string().optional(),
  revocationReason: z.string().optional(),
  /** Why the CA did not issue the certificate. */
  failureReason: z.string().optional(),
  /**
   * The provider renews the certificate automatically, as far as it says. A fact for people and programs; what moves
   * reminders is `renewal.automatic`.
   */
  automaticRenewal: z.boolean().optional(),
  /**
   * The order is paid until then. Later than the certificate's expiry in a multi-year order, which replaces the
   * certificate by a reissue and not by a new order.
   */
  orderPaidUntil: Instant.optional(),
  /** The provider says that the certificate of a multi-year order must be reissued now. */
  reissueRequired: z.boolean().optional(),
  /** The provider's word for the state of that reissue. */
  reissueStatus: z.string().optional(),
});
export type OrderFacts = z.infer<typeof OrderFacts>;

/** Longer free texts are cut: they are for reading, and an event has limits. */
const MAX_TEXT = 200;

/** Starts with `+` or 0. Dates, IP addresses and version numbers do not match. */
const INTERNATIONAL_NUMBER =
  /(?<![\w./-])(?!\d\d[./-]\d\d[./-]\d{4}|\d{1,3}(?:\.\d{1,3}){3}(?![\d.])|0\.)(?:\+|\(?0)[\d\s()/.\p{Pd}]{5,}\d(?!\w)/gu;

/** `555-123-4567`, `(555) 123-4567`, `1-800-555-0199` */
const AMERICAN_NUMBER = /(?<![\w.-])(?:1[-. ])?\(?\d{3}\)?[-. ]\d{3}[-. ]\d{4}(?!\w)/g;

/**
 * A text that a user or a CA wrote, without e-mail addresses and telephone numbers, on one line and at most 200
 * characters long. `''` where nothing is left.
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

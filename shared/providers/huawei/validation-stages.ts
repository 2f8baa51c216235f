import { wordOf } from './status.ts';

/** Where a proof is owed: names are waited for, or being reviewed, or being added. */
const PENDING: ReadonlySet<string> = new Set(['CHECKING', 'CHECKING_DOMAIN', 'SUPPLEMENTCHECKING']);

/** Where all of them have been given: the organisation comes after the domains, and the certificate after both. */
const GIVEN: ReadonlySet<string> = new Set([
  'CHECKING_ORG',
  'ISSUING',
  'ISSUED',
  'REVOKING',
  'CANCLEREVOKING',
  'CANCELREVOKING',
]);

export function isValidationPending(status: string): boolean {
  return PENDING.has(wordOf(status));
}

export function isValidationCompleted(status: string): boolean {
  return GIVEN.has(wordOf(status));
}

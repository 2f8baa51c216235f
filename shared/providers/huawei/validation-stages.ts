import { wordOf } from './status.ts';

/** Statuses with pending validations: domains are validated, under review, or being added. */
const PENDING: ReadonlySet<string> = new Set(['CHECKING', 'CHECKING_DOMAIN', 'SUPPLEMENTCHECKING']);

/**
 * Statuses with completed validations: the organization is validated after the domains, and the certificate is issued
 * after both.
 */
const COMPLETED: ReadonlySet<string> = new Set([
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
  return COMPLETED.has(wordOf(status));
}

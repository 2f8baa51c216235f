import type { ValidationMethod, ValidationState } from '../../certificates/validation.ts';

const STATES: ReadonlyMap<string, ValidationState> = new Map([
  ['approved', 'valid'],
  ['active', 'valid'],
  ['complete', 'valid'],
  ['expired', 'expired'],
  ['rejected', 'failed'],
  ['failed', 'failed'],
]);

/** Three words of the documentation mean that a validation is complete. Any other word is pending. */
export function validationState(raw: string | undefined): ValidationState {
  return STATES.get((raw ?? '').toLowerCase()) ?? 'pending';
}

/** `dns-txt-token`, `http-token-dynamic`, …: DigiCert adds variants, but the first part stays. */
export function validationMethod(raw: string | undefined): ValidationMethod {
  const word = (raw ?? '').toLowerCase();
  if (word.startsWith('dns-txt')) return 'dns-txt';
  if (word.startsWith('dns-cname')) return 'dns-cname';
  if (word.startsWith('http')) return 'http';
  return word.includes('email') ? 'email' : 'other';
}

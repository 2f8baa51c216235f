import type { ValidationMethod, ValidationState } from '../../certificates/validation.ts';

const STATES: ReadonlyMap<string, ValidationState> = new Map([
  ['approved', 'valid'],
  ['active', 'valid'],
  ['complete', 'valid'],
  ['expired', 'expired'],
  ['rejected', 'failed'],
  ['failed', 'failed'],
]);

/** The vendor's pages use three words for "proven". What is none of them is still owed. */
export function validationState(raw: string | undefined): ValidationState {
  return STATES.get((raw ?? '').toLowerCase()) ?? 'pending';
}

/** `dns-txt-token`, `http-token-dynamic`, ...: the vendor adds variants, the first part stays. */
export function validationMethod(raw: string | undefined): ValidationMethod {
  const word = (raw ?? '').toLowerCase();
  if (word.startsWith('dns-txt')) return 'dns-txt';
  if (word.startsWith('dns-cname')) return 'dns-cname';
  if (word.startsWith('http')) return 'http';
  return word.includes('email') ? 'email' : 'other';
}

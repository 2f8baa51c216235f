import { domainToASCII } from 'node:url';
import * as z from 'zod/mini';

interface Named {
  readonly commonName?: string | undefined;
  readonly subjectAlternativeNames: readonly string[];
}

/** Longer than any name of the DNS, and short enough for a key of an index. */
const MAX = 255;

/**
 * The form in which names are compared and looked up: internationalized labels as A-labels (RFC 5890, section 2.3.2.1), in
 lower case, without the final dot. Wildcard labels are kept. A name without this form is only converted to lower case, so
 * that two different invalid names never become equal.
 */
export function canonicalName(name: string): string {
  const bare = withoutFinalDot(name.toLowerCase());
  // An ideographic full stop at the end has become a dot.
  return isAscii(bare) ? bare : withoutFinalDot(toAsciiName(bare));
}

/** A domain that is converted to its canonical form when it is read. */
export const CanonicalName = z.string().check(z.overwrite(canonicalName));

/** A name with its internationalized labels as A-labels; unchanged if it is ASCII already, or invalid. */
export function toAsciiName(name: string): string {
  if (isAscii(name) || HAS_URL_SYNTAX.test(name)) return name;
  return domainToASCII(name) || name;
}

/** `domainToASCII` is a URL parser: it drops what follows a slash, ignores tabs and decodes `%63`. */
const HAS_URL_SYNTAX = /[\0-),/:-@[-^`{-\x7f]/;

/** Most names are ASCII, and every certificate of every sync is compared: `domainToASCII` takes ten times as long. */
function isAscii(name: string): boolean {
  return /^[\0-\x7f]*$/.test(name);
}

/** Keeps the root (`.`) and names with an empty last label (`a..`) as they are. */
function withoutFinalDot(name: string): string {
  return /[^.]\.$/.test(name) ? name.slice(0, -1) : name;
}

/** Every name that a certificate is for, in canonical form, each once. A wildcard is a name like any other. */
export function namesOf({ commonName, subjectAlternativeNames }: Named): string[] {
  const names = [commonName ?? '', ...subjectAlternativeNames].map((name) =>
    canonicalName(name.trim()),
  );
  return [...new Set(names)].filter((name) => name !== '');
}

/**
 * The key for successor matching: the first full name, without `www.` or `*.`, because a certificate of
 * `www.example.com` is often followed by one of `example.com` that contains both. `undefined` if there is no full
 * name.
 */
export function mainName(certificate: Named): string | undefined {
  return searchNames(certificate)[0];
}

/** The search keys of certificates that can contain its names. */
export function searchNames(certificate: Named): string[] {
  return [...new Set(namesOf(certificate).filter(isFull).map(searchName))];
}

/** Excludes `localhost` and other names without a domain, which any machine can have. */
export function isFull(name: string): boolean {
  return /[^.]\.[^.]*[^.\d]/.test(name);
}

function searchName(name: string): string {
  return name.replace(/^(\*\.|www\.)(?=.)/, '').slice(0, MAX);
}

import { hash } from 'node:crypto';

/** What is signed, line by line. Header names in lower case. */
export function canonicalRequest(
  method: string,
  { pathname, searchParams }: Pick<URL, 'pathname' | 'searchParams'>,
  headers: Readonly<Record<string, string>>,
  body: string,
): string {
  const lines = sortedEntries(headers).map(([name, value]) => `${name}:${value.trim()}\n`);
  return [
    method,
    canonicalPath(pathname),
    canonicalQuery(searchParams),
    lines.join(''),
    signedNames(headers),
    hash('sha256', body),
  ].join('\n');
}

/** Ends with a slash here, although the path that is sent does not. */
function canonicalPath(pathname: string): string {
  const path = pathname.split('/').map((part) => encode(decodeURIComponent(part)));
  return path.at(-1) === '' ? path.join('/') : `${path.join('/')}/`;
}

function canonicalQuery(query: URLSearchParams): string {
  return [...query]
    .map(([name, value]) => [encode(name), encode(value)] as const)
    .sort(([a, x], [b, y]) => compare(a, b) || compare(x, y))
    .map(([name, value]) => `${name}=${value}`)
    .join('&');
}

/** `host;x-sdk-date` */
export function signedNames(headers: Readonly<Record<string, string>>): string {
  return sortedEntries(headers)
    .map(([name]) => name)
    .join(';');
}

function sortedEntries(headers: Readonly<Record<string, string>>): [string, string][] {
  return Object.entries(headers).sort(([a], [b]) => compare(a, b));
}

/** By code unit, whatever the machine's language. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** RFC 3986, which leaves less as it is than JavaScript does. */
function encode(text: string): string {
  return encodeURIComponent(text).replaceAll(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

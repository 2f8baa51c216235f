import * as z from 'zod';

/**
 * The address below which a provider's interface lies, without a slash at its end.
 *
 * HTTPS only, because a key travels with every request; plain HTTP is for simulators on the loopback interface.
 */
export const BaseUrl = z.string().transform((text, context) => {
  const problem = describeProblem(text);
  if (problem === undefined) return text.trim().replace(/\/+$/, '');
  // The input is left out: an address that was put together wrongly may hold a password.
  context.issues.push({ code: 'custom', input: undefined, message: problem });
  return z.NEVER;
});

function describeProblem(text: string): string | undefined {
  const url = URL.parse(text.trim());
  if (url === null) return 'not a URL';
  if (url.username !== '' || url.password !== '') return 'must not contain a user name or a password';
  if (url.search !== '' || url.hash !== '') return 'must not contain a query or a fragment';
  if (url.protocol === 'https:') return undefined;
  if (url.protocol !== 'http:') return 'must begin with https://';
  return isLoopback(url.hostname) ? undefined : 'must begin with https://, because requests contain the API key';
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host);
}

/**
 * The address of a path below a base URL; `undefined` where the path would lead elsewhere (`..`, `//host`, a
 * query of its own), as an id might that was read from an answer.
 */
export function resolveBelow(
  baseUrl: string,
  path: string,
  query?: Readonly<Record<string, string>> | URLSearchParams,
): URL | undefined {
  const base = new URL(baseUrl);
  const root = base.pathname.replace(/\/+$/, '');
  const url = URL.parse(`${base.origin}${root}${path}`);
  if (url === null || !path.startsWith('/')) return undefined;
  const unchanged = url.origin === base.origin && url.href === `${base.origin}${root}${path}`;
  if (!unchanged || /[?#\\]|%2e%2e|%2f|%5c/i.test(path)) return undefined;
  url.search = new URLSearchParams(query).toString();
  return url;
}

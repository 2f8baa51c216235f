import * as z from 'zod/mini';

/**
 * The base URL of a provider API, without a slash at the end.
 *
 * HTTPS only, because every request contains a key. Plain HTTP is allowed for simulators on the loopback interface.
 */
export const BaseUrl = z.pipe(
  z.string(),
  z.transform((text, context) => {
    const problem = describeProblem(text);
    if (problem === undefined) return text.trim().replace(/\/+$/, '');
    // The input is not repeated, because an invalid URL can contain a password.
    context.issues.push({ code: 'custom', input: undefined, message: problem });
    return z.NEVER;
  }),
);

function describeProblem(text: string): string | undefined {
  const url = URL.parse(text.trim());
  if (url === null) return 'is not a URL. Use a URL such as "https://api.example.com"';
  if (url.username !== '' || url.password !== '')
    return 'has a user name or a password. Remove them: they belong in the secret';
  if (url.search !== '' || url.hash !== '') return 'has a query or a fragment. Remove it';
  if (url.protocol === 'https:') return undefined;
  if (url.protocol !== 'http:') return 'does not begin with https://. Use an HTTPS URL';
  return isLoopback(url.hostname)
    ? undefined
    : 'does not begin with https://. Use an HTTPS URL, because requests contain the API key';
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host);
}

/**
 * The URL of a path below a base URL; `undefined` if the path would leave it (`..`, `//host`, a query), for example
 * because of an id in a response.
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

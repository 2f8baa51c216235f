import type { Certificate } from './certificate.ts';

type Named = Pick<Certificate, 'commonName' | 'subjectAlternativeNames'>;

/** Longer than any name of the DNS, and short enough for a key of an index. */
const LONGEST = 255;

/** Every name that a certificate is for, in lower case, each once. A wildcard is a name like any other. */
export function namesOf({ commonName, subjectAlternativeNames }: Named): string[] {
  const names = [commonName ?? '', ...subjectAlternativeNames].map((name) =>
    name.trim().toLowerCase().replace(/\.$/, ''),
  );
  return [...new Set(names)].filter((name) => name !== '');
}

/**
 * What a certificate is found by: its first full name, without `www.` or `*.`, for a certificate of `www.example.com` is
 * often followed by one of `example.com` that names the other as well. `undefined` where it has none.
 */
export function mainName(certificate: Named): string | undefined {
  return searchNames(certificate)[0];
}

/** What the certificates of its names, and of more, may be found by. */
export function searchNames(certificate: Named): string[] {
  return [...new Set(namesOf(certificate).filter(isFull).map(searchName))];
}

/** `localhost` and other words that any machine may have name none. */
export function isFull(name: string): boolean {
  return /[^.]\.[^.]*[^.\d]/.test(name);
}

function searchName(name: string): string {
  return name.replace(/^(\*\.|www\.)(?=.)/, '').slice(0, LONGEST);
}

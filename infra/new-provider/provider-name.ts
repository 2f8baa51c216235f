/** The name of a provider in every spelling that code has for it. */
export interface ProviderSpellings {
  /** In keys, folders and configurations: `acme-pki`. */
  readonly kebab: string;
  /** `acmePki` */
  readonly camel: string;
  /** `AcmePki` */
  readonly pascal: string;
  /** `ACME_PKI` */
  readonly upper: string;
  /** For people: `Acme Pki`. */
  readonly title: string;
}

const MAX = 30;

/** What is wrong with a name; `undefined` for one that keys, folders and environment variables can have. */
export function nameProblem(name: string): string | undefined {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name) || name.length > MAX) {
    return `"${name}" is no name for a provider: at most ${MAX} small letters and digits, words joined by single hyphens, a letter first, like "acme-pki"`;
  }
  if (RESERVED.has(name)) {
    return `"${name}" means something else in TypeScript or in this house: take the vendor's name, like "${name}-pki"`;
  }
  return undefined;
}

export function spellingsOf(kebab: string): ProviderSpellings {
  const words = kebab.split('-').map((word) => `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`);
  const pascal = words.join('');
  return {
    kebab,
    camel: `${pascal.slice(0, 1).toLowerCase()}${pascal.slice(1)}`,
    pascal,
    upper: kebab.replaceAll('-', '_').toUpperCase(),
    title: words.join(' '),
  };
}

/**
 * Words that cannot be a variable (ECMAScript's reserved ones, and those of strict code), and words that stand
 * for something else in every room.
 */
const RESERVED: ReadonlySet<string> = new Set(
  `arguments await break case catch class const continue debugger default delete do else enum eval export extends
  false finally for function if implements import in instanceof interface let new null package private protected
  public return static super switch this throw true try typeof undefined var void while with yield
  account base certificate document exchange hash http list message object once open operation provider registry
  request response row secret status string title url wire z`.split(/\s+/),
);

import * as z from 'zod/mini';
import type { Certificate } from './certificate.ts';
import { namesOf } from './names.ts';

/** Tags for the certificates that have one of these names. */
export const OwnerRule = z.object({
  /** Patterns in canonical form: `shop.example.com`, `*.shop.example.com`, `*`. */
  names: z.array(z.string()),
  tags: z.record(z.string(), z.string()),
});
export type OwnerRule = z.infer<typeof OwnerRule>;

/** @throws an error of zod if the text is not a JSON list of rules. */
export function parseOwnerRules(json: string): OwnerRule[] {
  return z.array(OwnerRule).parse(JSON.parse(json));
}

type Tags = Readonly<Record<string, string>>;

/** The keys of the tags that name an owner, the first one first. */
const OWNER_KEYS = ['owner', 'team'] as const;

/** The owner that the tags `owner` or `team` name. */
export function ownerOf(tags: Tags): string | undefined {
  return OWNER_KEYS.map((key) => tags[key]).find((value) => value !== undefined);
}

/** The settings of an account that decide who owns its certificates. */
export interface OwnershipSettings {
  /** The tags of the account, its defaults included. */
  readonly tags: Tags;
  /**
   * The keys of the provider's own tags that count, besides `owner` and `team`. Others would only make grouped
   * notifications smaller, because the certificates of a group have the same tags.
   */
  readonly tagKeys?: readonly string[] | undefined;
  /** The first rule that matches a certificate applies. */
  readonly owners?: readonly OwnerRule[] | undefined;
}

/**
 * The tags of a certificate. More specific tags replace others with the same key: first those of the first rule that matches,
 * then the provider's own, then those of the account. `ownerOf` these tags is the owner that the most specific of them
 * name.
 */
export function resolveTags(
  certificate: Certificate,
  { tags, tagKeys = [], owners = [] }: OwnershipSettings,
): Record<string, string> {
  const names = namesOf(certificate);
  const rule = owners.find((one) =>
    one.names.some((pattern) => names.some((name) => coversName(pattern, name))),
  );
  const keys = new Set([...OWNER_KEYS, ...Object.keys(tags), ...tagKeys]);
  const levels = [rule?.tags ?? {}, providerTags(certificate, keys), tags];
  const resolved = Object.assign({}, ...levels.toReversed()) as Record<string, string>;
  const owner = levels.map(ownerOf).find((one) => one !== undefined);
  return owner === undefined || ownerOf(resolved) === owner ? resolved : { ...resolved, owner };
}

/** What the provider says about who a certificate belongs to. `Owner` is the same key as `owner`. */
function providerTags(
  { division = '', organization = '', owner = '', tags }: Certificate,
  keys: ReadonlySet<string>,
): Tags {
  const stated = new Map(
    Object.entries({ division, organization, owner, ...tags }).map(
      ([key, value]) => [key.toLowerCase(), value] as const,
    ),
  );
  return Object.fromEntries(
    [...keys].flatMap((key) => {
      const value = stated.get(key.toLowerCase());
      return value === undefined || value === '' ? [] : [[key, value] as const];
    }),
  );
}

/**
 * Whether a pattern covers a name, or every name of another pattern. `*.shop.example.com` covers all names below
 * `shop.example.com`, at any depth, and not `shop.example.com` itself; `*` covers every name.
 */
export function coversName(pattern: string, name: string): boolean {
  if (pattern === '*' || pattern === name) return true;
  return pattern.startsWith('*.') && name.endsWith(pattern.slice(1));
}
